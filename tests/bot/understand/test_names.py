"""Names of callers and of those they speak for."""

import pytest

from bot.understand.names import find_names


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("me llamo Ana García López y quiero mis datos", None, [("name", "Ana García López")]),
        ("me llamo ana garcía lópez", None, [("name", "Ana García López")]),
        ("Hola, soy Antonio Pérez, cliente suyo", None, [("name", "Antonio Pérez")]),
        ("mi nombre es María del Carmen Ruiz.", None, [("name", "María del Carmen Ruiz")]),
        ("está a nombre de Santiago Ramón y Cajal", None, [("name", "Santiago Ramón y Cajal")]),
        ("Francisco Javier Moreno", "full_name", [("name", "Francisco Javier Moreno")]),
        ("Francisco Javier Moreno", None, []),
        ("soy cliente", None, []),
        ("soy la hija de María Ruiz", None, [("representative_of", "María Ruiz")]),
        ("llamo en nombre de mi madre, Carmen Soto", None, [("representative_of", "Carmen Soto")]),
        ("de parte de mi madre", None, [("representative_of", "mi madre")]),
        ("me llamo de", None, []),
        ("", None, []),
    ],
)
def test_names_are_told_as_they_were_said(
    text: str, question: str | None, expected: list[tuple[str, str]]
) -> None:
    assert [(entity.kind, entity.value) for entity in find_names(text, question)] == expected
