"""When the question about publicity is asked (L24, L28)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from duties.kinds import FlagReason, Purpose, Right
from services.expire_consent import expire_consent
from services.give_consent import give_consent
from services.marketing_due import marketing_due
from services.note_not_given import note_not_given
from services.open_incident import open_incident
from services.raise_flag import raise_flag
from services.refuse_consent import refuse_consent
from services.register_voiced import register_voiced
from services.suppress_marketing import suppress_marketing
from services.voice_right import voice_right
from store import UnitOfWork
from store.models import Conversation, Turn
from tests.services.talk import ANA, WANTS, WANTS_NOT, Front, Talk, claimed, verified

Deed = Callable[[UnitOfWork, Conversation], object]


def served(front: Front, talk: Talk, right: Right = Right.ACCESS) -> Talk:
    """The same conversation, in which a neutral matter has been asked for and registered."""
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=right, words="una copia")
        register_voiced(work, conversation, settings=front.settings)
    return talk


def due(front: Front, talk: Talk, question: str = "end") -> bool:
    """Whether it is to be asked."""
    dialogue = replace(front.settings.dialogue, marketing_question=question)
    with talk.look() as (work, conversation):
        return marketing_due(work, conversation, replace(front.settings, dialogue=dialogue))


@pytest.mark.parametrize(("question", "expected"), [("end", True), ("start", True), ("never", False)])
def test_the_controller_decides_whether_it_is_asked_at_all(
    front: Front, question: str, expected: bool
) -> None:
    """L28: it can be switched off."""
    assert due(front, served(front, front.chat()), question) is expected


def test_it_is_never_asked_beside_an_incident(front: Front) -> None:
    """L28."""
    talk = served(front, front.chat())
    with talk.turn() as (work, conversation):
        open_incident(work, conversation, text="nadie vino", settings=front.settings)
    assert not due(front, talk)


def test_it_is_asked_once_in_a_conversation_whatever_the_answer(front: Front) -> None:
    """L15, L24."""
    for verb in (give_consent, refuse_consent, note_not_given):
        talk = served(front, front.chat())
        with talk.turn() as (work, conversation):
            verb(work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS, settings=front.settings)
        assert not due(front, talk)


@pytest.mark.parametrize("yes", [True, False])
def test_whoever_has_answered_is_not_asked_again_once_proven(front: Front, yes: bool) -> None:
    """L24: refusals are kept to prevent nagging."""
    front.enrol()
    before = front.chat()
    verb, answer = (give_consent, WANTS) if yes else (refuse_consent, WANTS_NOT)
    with before.turn() as (work, conversation):
        verb(work, conversation, purpose=Purpose.MARKETING_SMS, answer=answer, settings=front.settings)
    verified(front, before, document=ANA["document"])
    later = served(front, front.chat())
    claimed(later, document=ANA["document"], send=False)
    assert due(front, later), "a claim must not disclose that somebody has answered"
    verified(front, later, document=ANA["document"])
    assert not due(front, later)


def test_whoever_has_just_objected_is_not_asked(front: Front) -> None:
    """L61."""
    call = served(front, front.call(caller="+34600009999"))
    assert due(front, call)
    with call.turn() as (work, conversation):
        suppress_marketing(work, conversation)
    assert not due(front, call)
    again = served(front, front.call(caller="+34600009999"))
    assert due(front, again), "nobody is known by the number they call from"


@pytest.mark.parametrize(("expired", "expected"), [(True, True), (False, False)])
def test_whoever_answered_and_whose_yes_has_run_out_is_asked_at_the_next_contact(
    front: Front, expired: bool, expected: bool
) -> None:
    """L29: no silent renewal, and no lasting silence either."""
    front.enrol()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        grant = give_consent(
            work, conversation, purpose=Purpose.MARKETING_CALL, answer=WANTS, settings=front.settings
        )
        if expired:
            expire_consent(work, grant)
    again = served(front, front.chat())
    verified(front, again, document=ANA["document"])
    assert due(front, again) is expected


def test_nobody_is_asked_before_something_was_done_for_them(front: Front) -> None:
    """L28: after the matter is dealt with."""
    assert not due(front, front.chat())


@pytest.mark.parametrize("right", [Right.ERASURE, Right.OBJECTION, Right.RESTRICTION])
def test_it_is_not_asked_after_a_right_that_ends_something(front: Front, right: Right) -> None:
    """L28, L61."""
    assert not due(front, served(front, served(front, front.chat()), right))


@pytest.mark.parametrize(
    "reason",
    [
        FlagReason.REPRESENTATIVE,
        FlagReason.DECEASED,
        FlagReason.MINOR,
        FlagReason.VULNERABLE,
        FlagReason.DANGER,
        FlagReason.NOT_UNDERSTOOD,
        FlagReason.HUMAN_REQUESTED,
    ],
)
def test_it_is_not_asked_of_whoever_is_flagged(front: Front, reason: FlagReason) -> None:
    """L28, L50, L103, L108, L112."""
    talk = served(front, front.chat())
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason=reason)
    assert not due(front, talk)


@pytest.mark.parametrize(
    ("intent", "question", "expected"),
    [
        ("withdraw_consent", None, False),
        ("human_agent", "code", False),
        ("nlu_fallback", "anything_else", False),
        ("nlu_fallback", "full_name", True),
        ("thank", None, True),
    ],
)
def test_what_was_said_before_may_forbid_it(
    front: Front, intent: str, question: str | None, expected: bool
) -> None:
    """L28: a withdrawal, a person asked for, something not understood; a name typed into a form is none of them."""
    talk = served(front, front.chat())
    with talk.turn() as (work, conversation):
        turn = work.session.query(Turn).filter_by(conversation_id=conversation.id, status="open").one()
        turn.intent, turn.question = intent, question
    assert due(front, talk) is expected
