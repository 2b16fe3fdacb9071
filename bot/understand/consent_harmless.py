"""Words that change nothing beside an act in so many words: "grabe, señora, que vengo del taller" (L15).

Each word of the two tables was read and judged by itself. Beside anything less than an explicit act, or as the object
of one ("acepto el presupuesto"), such a word is unknown like any other.
"""

import itertools
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from spacy.tokens import Doc

from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import UNKNOWN, Sign
from bot.understand.consent_otherwise import CALLED

_TABLES = Path(__file__).parent / "consent_harmless_words"
_TAKING_OBJECTS = {
    *TOPICS,
    "GRANT",
    "CONSENT",
    "PERMIT",
    "WANT",
    "SEND",
    "YES",
    "WEAK",
    "TOTAL",
    "ALL",
    "ONLY",
    "EXCEPT",
}
_OF_AN_OBJECT = set(
    "el la los las lo mi mis su sus un una unos unas a al de del este esta ese esa esto eso sobre nuestro nuestra".split()
)
_ACTS = {"YES", "GRANT", "CONSENT", "PERMIT", "TOTAL", "ONLY", "EXCEPT"}
_WHOLE = {"ADVERTISING", "CHANNELS"}
_CHANNELS = {"EMAIL", "SMS", "CALL", "DO_CALL", "WRITTEN"}


@cache
def harmless() -> frozenset[str]:
    """Folded words that change nothing beside an explicit act."""
    return _table("beside_an_act") | light()


@cache
def light() -> frozenset[str]:
    """Folded words that change nothing even beside a bare yes: how one calls another, how willingly one agrees."""
    return _table("beside_a_yes")


@cache
def _beside_an_act() -> frozenset[str]:
    return harmless() | CALLED


def _table(name: str) -> frozenset[str]:
    return frozenset((_TABLES / f"{name}.txt").read_text("utf-8").split())


def without_harmless(doc: Doc, signs: Sequence[Sign]) -> list[Sign]:
    """The signs without the unknown words that the tables hold, as far as the act beside them bears them."""
    agreed = any(label == "YES" for label, _, _ in signs)
    known = _beside_an_act() if _acts(signs) else light() if agreed else frozenset()
    gone = {at for at, sign in enumerate(signs) if _in(doc, sign, known) and not _is_object(doc, signs, at)}
    for place in sorted(gone):
        links = itertools.takewhile(lambda at: signs[at][0] == "LINK", range(place - 1, -1, -1))
        gone |= set(links)
    return [sign for at, sign in enumerate(signs) if at not in gone]


def _in(doc: Doc, sign: Sign, words: frozenset[str]) -> bool:
    return sign[0] == UNKNOWN and doc[sign[1]].norm_ in words


def _is_object(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "autorizo la reparación", "publicidad de coches": what is granted, or narrows it; "grabe, guapa" has no article."""
    before = at - 1
    while before >= 0 and signs[before][0] == "LINK" and _articles(doc, signs[before]):
        before -= 1
    bare = before == at - 1
    return (
        before >= 0
        and signs[before][0] in _TAKING_OBJECTS
        and not (bare and doc[signs[at][1]].norm_ in light())
    )


def _articles(doc: Doc, sign: Sign) -> bool:
    return all(token.norm_ in _OF_AN_OBJECT for token in doc[sign[1] : sign[2]])


def _acts(signs: Sequence[Sign]) -> bool:
    """Something is said in so many words of what was asked; "sí, llámenme" may be meant for anything."""
    labels = {label for label, _, _ in signs}
    if labels & {"CONSENT", "TOTAL", "DO_RECORD"} or ("ALL" in labels and labels & {"YES", "GRANT"}):
        return True
    if labels & _ACTS and (labels & {"RECORD", *_WHOLE} or len(labels & _CHANNELS) > 1):
        return True
    return {"ADVERTISING", "WANT"} <= labels or {"ADVERTISING", "SEND"} <= labels
