"""The parts of a sentence in which more than one thing may be asked: «una copia de todo y que luego lo borren»."""

from __future__ import annotations

import re

_CUT = re.compile(
    r"\b(?:y|e|ademas|además|aparte|tambien|también|luego|despues|después|de paso|encima)\b",
    re.IGNORECASE,
)
FEWEST_WORDS = 2
MOST_WORDS = 24  # of the whole: in a longer story what comes first is mostly how it came about


def clauses(text: str) -> list[str]:
    """Two parts or more of at least `FEWEST_WORDS` words each, in order; none if there is but one."""
    if len(text.split()) > MOST_WORDS:
        return []
    parts = [part.strip(" ,") for part in _CUT.split(text)]
    long_enough = [part for part in parts if len(part.split()) >= FEWEST_WORDS]
    return long_enough if len(long_enough) > 1 else []
