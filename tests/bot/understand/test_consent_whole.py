"""A yes to all that was asked."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_whole import is_whole
from bot.understand.pipeline import pipeline
from duties.kinds import Purpose


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("sí a todo", True),
        ("sí a todo, ya puede empezar a grabar", True),
        ("consiento ambas: grabación y publicidad", True),
        ("sí a todo, por correo", False),
        ("sí a todo, la publicidad por correo", False),
        ("sí a todo, la publicidad por correo, SMS y llamadas", True),
        ("sí a todo menos llamadas", False),
        ("sí a todo, pero no graben", False),
        ("sí", False),
    ],
)
def test_nothing_may_take_any_of_it_away(text: str, whole: bool) -> None:
    """L16: a total yes is one to every purpose that was named."""
    doc = pipeline()(text)
    assert is_whole(cover(doc), tuple(Purpose)) is whole
