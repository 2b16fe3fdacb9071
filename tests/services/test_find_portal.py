"""A visit opens for its own browser, for a while, and for nobody who is not there any more (L49, L67)."""

import pytest

from duties.portal import IDLE, LIFE, PortalClosed
from services.end_conversation import end_conversation
from services.find_portal import find_portal
from services.token_hash import token_hash
from store import Store
from store.models import Conversation
from tests.conftest import SetClock
from tests.services.portal_cases import Visit
from tests.services.talk import LUIS, Front


@pytest.fixture
def visit(front: Front) -> Visit:
    """Ana's, proven."""
    front.enrol()
    return Visit.proven(front)


def test_before_the_proof_nothing_is_shown(front: Front) -> None:
    """L49."""
    front.enrol()
    with pytest.raises(PortalClosed):
        Visit.begun(front).look()


def test_another_token_opens_nothing(front: Front, visit: Visit) -> None:
    """L49: not another visitor's, not one made up, not the one from before the proof."""
    other = Visit.proven(front, LUIS["document"])
    for session, token in ((visit.session, other.token), (visit.session, "x" * 43), ("0" * 32, visit.token)):
        with pytest.raises(PortalClosed):
            Visit(front, session, token).look()
    begun = Visit.begun(front)
    before = begun.token
    begun.enter(begun.code())
    with pytest.raises(PortalClosed):
        Visit(front, begun.session, before).look()


def test_a_chats_token_is_no_visit(front: Front, visit: Visit, store: Store) -> None:
    talk = front.chat()
    with store.unit_of_work("bot") as work:
        work.session.get_one(Conversation, talk.conversation_id).token_hash = token_hash("t")
        work.commit()
    with pytest.raises(PortalClosed):
        Visit(visit.front, talk.conversation_id, "t").look()


def test_it_ends_when_nobody_looks(visit: Visit, clock: SetClock) -> None:
    clock.time += IDLE / 2
    visit.look()
    clock.time += IDLE / 2
    visit.look()
    clock.time += IDLE
    with pytest.raises(PortalClosed):
        visit.look()


def test_it_ends_however_often_one_looks(visit: Visit, clock: SetClock) -> None:
    for _ in range(int(LIFE / IDLE) * 2 - 1):
        clock.time += IDLE / 2
        visit.look()
    clock.time += IDLE / 2
    with pytest.raises(PortalClosed):
        visit.look()


def test_after_leaving_it_opens_nothing(visit: Visit, store: Store) -> None:
    with store.unit_of_work("channel") as work:
        row = find_portal(work, visit.session, visit.token)
        end_conversation(work, row, reason="closed_by_person", settings=visit.front.settings)
        work.commit()
    with pytest.raises(PortalClosed):
        visit.look()
    assert store.verify() == []


def test_who_is_blocked_meanwhile_is_not_there(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    """L67."""
    monkeypatch.setattr("services.find_portal.is_blocked", lambda _read, person: person is not None)
    with pytest.raises(PortalClosed):
        visit.look()
