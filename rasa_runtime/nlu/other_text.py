"""Stems of the languages besides Spanish: Snowball's, nothing of our own."""

from __future__ import annotations

from functools import cache

import snowballstemmer

from rasa_runtime.nlu import spanish_text

SPANISH = "es"
_ALGORITHMS = {"ca": "catalan", "en": "english"}


def stems_of(plain_texts: list[str], language: str) -> list[str]:
    """The same texts without the endings of their language's words."""
    if language == SPANISH:
        return spanish_text.stems_of_all(plain_texts)
    stemmer = _stemmer(language)
    return [" ".join(stemmer.stemWords(text.split())) for text in plain_texts]


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_ALGORITHMS[language])
