"""The proof before serving."""

from __future__ import annotations

import pytest
from rasa_runtime import preflight

from tests.rasa_runtime.bots import Ours


def test_a_sound_model_has_no_mistakes(ours: Ours, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plainest phrases are understood."""
    monkeypatch.setattr(preflight, "EXPECTED", {"hola": "greet", "borren mis datos": "request_erasure"})
    assert ours.loop.run_until_complete(preflight.mistakes(ours.agent)) == []


def test_what_is_misunderstood_is_named_by_intent(ours: Ours, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence a mistake."""
    monkeypatch.setattr(preflight, "EXPECTED", {"hola": "thank"})
    found = ours.loop.run_until_complete(preflight.mistakes(ours.agent))
    assert found == ["thank is understood as greet"]
