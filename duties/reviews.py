"""What may come of the review of a flagged conversation: a closed set."""

from enum import StrEnum


class ReviewOutcome(StrEnum):
    """The outcomes a reviewer can give."""

    ATTENDED = "attended"
    NOTHING_NEEDED = "nothing_needed"
    BOT_MISTAKEN = "bot_mistaken"
    ABUSE_CONFIRMED = "abuse_confirmed"
