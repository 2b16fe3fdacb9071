"""Another matter in a later sentence is no part of the answer."""

import pytest

from bot.understand.consent_afterthought import without_afterthought
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("sí, acepto. ¿Y mi factura?", "sí, acepto."),
        ("sí a todo, y dígame cuándo viene el técnico", "sí a todo,"),
        ("sí. ¿Y mi factura?", "sí. ¿Y mi factura?"),
        ("sí, acepto. ¿Y quién lo oye?", "sí, acepto. ¿Y quién lo oye?"),
        ("sí, acepto. Si me arreglan la factura", "sí, acepto. Si me arreglan la factura"),
        ("sí, acepto. Pero no la factura", "sí, acepto. Pero no la factura"),
        ("sí, acepto la factura", "sí, acepto la factura"),
    ],
)
def test_it_is_left_out_only_behind_an_explicit_answer(text: str, kept: str) -> None:
    """L15: a question or condition about the consent itself stays."""
    assert without_afterthought(pipeline()(text)).text.strip() == kept
