"""DNI, NIE and CIF in what was said."""

import pytest

from bot.understand.documents import document, unlettered_document, wrong_document
from bot.understand.found import Around, Candidate


def candidate(text: str, question: str | None = None, *near: str, soft: bool = False) -> Candidate:
    return Candidate(text, (), Around(question, frozenset(near)), soft)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("12345678Z", "dni", "12345678Z"),
        ("1234567L", "dni", "01234567L"),
        ("X1234567L", "nie", "X1234567L"),
        ("X01234567L", "nie", "X1234567L"),
        ("A58818501", "cif", "A58818501"),
    ],
)
def test_the_control_decides(text: str, kind: str, value: str) -> None:
    found = document(candidate(text))
    assert found is not None
    assert (found.kind, found.value, found.valid) == (kind, value, True)


@pytest.mark.parametrize("text", ["12345678A", "X1234567A", "12345678", "hola"])
def test_without_the_right_control_it_is_none(text: str) -> None:
    assert document(candidate(text)) is None


def test_an_ordinary_word_in_front_makes_no_company() -> None:
    assert document(candidate("A58818501", None, "llame", soft=True)) is None
    assert document(candidate("A58818501", soft=True)) is not None  # the text begins with it
    assert document(candidate("A58818501", None, "cif", soft=True)) is not None


@pytest.mark.parametrize(
    ("text", "near", "problem"),
    [("12345678A", (), "letra"), ("X1234567A", (), "letra"), ("A58818502", ("cif",), "control")],
)
def test_a_wrong_one_says_which_part_to_look_at_and_not_who_exists(
    text: str, near: tuple[str, ...], problem: str
) -> None:
    found = wrong_document(candidate(text, None, *near))
    assert found is not None
    assert (found.valid, found.problem) == (False, problem)


@pytest.mark.parametrize(
    ("text", "question", "near", "value"),
    [
        ("12345678", "document", (), "12345678Z"),
        ("12345678", None, (), "12345678Z"),
        ("1234567", None, ("dni",), "01234567L"),
        ("11234567", "nie", (), "X1234567L"),
        ("X1234567", None, (), "X1234567L"),
    ],
)
def test_digits_alone_are_completed_and_not_confirmed(
    text: str, question: str | None, near: tuple[str, ...], value: str
) -> None:
    found = unlettered_document(candidate(text, question, *near))
    assert found is not None
    assert (found.value, found.confirmed) == (value, False)


def test_eight_digits_of_an_invoice_are_no_document() -> None:
    assert unlettered_document(candidate("12345678", None, "factura")) is None
