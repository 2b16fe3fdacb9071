"""What neighbouring items make of each other."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_items import items_of
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("correo y sms, llamadas no", "+T,T.;T-"),
        ("correo, sms y llamadas no", "T;T,T-"),
        ("correo sí por sms y teléfono no", "T+;T,T-"),
        ("de grabar, nada. de publicidad, toda", "T-.T+"),
        ("por teléfono no me llamen", "T-"),
        ("de grabar, nada. por correo", "T-.+T"),
        ("no graben; publicidad por correo", "-T.+TT"),
        ("grabación sí correo sí llamadas no", "T+.T+.T-"),
        ("grabación sí correos sms y llamadas no", "T+.TTT-"),
        ("menos por correo, por lo demás sí", "+XT"),
        ("que me llamen con publicidad no", "T-"),
    ],
)
def test_items_are_read_with_their_neighbours(text: str, signs: str) -> None:
    doc = pipeline()(text)
    assert "".join(item.sign for item in items_of(doc, cover(doc))) == signs
