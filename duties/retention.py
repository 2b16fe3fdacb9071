"""How long each kind of datum is kept in use and then blocked, and when it is due to be destroyed (L33, L65, L68)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from duties.deadlines import add_months


class Category(StrEnum):
    """What has a term of its own."""

    CUSTOMER = "customer"
    CONVERSATION = "conversation"
    TRANSCRIPT = "transcript"
    RECORDING = "recording"
    REQUEST = "request"
    INCIDENT = "incident"
    CONSENT = "consent"
    BLOCKED_VALUE = "blocked_value"
    TAKEOVER = "takeover"
    LISTENING = "listening"
    REPLACED_VALUE = "replaced_value"
    CONTACT_ASK = "contact_ask"
    CONSENT_LINK = "consent_link"


NOT_BLOCKED = frozenset(
    {
        Category.TAKEOVER,
        Category.LISTENING,
        Category.REPLACED_VALUE,
        Category.CONTACT_ASK,
        Category.CONSENT_LINK,
    }
)
"""Tagged exempt: marks of the desk, no copy of what a person said or is. Past their term they are destroyed (L65)."""


@dataclass(frozen=True)
class Term:
    """Months in use since it was made (None: until an erasure or the end of its matter), and then months blocked."""

    keep_months: int | None
    blocked_months: int


def kept_until(made_on: date, term: Term) -> date | None:
    """The last day in use; None if only an erasure or the end of the matter ends it."""
    return None if term.keep_months is None else add_months(made_on, term.keep_months)


def made_before(as_of: date, term: Term) -> date | None:
    """What was made before this day has been in use for its whole term by `as_of`; None if it has none."""
    return None if term.keep_months is None else add_months(as_of, -term.keep_months)


def destroyed_on(blocked_on: date, term: Term) -> date:
    """The day from which what was blocked must be destroyed (LOPDGDD 32.2)."""
    return add_months(blocked_on, term.blocked_months)


def common_due(due: Mapping[str, date], owners: Mapping[str, Iterable[str]]) -> dict[str, date]:
    """The day of each item, put off to the latest of those that share a key with it, directly or through others.

    A key is destroyed whole: what lies under it waits for whatever else does.
    """
    group = {item: item for item in due}

    def head(item: str) -> str:
        while group[item] != item:
            item = group[item]
        return item

    first: dict[str, str] = {}
    for item in due:
        for owner in owners[item]:
            group[head(item)] = head(first.setdefault(owner, item))
    latest: dict[str, date] = {}
    for item, day in due.items():
        latest[head(item)] = max(day, latest.get(head(item), day))
    return {item: latest[head(item)] for item in due}
