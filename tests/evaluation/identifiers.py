"""Identifiers, dates, codes, e-mails, telephones: the exact canonical value, and nothing as another type."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.parse import shown
from bot.understand import understand

KINDS = frozenset("dni nie cif passport phone email otp_code reference date iban postal_code".split())


@dataclass
class IdentifierScore:
    """Counts by type, and the sentences in which something else was found."""

    wanted: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    something_else: list[str] = field(default_factory=list)

    def share(self) -> float:
        """Share of the identifiers that were found exactly."""
        return self.exact.total() / self.wanted.total()


def score(rows: Iterable[Mapping[str, Any]]) -> IdentifierScore:
    """Each sentence as `nlu parse` understands it: without a question that would narrow it."""
    counted = IdentifierScore()
    for row in rows:
        found = {(each.kind, each.value) for each in shown(understand(row["text"])) if each.kind in KINDS}
        wanted = {(each["type"], each["value"]) for each in row["entities"]}
        counted.wanted.update(kind for kind, _ in wanted)
        counted.exact.update(kind for kind, _ in wanted & found)
        if found - wanted:
            counted.something_else.append(row["text"])
    return counted
