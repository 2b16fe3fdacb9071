"""A consent to commercial calls lives two calendar years."""

from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import select

from duties.consent_answer import Answer
from duties.kinds import Purpose
from jobs.consent_expiry import sweep
from services.finish_notice import finish_notice
from services.give_consent import give_consent
from services.give_notice import give_notice
from settings import Settings
from store import Store
from store.models import ConsentEvent, Conversation, Grant
from tests.conftest import SetClock

YES = Answer("words", "sí", "¿Quiere recibir publicidad?", "yes")


def give(store: Store, settings: Settings, conversation_id: str, purpose: Purpose) -> str:
    """A yes to that purpose after the notice; gives the record's id."""
    with store.unit_of_work("bot") as work:
        conversation = work.session.get_one(Conversation, conversation_id)
        give_notice(work, conversation, settings=settings)
        finish_notice(work, conversation)
        grant = give_consent(work, conversation, purpose=purpose, answer=YES, settings=settings)
        work.commit()
        return grant.id


def state(store: Store, grant_id: str) -> str:
    """The record's state."""
    with store.reader() as read:
        return read.session.get_one(Grant, grant_id).state


def test_a_consent_to_calls_expires_after_two_calendar_years_with_its_evidence(
    store: Store, clock: SetClock, settings: Settings, http: httpx.Client, conversation_id: str
) -> None:
    """L29."""
    grant_id = give(store, settings, conversation_id, Purpose.MARKETING_CALL)
    clock.time = datetime(2028, 11, 23, 9, 59, tzinfo=UTC)
    assert sweep(store, settings, http) == 0
    clock.time = datetime(2028, 11, 23, 10, 0, tzinfo=UTC)
    assert [sweep(store, settings, http) for _ in range(2)] == [1, 0]
    assert state(store, grant_id) == "expired"
    with store.reader() as read:
        events = list(read.session.scalars(select(ConsentEvent).order_by(ConsentEvent.at)))
    assert [event.state for event in events] == ["pending", "expired"]
    assert (events[1].actor, events[1].rule) == ("jobs", "expired:commercial_call_consent_years")
    assert store.verify() == []


def test_a_consent_without_an_end_of_its_own_counts_from_the_day_it_was_given(
    store: Store, clock: SetClock, settings: Settings, http: httpx.Client, conversation_id: str
) -> None:
    """L29."""
    grant_id = give(store, settings, conversation_id, Purpose.MARKETING_CALL)
    with store.unit_of_work("system") as work:
        work.session.get_one(Grant, grant_id).expires_at = None
        work.commit()
    clock.time = datetime(2028, 11, 23, 9, 59, tzinfo=UTC)
    assert sweep(store, settings, http) == 0
    clock.forward(minutes=2)
    assert sweep(store, settings, http) == 1
    assert state(store, grant_id) == "expired"


@pytest.mark.parametrize("purpose", [Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS])
def test_other_publicity_does_not_expire_by_itself(
    store: Store, clock: SetClock, settings: Settings, conversation_id: str, purpose: Purpose
) -> None:
    grant_id = give(store, settings, conversation_id, purpose)
    clock.forward(days=1500)
    with httpx.Client() as http:
        assert sweep(store, settings, http) == 0
    assert state(store, grant_id) == "pending"
