"""Dates, typed or said: "3/5/80", "tres de mayo de mil novecientos ochenta", "el 12 de marzo", "tres del cinco…"."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.understand.cues import cue
from bot.understand.found import Found, Placed
from bot.understand.numbers import read_number, value_of
from bot.understand.repairs import read_repair
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
_SHORT_MONTHS = {name[:3]: month for name, month in MONTHS.items()} | {"sept": 9}
_MARKS = {"/", "-", "."}
_SPOKEN_MARKS = {"barra", "guion", "raya"}
_WHOLE = len("31/12/1999")
_PIVOT = 30  # two-digit years up to here are of this century
_YEAR_LINKS = {"de", "del", "año", ",", "en", "el", "este", "pasado"}
_MONTH_LINKS = {"de", "del", "mes", "el", ","}
_AFTER_NO = {"de", "del", "el", "la", "año", "dia", "mes", "en"}
_OTHER_CUES = {
    "reference",
    "code",
    "phone",
    "document",
    "nie",
    "company",
    "passport",
    "account",
    "postal",
    "law",
}


def find_dates(words: Sequence[Word], question: str | None = None) -> Iterator[Placed]:
    """Every date of the text; without a year it is given as dd/mm."""
    at = 0
    while at < len(words):
        placed = _starting(words, at, question)
        if placed is not None:
            placed = _corrected(words, placed, question)
            yield placed
            at = placed.after
        else:
            at += 1


def _starting(words: Sequence[Word], at: int, question: str | None) -> Placed | None:
    placed = (
        _written(words, at, question)
        or _named_month(words, at)
        or _numbered_month(words, at)
        or _called_parts(words, at)
        or _spaced(words, at, question)
    )
    if placed is not None:
        return placed
    asked = question in {"date", "birth_date"}
    return _bare(words, at, asked=asked) if asked or read_number(words, at) else None


def _key(words: Sequence[Word], at: int) -> str:
    return words[at].key if 0 <= at < len(words) else ""


def _written(words: Sequence[Word], at: int, question: str | None) -> Placed | None:
    """3/5/1980, 03-05-80, 3.5.1980, 1980-05-03, 1-abr-1971; hyphens and dots need a whole date without spaces."""
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
    named = MONTHS.get(parts[2]) or _SHORT_MONTHS.get(parts[2])
    first, middle, last = parts[0], str(named) if named else parts[2], parts[4]
    if not all(part.isdigit() and len(part) in {1, 2, 4} for part in (first, middle, last)):
        return None
    if _longer(words, at + 5):
        return None
    if len(first) == 4 and len(middle) <= 2 and len(last) <= 2:
        return _placed(int(last), int(middle), first, at, at + 5)
    if len(first) > 2 or len(middle) > 2 or len(last) not in {2, 4}:
        return None
    placed = _placed(int(first), int(middle), last, at, at + 5)
    return None if marks != {"/"} and _pairs_of_a_code(words, placed, question) else placed


def _pairs_of_a_code(words: Sequence[Word], placed: Placed, question: str | None) -> bool:
    """ "el código es 20-99-14" is no date, nor are such pairs anywhere if no calendar has them."""
    told = cue(words, placed.first, placed.after)
    day, month, _ = placed.found.value.split("/")
    impossible = int(day) > 31 or int(month) > 12
    return question == "code" or told in _OTHER_CUES or (impossible and told != "date")


def _longer(words: Sequence[Word], at: int) -> bool:
    """True if more digits follow, so that it was a telephone in pairs."""
    return at + 1 < len(words) and words[at].glued and words[at].key in _MARKS and words[at + 1].key.isdigit()


def _named_month(words: Sequence[Word], at: int) -> Placed | None:
    day, after = _day(words, at)
    if day is None:
        return None
    while _key(words, after) in _MONTH_LINKS:
        after += 1
    month, short = MONTHS.get(_key(words, after)), _SHORT_MONTHS.get(_key(words, after))
    if month is not None:
        year, end = _year(words, after + 1, linked=False)
        return _placed(day, month, year, at, end)
    if short is None:
        return None
    after += 1 + (_key(words, after + 1) == ".")
    year, end = _year(words, after, linked=False)
    return _placed(day, short, year, at, end) if year is not None else None


def _numbered_month(words: Sequence[Word], at: int) -> Placed | None:
    """ "tres del cinco del ochenta", "el 3 del 5 de 1980", "tres barra cinco barra ochenta"."""
    day, after = _day(words, at)
    if day is None or _key(words, after) not in {"del", "de"} | _SPOKEN_MARKS:
        return None
    sure = _key(words, after) != "de"
    after += 1
    while _key(words, after) in {"mes", "el"}:
        sure, after = sure or _key(words, after) == "mes", after + 1
    month = _padded(words, after)
    if month is None or not 1 <= month[0] <= 12:
        return None
    end = month[1]
    if _key(words, end) in _SPOKEN_MARKS:
        year, end = _year(words, end + 1, linked=False, short=True)
    else:
        year, end = _year(words, end, linked=True)
    if year is None or not (sure or len(year) == 4):
        return None
    return _placed(day, month[0], year, at, end)


def _called_parts(words: Sequence[Word], at: int) -> Placed | None:
    """ "día treinta, mes cinco, año mil novecientos sesenta y nueve"; the month may have its name."""
    if _key(words, at) != "dia":
        return None
    day, after = _day(words, at + 1)
    after += _key(words, after) == ","
    if day is None or _key(words, after) not in {"mes", "del", "de"}:
        return None
    while _key(words, after) in {"mes", "del", "de"}:
        after += 1
    name = MONTHS.get(_key(words, after))
    month = (name, after + 1) if name else _padded(words, after)
    if month is None or not 1 <= month[0] <= 12:
        return None
    year, end = _year(words, month[1], linked=True)
    return _placed(day, month[0], year, at + 1, end) if year is not None else None


def _spaced(words: Sequence[Word], at: int, question: str | None) -> Placed | None:
    """25 12 1938, typed with spaces: a date if the calendar has it and nothing else was asked or told."""
    parts = [_key(words, at + step) for step in range(3)]
    shaped = all(part.isdigit() for part in parts) and [len(part) for part in parts] in (
        [2, 2, 4],
        [1, 1, 4],
        [1, 2, 4],
        [2, 1, 4],
    )
    if not shaped or parts[2][:2] not in {"19", "20"} or question not in {None, "date", "birth_date"}:
        return None
    apart = not any(words[at + step].glued for step in (1, 2)) and not (
        at > 0 and _key(words, at - 1).isdigit()
    )
    if not apart or _key(words, at + 3).isdigit() or _letter_behind(words, at + 3):
        return None
    placed = _placed(int(parts[0]), int(parts[1]), parts[2], at, at + 3)
    return placed if placed.found.valid and cue(words, at, at + 3) not in _OTHER_CUES else None


def _letter_behind(words: Sequence[Word], at: int) -> bool:
    return len(_key(words, at)) == 1 and _key(words, at).isalpha()


def _day(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    if _key(words, at) in {"primero", "primer", "uno", "un"}:
        return 1, at + 1
    if _key(words, at).isdigit() and _key(words, at + 1) in {"º", "°"}:
        return _in_month(int(words[at].key)), at + 2
    read = _padded(words, at)
    if read is None:
        return None, at
    return _in_month(read[0]), read[1]


def _padded(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """A plain number; "cero dos" is 2."""
    read = value_of(words, at)
    if read is None or read[0] != 0:
        return read
    follower = value_of(words, read[1])
    return follower if follower is not None and 1 <= follower[0] <= 9 else read


def _in_month(day: int) -> int | None:
    return day if 1 <= day <= 31 else None


def _year(words: Sequence[Word], at: int, *, linked: bool, short: bool = False) -> tuple[str | None, int]:
    """The year with its links, as digits; None if none was said. A `short` one needs no link to have two digits."""
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
    certain = _key(words, place - 1) in {"de", "del", "año"}
    plausible = (len(digits) == 2 or (len(digits) == 1 and certain)) and (place > at or short)
    plausible = plausible and _key(words, place - 1) not in {"este", "pasado"}
    plausible = plausible or (len(digits) == 4 and digits[:2] in {"18", "19", "20"})
    return (digits, number.after) if plausible else (None, at)


def _bare(words: Sequence[Word], at: int, *, asked: bool) -> Placed | None:
    """Digits alone where a date was asked or is spoken of: 03051980, "tres cinco ochenta", "cero tres cero cinco ochenta"."""
    if at > 0 and not asked and read_number(words, at - 1) is not None:
        return None
    numbers: list[str] = []
    place = after = at
    while (number := read_number(words, place)) is not None:
        if numbers and [_key(words, place), _key(words, place + 1)] in (["uno", "mil"], ["un", "mil"]):
            numbers.append("1")  # "trece cero uno mil novecientos…"
            number = read_number(words, place + 1) or number
        numbers += _month_and_year(number.readings[0]) if numbers else [number.readings[0]]
        if len(numbers) > 2 and numbers[1] == "0":  # "cero ocho mil novecientos…"
            del numbers[1]
        after = number.after
        place = after
        while len(numbers) < 3 and _key(words, place) in {",", "y", "de", "del", "año"}:
            place += 1
    placed = _from_numbers(numbers, at, after)
    if asked or placed is None:
        return placed
    told = cue(words, at, after) == "date" or _told_whole(words, at, after, placed)
    return placed if placed.found.valid and told else None


def _told_whole(words: Sequence[Word], at: int, after: int, placed: Placed) -> bool:
    """Nothing else is said, and the year in full: "veintidós cero ocho mil novecientos setenta y siete"."""
    alone = at == 0 and after >= len(words) - 1
    in_full = any(
        words[place].key == "mil" and words[place + 1].key in {"novecientos", "nuevecientos"}
        for place in range(at, after - 1)
    )
    return alone and in_full and len(placed.found.value) == _WHOLE


def _month_and_year(digits: str) -> list[str]:
    """ "doce mil novecientos noventa" behind a day is December 1990."""
    month, year = divmod(int(digits), 1000)
    together = 4 <= len(digits) <= 5 and 2 <= month <= 12 and year >= 900
    return [str(month), str(1000 + year)] if together else [digits]


def _from_numbers(numbers: Sequence[str], at: int, after: int) -> Placed | None:
    if len(numbers) == 4 and numbers[2] in {"19", "20"} and len(numbers[3]) == 2:
        numbers = [*numbers[:2], numbers[2] + numbers[3]]
    if len(numbers) == 3 and len(numbers[2]) in {2, 4} and max(len(part) for part in numbers[:2]) <= 2:
        return _placed(int(numbers[0]), int(numbers[1]), numbers[2], at, after)
    digits = "".join(numbers)
    if len(digits) in {6, 8}:
        return _placed(int(digits[:2]), int(digits[2:4]), digits[4:], at, after)
    return None


def _corrected(words: Sequence[Word], placed: Placed, question: str | None) -> Placed:
    """What follows "no, perdón" takes the place of the year, the month, the day or the whole date."""
    repair = read_repair(words, placed.after)
    if repair is None or len(placed.found.value) < 5:
        return placed
    place = repair.after
    while _key(words, place) in _AFTER_NO:
        place += 1
    again = _starting(words, place, question)
    if again is not None:
        return Placed(again.found, placed.first, again.after) if repair.sure else placed
    day, month, *year = placed.found.value.split("/")
    if _key(words, place) in MONTHS:
        said, after = _year(words, place + 1, linked=False)
        return _placed(
            int(day), MONTHS[words[place].key], said or (year[0] if year else None), placed.first, after
        )
    linked = _key(words, place - 1) in {"de", "del", "año"} or repair.sure
    said, after = _year(words, place, linked=False, short=linked)
    if year and said is not None and (len(said) == 4 or int(said) > 31 or linked):
        return _placed(int(day), int(month), said, placed.first, after)
    changed, after = _day(words, place)
    if changed is not None and _key(words, place - 1) in {"el", "dia"}:
        return _placed(changed, int(month), year[0] if year else None, placed.first, after)
    return placed


def _placed(day: int, month: int, year: str | None, first: int, after: int) -> Placed:
    if year is None:
        value = f"{day:02}/{month:02}"
        return Placed(Found("date", value), first, after)
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
