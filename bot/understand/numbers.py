"""Spanish numbers, said or written, as digits: one by one, in pairs, in hundreds, "doble tres", "tres ceros"."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understand.words import Word

UNITS = {
    "cero": 0,
    "un": 1,
    "uno": 1,
    "una": 1,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
}
TEENS = {
    "diez": 10,
    "once": 11,
    "doce": 12,
    "trece": 13,
    "catorce": 14,
    "quince": 15,
    "dieciseis": 16,
    "diecisiete": 17,
    "dieciocho": 18,
    "diecinueve": 19,
    "veintiun": 21,
    "veintiuno": 21,
    "veintiuna": 21,
    "veintidos": 22,
    "veintitres": 23,
    "veinticuatro": 24,
    "veinticinco": 25,
    "veintiseis": 26,
    "veintisiete": 27,
    "veintiocho": 28,
    "veintinueve": 29,
}
TENS = {
    "diez": 10,
    "veinte": 20,
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "sesenta": 60,
    "setenta": 70,
    "ochenta": 80,
    "noventa": 90,
}
_HUNDRED_STEMS = {
    "doscient": 200,
    "trescient": 300,
    "cuatrocient": 400,
    "quinient": 500,
    "seiscient": 600,
    "setecient": 700,
    "sietecient": 700,
    "ochocient": 800,
    "novecient": 900,
    "nuevecient": 900,
}
HUNDREDS = {"cien": 100, "ciento": 100} | {
    stem + ending: value for stem, value in _HUNDRED_STEMS.items() for ending in ("os", "as")
}
_SLURRED = {  # "cuarentaiocho", "treintaycinco"
    tens + joint + unit: value + UNITS[unit]
    for tens, value in TENS.items()
    for joint in ("i", "y", "a", "")
    for unit in ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
    if tens not in ("diez", "veinte")
}
_PLURALS = {
    "ceros": 0,
    "unos": 1,
    "doses": 2,
    "treses": 3,
    "cuatros": 4,
    "cincos": 5,
    "seises": 6,
    "sietes": 7,
    "ochos": 8,
    "nueves": 9,
}
REPEATS = {"doble": 2, "triple": 3, "cuadruple": 4}
_THOUSAND = 1000
_MILLIONS = ("millon", "millones")
_HALVES = ("medio", "media")


@dataclass(frozen=True, slots=True)
class Number:
    """Digits read from some words. `readings` holds what they can mean, the likeliest first; `after` the next place.

    The first `plain` of them are ways in which people speak, the others a last resort.
    """

    readings: tuple[str, ...]
    after: int
    spoken: bool
    plain: int = 1


def read_number(words: Sequence[Word], at: int) -> Number | None:
    """The number that starts at this place, or None. "Seis y medio" is no number to dial."""
    number = _repeated(words, at) or _large(words, at) or _group(words, at)
    if number is not None and _key(words, number.after) == "y" and _key(words, number.after + 1) in _HALVES:
        return None
    return number


def value_of(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """A plain number as amount and next place, for dates and times."""
    number = _large(words, at) or _group(words, at)
    return None if number is None else (int(number.readings[0]), number.after)


def _key(words: Sequence[Word], at: int) -> str:
    return words[at].key if 0 <= at < len(words) else ""


def _single(key: str) -> str | None:
    """One spoken or written digit."""
    if len(key) == 1 and key.isdigit():
        return key
    return str(UNITS[key]) if key in UNITS else None


def _repeated(words: Sequence[Word], at: int) -> Number | None:
    """ "doble tres", "triple cero", "tres ceros", "dos veces siete"."""
    key = _key(words, at)
    if key in REPEATS:
        return _times(words, at + 1, REPEATS[key])
    if key == "un" and _key(words, at + 1) in ("cero", "uno"):  # "siete ceros y un uno"
        return _times(words, at + 1, 1)
    count = _single(key)
    if count is None or count in "01":
        return _plural(words, at, 1) if key in ("un", "1") else None
    if _key(words, at + 1) == "veces":
        follower = at + 2 + (_key(words, at + 2) in ("el", "un"))
        return _times(words, follower, int(count))
    return _plural(words, at, int(count))


def _times(words: Sequence[Word], at: int, count: int) -> Number | None:
    digit = _single(_key(words, at))
    return None if digit is None else Number((digit * count,), at + 1, spoken=True)


def _plural(words: Sequence[Word], at: int, count: int) -> Number | None:
    digit = _PLURALS.get(_key(words, at + 1))
    return None if digit is None or count == 1 else Number((str(digit) * count,), at + 2, spoken=True)


def _large(words: Sequence[Word], at: int) -> Number | None:
    """Thousands and millions, said ("doce millones trescientos mil dos") or half written ("12 millones 300 mil")."""
    total, place, found, grouped = 0, at, False, False
    head = _group(words, place)
    if head and _key(words, head.after) in _MILLIONS:
        total, found = int(head.readings[0]) * _THOUSAND**2, True
        place = _past_comma(words, head.after + 1)
        grouped = words[place - 1].key == ","
        head = _group(words, place)
    if head and int(head.readings[0]) < _THOUSAND and _key(words, head.after) == "mil":
        total, place, found = total + int(head.readings[0]) * _THOUSAND, head.after + 1, True
        place = _past_comma(words, place) if grouped else place
        head = _group(words, place)
    elif _key(words, place) == "mil":
        total, place, found = total + _THOUSAND, place + 1, True
        head = _group(words, place)
    if not found:
        return None
    if head and 0 < int(head.readings[0]) < _THOUSAND and not head.readings[0].startswith("0"):
        total, place = total + int(head.readings[0]), head.after
    return Number((str(total),), place, spoken=True)


def _past_comma(words: Sequence[Word], at: int) -> int:
    """ "treinta millones, doscientos mil, uno": a comma behind its millions and thousands breaks no number."""
    follows = _key(words, at) == "," and _group(words, at + 1) is not None
    return at + 1 if follows else at


def _group(words: Sequence[Word], at: int) -> Number | None:
    """A number under a thousand, or written digits."""
    key = _key(words, at)
    if key.isdigit():
        return _written(words, at)
    if key in HUNDREDS:
        return _hundreds(words, at)
    return _under_hundred(words, at)


def _hundreds(words: Sequence[Word], at: int) -> Number:
    value = HUNDREDS[words[at].key]
    if words[at].key == "cien":  # "ciento doce" is 112, "cien doce" 100 and 12
        return Number((str(value),), at + 1, spoken=True)
    rest = _under_hundred(words, at + 1) or _written_tail(words, at + 1)
    if rest is None or int(rest.readings[0]) == 0:
        return Number((str(value),), at + 1, spoken=True)
    joined = tuple(str(value + int(reading[:2])) + reading[2:] for reading in rest.readings)
    apart = tuple(str(value) + reading for reading in rest.readings)
    return Number((*joined, *apart), rest.after, spoken=True, plain=len(joined))


def _written_tail(words: Sequence[Word], at: int) -> Number | None:
    """One or two typed digits after a spoken hundred: "seiscientos 12"."""
    key = _key(words, at)
    plain = key.isdigit() and len(key) <= 2 and not key.startswith("0")
    return Number((key,), at + 1, spoken=False) if plain else None


def _under_hundred(words: Sequence[Word], at: int) -> Number | None:
    key = _key(words, at)
    if key in TENS:
        return _tens(words, at)
    for table in (TEENS, _SLURRED, UNITS):
        if key in table:
            return Number((str(table[key]),), at + 1, spoken=True)
    return None


def _tens(words: Sequence[Word], at: int) -> Number:
    """ "cuarenta y ocho" is 48; "cuarenta ocho" most likely too, but may be 40 and 8."""
    value = TENS[words[at].key]
    linked = _key(words, at + 1) == "y"
    unit = _single(_key(words, at + 1 + linked))
    if unit is None or unit == "0" or (_plural(words, at + 1 + linked, int(unit)) is not None):
        return Number((str(value),), at + 1, spoken=True)
    readings = (str(value + int(unit)),) if linked else (str(value + int(unit)), f"{value}{unit}")
    return Number(readings, at + 2 + linked, spoken=True, plain=len(readings))


def _written(words: Sequence[Word], at: int) -> Number:
    """Digits as typed; recognition writes "600 12" for "seiscientos doce" and "30 y 4" for "treinta y cuatro"."""
    digits = words[at].key
    follower = _key(words, at + 1)
    linked = follower == "y"
    tail = _key(words, at + 1 + linked)
    if not tail.isdigit() or tail.startswith("0") or digits.startswith("0") or not digits.endswith("0"):
        return Number((digits,), at + 1, spoken=False)
    fits_tens = len(digits) == 2 and len(tail) == 1
    fits_hundreds = len(digits) == 3 and digits.endswith("00") and len(tail) <= 2 and not linked
    if words[at + 1 + linked].glued or not (fits_tens or fits_hundreds):
        return Number((digits,), at + 1, spoken=False)
    joined = str(int(digits) + int(tail))
    readings = (joined,) if linked else (digits + tail, joined)
    return Number(readings, at + 2 + linked, spoken=False, plain=len(readings))
