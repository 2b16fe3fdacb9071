"""From words to meaning: identifiers hidden, consent decided by a closed grammar, topics told. No input or output."""

from collections.abc import Mapping, Sequence

from bot.understand.heard import ConsentAnswer, Entity, Heard
from duties.kinds import Purpose

__all__ = ["ConsentAnswer", "Entity", "Heard", "understand"]


def understand(
    text: str,
    *,
    question: str | None = None,
    confidence: float | None = None,
    purposes: Sequence[Purpose] = tuple(Purpose),
    taken: Mapping[str, int] | None = None,
    language: str = "es",
) -> Heard:
    """What was heard in one turn; see `bot.understand.listening`. spaCy is loaded by the first call."""
    from bot.understand import listening

    return listening.understand(
        text, question=question, confidence=confidence, purposes=purposes, taken=taken, language=language
    )
