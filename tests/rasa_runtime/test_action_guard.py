"""Rasa fails open; the guard names what failed."""

from __future__ import annotations

import time
from typing import Any

import pytest
from rasa_runtime import turn

from tests.rasa_runtime.bots import Ours
from tests.rasa_runtime.stub_actions import StubActions


@pytest.mark.parametrize("fault", ["500", "not_json", "wrong_shape"])
def test_a_failed_action_is_named(ours: Ours, actions: StubActions, fault: str) -> None:
    """And nothing is said as if it had run."""
    actions.faults["action_open_erasure"] = fault
    answer = ours.say("quiero borrar mis datos")
    assert answer["failed"] == ["action_open_erasure"]
    assert answer["messages"] == []


def test_a_failed_form_validation_is_named(ours: Ours, actions: StubActions) -> None:
    """validate_<form> would abort the form's turn in silence."""
    ours.say("quiero borrar mis datos")
    actions.faults["validate_whose_form"] = "500"
    assert ours.say("mi dni es dni_1")["failed"] == ["validate_whose_form"]


def test_a_dead_action_server_is_named(ours: Ours, actions: StubActions) -> None:
    """Nobody listens there."""
    actions.close()
    assert ours.say("ayuda")["failed"] == ["action_help"]


def test_a_slow_action_is_given_up_within_the_turns_time(
    ours: Ours, actions: StubActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not after Rasa's 300 s."""
    actions.faults["action_help"] = "slow"
    monkeypatch.setattr(turn, "ACTION_SECONDS", 0.2)
    started = time.monotonic()
    answer = ours.say("ayuda")
    assert answer["failed"] == ["action_help"]
    assert time.monotonic() - started < 0.9


def test_no_action_runs_after_one_that_failed(ours: Ours, actions: StubActions) -> None:
    """Rasa would run the next line of the rule."""
    actions.faults["action_open_erasure"] = "500"
    answer = ours.say("quiero borrar mis datos")
    assert actions.called == ["action_open_erasure"]
    assert answer["executed"] == ["action_open_erasure"]


def test_a_wording_that_is_missing_is_named(ours: Ours) -> None:
    """Rasa says nothing at all when no variant fits the channel."""
    assert ours.say("gracias")["failed"] == ["utter_missing"]


def test_the_next_turn_is_free_of_the_last_ones_failure(ours: Ours, actions: StubActions) -> None:
    """Failures belong to their turn."""
    actions.faults["action_help"] = "500"
    ours.say("ayuda")
    actions.faults.clear()
    answer: dict[str, Any] = ours.say("ayuda")
    assert answer["failed"] == [] and answer["messages"]
