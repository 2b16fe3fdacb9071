"""Texts as numbers."""

from __future__ import annotations

from pathlib import Path

from rasa_runtime.nlu.features import Features

TEXTS = ["quiero borrar mis datos", "borren mis datos", "hola buenos dias", "hola buenas tardes"]


def test_saved_features_give_the_same_numbers(tmp_path: Path) -> None:
    """Read back from plain JSON and arrays."""
    learnt = Features.learn(TEXTS)
    learnt.save(tmp_path)
    difference = Features.load(tmp_path).of(["borrar datos"]) - learnt.of(["borrar datos"])
    assert abs(difference).max() < 1e-6
    assert not list(tmp_path.glob("*.pkl"))
