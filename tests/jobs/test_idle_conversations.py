"""Conversations that nobody goes on with."""

from datetime import timedelta

import httpx
import pytest

from jobs.idle_conversations import sweep
from services.open_conversation import open_conversation
from settings import Settings
from store import Store
from store.models import Conversation, Turn
from store.unit_of_work import lease_clock
from tests.conftest import SetClock


def begin(store: Store, channel: str, *, human: bool = False) -> str:
    """An open conversation; gives its id."""
    with store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel=channel, language="es")
        conversation.human = human
        work.commit()
        return conversation.id


def look(store: Store, row_id: str) -> tuple[str, str | None]:
    """State and reason."""
    with store.reader() as read:
        conversation = read.session.get_one(Conversation, row_id)
        return conversation.state, conversation.ended_reason


@pytest.mark.parametrize("kind", [("chat", False), ("chat", True), ("voice", False)])
def test_a_conversation_ends_after_sixty_idle_minutes(
    store: Store, clock: SetClock, settings: Settings, http: httpx.Client, kind: tuple[str, bool]
) -> None:
    """L32: what was said without consent goes when the conversation is over."""
    row_id = begin(store, kind[0], human=kind[1])
    clock.forward(minutes=59)
    assert sweep(store, settings, http) == 0
    clock.forward(minutes=1)
    assert [sweep(store, settings, http) for _ in range(2)] == [1, 0]
    assert look(store, row_id) == ("ended", "idle")
    assert store.verify() == []


def test_a_call_put_through_to_a_person_is_given_four_hours(
    store: Store, clock: SetClock, settings: Settings, http: httpx.Client
) -> None:
    row_id = begin(store, "voice", human=True)
    clock.forward(hours=3, minutes=59)
    assert sweep(store, settings, http) == 0
    clock.forward(minutes=1)
    assert sweep(store, settings, http) == 1
    assert look(store, row_id) == ("ended", "idle")


def test_a_conversation_whose_turn_is_being_answered_is_left_alone(
    store: Store, clock: SetClock, settings: Settings, http: httpx.Client
) -> None:
    row_id = begin(store, "chat")
    with store.unit_of_work("bot") as work:
        lease = lease_clock() + timedelta(seconds=9)
        work.session.add(
            Turn(
                conversation_id=row_id,
                number=1,
                client_key="a",
                kind="text",
                opened_at=work.now,
                lease_until=lease,
            )
        )
        work.commit()
    clock.forward(hours=2)
    assert sweep(store, settings, http) == 0
    assert look(store, row_id)[0] == "open"
