"""Check letters of Spanish identity numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties import spanish_ids


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12345678Z", "dni"),
        ("12.345.678-z", "dni"),
        ("00000000T", "dni"),
        ("12345678A", None),
        ("K1234567L", "dni"),
        ("X1234567L", "nie"),
        ("Y-1234567-X", "nie"),
        ("Z1234567R", "nie"),
        ("X1234567Z", None),
        ("A58818501", "cif"),
        ("ES-B-58378431", "cif"),
        ("A58818502", None),
        ("", None),
    ],
)
def test_the_control_decides_what_a_number_is(text: str, kind: str | None) -> None:
    assert spanish_ids.document_kind(text) == kind


@given(st.from_regex(r"[0-9]{1,8}", fullmatch=True))
def test_a_completed_dni_is_always_valid(digits: str) -> None:
    assert spanish_ids.valid_dni(spanish_ids.complete_dni(digits))


@given(st.from_regex(r"[123][0-9]{7}", fullmatch=True))
def test_a_completed_nie_is_always_valid(digits: str) -> None:
    assert spanish_ids.valid_nie(spanish_ids.complete_nie(digits))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("12.345.678-Z", False),
        ("12345678A", True),
        ("x-1234567-z", True),
        ("X1234567L", False),
        ("1234567L", False),  # an old one without its zero, or of elsewhere
        ("12345678", False),
        ("AAB123456", False),
        ("", False),
    ],
)
def test_a_slip_in_what_looks_like_a_dni_or_nie_is_told(text: str, wrong: bool) -> None:
    assert spanish_ids.has_wrong_letter(text) is wrong
