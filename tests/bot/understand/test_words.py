"""Splitting into words, digits and marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand.pipeline import pipeline
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("12345678Z", ["12345678", "Z"]),
        ("12.345-Z", ["12", ".", "345", "-", "Z"]),
        ("sí, claro", ["sí", ",", "claro"]),
        ("a_b@c.d", ["a", "_", "b", "@", "c", ".", "d"]),
        ("c.p. 28001", ["c.p.", "28001"]),
        ("D.N.I.", ["D.N.I."]),
        ("vale.c.d", ["vale", ".", "c", ".", "d"]),
        ("", []),
    ],
)
def test_digits_letters_and_marks_stand_apart(text: str, pieces: list[str]) -> None:
    assert [word.text for word in split(text)] == pieces


@given(st.text())
def test_every_piece_knows_its_place(text: str) -> None:
    assert all(text[word.start : word.end] == word.text for word in split(text))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zs", "Zl", "Zp")), max_size=40))
def test_the_tokeniser_gives_spacy_the_same_pieces(text: str) -> None:
    assert [token.text for token in pipeline().tokenizer(text)] == [word.text for word in split(text)]


def test_a_dotted_abbreviation_is_matched_without_its_dots() -> None:
    assert [word.key for word in split("C. P. y n.i.f.")] == ["cp", "y", "nif"]


def test_the_folded_form_is_what_patterns_match() -> None:
    assert [token.norm_ for token in pipeline().tokenizer("SÍ Años")] == ["si", "años"]
