"""Intents: right at once, asked back with the right one among two, or acted on wrongly."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from settings.environment import PROJECT

_PIPELINE = yaml.safe_load((PROJECT / "config.yml").read_text("utf-8"))["pipeline"]
PROCEDURES = frozenset(next(part["procedures"] for part in _PIPELINE if "procedures" in part))


@dataclass
class IntentScore:
    """Counts over sentences; the figures are shares of all of them."""

    sentences: int = 0
    likeliest: int = 0  # right, acted on or not
    at_once: int = 0
    asked: int = 0  # asked back, the right one among the options
    wrong: int = 0  # acted on wrongly
    wrong_procedures: int = 0
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)  # (right, understood)

    def add(self, right: str, parsed: Mapping[str, Any]) -> None:
        """Count one sentence."""
        understood = str(parsed["intent"])
        self.sentences += 1
        self.likeliest += understood == right
        self.confusions[right, understood] += 1
        if parsed["decision"] == "act":
            self.at_once += understood == right
            self.wrong += understood != right
            self.wrong_procedures += understood != right and understood in PROCEDURES
        elif parsed["decision"] == "ask":
            self.asked += right in parsed["options"]

    def share(self, name: str) -> float:
        """One of the counts as a share."""
        return float(getattr(self, name)) / self.sentences

    def right_or_asked(self) -> float:
        """Share right at once or asked back with the right one among two."""
        return self.share("at_once") + self.share("asked")

    def by_label(self) -> dict[str, float]:
        """Share of each label whose likeliest intent is right."""
        labels = sorted({right for right, _ in self.confusions})
        return {label: self.confusions[label, label] / self._of(label) for label in labels}

    def _of(self, label: str) -> int:
        return sum(count for (right, _), count in self.confusions.items() if right == label)


def score(rows: Iterable[Mapping[str, Any]], parses: Sequence[Mapping[str, Any]]) -> IntentScore:
    """The counts of one set."""
    counted = IntentScore()
    for row, parsed in zip(rows, parses, strict=True):
        counted.add(row["intent"], parsed)
    return counted


def together(scores: Iterable[IntentScore]) -> IntentScore:
    """The counts of several sets as one."""
    whole = IntentScore()
    for each in scores:
        for name in ("sentences", "likeliest", "at_once", "asked", "wrong", "wrong_procedures"):
            setattr(whole, name, getattr(whole, name) + getattr(each, name))
        whole.confusions += each.confusions
    return whole
