"""Some words as an answer, as they stand."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_reading import read
from bot.understand.pipeline import pipeline
from duties.kinds import Purpose


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("sí a todo, que me gusta enterarme", "yes.all"),
        ("no quiero nada de eso, que vengo a preguntar una cosa de un minuto", "no.first"),
        ("sí a grabar", "scope"),
        ("quiero la grabación", "doubtful.request"),
        ("autorizo la grabación, no, mejor no", "doubtful.contradiction"),
        ("sí, patata", "doubtful.unknown_words"),
    ],
)
def test_the_rule_that_decided_is_named(text: str, rule: str) -> None:
    """L19: the evidence names the rule."""
    doc = pipeline()(text)
    assert read(doc, cover(doc), tuple(Purpose), confirming=False).rule == rule
