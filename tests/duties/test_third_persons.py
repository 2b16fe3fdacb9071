"""Other people's identifiers are taken out of a copy; the person's own words stay as they were said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.third_persons import TAKEN_OUT, own_of, plain, without_others

OWN = own_of(["12345678Z", "+34600001001", "ana@example.org", "Calle del Faro 1"], ["Ana", "Arriaga Beltrán"])
VAULT = {
    "dni_1": ("dni", "12345678Z"),
    "dni_2": ("dni", "87654321X"),
    "name_1": ("name", "Ana Arriaga"),
    "name_2": ("name", "Juan Pérez"),
    "date_1": ("date", "23/11/2026"),
}


def kept(text: str, masked: str | None = None) -> str:
    """What is left, none of it counted as taken out if it is all left."""
    left, count = without_others(text, masked, VAULT, OWN)
    assert (count > 0) is (TAKEN_OUT in left)
    return left


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("soy ana arriaga, doce 345 678 zeta", "soy name_1, dni_1"),
        ("llámenme al 600 00 10 01 o a ana@example.org", None),
        (
            "el recibo de 23/11/2026 por 120,50 euros, póliza P-2024001",
            "el recibo de date_1 por 120,50 euros",
        ),
        ("mi marido no estaba", None),
        ("la solicitud 9461462437 y la incidencia 7461462437", None),
    ],
)
def test_what_is_ones_own_stays_word_by_word(said: str, masked: str | None) -> None:
    """L54."""
    assert kept(said, masked) == said


@pytest.mark.parametrize(
    ("said", "masked", "left"),
    [
        ("el mío 12345678Z y el de él 87654321X", "el mío dni_1 y el de él dni_2",
         f"el mío 12345678Z y el de él {TAKEN_OUT}"),
        ("avisen a Juan Pérez", "avisen a name_2", f"avisen a {TAKEN_OUT}"),
        ("su correo es juan@example.org", None, f"su correo es {TAKEN_OUT}"),
        ("su teléfono, 611 22 33 44", None, f"su teléfono, {TAKEN_OUT}"),
        ("el NIE de ella es X1234567L", None, f"el NIE de ella es {TAKEN_OUT}"),
        ("fue mi marido Juan Pérez quien llamó", None, f"fue mi marido {TAKEN_OUT} quien llamó"),
    ],
)  # fmt: skip
def test_what_is_somebody_elses_is_taken_out(said: str, masked: str | None, left: str) -> None:
    """RGPD 15.4: two kinds of finding, by typed reference and by form."""
    assert kept(said, masked) == left


def test_a_reference_whose_value_is_gone_is_nobodys_and_is_taken_out() -> None:
    text, count = without_others("dni 87654321X", "dni dni_9", {"dni_9": ("dni", "")}, OWN)
    assert (text, count) == (f"dni {TAKEN_OUT}", 1)


@pytest.mark.parametrize("number", ["600 00 10 01", "+34600001001", "600.001.001"])
def test_one_telephone_is_the_same_however_it_is_written(number: str) -> None:
    assert plain(number) == "600001001"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_no_document_of_another_survives_whatever_stands_around_it(around: str) -> None:
    left, count = without_others(f"{around} 87654321X {around}", None, {}, OWN)
    assert "87654321X" not in left
    assert count >= 1
