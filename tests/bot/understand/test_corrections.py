"""Field, old and new value of what is to be corrected; addresses and channels."""

import pytest

from bot.understand import understand

TOLD = {"field", "old_value", "new_value", "address", "channel"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "quiero cambiar mi dirección, vivo en la calle Mayor 3, no en la calle Luna 5",
            [
                ("field", "dirección"),
                ("old_value", "la calle Luna 5"),
                ("new_value", "la calle Mayor 3"),
                ("address", "calle Mayor 3"),
                ("address", "calle Luna 5"),
            ],
        ),
        (
            "mi teléfono no es 612345678, es 612345679",
            [("field", "teléfono"), ("old_value", "612345678"), ("new_value", "612345679")],
        ),
        (
            "quiero cambiar mi dirección de correo de ana@gmail.com a ana@hotmail.com",
            [("field", "correo"), ("old_value", "ana@gmail.com"), ("new_value", "ana@hotmail.com")],
        ),
        (
            "mi nombre está mal, pone Jose y debe poner Josep",
            [("field", "nombre"), ("old_value", "Jose"), ("new_value", "Josep")],
        ),
        ("ya no vivo en Madrid, ahora vivo en Sevilla", [("old_value", "Madrid"), ("new_value", "Sevilla")]),
        (
            "corrijan el apellido, es Ruiz, no Ruis",
            [("field", "apellidos"), ("old_value", "Ruis"), ("new_value", "Ruiz")],
        ),
        ("mi fecha de nacimiento es incorrecta", [("field", "fecha de nacimiento")]),
        ("calle Mayor 3, 28013 Madrid", [("address", "calle Mayor 3, 28013 Madrid")]),
        ("contésteme por correo electrónico", [("channel", "email")]),
        ("mándelo por carta", [("channel", "post")]),
        ("quiero mi dirección", []),
        ("hola", []),
    ],
)
def test_what_is_to_be_corrected_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    """L56: a rectification says which datum and how it must read."""
    found = [(entity.kind, entity.value) for entity in understand(text).entities if entity.kind in TOLD]
    assert found == expected
