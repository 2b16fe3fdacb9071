"""A message in a chat that a person attends: kept for that person, never sent to Rasa."""

from pathlib import Path

import pytest

from bot.dialogue_state import at_opening, save_state
from bot.incoming import Answer, Incoming
from bot.open_turn import OpenedTurn, open_turn
from duties.takeover import LEASE
from settings import Settings, load
from store import Store
from store.models import Message, Reference, Turn
from tests.conftest import SetClock
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of `amparo.toml`."""
    return load({"AMPARO_HOME": str(tmp_path)})


@pytest.fixture
def desk(store: Store, settings: Settings) -> LiveDesk:
    """Lola attends; the consent question had been asked before."""
    opened = LiveDesk.opened(Front(store, settings))
    opened.bot_asks("record_consent", "¿Guardamos este chat como prueba?")
    with opened.talk.turn() as (work, conversation):
        save_state(work, conversation, at_opening())
    opened.take()
    return opened


def send(desk: LiveDesk, text: str, delivery: str = "1") -> OpenedTurn | Answer:
    """The customer writes."""
    with desk.front.store.unit_of_work("bot") as work:
        done = open_turn(work, desk.chat, Incoming("text", text, delivery), desk.front.settings)
        work.commit()
        return done


def test_nothing_is_left_for_rasa_and_the_words_are_sealed(desk: LiveDesk, store: Store) -> None:
    """L79: the same rule of consent: they lie under the passing key."""
    answer = send(desk, "Mi DNI es 12345678Z")
    assert isinstance(answer, Answer)
    assert (answer.messages, answer.human, answer.ended) == ([], True, False)
    with store.reader() as read:
        turn = read.session.query(Turn).filter_by(kind="person").one()
        message = read.session.query(Message).filter_by(turn_id=turn.id).one()
        masked = read.open_text(message.owner, "messages", "masked_sealed", message.id, message.masked_sealed)
        assert (turn.status, turn.intent) == ("done", None)
        assert message.owner == f"conversation:{desk.chat}"
        assert masked == "Mi DNI es dni_1"
        assert read.session.query(Reference).count() == 1
    assert store.verify() == []


def test_the_same_delivery_is_kept_once(desk: LiveDesk, store: Store) -> None:
    assert send(desk, "hola") == send(desk, "hola")
    with store.reader() as read:
        assert read.session.query(Turn).filter_by(kind="person").count() == 1


@pytest.mark.parametrize("text", ["sí, acepto", "vale, guárdelo"])
def test_a_yes_to_a_person_is_no_consent(desk: LiveDesk, text: str) -> None:
    """L15: it answers what the person said, not the question that was asked before."""
    send(desk, text)
    assert desk.row().record_consent == "not_given"
    assert desk.row().question == "record_consent"


def test_once_handed_back_the_assistant_hears_again(desk: LiveDesk) -> None:
    desk.give_back()
    assert isinstance(send(desk, "hola"), OpenedTurn)


def test_nobody_waits_for_a_person_who_is_gone(desk: LiveDesk, clock: SetClock) -> None:
    """L79, L90: the lease is over: the customer is told and the assistant answers."""
    clock.time += LEASE
    assert isinstance(send(desk, "¿sigue ahí?"), OpenedTurn)
    assert any("no está disponible ahora" in text for _, text in desk.said())
