"""How firmly an answer speaks."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_strength import Strength, strength
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("sí", Strength.WEAK),
        ("claro, por supuesto", Strength.WEAK),
        ("acepto", Strength.BARE),
        ("sí, lo autorizo", Strength.BARE),
        ("sí, graben", Strength.EXPLICIT),
        ("le doy permiso", Strength.EXPLICIT),
        ("sí a todo", Strength.EXPLICIT),
        ("correo no", Strength.EXPLICIT),
        ("correo", Strength.WEAK),
    ],
)
def test_an_act_about_what_was_asked_is_explicit(text: str, firm: Strength) -> None:
    assert strength(cover(pipeline()(text))) is firm
