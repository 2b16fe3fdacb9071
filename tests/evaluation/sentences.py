"""The held-out sets: JSON lines, each by one author who has not seen the training phrases."""

import json
from pathlib import Path
from typing import Any

SETS = Path(__file__).parent
CONSENT_SETS = ("consent", "consent_others", "consent_seen", "consent_tuned", "consent_devils")
"""`consent_others`: two authors, scored before its errors were seen; those of `consent_seen` and `consent_tuned` were seen.

`consent_devils` is written to be granted wrongly: its parts are riddles, and it says nothing of how much is understood.
"""
INTENT_SETS = ("chat", "telephone", "dialogue", "hard", "hard_telephone")
OTHERS = ("en", "ca")
"""Their `intents` were written before most phrases of that language, by the same hand: kinder than strangers will be."""


def rows(name: str, language: str = "es") -> list[dict[str, Any]]:
    """The lines of a set: `text` with `intent`, `entities`, or `question`, `outcome` and `purposes`."""
    return [json.loads(line) for line in (SETS / language / f"{name}.jsonl").read_text("utf-8").splitlines()]
