"""Runs of digits and letters in a text, as said or typed, ready to be recognised as identifiers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.understand.letters import paired_letter, read_letters
from bot.understand.numbers import read_number
from bot.understand.repairs import read_repair
from bot.understand.words import Word

_FILLERS = {
    "eh",
    "em",
    "ehm",
    "mm",
    "mmm",
    "este",
    "pues",
    "luego",
    "despues",
    "coma",
    "guion",
    "espacio",
    "raya",
    "barra",
    "mayuscula",
    "mayusculas",
    "minuscula",
    "minusculas",
}
_FILLERS |= {"punto", "entonces", "ahora", "seguido", "ultimo", "ah", "si", "vale", "mire", "bueno"}
_FILLER_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "y luego|y despues|y ahora|y al final|y por ultimo|a ver|o sea|un momento|un segundo|de uno en uno|de dos en dos"
        "|de tres en tres|de cuatro en cuatro|uno a uno|una a una|uno por uno|una por una|por este orden|a continuacion"
        "|digito a digito|cifra a cifra|numero a numero|y sigue|y termina en|y acaba en"
    ).split("|")
)
_OPENERS = tuple(
    tuple(phrase.split())
    for phrase in "a ver que|espere que|espera que|espere un momento que|un momento que|un segundo que|perdone que".split(
        "|"
    )
)
_OPENING = {opener[0] for opener in _OPENERS}
_FILLING = {phrase[0] for phrase in _FILLER_PHRASES}
_LONGEST_ASIDE = 6
_TELLS_A_MISTAKE = {
    "equivocado",
    "equivoco",
    "equivoque",
    "confundido",
    "confundi",
    "confundo",
    "mal",
    "repito",
    "es",
}
_MARKS = {".", "-", ",", "/", ":", "(", ")", "·", "–", "—", "_", "…"}
_LETTER_LINKS = {
    "letra",
    "la",
    "con",
    "y",
    "es",
    "acabado",
    "acabada",
    "termina",
    "terminado",
    "en",
    "mas",
    "final",
    "acaba",
    "al",
    "por",
    "ultimo",
    "ultima",
    "luego",
    "despues",
    "va",
    "una",
}
_NAMES_A_LETTER = {"letra", "final", "acaba", "termina", "ultimo", "ultima"}
_PLUS = {"+", "mas"}
_SMALL = 3
_LINKED = 4  # up to "cuatro seises"
_LONG = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """Some digits or letters with the words they stand for (from `first` up to but not including `after`)."""

    readings: tuple[str, ...]
    first: int
    after: int
    letters: bool = False
    soft: bool = False
    spoken: bool = False
    plain: int = 1
    repair: bool = False  # a correction stands here: `readings` is empty text
    sure: bool = False  # of a correction: more than a bare "no"

    @property
    def digits(self) -> bool:
        """True if it is a number."""
        return not self.letters and not self.repair

    @property
    def size(self) -> int:
        """How many characters its likeliest reading has."""
        return len(self.readings[0])


type Run = tuple[Piece, ...]


def find_runs(words: Sequence[Word], closed: Sequence[bool]) -> list[Run]:
    """All runs in the text; words that are `closed` already belong to something else."""
    runs: list[Run] = []
    current: list[Piece] = []
    at = 0
    while at < len(words):
        skipped = 0 if closed[at] else _filler(words, at)
        if skipped:
            at += skipped
            continue
        piece = None if closed[at] else _read(words, at, closed, current)
        if piece is not None:
            if current and _parted(words, current[-1], piece):
                _close(runs, current)
            current.append(piece)
            at = piece.after
        elif not closed[at] and current and (repair := _repair(words, at, closed)) is not None:
            current.append(repair)
            at = repair.after
        elif not closed[at] and current and words[at].key in _FILLERS | _MARKS:
            at += 1
        else:
            _close(runs, current)
            at += 1
    _close(runs, current)
    return runs


def _filler(words: Sequence[Word], at: int) -> int:
    """How many words here say nothing: "de tres en tres", "y luego"."""
    looking = _looking(words, at) if words[at].key in _OPENING else 0
    if looking:
        return looking
    for phrase in _FILLER_PHRASES if words[at].key in _FILLING else ():
        if tuple(word.key for word in words[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 1 if words[at].key in {"un", "una"} and _strong_letter(words, at + 1) else 0


def _looking(words: Sequence[Word], at: int) -> int:
    """ "espere que lo miro", "a ver, que no veo bien": up to the next number or letter; none may tell of a mistake."""
    start = next((after for opener in _OPENERS if (after := _past(words, at, opener))), 0)
    if not start:
        return 0
    for after in range(start, min(len(words), start + _LONGEST_ASIDE)):
        if read_number(words, after) is not None or _strong_letter(words, after):
            return after - at if after > start else 0
        if words[after].key in _TELLS_A_MISTAKE:
            return 0
    return 0


def _past(words: Sequence[Word], at: int, phrase: Sequence[str]) -> int:
    """The place behind a phrase that starts here, commas inside it or not; 0 if it does not."""
    for key in phrase:
        if at > 0 and at < len(words) and words[at].text == "," and key == "que":
            at += 1
        if at >= len(words) or words[at].key != key:
            return 0
        at += 1
    return at


def _strong_letter(words: Sequence[Word], at: int) -> bool:
    letters = read_letters(words, at) if at < len(words) else None
    return letters is not None and not letters.soft


def _repair(words: Sequence[Word], at: int, closed: Sequence[bool]) -> Piece | None:
    """A correction, if digits or letters follow it."""
    read = read_repair(words, at)
    if read is None or read.after >= len(words) or any(closed[at : read.after + 1]):
        return None
    piece = None if _filler(words, read.after) else _read(words, read.after, closed, [])
    if piece is None or piece.soft:
        return None
    return Piece(("",), at, read.after, repair=True, sure=read.sure)


def _close(runs: list[Run], current: list[Piece]) -> None:
    if any(piece.digits for piece in current):
        runs.extend(_split_at_words(current))
    current.clear()


def _read(words: Sequence[Word], at: int, closed: Sequence[bool], current: list[Piece]) -> Piece | None:
    linked = _linked_letter(words, at, closed) if current and current[-1].digits else None
    if linked is not None:
        return linked
    number = read_number(words, at)
    if number is not None and not any(closed[at : number.after]):
        return Piece(number.readings, at, number.after, spoken=number.spoken, plain=number.plain)
    if words[at].key in _PLUS and at + 1 < len(words):
        number = read_number(words, at + 1)
        if number is not None:
            return Piece(("+",), at, at + 1)
    letters = read_letters(words, at)
    if letters is None or any(closed[at : letters.after]):
        return None
    return Piece((letters.text,), at, letters.after, letters=True, soft=letters.soft)


def _linked_letter(words: Sequence[Word], at: int, closed: Sequence[bool]) -> Piece | None:
    """ "…y la letra es la zeta", "…letra a": the link is part of the piece, and "letra" makes any letter strong."""
    place = at
    while place < len(words) and not closed[place] and words[place].key in _LETTER_LINKS | _MARKS:
        if paired_letter(words, place) is not None:
            break
        place += 1
    if place == at or place >= len(words) or closed[place]:
        return None
    named = any(word.key in _NAMES_A_LETTER for word in words[at:place])
    letters = read_letters(words, place)
    if (
        letters is None
        or len(letters.text) != 1
        or (letters.soft and not named and words[place - 1].key != "la")
    ):
        return None
    return Piece((letters.text,), at, letters.after, letters=True, soft=letters.soft and not named)


def _parted(words: Sequence[Word], before: Piece, piece: Piece) -> bool:
    """A comma or full stop with space parts long numbers, not single digits that were listed."""
    between = words[before.after : piece.first]
    if any(word.key.isalpha() for word in between) and min(before.size, piece.size) >= _LONG:
        return True  # "era 28001 y ahora 28002"
    if not any(word.text in {",", ".", ":", "…", "(", ")"} for word in between):
        return False
    if before.spoken and not piece.spoken and any(word.text == ":" for word in between):
        return True  # "tengo dos: 611…"
    if words[piece.first].glued:
        return any(word.text == "," for word in between)
    return not (before.size <= _SMALL and piece.size <= _SMALL)


def _split_at_words(pieces: Sequence[Piece]) -> list[Run]:
    """Cut where a soft letter between digits is an ordinary word; a spoken "y" between small numbers just goes."""
    runs: list[list[Piece]] = [[]]
    for place, piece in enumerate(pieces):
        if _ties_letter(pieces, place):
            continue
        inside = piece.soft and runs[-1] and runs[-1][-1].digits and place + 1 < len(pieces)
        if not inside or not pieces[place + 1].digits:
            runs[-1].append(piece)
        elif not _mere_link(piece, runs[-1][-1], pieces[place + 1]):
            runs.append([replace(piece)])
    return [_told_again(run) for run in runs if any(piece.digits for piece in run)]


def _told_again(run: Sequence[Piece]) -> Run:
    """ "a cuarenta y ocho … la a de ana": the letter behind repeats the one in front and makes it sure."""
    first, last = run[0], run[-1]
    told = len(run) > 2 and first.soft and last.letters and not last.soft and first.readings == last.readings
    return (replace(first, soft=False), *run[1:-1]) if told else tuple(run)


def _ties_letter(pieces: Sequence[Piece], place: int) -> bool:
    """The "y" of "la ene y cinco uno…"."""
    inside = 0 < place < len(pieces) - 1 and pieces[place].soft and pieces[place].readings == ("Y",)
    return inside and pieces[place - 1].letters and not pieces[place - 1].soft and pieces[place + 1].digits


def _mere_link(piece: Piece, before: Piece, after: Piece) -> bool:
    return (
        piece.readings == ("Y",)
        and before.spoken
        and after.spoken
        and max(before.size, after.size) <= _LINKED
    )
