"""Nobody's code can be guessed over many conversations, and nobody can be pestered with codes (L49)."""

from duties.identity_levels import MOST_CODES_AN_HOUR, MOST_TRIES, MOST_TRIES_A_DAY
from store.models import Flag, OutboundMessage
from tests.conftest import SetClock
from tests.services.talk import ANA, LUIS, NOBODY, Front, Talk, claimed, verified
from tests.services.test_verify_identity import another, reject


def guess(front: Front) -> None:
    """Lock as many conversations about Ana as wrong tries of a day allow."""
    for _ in range(MOST_TRIES_A_DAY // MOST_TRIES):
        talk = front.chat()
        claimed(talk, document=ANA["document"])
        wrong = another(front.code(talk))
        for _ in range(MOST_TRIES):
            reject(talk, wrong)


def messages(front: Front, talk: Talk) -> int:
    """How many messages a conversation has put on their way."""
    with front.store.reader() as read:
        return read.session.query(OutboundMessage).filter_by(conversation_id=talk.conversation_id).count()


def asked(front: Front, document: str = ANA["document"]) -> Talk:
    """One more conversation in which a code is asked for."""
    talk = front.chat()
    claimed(talk, document=document)
    return talk


def test_after_too_many_wrong_tries_no_code_goes_out_and_the_staff_are_told(front: Front) -> None:
    """L49: six conversations of five tries are no way around the five tries of one."""
    front.enrol()
    guess(front)
    talk = asked(front)
    assert messages(front, talk) == 0
    with talk.look() as (work, _):
        own = work.session.query(Flag).filter_by(conversation_id=talk.conversation_id).all()
    assert [flag.reason for flag in own] == ["codes_withheld"]
    assert messages(front, asked(front, LUIS["document"])) == 1
    assert front.store.verify() == []


def test_whoever_tries_is_answered_as_if_nobody_were_known(front: Front) -> None:
    """L49: that codes are withheld tells nobody outside that there is such a person."""
    front.enrol()
    guess(front)
    answers = []
    for document in (ANA["document"], NOBODY):
        talk = asked(front, document)
        answers.append([reject(talk, f"{number:06d}") for number in range(MOST_TRIES)])
    assert answers[0] == answers[1]
    assert answers[0][-1] == "IdentityLocked"


def test_a_day_later_the_person_gets_codes_again(front: Front, clock: SetClock) -> None:
    front.enrol()
    guess(front)
    clock.forward(hours=23)
    assert messages(front, asked(front)) == 0
    clock.forward(hours=1)
    assert messages(front, asked(front)) == 1


def test_nobody_is_pestered_with_codes(front: Front, clock: SetClock) -> None:
    front.enrol()
    for _ in range(MOST_CODES_AN_HOUR):
        assert messages(front, asked(front)) == 1
    assert messages(front, asked(front)) == 0
    clock.forward(hours=1)
    assert messages(front, asked(front)) == 1


def test_a_code_that_passes_forgives_what_was_before(front: Front, clock: SetClock) -> None:
    """Who has their telephone in hand is not kept out by somebody else's tries."""
    front.enrol()
    for _ in range(MOST_CODES_AN_HOUR - 1):
        asked(front)
    clock.forward(minutes=1)
    verified(front, front.chat(), document=ANA["document"])
    clock.forward(minutes=1)
    assert messages(front, asked(front)) == 1
