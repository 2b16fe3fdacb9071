"""An offer taken in so many words."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_offer import takes_the_offer
from bot.understand.pipeline import pipeline
from duties.kinds import MARKETING, Purpose


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("me interesa", True),
        ("venga, apúnteme", True),
        ("me interesa el correo", False),
        ("me interesa saber para qué es", False),
        ("me apunto el teléfono", False),
        ("no me interesa", False),
    ],
)
def test_only_the_offer_itself_is_taken(text: str, taken: bool) -> None:
    """L15: of the question about advertising, in words that can mean nothing else there."""
    doc = pipeline()(text)
    assert takes_the_offer(doc, cover(doc), MARKETING) is taken


def test_the_question_about_recording_offers_nothing() -> None:
    doc = pipeline()("me interesa")
    assert not takes_the_offer(doc, cover(doc), tuple(Purpose))
