"""Which corrected turns may become training phrases: none that holds a name or an identifier in plain words (L12).

Masking knows forms and names on file; it cannot know a name that nobody has told it. So a phrase is taught only if
every word of it is a common one of our own phrases and replies, with an ending more or less.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ruamel.yaml import YAML

from bot.questions import question
from bot.understand.normalise import fold
from bot.wording import DATA
from duties.masking import mask_sentence
from services.list_corrections import Correction

_HARMLESS = frozenset({"time", "channel", "field"})
_REFERENCE = re.compile(r"\b[a-z]+(?:_[a-z]+)*_\d+\b")
_WORD = re.compile(r"[^\W\d_]+")
BARE_DATA = "inform"  # names are mostly said there
_COMMON, _RARELY = 5, 5  # times; one in so many may have a capital inside a sentence
_SHORTEST_STEM = 3
_ENDINGS = ("s", "es", "n", "is", "mos", "me", "te", "se", "nos", "os", "lo", "la", "los", "las", "le", "les")


def is_teachable(corrected: Correction) -> bool:
    """Whether the masked words hold nothing of anybody."""
    if not set(corrected.entities) <= _HARMLESS or question(corrected.question).free_text:
        return False
    if mask_sentence(corrected.masked, names=corrected.names) != corrected.masked:
        return False
    bare = _REFERENCE.sub(" ", corrected.masked)
    if re.search(r"\d", bare):
        return False
    known = _vocabulary(corrected.language)
    return all(_is_known(word, known) for word in _WORD.findall(fold(bare)))


def _is_known(word: str, known: frozenset[str]) -> bool:
    """As it stands, or with an ending more or less."""
    return (
        word in known
        or any(_stem(word, ending) in known for ending in _ENDINGS)
        or any(word + ending in known for ending in _ENDINGS)
    )


def _stem(word: str, ending: str) -> str | None:
    """What is left of three letters or more."""
    stem = word.removesuffix(ending)
    return stem if len(word) > len(stem) >= _SHORTEST_STEM else None


@cache
def _vocabulary(language: str) -> frozenset[str]:
    """The common words of our phrases and replies."""
    small, large, data = Counter[str](), Counter[str](), Counter[str]()
    for intent, text in _texts(language):
        for place, word in enumerate(_WORD.findall(_REFERENCE.sub(" ", text))):
            named = place > 0 and word[0].isupper() and not word.isupper()
            (data if intent == BARE_DATA else large if named else small)[fold(word)] += 1
    return frozenset(
        word
        for word, times in small.items()
        if times >= _COMMON and large[word] * _RARELY < times and data[word] * 2 < times + _COMMON
    )


def _texts(language: str) -> Iterator[tuple[str, str]]:
    """Every reply and phrase, with its intent if it has one."""
    yaml = YAML(typ="safe")
    for path in sorted((DATA / language).rglob("*.yml")):
        document = yaml.load(path)
        for variants in (document.get("responses") or {}).values():
            yield from (("", variant["text"]) for variant in variants if "text" in variant)
        for block in document.get("nlu") or ():
            for line in block["examples"].splitlines():
                yield block["intent"], line.removeprefix("- ")
