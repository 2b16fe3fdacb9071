"""What the customer's browser hears besides answers."""

from pathlib import Path

import pytest

from bot.chat_events import events_after
from services.end_conversation import end_conversation
from settings import Settings, load
from store import Store
from store.models import Conversation
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of `amparo.toml`."""
    return load({"AMPARO_HOME": str(tmp_path)})


@pytest.fixture
def desk(store: Store, settings: Settings) -> LiveDesk:
    """Lola came, wrote and left; Pepe came."""
    opened = LiveDesk.opened(Front(store, settings))
    opened.bot_asks("document", "¿Me dice su DNI?")
    opened.take()
    opened.write("Hola")
    opened.give_back()
    opened.take("pepe", "Pepe")
    opened.write("Soy Pepe", "pepe")
    return opened


def test_each_coming_word_and_going_is_told_with_its_name(desk: LiveDesk, store: Store) -> None:
    """L81, L90; what the assistant answered in its turns is not told again."""
    events = events_after(store, desk.chat, 0)["events"]
    assert [(event["type"], event.get("alias")) for event in events] == [
        ("takeover", "Lola"),
        ("message", "Lola"),
        ("return", None),
        ("takeover", "Pepe"),
        ("message", "Pepe"),
    ]
    assert events[1]["text"] == "Hola"
    assert "soy un programa" in events[2]["text"]


def test_only_what_came_later_is_told_again(desk: LiveDesk, store: Store) -> None:
    first = events_after(store, desk.chat, 0)["events"]
    for number, event in enumerate(first, 1):
        assert events_after(store, desk.chat, event["id"])["events"] == first[number:]


def test_of_a_chat_whose_words_are_destroyed_only_the_end_is_told(
    desk: LiveDesk, store: Store, settings: Settings
) -> None:
    """L17."""
    with store.unit_of_work("bot") as work:
        row = work.session.get_one(Conversation, desk.chat)
        end_conversation(work, row, reason="goodbye", settings=settings)
        work.commit()
    told = events_after(store, desk.chat, 0)
    assert [event["type"] for event in told["events"]] == ["end"]
    assert told["state"]["ended"]
