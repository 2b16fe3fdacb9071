"""Splitting a text into words, digits and marks, as spaCy's tokeniser of our pipeline."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.understand.normalise import fold

_DOTTED = r"\b(?:c\.\ ?p|d\.n\.i|n\.i\.[fe]|c\.i\.f)\b(?:\.(?!\w))?"  # one word each: "c.p. 28001"
_PIECE = re.compile(rf"(?i:{_DOTTED})|[0-9]+|[^\W\d_]+|\S")


@dataclass(frozen=True, slots=True)
class Word:
    """One piece of the text with its place in it; `key` is folded for matching."""

    text: str
    key: str
    start: int
    end: int
    glued: bool  # nothing stands between it and the piece before


def split(text: str) -> tuple[Word, ...]:
    """The pieces of a text: runs of digits, runs of letters, single marks."""
    words: list[Word] = []
    last = -1
    for match in _PIECE.finditer(text):
        piece = match.group()
        key = fold(piece) if len(piece) == 1 else fold(piece).replace(".", "").replace(" ", "")
        words.append(Word(piece, key, match.start(), match.end(), match.start() == last))
        last = match.end()
    return tuple(words)


class Tokeniser:
    """spaCy's tokeniser over `split`; the folded form is each token's NORM, which patterns match."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The text as a Doc."""
        words = split(text)
        spaces = [not follower.glued for follower in words[1:]] + [False]
        doc = Doc(self.vocab, words=[word.text for word in words], spaces=spaces if words else [])
        for token, word in zip(doc, words, strict=True):
            token.norm_ = word.key
        return doc
