"""Canonical forms: one value, one index, however it is written."""

import pytest

from services.canonical import (
    canonical_contract,
    canonical_document,
    canonical_email,
    canonical_phone,
    contract_forms,
    name_words,
    phone_kind,
)


@pytest.mark.parametrize("written", ["12345678Z", "12.345.678-z", " 12345678 z "])
def test_a_document_has_one_form(written: str) -> None:
    assert canonical_document(written) == "12345678Z"


@pytest.mark.parametrize("written", ["P-2024001", "p 2024 001", "P2024001"])
def test_a_contract_number_has_one_form(written: str) -> None:
    assert canonical_contract(written) == "P2024001"


@pytest.mark.parametrize(
    "sentence", ["P-2024001", "mi contrato es el P2024001", "es el p 2024 001", "el número es P 2024001"]
)
def test_a_contract_number_is_found_in_its_sentence(sentence: str) -> None:
    assert "P2024001" in contract_forms(sentence)


def test_a_contract_number_of_digits_alone_is_found_too() -> None:
    assert "2024001" in contract_forms("es el 2024001")


@pytest.mark.parametrize("written", ["600001001", "+34 600 00 10 01", "0034600001001"])
def test_a_telephone_has_one_form(written: str) -> None:
    assert canonical_phone(written) == "+34600001001"


@pytest.mark.parametrize("written", ["", "ANONYMOUS", "112", "999"])
def test_what_cannot_be_called_back_is_no_telephone(written: str) -> None:
    assert canonical_phone(written) is None


def test_mobiles_and_landlines_are_told_apart() -> None:
    assert (phone_kind("+34600001001"), phone_kind("+34944001008")) == ("mobile", "landline")


def test_mails_and_names_leave_capitals_and_accents() -> None:
    assert canonical_email(" Ana@Example.ORG ") == "ana@example.org"
    assert name_words("José María de la Ría") == {"jose", "maria", "ria"}
