"""Phrases as patterns of spaCy's Matcher: `a|b` is a choice, a final `?` an option, matched on folded words."""

from collections.abc import Iterable, Mapping
from typing import Any

from spacy.matcher import Matcher
from spacy.vocab import Vocab


def compile_phrases(vocab: Vocab, phrases: Mapping[str, Iterable[str]]) -> Matcher:
    """A matcher with one key for each label."""
    matcher = Matcher(vocab, validate=False)
    for label, lines in phrases.items():
        matcher.add(label, [[_token(part) for part in line.split()] for line in lines])
    return matcher


def _token(part: str) -> dict[str, Any]:
    choices: dict[str, Any] = {"NORM": {"IN": part.removesuffix("?").split("|")}}
    return {**choices, "OP": "?"} if part.endswith("?") else choices
