"""Take other people's identifiers out of what is told besides conversations: requests, incidents, messages (RGPD 15.4)."""

from collections.abc import Collection
from typing import Any

from duties.third_persons import Own, without_known

FREE_TEXT = frozenset({"details", "history", "text", "words", "earlier", "letters"})
"""Where words of people stand, or are repeated."""


def without_others_in(
    records: list[dict[str, Any]], own: Own, foreign: Collection[str]
) -> tuple[list[dict[str, Any]], int]:
    """The records with their free texts cleaned, and how much was taken out."""
    taken = 0

    def cleaned(value: Any) -> Any:
        nonlocal taken
        if isinstance(value, str):
            text, count = without_known(value, own, foreign)
            taken += count
            return text
        if isinstance(value, dict):
            return {
                key: each if key in ("at", "step", "status") else cleaned(each) for key, each in value.items()
            }
        return [cleaned(each) for each in value] if isinstance(value, list) else value

    rows = [
        {key: cleaned(value) if key in FREE_TEXT else value for key, value in record.items()}
        for record in records
    ]
    return rows, taken
