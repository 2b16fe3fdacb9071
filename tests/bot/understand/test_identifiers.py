"""Identifiers in what people say: found, canonical, checked, and never left in the masked text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from bot.understand import understand
from duties import references, spanish_ids
from tests.bot.understand.identifier_cases import COMPLETED, SAID, WRONG

UNITS = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
LETTERS = dict(
    zip(
        "TRWAGMYFPDXBNJZSQVHLCKE",
        "te erre uve_doble a ge eme y_griega efe pe de equis be ene jota zeta ese cu uve hache ele ce ka e".split(),
        strict=True,
    )
)


def spoken(digits: str) -> str:
    return " ".join(UNITS[int(digit)] for digit in digits)


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_callers_say_is_found_in_its_canonical_form(
    text: str, expected: tuple[tuple[str, str], ...]
) -> None:
    found = tuple((entity.kind, entity.value) for entity in understand(text).entities if entity.valid)
    assert found == expected


@pytest.mark.parametrize(("text", "question", "kind", "problem"), WRONG)
def test_a_wrong_identifier_says_which_part_to_look_at(
    text: str, question: str | None, kind: str, problem: str
) -> None:
    entity = understand(text, question=question).entities[0]
    assert (entity.kind, entity.problem or "", entity.valid) == (kind, problem, problem == "")


@pytest.mark.parametrize(("text", "question", "kind", "value"), COMPLETED)
def test_a_document_without_its_letter_is_completed_and_to_be_confirmed(
    text: str, question: str | None, kind: str, value: str
) -> None:
    (entity,) = understand(text, question=question).entities
    assert (entity.kind, entity.value, entity.valid, entity.confirmed) == (kind, value, True, False)


@pytest.mark.parametrize(
    ("question", "kind"),
    [("code", "otp_code"), ("birth_date", "date"), (None, "otp_code")],
)
def test_the_question_narrows_what_six_digits_mean(question: str | None, kind: str) -> None:
    assert [entity.kind for entity in understand("030580", question=question).entities] == [kind]


DNI = st.from_regex(r"[0-9]{8}", fullmatch=True).map(spanish_ids.complete_dni)
NIE = st.from_regex(r"[123][0-9]{7}", fullmatch=True).map(spanish_ids.complete_nie)
PHONE = st.from_regex(r"6[0-9]{8}", fullmatch=True)
CODE = st.from_regex(r"[0-9]{6}", fullmatch=True)
REFERENCE = st.randoms(use_true_random=False).map(references.generate)
EMAIL = st.from_regex(r"[a-z]{3,8}\.[a-z]{3,8}@(gmail|hotmail)\.(com|es)", fullmatch=True)
FRAMES = st.sampled_from(
    [
        "{}",
        "mi dato es {}",
        "apunte: {}.",
        "es el {} gracias",
        "sí, mire, {}, eso es",
        "{} y {}",
        "Tome nota ({})",
    ]
)


def _dashed(value: str) -> str:
    return re.sub(r"(.{3})(?=.)", r"\1-", value)


def _spaced(value: str) -> str:
    return " ".join(value)


WRITINGS = st.sampled_from([str, str.lower, _dashed, _spaced])


@given(st.one_of(DNI, NIE, PHONE, CODE, REFERENCE), FRAMES, WRITINGS)
def test_no_typed_identifier_survives_in_the_masked_text(value: str, frame: str, write: object) -> None:
    """Design 4: Rasa never sees an identifier with a check digit, a telephone or a code."""
    assert callable(write)
    masked = understand(frame.format(write(value), write(value))).masked
    digits = re.sub(r"[^0-9]", "", re.sub(r"[a-z]+(_[a-z]+)*_[0-9]+", "", masked))
    assert len(digits) < 5


@given(EMAIL, FRAMES)
def test_no_email_survives_in_the_masked_text(value: str, frame: str) -> None:
    masked = understand(frame.format(value, value)).masked
    assert "@" not in masked
    assert value.split("@")[0] not in masked


@given(DNI)
def test_a_document_said_digit_by_digit_is_found(value: str) -> None:
    said = f"{spoken(value[:8])} letra {LETTERS[value[8]].replace('_', ' ')}"
    heard = understand(said)
    assert [(entity.kind, entity.value) for entity in heard.entities] == [("dni", value)]
    assert heard.masked == "dni_1"


@given(st.one_of(PHONE, CODE))
def test_digits_said_one_by_one_are_found_and_hidden(value: str) -> None:
    heard = understand(spoken(value))
    assert len(heard.entities) == 1
    assert heard.entities[0].value == value
    assert heard.masked == heard.entities[0].reference


@given(st.one_of(DNI, NIE, PHONE, CODE, REFERENCE, EMAIL), FRAMES)
def test_what_is_masked_holds_nothing_more_to_mask(value: str, frame: str) -> None:
    masked = understand(frame.format(value, value)).masked
    assert understand(masked).entities == ()


@given(
    st.from_regex(r"4[0-9]{14}", fullmatch=True),
    st.sampled_from(["{}", "la visa {} cvv {}", "pago con {}, {}"]),
)
def test_no_card_and_no_security_code_is_kept_anywhere(body: str, frame: str) -> None:
    """L99: a card number and its security code are dropped before anything is stored."""
    number = body + luhn.calc_check_digit(body)
    grouped = re.sub(r"(.{4})(?=.)", r"\1 ", number)
    for written in (number, grouped, spoken(number)):
        heard = understand(frame.format(written, "737"))
        everything = heard.to_json() + heard.masked
        assert number not in re.sub(r"[^0-9]", "", everything)
        assert "737" not in everything
        assert spoken(number) not in everything
        assert "[tarjeta retirada]" in heard.text


@pytest.mark.parametrize(
    "text",
    [
        "el cvv es 123",
        "código de seguridad 123",
        "el código de seguridad de la tarjeta es uno dos tres",
        "cvc: 1234",
    ],
)
def test_a_security_code_without_its_card_is_dropped_too(text: str) -> None:
    """L99: card security codes may never be stored."""
    heard = understand(text)
    assert heard.text.endswith("[tarjeta retirada]")
    assert heard.entities == ()
