"""English and Catalan numbers, addresses and dates as the Spanish recognisers read them: «double three» as 33."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understand.normalise import fold
from bot.understand.spoken_words import SPOKEN, SpokenWords

FEWEST_DIGITS = 4  # in a row; «one moment», «the two of us» stay words
_PIECE = re.compile(r"\d+|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]|_")
_JOINED = re.compile(r"(?<=[a-z])-(?=[a-z])")


@dataclass(frozen=True)
class _Piece:
    key: str
    start: int
    end: int


@dataclass(frozen=True)
class _Digits:
    text: str
    after: int
    spoken: bool


def written(text: str, language: str) -> str:
    """The text with spoken digits, addresses and dates written; everything else as it was said."""
    words = SPOKEN[language]
    return _written_numbers(_written_addresses(_written_dates(text, words), words), words)


def _written_numbers(text: str, words: SpokenWords) -> str:
    pieces = list(_pieces(text, words))
    out: list[str] = []
    at = last = 0
    while at < len(pieces):
        run = _run(pieces, at, words)
        if run is None:
            at += 1
            continue
        out += [text[last : pieces[at].start], run.text]
        last = pieces[run.after - 1].end
        at = run.after
    return "".join([*out, text[last:]])


def _run(pieces: Sequence[_Piece], at: int, words: SpokenWords) -> _Digits | None:
    """Numbers in a row, with their letter behind; None if they are too few or all typed already."""
    digits, place, spoken = "", at, False
    while place < len(pieces):
        found = _number(pieces, place, words)
        if found is None:
            comma = digits and pieces[place].key in {",", "-"} and _number(pieces, place + 1, words)
            if not comma:
                break
            place += 1
            continue
        digits, place, spoken = digits + found.text, found.after, spoken or found.spoken
    if not spoken or len(digits) < FEWEST_DIGITS:
        return None
    letter = words.letters.get(pieces[place].key) if place < len(pieces) else None
    return _Digits(digits + (letter or ""), place + bool(letter), spoken=True)


def _number(pieces: Sequence[_Piece], at: int, words: SpokenWords) -> _Digits | None:
    key = _key(pieces, at)
    if key.isdigit():
        return _Digits(key, at + 1, spoken=False)
    if key in words.repeats:
        unit = words.units.get(_key(pieces, at + 1))
        return None if unit is None else _Digits(str(unit) * words.repeats[key], at + 2, spoken=True)
    if key in words.hundreds:
        return _hundreds(pieces, at + 1, words.hundreds[key], words)
    if key in words.units and _key(pieces, at + 1) in words.hundred and words.units[key]:
        return _hundreds(pieces, at + 2, 100 * words.units[key], words)
    return _under_hundred(pieces, at, words)


def _hundreds(pieces: Sequence[_Piece], at: int, value: int, words: SpokenWords) -> _Digits:
    linked = _key(pieces, at) in words.links
    rest = _under_hundred(pieces, at + linked, words)
    if rest is None or rest.text == "0":
        return _Digits(str(value), at, spoken=True)
    return _Digits(str(value + int(rest.text)), rest.after, spoken=True)


def _under_hundred(pieces: Sequence[_Piece], at: int, words: SpokenWords) -> _Digits | None:
    key = _key(pieces, at)
    if key in words.tens:
        linked = _key(pieces, at + 1) in words.links
        unit = words.units.get(_key(pieces, at + 1 + linked), 0)
        if not unit:
            return _Digits(str(words.tens[key]), at + 1, spoken=True)
        return _Digits(str(words.tens[key] + unit), at + 2 + linked, spoken=True)
    value = words.units.get(key, words.teens.get(key))
    return None if value is None else _Digits(str(value), at + 1, spoken=True)


def _key(pieces: Sequence[_Piece], at: int) -> str:
    return pieces[at].key if at < len(pieces) else ""


def _pieces(text: str, words: SpokenWords) -> Iterator[_Piece]:
    """Words and digits; a hyphened number («twenty-five», «vint-i-cinc») in its parts."""
    known = {*words.units, *words.teens, *words.tens, *words.hundred, *words.links}
    for match in _PIECE.finditer(text):
        key = fold(match.group())
        parts = _JOINED.split(key)
        if len(parts) == 1 or key in words.hundreds or not set(parts) <= known:
            yield _Piece(key, match.start(), match.end())
            continue
        start = match.start()
        for part in parts:
            yield _Piece(part, start, start + len(part))
            start += len(part) + 1


def _written_addresses(text: str, words: SpokenWords) -> str:
    """«anna dot puig at mail dot com» as anna.puig@mail.com: only where «at» is followed by a dotted name."""
    at, dot = "|".join(words.at), "|".join(words.dots)
    marks = "|".join((*words.marks, "guio baix", "guió baix", "guió"))
    part = rf"[a-z0-9]+(?: (?:{dot}|{marks}) [a-z0-9]+)*"
    spoken = re.compile(
        rf"(?<![\w@.])(?P<user>{part}) (?:{at}|@) (?P<host>[a-z0-9-]+(?: (?:{dot}) [a-z0-9]+)+)(?!\w)",
        re.IGNORECASE,
    )
    return spoken.sub(lambda found: f"{_glued(found['user'], words)}@{_glued(found['host'], words)}", text)


def _glued(spoken: str, words: SpokenWords) -> str:
    signs = {"guió baix": "_", "guio baix": "_", "guió": "-", **words.marks, **dict.fromkeys(words.dots, ".")}
    for word, sign in signs.items():
        spoken = re.sub(rf" {word} ", sign, spoken, flags=re.IGNORECASE)
    return spoken.replace(" ", "")


def _written_dates(text: str, words: SpokenWords) -> str:
    """«15th of March 1980», «March 15, 1980», «15 de març de 1980» as 15/03/1980."""
    month = "|".join(words.months)
    between = r"(?:st|nd|rd|th)?(?: of| de| d['’])? ?"
    after = r",?(?: de| del| of)? "
    day_first = re.compile(
        rf"\b(?P<day>\d{{1,2}}){between}(?P<month>{month}){after}(?P<year>\d{{4}})\b", re.IGNORECASE
    )
    month_first = re.compile(
        rf"\b(?P<month>{month}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.IGNORECASE
    )

    def as_digits(found: re.Match[str]) -> str:
        number = words.months.index(found["month"].lower()) + 1
        return f"{int(found['day']):02}/{number:02}/{found['year']}"

    return month_first.sub(as_digits, day_first.sub(as_digits, text))
