"""A refusal may be plainer than a yes (L18)."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_refusal import (
    comes_first,
    gives_a_reason_for_no,
    grants_beside,
    plainly_refuses,
    refuses_at_last,
)
from bot.understand.pipeline import pipeline
from duties.kinds import Purpose


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("no", True),
        ("no, patata", True),
        ("no quiero patata", False),
        ("patata no", False),
        ("no, sí", False),
        ("no, gracias, solo quiero una patata", True),
        ("publicidad no, solo patata", False),
    ],
)
def test_nothing_but_a_no_refuses(text: str, refuses: bool) -> None:
    assert plainly_refuses(cover(pipeline()(text)), confirming=False) is refuses


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("mi marido quiere, pero yo digo que no", True),
        ("patata, no quiero", True),
        ("patata, no", False),
        ("patata, no sé, no quiero", True),
        ("no quiero, no sé", False),
        ("grabar sí, publicidad no", False),
    ],
)
def test_the_last_words_refuse_when_they_say_what(text: str, refuses: bool) -> None:
    doc = pipeline()(text)
    assert refuses_at_last(doc, cover(doc), tuple(Purpose)) is refuses


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("no, que no se sabe dónde acaba", True),
        ("no porque luego se filtra", True),
        ("no, que no le oigo", False),
        ("no, que sí", False),
        ("sí, que no se sabe", False),
    ],
)
def test_a_reason_takes_nothing_from_a_no(text: str, refuses: bool) -> None:
    doc = pipeline()(text)
    assert gives_a_reason_for_no(doc, cover(doc)) is refuses


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("correo y llamada. sms no", True),
        ("no graben. no me llamen", False),
        ("la llamada grábela, anuncios no", True),
    ],
)
def test_what_is_named_beside_a_no_is_not_refused(text: str, beside: bool) -> None:
    """L16: a no about one thing is none about another."""
    assert grants_beside(cover(pipeline()(text))) is beside


def test_a_no_comes_first_behind_courtesies() -> None:
    assert comes_first(cover(pipeline()("buenas, mire, pues no, gracias")))
