"""What people are told in a language that the bot does not speak (L86)."""

from bot.hand_over import HAND_OVER
from bot.understand.language_words import SURE
from settings.checks import LANGUAGES


def test_every_language_that_can_be_recognised_is_spoken_or_handed_over() -> None:
    """L86."""
    assert {*SURE, "ar"} - set(LANGUAGES) == set(HAND_OVER)
    assert len(set(HAND_OVER.values())) == len(HAND_OVER)
