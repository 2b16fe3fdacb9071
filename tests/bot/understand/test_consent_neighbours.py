"""Words that their neighbours tell apart."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "label", "there"),
    [
        ("no a las cuatro", "ALL", True),
        ("sí a las cuatro", "ALL", True),
        ("las cuatro", "ALL", True),
        ("a las cuatro me viene bien", "ALL", False),
        ("sí, a las cuatro", "ALL", False),
        ("el correo no lo miro", "NO", True),
        ("todo menos el correo, que no lo miro", "NO", False),
        ("ni correo o sms", "AND", True),
        ("correo o sms", "AND", False),
    ],
)
def test_neighbours_tell_what_a_word_means(text: str, label: str, there: bool) -> None:
    """L15: what could be another thing is unknown."""
    assert (label in {sign[0] for sign in cover(pipeline()(text))}) is there
