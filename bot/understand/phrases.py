"""Phrases over folded words: `a|b` is a choice, a final `?` an option. All of them, wherever they begin.

As patterns of spaCy's Matcher, which tries each of the hundreds at each word, they took 1.2 ms a turn; looked up by
the words they can begin with, 0.1.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc


class _Part(NamedTuple):
    choices: frozenset[str]
    optional: bool


type _Line = tuple[str, tuple[_Part, ...]]
type Span = tuple[str, int, int]
"""A label with the words it covers, from the first up to but not including the last."""


class Phrases:
    """The phrases of each label, ready to be found."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_first_word: dict[str, list[_Line]] = defaultdict(list)
        for label, lines in phrases.items():
            for line in lines:
                parts = tuple(_part(part) for part in line.split())
                for word in _first_words(parts):
                    self._by_first_word[word].append((label, parts))

    def find(self, doc: Doc) -> Iterator[Span]:
        """Every phrase in the text; with its options and without them."""
        words = [token.norm_ for token in doc]
        for start, word in enumerate(words):
            for label, parts in self._by_first_word.get(word, ()):
                for end in _ends(parts, words, start):
                    if end > start:
                        yield label, start, end


def _part(part: str) -> _Part:
    return _Part(frozenset(part.removesuffix("?").split("|")), part.endswith("?"))


def _first_words(parts: Sequence[_Part]) -> set[str]:
    """What a phrase can begin with: the words of its first part, and of the next as long as it may be left out."""
    words: set[str] = set()
    for part in parts:
        words |= part.choices
        if not part.optional:
            break
    return words


def _ends(parts: Sequence[_Part], words: Sequence[str], at: int) -> Iterator[int]:
    """Where the parts end that begin at this word."""
    if not parts:
        yield at
        return
    part, rest = parts[0], parts[1:]
    if part.optional:
        yield from _ends(rest, words, at)
    if at < len(words) and words[at] in part.choices:
        yield from _ends(rest, words, at + 1)
