"""Words that ask for something are no answer."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_requests import is_request
from bot.understand.pipeline import pipeline
from duties.kinds import MARKETING, Purpose


@pytest.mark.parametrize(
    ("text", "asked", "requests"),
    [
        ("quiero la grabación", tuple(Purpose), True),
        ("quiero que se grabe la conversación", tuple(Purpose), False),
        ("que me llamen", tuple(Purpose), True),
        ("les dejo un mensaje", MARKETING, True),
        ("por correo", tuple(Purpose), False),
        ("quiero publicidad por correo", MARKETING, False),
        ("publicidad", MARKETING, True),
        ("sí, publicidad", MARKETING, False),
        ("a los demás sí, que los graben a todos", tuple(Purpose), True),
        ("grabar y correo", tuple(Purpose), False),
        ("a los tres", MARKETING, False),
        ("el correo mejor", MARKETING, False),
    ],
)
def test_a_wish_counts_only_where_it_answers(text: str, asked: tuple[Purpose, ...], requests: bool) -> None:
    doc = pipeline()(text)
    signs = cover(doc)
    assert is_request(doc, signs, {label for label, _, _ in signs}, asked) is requests
