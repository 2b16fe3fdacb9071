"""Many voices: whoever says or types a valid identifier is understood, corrections included; plain words give nothing."""

import re
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stdnum.es import cif

from bot.understand import Heard, understand
from duties import spanish_ids
from tests.bot.understand.speaking import Voice, typed
from tests.bot.understand.voice_cases import HEARD, NOTHING

KINDS = {
    "dni",
    "nie",
    "cif",
    "passport",
    "phone",
    "email",
    "otp_code",
    "reference",
    "date",
    "iban",
    "postal_code",
}
CHANCE = st.integers(min_value=0, max_value=10**9).map(Random)


def identifiers(heard: Heard) -> list[tuple[str, str]]:
    """As `nlu parse` lists them: valid ones, and references of any check digit."""
    return [
        (entity.kind, entity.value)
        for entity in heard.entities
        if entity.kind in KINDS and (entity.valid or entity.problem == "control")
    ]


@pytest.mark.parametrize(("text", "expected"), HEARD)
def test_what_many_voices_say_is_understood(text: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert identifiers(understand(text)) == list(expected)


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_and_letters_of_ordinary_talk_are_no_identifiers(text: str) -> None:
    assert identifiers(understand(text)) == []


CUES = {
    "dni": ("", "mi dni es el ", "apunte el dni ", "sí mire "),
    "nie": ("", "mi nie es ", "el nie "),
    "cif": ("el cif es ", "la empresa tiene cif "),
    "phone": ("", "mi móvil es el ", "llámeme al "),
    "otp_code": ("", "mi código es ", "el código es "),
    "reference": ("la referencia es ", "expediente ", "mi clave es ", "la solicitud número "),
    "postal_code": ("el código postal es ", "código postal "),
}


def some(kind: str, chance: Random) -> str:
    if kind == "dni":
        return spanish_ids.complete_dni(f"{chance.randrange(10**8):08}")
    if kind == "nie":
        return spanish_ids.complete_nie(chance.choice("123") + f"{chance.randrange(10**7):07}")
    if kind == "cif":
        body = chance.choice("ABEH") + f"{chance.randrange(10**7):07}"
        return body + str(cif.calc_check_digits(body))[0]
    if kind == "phone":
        return chance.choice("67") + chance.choice("01234") + f"{chance.randrange(10**7):07}"
    if kind == "postal_code":
        return f"{chance.randrange(1, 53):02}{chance.randrange(1000):03}"
    return f"{chance.randrange(10**10):010}" if kind == "reference" else f"{chance.randrange(10**6):06}"


def said(value: str, chance: Random, *, repairs: bool) -> str:
    voice = Voice(chance)
    head, body, tail = re.fullmatch(r"([A-Z]?)([0-9]+)([A-Z]?)", value).groups()  # type: ignore[union-attr]
    parts = (
        voice.first_letter(head) if head else "",
        voice.digits(body, repairs=repairs),
        voice.letter(tail) if tail else "",
    )
    return " ".join(part for part in parts if part)


@given(st.sampled_from(sorted(CUES)), CHANCE)
def test_an_identifier_is_given_back_however_it_was_said(kind: str, chance: Random) -> None:
    value = some(kind, chance)
    text = chance.choice(CUES[kind]) + said(value, chance, repairs=False)
    assert identifiers(understand(text)) == [(kind, value)], text


@pytest.mark.parametrize("kind", sorted(CUES))
def test_of_a_hundred_corrected_identifiers_all_but_two_are_the_corrected_ones(kind: str) -> None:
    """Where a number is cut short and begun anew, even people are not always sure what was meant."""
    right = 0
    for seed in range(100):
        chance = Random(seed)
        value = some(kind, chance)
        text = CUES[kind][-1] + said(value, chance, repairs=True)
        right += identifiers(understand(text)) == [(kind, value)]
    assert right >= 98


@given(st.sampled_from(sorted(CUES)), CHANCE)
def test_an_identifier_is_given_back_however_it_was_typed(kind: str, chance: Random) -> None:
    value = some(kind, chance)
    text = chance.choice([cue for cue in CUES[kind] if cue] or [""]) + typed(value, chance)
    assert identifiers(understand(text)) == [(kind, value)], text


WORDS = (
    "hola quiero mis datos publicidad factura contrato ayer mañana porque llamar correo teléfono dirección gracias perdón "
    "espere digo no sí la el con para y luego letra código referencia dni nie pasaporte cuenta postal fecha mes día año "
    "punto guion todo junto doble triple más casa madrid"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
@example("el dni no perdón la letra")
@example("la fecha del mes y del año")
def test_words_without_numbers_hold_no_identifier(text: str) -> None:
    assert identifiers(understand(text)) == []
