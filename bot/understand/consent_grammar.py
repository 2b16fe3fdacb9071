"""Covering an answer with known phrases, the longest first at each place; what is not known shows as such."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from bot.understand.consent_nearby import by_words_nearby
from bot.understand.consent_neighbours import UNKNOWN, Sign, by_neighbours
from bot.understand.consent_otherwise import reads_otherwise
from bot.understand.consent_words import PHRASES
from bot.understand.phrases import Phrases

_SILENT = {"¡", '"', "'", "«", "»", "-", "–", "*", "´"}
_PAUSES = {",", ".", ";", ":", "…", "—", "!", "(", ")", "?", "¿"}
_ORDER = {label: place for place, label in enumerate(PHRASES)}


@cache
def _grammar() -> Phrases:
    return Phrases(PHRASES)


def squeeze(text: str) -> str:
    """Drawn-out letters as one: "sííí", "nooo"."""
    return re.sub(r"([^\W\d_])\1{2,}", r"\1", text)


def cover(doc: Doc) -> list[Sign]:
    """The whole answer as signs, in order. Of two labels for the same words the later one in the table wins."""
    longest: dict[int, Sign] = {}
    found = list(_grammar().find(doc))
    starts = {(label, start) for label, start, _ in found}
    for label, start, end in found:
        if reads_otherwise(doc, label, start, end, starts):
            continue
        rival = longest.get(start)
        if rival is None or (end, _ORDER[label]) > (rival[2], _ORDER[rival[0]]):
            longest[start] = (label, start, end)
    return list(by_words_nearby(doc, list(by_neighbours(doc, list(_walk(doc, longest))))))


def _walk(doc: Doc, longest: dict[int, Sign]) -> Iterator[Sign]:
    at = 0
    while at < len(doc):
        sign = longest.get(at) or _mark(doc, at)
        yield sign
        at = sign[2]


def _mark(doc: Doc, at: int) -> Sign:
    text = doc[at].text
    if text in _PAUSES:
        return ",", at, at + 1
    return ("_" if text in _SILENT else UNKNOWN), at, at + 1
