"""Two rights of one sentence, each named in its clause; one alone is the classifier's matter."""

import pytest

from bot.understand.rights_named import rights_named


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("es", "quiero una copia de mis datos y que me corrijan el teléfono", ("access", "rectification")),
        ("es", "borrad todo lo mio y ademas no quiero mas publicidad", ("erasure", "objection")),
        (
            "es",
            "Corrijan mi apellido, y luego quiero ver mis datos",
            ("rectification", "access"),
        ),
        (
            "ca",
            "Voldria una còpia de les meves dades i que corregiu el meu telèfon",
            ("access", "rectification"),
        ),
        (
            "en",
            "you keep emailing me. What do you have about me and stop the emails to email_1",
            ("access", "objection"),
        ),
    ],
)
def test_both_are_heard(language: str, text: str, named: tuple[str, ...]) -> None:
    """L43."""
    assert rights_named(text, language) == tuple(f"request_{right}" for right in named)


@pytest.mark.parametrize(
    "text",
    [
        "quiero que borren mis datos",
        "en vez de borrar mis datos, quiero una copia de mis datos",
        "quiero una copia de mis datos y no borréis mis datos",
        "ya me habéis borrado mis datos y quiero una copia de mis datos",
        "quiero una copia de mis datos y otra copia de mis datos para mi abogado",
        "¿puedo borrar mis datos y ver mis datos?",
        "quiero una copia de mis datos y hablar con una persona",
    ],
)
def test_what_is_not_asked_for_twice_is_not_two(text: str) -> None:
    """L43."""
    assert rights_named(text) == ()
