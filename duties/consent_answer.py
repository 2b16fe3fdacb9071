"""An answer about consent, with what decided it: the part of the evidence that the dialogue brings (L19)."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Answer:
    """What was asked and answered. `kind` key | button | words | none; `confidence` per cent."""

    kind: str
    text: str = field(repr=False)
    question: str
    rule: str
    confidence: int | None = None


def spontaneous(text: str, rule: str) -> Answer:
    """Words said without a question, such as a withdrawal."""
    return Answer("words", text, "", rule)
