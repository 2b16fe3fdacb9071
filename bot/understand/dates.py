"""Dates, typed or said: "3/5/80", "tres de mayo de mil novecientos ochenta", "el 12 de marzo"."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.understand.found import Found, Placed
from bot.understand.numbers import read_number, value_of
from bot.understand.words import Word

MONTHS = {
    "enero": 1,
    "febrero": 2,
    "marzo": 3,
    "abril": 4,
    "mayo": 5,
    "junio": 6,
    "julio": 7,
    "agosto": 8,
    "septiembre": 9,
    "setiembre": 9,
    "octubre": 10,
    "noviembre": 11,
    "diciembre": 12,
}
_MARKS = {"/", "-", "."}
_PIVOT = 30  # two-digit years up to here are of this century
_YEAR_LINKS = {"de", "del", "año", ",", "en"}


def find_dates(words: Sequence[Word], question: str | None = None) -> Iterator[Placed]:
    """Every date of the text; without a year it is given as dd/mm."""
    at = 0
    while at < len(words):
        placed = _written(words, at) or _named_month(words, at) or _numbered_month(words, at)
        if placed is None and question in {"date", "birth_date"}:
            placed = _bare(words, at)
        if placed is not None:
            yield placed
            at = placed.after
        else:
            at += 1


def _key(words: Sequence[Word], at: int) -> str:
    return words[at].key if 0 <= at < len(words) else ""


def _written(words: Sequence[Word], at: int) -> Placed | None:
    """3/5/1980, 03-05-80, 3.5.1980, 1980-05-03; hyphens and dots need a whole date without spaces."""
    if (
        at + 4 >= len(words)
        or not words[at].key.isdigit()
        or (words[at].glued and _key(words, at - 1) in _MARKS)
    ):
        return None
    parts = [words[at + step].key for step in range(5)]
    marks = {parts[1], parts[3]}
    glued = all(words[at + step].glued for step in range(1, 5))
    if len(marks) != 1 or not marks <= _MARKS or not (glued or marks == {"/"}):
        return None
    if not all(part.isdigit() and len(part) in {1, 2, 4} for part in parts[::2]) or _longer(words, at + 5):
        return None
    first, middle, last = parts[::2]
    if len(first) == 4 and len(last) <= 2:
        return _placed(int(last), int(middle), first, at, at + 5)
    if len(first) <= 2 and len(middle) <= 2 and len(last) in {2, 4}:
        return _placed(int(first), int(middle), last, at, at + 5)
    return None


def _longer(words: Sequence[Word], at: int) -> bool:
    """True if more digits follow, so that it was a telephone in pairs."""
    return at + 1 < len(words) and words[at].glued and words[at].key in _MARKS and words[at + 1].key.isdigit()


def _named_month(words: Sequence[Word], at: int) -> Placed | None:
    day, after = _day(words, at)
    if day is None:
        return None
    after += _key(words, after) in {"de", "del"}
    after += _key(words, after) == "mes" and _key(words, after + 1) == "de"
    month = MONTHS.get(_key(words, after))
    if month is None:
        return None
    year, end = _year(words, after + 1, linked=False)
    return _placed(day, month, year, at, end)


def _numbered_month(words: Sequence[Word], at: int) -> Placed | None:
    """ "tres del cinco del ochenta", "el 3 del 5 de 1980"."""
    day, after = _day(words, at)
    if day is None or _key(words, after) not in {"del", "de"}:
        return None
    linked_by_del = _key(words, after) == "del"
    month = value_of(words, after + 1)
    if month is None or not 1 <= month[0] <= 12:
        return None
    year, end = _year(words, month[1], linked=True)
    if year is None or not (linked_by_del or len(year) == 4):
        return None
    return _placed(day, month[0], year, at, end)


def _day(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    if _key(words, at) in {"primero", "primer", "uno", "un"}:
        return 1, at + 1
    if _key(words, at).isdigit() and _key(words, at + 1) in {"º", "°"}:
        return _in_month(int(words[at].key)), at + 2
    read = value_of(words, at)
    if read is None:
        return None, at
    return _in_month(read[0]), read[1]


def _in_month(day: int) -> int | None:
    return day if 1 <= day <= 31 else None


def _year(words: Sequence[Word], at: int, *, linked: bool) -> tuple[str | None, int]:
    """The year with its links, as digits; None if none was said."""
    place = at
    while _key(words, place) in _YEAR_LINKS:
        place += 1
    if place == at and linked:
        return None, at
    number = read_number(words, place)
    if number is None:
        return None, at
    digits = number.readings[0]
    if digits in {"19", "20"}:  # "diecinueve ochenta"
        rest = read_number(words, number.after)
        if rest is not None and len(rest.readings[0]) == 2:
            return digits + rest.readings[0], rest.after
    if digits in {"0", "00"}:
        rest = read_number(words, number.after)
        if rest is not None and len(rest.readings[0]) == 1:
            return "0" + rest.readings[0], rest.after
    plausible = (len(digits) <= 2 and place > at) or (len(digits) == 4 and digits[:2] in {"18", "19", "20"})
    return (digits, number.after) if plausible else (None, at)


def _bare(words: Sequence[Word], at: int) -> Placed | None:
    """Digits alone where a date was asked: 03051980, "tres cinco ochenta"."""
    numbers: list[str] = []
    place = at
    while (number := read_number(words, place)) is not None:
        numbers.append(number.readings[0])
        place = number.after
    if len(numbers) == 3:
        return _placed(int(numbers[0]), int(numbers[1]), numbers[2], at, place)
    digits = "".join(numbers)
    if len(digits) in {6, 8}:
        return _placed(int(digits[:2]), int(digits[2:4]), digits[4:], at, place)
    return None


def _placed(day: int, month: int, year: str | None, first: int, after: int) -> Placed | None:
    if year is None:
        return Placed(Found("date", f"{day:02}/{month:02}"), first, after) if month in range(1, 13) else None
    whole = _century(year)
    value = f"{day:02}/{month:02}/{whole:04}"
    valid = _exists(day, month, whole)
    return Placed(Found("date", value, valid=valid, problem=None if valid else "fecha"), first, after)


def _century(year: str) -> int:
    number = int(year)
    if len(year) > 2:
        return number
    return number + (2000 if number <= _PIVOT else 1900)


def _exists(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
