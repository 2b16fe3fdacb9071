"""Telephones in their one canonical form."""

import pytest

from duties import telephones


@pytest.mark.parametrize(
    ("text", "canonical", "spoken"),
    [
        ("612 34 56 78", "+34612345678", "612345678"),
        ("+34 612-345-678", "+34612345678", "612345678"),
        ("0034912345678", "+34912345678", "912345678"),
        ("+33 6 12 34 56 78", "+33612345678", "+33612345678"),
        ("112345", None, None),
        ("no", None, None),
    ],
)
def test_a_number_has_one_form_however_written(text: str, canonical: str | None, spoken: str | None) -> None:
    assert telephones.canonical(text) == canonical
    assert telephones.spoken_form(text) == spoken


@pytest.mark.parametrize(("text", "mobile"), [("612345678", True), ("912345678", False), ("hola", False)])
def test_only_mobiles_get_an_sms(text: str, mobile: bool) -> None:
    assert telephones.is_mobile(text) is mobile
