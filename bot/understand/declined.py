"""What is said not to be wanted, told apart by words before any classifier: «no borren nada, denme una copia»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understand.declined_words import DECLINE_WORDS, DeclineWords
from bot.understand.normalise import fold

RECORDING, DATA, COMPLAINT, EVERYTHING = "recording", "data", "complaint", "everything"
_CONTACT = {"telefono", "movil", "numero", "correo", "email", "direccion", "contacto", "phone", "number"} | {
    *("telephone", "contact", "telefon", "mobil", "numero", "correu", "adreça", "contacte")
}
_EVERY_DATUM = {"dato", "datos", "data", "details", "information", "info", "dada", "dades"}


@dataclass(frozen=True)
class Declined:
    """Rights by their name, RECORDING, DATA, COMPLAINT, or EVERYTHING asked for; `rest` is what was said besides, masked.

    `datum` tells which datum will not be given: "contact", "every" or "own"; empty if none was refused.
    """

    what: frozenset[str] = frozenset()
    rest: str = ""
    datum: str = ""
    answers: bool = False  # begins with a bare «no», which may answer the question that was asked

    def __bool__(self) -> bool:
        return bool(self.what)

    @property
    def alone(self) -> bool:
        """Whether nothing else was said."""
        return bool(self.what) and not self.rest


def find_declined(masked: str, language: str = "es") -> Declined:
    """What these words say is not wanted; nothing if they ask for something in the form of a no."""
    words = DECLINE_WORDS[language]
    whole = _bare(masked)
    what: set[str] = set()
    rest: list[str] = []
    datum, follows = "", False
    for clause in _clauses(masked, words):
        bare = _bare(clause)
        found, refused = _declined_in(bare, whole, words)
        datum = datum or refused
        what |= found
        if found and "erasure" in found and words.keep_instead.search(whole):
            return Declined(frozenset(found), masked)
        if not found and not words.filler.fullmatch(bare) and not (follows and words.loose_end.match(bare)):
            rest.append(clause)
        follows = bool(found) or (follows and bool(words.loose_end.match(bare)))
    answers = re.match(r"\W*no\s*[,.;]", masked, re.IGNORECASE) is not None
    return Declined(frozenset(what), ", ".join(rest) if what else "", datum, answers)


def _clauses(masked: str, words: DeclineWords) -> Iterator[str]:
    for clause in words.cut.split(masked):
        if clause and clause.strip():
            yield clause.strip()


def _declined_in(bare: str, whole: str, words: DeclineWords) -> tuple[set[str], str]:
    if words.changed_mind.fullmatch(bare):
        return {EVERYTHING}, ""
    if words.not_so.search(bare):
        return set(), ""
    for what, pattern in words.named:
        match = pattern.search(bare)
        if match is None:
            continue
        if what == "erasure" and words.only_part.search(whole):
            return set(), ""
        return {what}, _datum(match["datum"]) if what == DATA else ""
    return set(), ""


def _datum(word: str) -> str:
    return "contact" if word in _CONTACT else "every" if word in _EVERY_DATUM else "own"


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\wñç·]+", fold(text)))
