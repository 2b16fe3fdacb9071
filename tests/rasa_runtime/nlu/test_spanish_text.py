"""How the classifier sees a text."""

from __future__ import annotations

import pytest
from rasa_runtime.nlu.spanish_text import plain, stems, stems_of_all


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("¡Bórrenme, por favor!", "borrenme por favor"),
        ("es el dni_2 y otp_code_1", "es el dnireference y otpcodereference"),
        ("¿?… 🙂", ""),
    ],
)
def test_a_text_is_seen_plain(text: str, seen: str) -> None:
    """Without case, accents, marks and numbers of references."""
    assert plain(text) == seen


def test_forms_of_a_word_share_a_stem() -> None:
    """Enough for a count, no linguistics."""
    assert len(set(stems("borrar borrarlos borrado borrando borrenmelo borradme borrenlos").split())) == 1


def test_many_texts_are_seen_as_one_by_one() -> None:
    """Training and serving see the same."""
    texts = ["quitenme de ahi", "", "mandenmelo a casa y quitenme"]
    assert stems_of_all(texts) == [stems(text) for text in texts]
