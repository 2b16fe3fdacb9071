"""References, one-time codes, contract numbers and postal codes."""

import pytest

from bot.understand import codes
from bot.understand.found import Around, Candidate
from duties import references

OURS = references.generate()


def candidate(text: str, question: str | None = None, *near: str, alone: bool = False) -> Candidate:
    return Candidate(text, (), Around(question, frozenset(near), alone=alone))


def test_a_reference_of_ours_is_known_by_its_check_digit() -> None:
    found = codes.reference(candidate(OURS))
    assert found is not None
    assert (found.kind, found.value) == ("reference", OURS)


def test_an_unlikely_reading_is_a_reference_only_where_one_is_spoken_of() -> None:
    unlikely = Candidate(OURS, (), Around(), likeliest=False)
    assert codes.reference(unlikely) is None
    assert (
        codes.reference(Candidate(OURS, (), Around(before=frozenset({"referencia"})), likeliest=False))
        is not None
    )


def test_ten_other_digits_are_a_reference_that_was_misheard() -> None:
    assert codes.wrong_reference(candidate("1234567891")) is None
    found = codes.wrong_reference(candidate("1234567891", None, "referencia"))
    assert found is not None
    assert (found.valid, found.problem) == (False, "control")
    assert codes.wrong_reference(candidate("1234567891", None, "cuenta")) is None


@pytest.mark.parametrize(
    ("text", "question", "near", "valid"),
    [
        ("482913", None, (), True),
        ("482913", "code", (), True),
        ("48291", "code", (), False),
        ("48291", None, (), None),
        ("482913", None, ("postal",), None),
    ],
)
def test_six_digits_are_a_code(
    text: str, question: str | None, near: tuple[str, ...], valid: bool | None
) -> None:
    found = codes.one_time_code(candidate(text, question, *near))
    assert (found.valid if found else None) == valid


@pytest.mark.parametrize(
    ("text", "near", "alone", "found"),
    [
        ("28013", ("postal",), False, True),
        ("28013", (), True, True),
        ("28013", (), False, False),
        ("99013", ("postal",), True, False),
        ("08001", ("calle",), False, True),
    ],
)
def test_a_postal_code_begins_with_a_province(
    text: str, near: tuple[str, ...], alone: bool, found: bool
) -> None:
    assert (codes.postal_code(candidate(text, None, *near, alone=alone)) is not None) is found


def test_a_contract_number_is_known_where_one_is_spoken_of() -> None:
    found = codes.contract(candidate("4400123", None, "poliza"))
    assert found is not None
    assert (found.kind, found.problem) == ("reference", "contrato")
    assert codes.contract(candidate("4400123")) is None
    assert codes.contract_lettered(candidate("POL202400123", "contract")) is not None


def test_any_other_long_number_is_hidden() -> None:
    assert codes.other_number(candidate("1234567")) is not None
    assert codes.other_number(candidate("123456")) is None
