"""The connector's turn, without HTTP around it."""

from __future__ import annotations

import pytest
from rasa.core.agent import Agent
from rasa_runtime.canonical_state import State
from rasa_runtime.connector import AmparoInput, TurnFailed, gives_a_reply, take_turn
from rasa_runtime.request_shape import TurnRequest
from rasa_runtime.turn_store import TurnStore

from tests.rasa_runtime.bots import Ours


def test_a_token_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail closed."""
    monkeypatch.delenv("AMPARO_RASA_TOKEN", raising=False)
    with pytest.raises(RuntimeError):
        AmparoInput.from_credentials(None)


def test_without_a_model_there_is_no_turn_and_no_readiness(ours: Ours) -> None:
    """Rasa would ignore the message in silence."""
    empty = Agent(tracker_store=TurnStore(None))
    asked = TurnRequest("t", "chat", "hola", None, State())
    assert ours.loop.run_until_complete(gives_a_reply(empty)) is False
    with pytest.raises(TurnFailed):
        ours.loop.run_until_complete(take_turn(empty, asked))


def test_a_turn_that_was_not_saved_failed(ours: Ours, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever Rasa's fail-safe store made of it."""

    async def lost(self: TurnStore, sender_id: str) -> None:
        raise OSError

    monkeypatch.setattr(TurnStore, "retrieve", lost)
    with pytest.raises(TurnFailed):
        ours.say("hola")


def test_entities_of_a_masked_text_are_references(ours: Ours) -> None:
    """Never the identifiers themselves."""
    ours.say("quiero borrar mis datos")
    ours.say("mi dni es dni_1")
    assert ours.state["slots"]["document"] == "dni_1"
