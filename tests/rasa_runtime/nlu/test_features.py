"""Texts as numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rasa_runtime.nlu.features import Features

TEXTS = ["quiero borrar mis datos", "borren mis datos", "hola buenos dias", "hola buenas tardes"]


def test_saved_features_give_the_same_numbers(tmp_path: Path) -> None:
    """Read back from plain JSON and arrays."""
    learnt, _ = Features.learn(TEXTS)
    learnt.save(tmp_path)
    difference = Features.load(tmp_path).of(["borrar datos"]) - learnt.of(["borrar datos"])
    assert abs(difference).max() < 1e-6
    assert not list(tmp_path.glob("*.pkl"))


@pytest.mark.parametrize("text", ["quiero borrar mis datos", "hola hola hola borren", "zzz", "datos"])
def test_one_text_is_weighed_as_the_library_does(text: str) -> None:
    """The short way of serving gives the library's own row."""
    learnt, _ = Features.learn(TEXTS)
    columns, values = learnt.of_one(text)
    short = np.zeros(learnt.of([text]).shape[1])
    short[columns] = values
    assert np.allclose(short, learnt.of([text]).toarray()[0], atol=1e-6)
