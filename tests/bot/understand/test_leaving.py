"""A no to leaving is never a leaving (L43)."""

import pytest

from bot.understand.leaving import leaves


@pytest.mark.parametrize(
    ("words", "language", "left"),
    [
        ("no, no la canceles", "es", False),
        ("que no hombre que sigamos", "es", False),
        ("no quiero cancelarla", "es", False),
        ("sí que la quiero", "es", False),
        ("sí, anúlala", "es", True),
        ("vale, déjalo", "es", True),
        ("no quiero seguir", "es", True),
        ("sí", "es", None),
        ("no", "es", None),
        ("mi gato se llama Pancho", "es", None),
        ("no, don't cancel it", "en", False),
        ("yes, drop it", "en", True),
        ("no ho deixis", "ca", False),
        ("sí, cancel·la-ho", "ca", True),
    ],
)
def test_what_is_to_be_done_with_what_waits(words: str, language: str, left: bool | None) -> None:
    assert leaves(words, language) is left
