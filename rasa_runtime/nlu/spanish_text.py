"""How a text is seen by the classifier: without case, accents and endings, references by their kind only."""

from __future__ import annotations

import re
import unicodedata

from rasa_runtime.nlu.reference_extractor import REFERENCE

_WORD = re.compile(r"\w+")
_ENDING = re.compile(
    r"(?:amientos?|imientos?|aciones|acion|adoras?|adores|idades|idad|mente|ando|iendo|arlos?|arlas?|erlos?"
    r"|irlos?|arme|erme|irme|aron|ieron|aran|iesen|abais|aba[ns]?|ados?|adas?|idos?|idas?|ar|er|ir|es|os|as|[aeos])$"
)
_SHORTEST_WITH_ENDING = 5


def plain(text: str) -> str:
    """Lower case, no accents, `dni_2` as `dnireference`; only words, blank if there is none."""
    kinds = REFERENCE.sub(lambda found: f"{found[1].replace('_', '')}reference", text.lower())
    bare = "".join(c for c in unicodedata.normalize("NFKD", kinds) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(bare))


def stems(plain_text: str) -> str:
    """The same words without their commonest endings (borrarlos → borr)."""
    return " ".join(map(_stem, plain_text.split()))


def _stem(word: str) -> str:
    return _ENDING.sub("", word, count=1) if len(word) >= _SHORTEST_WITH_ENDING else word
