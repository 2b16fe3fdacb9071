"""From phrases to the items of the scope grammar."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_items import items_of
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("sí", "+"),
        ("no graben", "-T"),
        ("graben", "~T"),
        ("no quiero recibir correos", "-T"),
        ("nunca autorizo", "-"),
        ("no, sí", "-;+"),
        ("sí a la grabación pero publicidad no", "+TBT-"),
        ("todo menos llamadas", "+XT"),
        ("acepto todo", "+"),
        ("correo y sms sí, llamadas no", "T,T+;T-"),
        ("lo demás no", "*-"),
        (", sí ,", "+"),
        ("que me llamen, que me graben, eso no", "-T,-T"),
        ("correo menos y sms sí", "T-.T+"),
        ("por mensaje, que el correo ni lo miro", "+T.T-"),
        ("un mensaje, que el correo ni lo miro", "T;T-"),
        ("grabar, que el correo ni lo miro", "T;T-"),
    ],
)
def test_an_answer_becomes_signs(text: str, signs: str) -> None:
    doc = pipeline()(text)
    assert "".join(item.sign for item in items_of(doc, cover(doc))) == signs
