"""The terms of keeping and of blocking, each with the day since when it applies (L33, L68)."""

from collections.abc import Iterable
from datetime import date

from settings.errors import SettingInvalid
from settings.model import RetentionTerm, Settings
from settings.table import Table

CATEGORIES = (
    "customer",
    "conversation",
    "transcript",
    "recording",
    "request",
    "incident",
    "consent",
    "blocked_value",
    "takeover",
    "listening",
    "replaced_value",
    "contact_ask",
    "consent_link",
)
UNTIL_IT_ENDS = ("customer", "conversation", "request", "incident", "consent", "blocked_value")
"""What is kept as long as its matter lasts: a term in use would end a running contract."""
LONGEST = 240  # months


def read_retention(tables: Iterable[Table]) -> tuple[RetentionTerm, ...]:
    """Every category at least once, its terms from the oldest to the newest."""
    terms = tuple(_term(table) for table in tables)
    for category in CATEGORIES:
        days = [term.since for term in terms if term.category == category]
        if not days:
            raise SettingInvalid(f"retention in amparo.toml lacks the category {category}.")
        if days != sorted(set(days)):
            raise SettingInvalid(
                f"retention of {category} in amparo.toml must go from the oldest `since` to the newest, each once."
            )
    return terms


def retention_at(settings: Settings, category: str, on: date) -> RetentionTerm:
    """The term in force on that day; SettingInvalid if none is."""
    found = [term for term in settings.retention if term.category == category and term.since <= on]
    if not found:
        raise SettingInvalid(
            f"retention of {category} in amparo.toml has no term in force on {on.isoformat()}."
        )
    return found[-1]


def _term(table: Table) -> RetentionTerm:
    category = table.choice("category", CATEGORIES)
    ends_by_itself = category in UNTIL_IT_ENDS
    term = RetentionTerm(
        category=category,
        since=table.day("since"),
        keep_months=None if ends_by_itself else table.integer("keep_months", 1, LONGEST),
        blocked_months=table.integer("blocked_months", 0, LONGEST),
        source=table.text("source"),
    )
    table.finish()
    return term
