"""Consent answers: nothing doubtful may grant, nothing may be granted beyond what was said, clear ones are understood."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.understand import understand
from duties.kinds import MARKETING, Purpose

OUTCOMES = {"yes": "total", "scope": "partial", "no": "none", "doubtful": "doubtful"}
QUESTIONS = {
    "Q1": ("record_consent", (Purpose.CONVERSATION_RECORD,)),
    "Q2": ("record_consent", tuple(Purpose)),
    "Q3": ("marketing", MARKETING),
}


@dataclass
class AnswerScore:
    """Counts by outcome, and the sentences that granted what nobody gave."""

    answers: Counter[str] = field(default_factory=Counter)
    understood: Counter[str] = field(default_factory=Counter)
    granted_wrongly: list[str] = field(default_factory=list)

    def share(self, outcome: str) -> float:
        """Share of the clear answers of this outcome that were understood, purposes and all."""
        return self.understood[outcome] / self.answers[outcome]


def score(rows: Iterable[Mapping[str, Any]]) -> AnswerScore:
    """Each answer to the question it was given to."""
    counted = AnswerScore()
    for row in rows:
        question, purposes = QUESTIONS[row["question"]]
        heard = understand(row["text"], question=question, purposes=purposes).consent
        granted = {purpose.value for purpose in heard.granted}
        counted.answers[row["outcome"]] += 1
        right = (OUTCOMES[heard.outcome], granted) == (row["outcome"], set(row["purposes"]))
        counted.understood[row["outcome"]] += right
        if granted - set(row["purposes"]):
            counted.granted_wrongly.append(row["text"])
    return counted
