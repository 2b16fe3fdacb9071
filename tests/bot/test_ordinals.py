"""Choosing by words among what was offered."""

import pytest

from bot.ordinals import key_of


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("lo primero", "1"),
        ("La primera, por favor", "1"),
        ("pues el uno", "1"),
        ("la opción dos", "2"),
        ("lo segundo", "2"),
        ("2", "2"),
        ("quiero borrar mis datos", None),
        ("primero dígame quién es", None),
        ("ni lo uno ni lo otro", None),
        ("las dos", None),
        ("dos veces lo he dicho", None),
        ("", None),
    ],
)
def test_only_a_plain_choice_chooses(text: str, key: str | None) -> None:
    assert key_of(text) == key


@pytest.mark.parametrize(
    ("text", "key"), [("sí, eso es", "1"), ("exacto", "1"), ("sí pero no", None), ("no", None)]
)
def test_a_yes_chooses_where_only_one_thing_is_offered(text: str, key: str | None) -> None:
    assert key_of(text, only_one=True) == key
    assert key_of(text) is None
