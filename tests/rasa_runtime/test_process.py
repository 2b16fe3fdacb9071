"""Every process of the runtime begins alike."""

from __future__ import annotations

import os

import pytest
from rasa_runtime import process, without_tensorflow


def test_a_process_is_prepared_before_rasa(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telemetry off, one thread, no TensorFlow."""
    installed: list[bool] = []
    monkeypatch.setattr(without_tensorflow, "install", lambda: installed.append(True))
    monkeypatch.setenv("RASA_TELEMETRY_ENABLED", "true")
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    process.prepare()
    assert installed == [True]
    assert os.environ["RASA_TELEMETRY_ENABLED"] == "false"
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"
