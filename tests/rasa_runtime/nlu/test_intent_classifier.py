"""The classifier inside the trained fixture bot."""

from __future__ import annotations

import numpy as np
import pytest
from rasa_runtime.nlu.opinions import _likeliest_temperature

from tests.rasa_runtime.bots import Ours


@pytest.mark.parametrize(
    ("text", "intent"),
    [("Quiero que BORREN mis datos", "request_erasure"), ("buenos dias", "greet"), ("es dni_7", "inform")],
)
def test_a_phrase_near_the_training_is_understood(ours: Ours, text: str, intent: str) -> None:
    """With a ranking that sums to one at most."""
    parse = ours.loop.run_until_complete(ours.agent.parse_message(text))
    assert parse["intent"]["name"] == intent
    assert sum(other["confidence"] for other in parse["intent_ranking"]) <= 1.0001


@pytest.mark.parametrize("text", ["🙂", "¿?", "…", "-"])
def test_a_text_without_a_word_has_no_intent(ours: Ours, text: str) -> None:
    """Rasa's own classifier raises there."""
    assert ours.loop.run_until_complete(ours.agent.parse_message(text))["intent"]["name"] == "nlu_fallback"


def test_overconfident_scores_are_cooled() -> None:
    """Half of the confident ones wrong: the factor falls below one."""
    scores = np.array([[5.0, -5.0]] * 10 + [[-5.0, 5.0]] * 10)
    right = [0] * 6 + [1] * 4 + [1] * 6 + [0] * 4
    assert _likeliest_temperature(scores, right) < 0.5
