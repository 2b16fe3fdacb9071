"""The held-out sets: JSON lines, each by one author who has not seen the training phrases."""

import json
from pathlib import Path
from typing import Any

SETS = Path(__file__).parent
CONSENT_SETS = (
    "consent",
    "consent_others",
    "consent_plain",
    "consent_plain_seen",
    "consent_seen",
    "consent_tuned",
    "consent_sounding",
    "consent_devils",
)
"""`consent_others`: two authors, scored before its errors were seen; those of `consent_seen` and `consent_tuned` were seen.

`consent_plain` and `consent_plain_seen` are the halves of one more author's set, two thirds plain speech: of the first
nothing was looked at but the two answers that were granted wrongly, of the second every error. `mixed` and `mixed_seen`
are that author's sentences for the intents, halved the same way.

`consent_sounding` is written to sound like a yes and be none (or even a no: its outcome says only that nothing is granted).

`consent_devils` is written to be granted wrongly: its parts are riddles, and it says nothing of how much is understood.
"""
INTENT_SETS = ("chat", "telephone", "dialogue", "hard", "hard_telephone", "mixed", "mixed_seen")
OTHERS = ("en", "ca")
"""Their `intents` were written before most phrases of that language, by the same hand: kinder than strangers will be."""


def rows(name: str, language: str = "es") -> list[dict[str, Any]]:
    """The lines of a set: `text` with `intent`, `entities`, or `question`, `outcome` and `purposes`."""
    return [json.loads(line) for line in (SETS / language / f"{name}.jsonl").read_text("utf-8").splitlines()]
