"""How a text is seen by the classifier: without case, accents and endings, references by their kind only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import snowballstemmer

from rasa_runtime.nlu.reference_extractor import REFERENCE

_snowball = snowballstemmer.stemmer("spanish")
_WORD = re.compile(r"\w+")
_PAIR = re.compile(r"(?:me|te|se|nos|os)(?:lo|la|los|las|le|les)$")
_ONE = re.compile(r"(?<=[aei][rnd])(?:me|se|te|lo|la|los|las|nos|os|le|les)$")
_SHORTEST_WITH_PRONOUN = 7  # letters


def plain(text: str) -> str:
    """Lower case, no accents, `dni_2` as `dnireference`; only words, blank if there is none."""
    kinds = REFERENCE.sub(lambda found: f"{found[1].replace('_', '')}reference", text.lower())
    bare = "".join(c for c in unicodedata.normalize("NFKD", kinds) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(bare))


def stems(plain_text: str) -> str:
    """The same words without pronouns tied to them and without endings (bórrenmelo → borr)."""
    return " ".join(map(_stem, plain_text.split()))


def stems_of_all(plain_texts: Sequence[str]) -> list[str]:
    """The same for many texts, each word worked out once. Only for training: what people say is remembered nowhere."""
    known = lru_cache(maxsize=None)(_stem)
    return [" ".join(map(known, text.split())) for text in plain_texts]


def _stem(word: str) -> str:
    """The Snowball stem; it takes off fewer pronouns than people put on."""
    return str(_snowball.stemWord(_without_pronouns(word)))


def _without_pronouns(word: str) -> str:
    if len(word) < _SHORTEST_WITH_PRONOUN:
        return word
    shorter = _PAIR.sub("", word)
    return shorter if shorter != word else _ONE.sub("", word)
