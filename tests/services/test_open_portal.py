"""Who begins a visit is told the same whoever they say to be; a code goes to the contact on file (L48, L49)."""

import pytest

from duties.kinds import FlagReason
from services.raise_flag import raise_flag
from store.models import Conversation, Flag
from tests.services.portal_cases import Visit
from tests.services.talk import ANA, NOBODY, Front, claimed


def test_the_code_goes_to_the_mobile_on_file(front: Front) -> None:
    """L48."""
    front.enrol()
    (message,) = Visit.begun(front).messages()
    assert (message.kind, message.medium, message.person_id) == ("otp", "sms", front.person_id())
    assert front.store.verify() == []


@pytest.mark.parametrize("document", [NOBODY, "x", "12345678A", "'; DROP TABLE people"])
def test_nobody_is_known_and_nothing_shows_it(front: Front, document: str) -> None:
    """L49: the visit begins, waits for a code and locks like any other."""
    front.enrol()
    visit = Visit.begun(front, document)
    assert visit.messages() == []
    assert [visit.enter("000000") for _ in range(5)] == ["CodeRejected"] * 4 + ["IdentityLocked"]


def test_the_document_may_be_written_as_people_write_it(front: Front) -> None:
    front.enrol()
    assert len(Visit.begun(front, " 12.345.678-z ").messages()) == 1


def test_a_visit_has_three_codes_and_then_says_the_same_and_sends_none(front: Front) -> None:
    front.enrol()
    visit = Visit.begun(front)
    for _ in range(4):
        visit.send_again()
    assert len(visit.messages()) == 3
    assert visit.enter(visit.code()) == "entered"


def test_whoever_has_told_of_danger_is_not_opened_to_the_telephone_on_file(front: Front) -> None:
    """L112: who is feared may have it in hand; the staff attend to them, and outside nothing shows it."""
    front.enrol()
    talk = front.chat()
    claimed(talk, send=False, document=ANA["document"])
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason=FlagReason.DANGER)
    visit = Visit.begun(front)
    visit.send_again()
    assert visit.messages() == []
    with front.store.reader() as read:
        own = read.session.query(Flag).filter_by(conversation_id=visit.session).all()
        assert [flag.reason for flag in own] == ["danger"]
    assert [visit.enter("000000") for _ in range(5)] == ["CodeRejected"] * 4 + ["IdentityLocked"]


def test_a_visit_is_no_chat_and_no_call(front: Front) -> None:
    front.enrol()
    visit = Visit.begun(front)
    with front.store.reader() as read:
        row = read.session.get_one(Conversation, visit.session)
        assert (row.channel, row.human, row.person_id, row.identity) == ("web", False, None, "unverified")
