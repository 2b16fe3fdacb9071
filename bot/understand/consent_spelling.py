"""Words as people type or speech recognition writes them, "gravar", "x", "publisidad", as the grammar's own words.

Only a word that the grammar does not know is read anew, and only as the one word of it that sounds the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc

from bot.understand.consent_harmless import harmless
from bot.understand.consent_words import PHRASES
from bot.understand.consent_words_short import KEPT, SHORT

_LEAST = 4
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ch", "4"),
        (r"h", ""),
        (r"qu(?=[ei])|q|k|c(?![ei])", "k"),
        (r"c|z|x|s+", "s"),
        (r"g(?=[ei])", "j"),
        (r"gu(?=[ei])", "g"),
        (r"v|w", "b"),
        (r"ll|y", "i"),
        (r"ñ", "n"),
        (r"n(?=[bp])", "m"),
        (r"a[dj]?o(s?)$", r"ado\1"),
        (r"dad$", "da"),
        (r"(.)\1+", r"\1"),
    )
)


def respelled(doc: Doc) -> Doc:
    """The same words, those misspelt as the grammar's own."""
    words = [_word(token.text, token.norm_) or _there_is(doc, token.i) for token in doc]
    return doc if all(word is None for word in words) else reworded(doc, words)


def reworded(doc: Doc, words: Iterable[str | None], *, folded: bool = False) -> Doc:
    """A copy in which some words are others; None keeps a word, `folded` what each counts as."""
    chosen = list(words)
    copy = Doc(
        doc.vocab,
        words=[word or token.text for word, token in zip(chosen, doc, strict=True)],
        spaces=[bool(token.whitespace_) for token in doc],
    )
    for token, word, before in zip(copy, chosen, doc, strict=True):
        token.norm_ = before.norm_ if folded or not word else word
    return copy


def _word(text: str, norm: str) -> str | None:
    if norm in SHORT:
        return SHORT[norm]
    if not text.isalpha() or len(norm) < _LEAST or norm in known() or norm in KEPT or norm in harmless():
        return None
    return _by_sound().get(sound(norm)) or _undiminished(norm)


def _undiminished(norm: str) -> str | None:
    """ "correítos", "permisito"."""
    small = re.fullmatch(r"(.{3,})(?:it|ill|ic)([oa]s?)", norm)
    if small is None:
        return None
    stem, ending = small.groups()
    bases = (stem + ending, stem + ending.replace("o", "e"), stem)
    return next((word for word in bases if word in _topical()), None)


def _there_is(doc: Doc, at: int) -> str | None:
    """ "no ay problema"."""
    return (
        "hay" if at and doc[at].norm_ == "ay" and doc[at - 1].norm_ == "no" and doc[at + 1 :].text else None
    )


def sound(word: str) -> str:
    """How a word sounds, roughly, as a key."""
    for pattern, letters in _SOUNDS:
        word = pattern.sub(letters, word)
    return word


@cache
def known() -> frozenset[str]:
    """Every word of the grammar."""
    return frozenset(
        choice
        for phrases in PHRASES.values()
        for phrase in phrases
        for part in phrase.split()
        for choice in part.removesuffix("?").split("|")
    )


@cache
def _topical() -> frozenset[str]:
    """The words for what is asked about."""
    return frozenset(
        choice
        for label in ("RECORD", "ADVERTISING", "EMAIL", "SMS", "CALL", "ALL")
        for phrase in PHRASES[label]
        for part in phrase.split()
        for choice in part.removesuffix("?").split("|")
    ) | {"permiso"}


@cache
def _by_sound() -> dict[str, str]:
    """The best spelt of the words that sound alike."""
    words: dict[str, set[str]] = defaultdict(set)
    for word in known():
        if word.isalpha() and len(word) >= _LEAST:
            words[sound(word)].add(word)
    return {key: min(alike, key=lambda word: ("grav" in word, word)) for key, alike in words.items()}
