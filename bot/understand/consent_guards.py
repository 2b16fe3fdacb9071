"""Reasons why an answer is not clear, whatever yes or no is in it: each alone forbids a yes (L15)."""

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from bot.understand.consent_grammar import Sign, squeeze

GUARDS = (
    "QUESTION",
    "CONDITION",
    "CORRECTION",
    "OTHER_PERSON",
    "DELEGATION",
    "INDIFFERENCE",
    "RELUCTANCE",
    "HESITATION",
    "BACK_CHANNEL",
)
_INTERROGATIVES = {
    "cuál",
    "cuáles",
    "quién",
    "quiénes",
    "cuándo",
    "dónde",
    "cuánto",
    "cuánta",
    "cuántos",
    "cuántas",
    "porqué",
}
_ANSWERS_TOO = {"cómo": {"no"}, "qué": {"va", "remedio"}}
_FOREIGN_YES = {"sì", "sim", "oui", "yes", "ja", "bai", "yeah", "yep"}
_ECHO_ALLOWED = {"acepto", "autorizo", "consiento", "que si"}
_MOST_SI = 3


def guard(doc: Doc, signs: Sequence[Sign]) -> str | None:
    """The first reason found, as a word for the evidence, or None."""
    return next(_reasons(doc, signs), None)


def _reasons(doc: Doc, signs: Sequence[Sign]) -> Iterator[str]:
    """Every reason, the gravest first; "mild" is a hesitation that leaves a plain no as it is."""
    words = [token.lower_ for token in doc]
    labels = {label for label, _, _ in signs}
    if _asks(words):
        yield "question"
    if not _FOREIGN_YES.isdisjoint(words):
        yield "foreign"
    if _trails_off(words):
        yield "hesitation"
    yield from (name.lower() for name in GUARDS if name in labels)
    if _conditional_si(doc, signs):
        yield "condition"
    if _mere_echo(doc, signs):
        yield "back_channel"
    if "MILD" in labels:
        yield "mild"


def _asks(words: Sequence[str]) -> bool:
    """A question mark or an accented interrogative; "cómo no" and "qué va" are none."""
    if "?" in words or "¿" in words or not _INTERROGATIVES.isdisjoint(words):
        return True
    followers = [*words[1:], ""]
    return any(
        word in _ANSWERS_TOO and after not in _ANSWERS_TOO[word]
        for word, after in zip(words, followers, strict=True)
    )


def _trails_off(words: Sequence[str]) -> bool:
    return "…" in words or any(first == second == "." for first, second in itertools.pairwise(words))


def _conditional_si(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "acepto si…" written without accent, with something behind it, is a condition."""
    for before, sign, after in zip(signs, signs[1:], signs[2:], strict=False):
        plain = doc[sign[1]].lower_ == "si" and sign[2] - sign[1] == 1
        led = before[0] in {"YES", "WEAK", "WANT", "PERMIT", "NO"} and doc[before[1]].norm_ not in {
            "si",
            "sii",
        }
        if plain and led and after[0] not in {",", "_", "YES", "POLITE"}:
            return True
    return False


def _mere_echo(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "vale, vale", "claro, claro", "sí sí sí sí": the noise of one who listens."""
    said = [
        squeeze(" ".join(token.norm_ for token in doc[start:end] if token.norm_ != ","))
        for label, start, end in signs
        if label in {"YES", "WEAK", "CONFIRM"}
    ]
    return any(
        said.count(word) > (_MOST_SI if word in {"si", "sii"} else 1) and word not in _ECHO_ALLOWED
        for word in said
    )
