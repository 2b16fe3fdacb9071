"""E-mail addresses, typed, or said aloud: "ana punto lopez arroba gmail punto com"."""

import re
from collections.abc import Iterator, Sequence

from bot.understand.found import Found, Placed
from bot.understand.letters import PAIRS, STRONG_NAMES
from bot.understand.numbers import TENS, UNITS, read_number
from bot.understand.words import Word

_AT = {"@", "arroba", "arrova", "arroa"}
_JOINED_MARKS = {
    ("guion", "bajo"): "_",
    ("barra", "baja"): "_",
    ("guion", "medio"): "-",
    ("guion", "alto"): "-",
}
_MARKS = {
    ".": ".",
    "-": "-",
    "_": "_",
    "+": "+",
    "punto": ".",
    "guion": "-",
    "subrayado": "_",
    "underscore": "_",
}
_SAID_OF_IT = {"todo", "junto", "minusculas", "minuscula", "mayusculas", "mayuscula", "en", "con"}
_BEFORE_IT = frozenset(
    """
    es el la mi su un correo email mail e-mail electronico direccion a al en para con que y o no si
    nuevo nueva seria sera apunte apunta anote anota tome nota siguiente digo perdon mire vale pues
    este esta tengo tenia ahora antes cuenta contacto escribanme escribirme mandenlo mandeme
    mandemelo envielo envien por favor usuario bueno buena actual antiguo antigua correcto correcta
    llama llamo de gracias hola ver personal trabajo usar uso ponga pon
    """.split()
)
_PROVIDERS = {
    "gmail": "gmail",
    "gemail": "gmail",
    "jimeil": "gmail",
    "yimeil": "gmail",
    "gimeil": "gmail",
    "gmeil": "gmail",
    "hotmail": "hotmail",
    "jotmail": "hotmail",
    "hotmeil": "hotmail",
    "jotmeil": "hotmail",
    "outlook": "outlook",
    "autluk": "outlook",
    "yahoo": "yahoo",
    "yaju": "yahoo",
    "yahu": "yahoo",
    "icloud": "icloud",
    "telefonica": "telefonica",
    "movistar": "movistar",
    "live": "live",
    "msn": "msn",
    "protonmail": "protonmail",
}
_SPLIT_PROVIDERS = {
    ("g", "mail"): "gmail",
    ("ge", "mail"): "gmail",
    ("hot", "mail"): "hotmail",
    ("i", "cloud"): "icloud",
    ("out", "look"): "outlook",
    ("proton", "mail"): "protonmail",
}
_ENDINGS = frozenset(
    """
    com es net org eu cat gal eus info edu gob gov co uk fr de it pt io me biz mx ar cl pe ec be ch
    nl
    """.split()
)
_ADDRESS = re.compile(r"[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}")


def find_emails(words: Sequence[Word]) -> Iterator[Placed]:
    """Every address of the text, in order."""
    floor = 0
    for at, word in enumerate(words):
        if at < floor or word.key not in _AT:
            continue
        first, user = _user(words, at, floor)
        after, host = _host(words, at + 1)
        if not user or not host:
            continue
        yield Placed(_address(user, host), first, after)
        floor = after


def _address(user: str, host: str) -> Found:
    value = f"{user}@{host}"
    whole = _ADDRESS.fullmatch(value) is not None
    return Found("email", value, valid=whole, problem=None if whole else "dominio")


def _user(words: Sequence[Word], at: int, floor: int) -> tuple[int, str]:
    """The part before the at sign, read backwards until a word that cannot belong to it."""
    first = at
    while first > floor and _belongs(words, first - 1, at):
        first -= 1
    while first < at and words[first].key in _SAID_OF_IT | {".", "-", "punto"}:
        first += 1
    return first, _spell(words, first, at)


def _belongs(words: Sequence[Word], place: int, at: int) -> bool:
    word = words[place]
    if word.key in _AT or word.text in {",", ":", ";", "?", "!", "¿", "¡", "(", ")", "<", ">", '"', "/"}:
        return False
    if word.key in _MARKS or place == at - 1:
        return word.text != "." or (place + 1 < len(words) and words[place + 1].glued)
    if _inside_number(words, place) or _among_letters(words, place, at):
        return True
    joined = words[place + 1].key in _MARKS or (place > 0 and words[place - 1].key in _MARKS)
    if words[place + 1].glued or joined:
        return joined or word.key not in _BEFORE_IT
    return word.key not in _BEFORE_IT or (word.key in _SAID_OF_IT and _described(words, place))


def _inside_number(words: Sequence[Word], place: int) -> bool:
    """The "y" of "ochenta y dos"."""
    return (
        words[place].key == "y"
        and place > 0
        and words[place - 1].key in TENS
        and words[place + 1].key in UNITS
    )


def _among_letters(words: Sequence[Word], place: int, at: int) -> bool:
    """An "a" before two letters that are spelt is spelt too: "a ene a arroba"."""
    rest = words[place + 1 : at]
    spelt = all(_letter(word) for word in rest) and any(word.key in STRONG_NAMES for word in rest)
    return bool(_letter(words[place])) and len(rest) > 1 and spelt


def _described(words: Sequence[Word], place: int) -> bool:
    """ "en minúsculas" and "todo junto" are said of the address."""
    return words[place + 1].key in {"minusculas", "minuscula", "junto"}


def _spell(words: Sequence[Word], first: int, after: int) -> str:
    """Words, letters by name, numbers and marks as one string."""
    out: list[str] = []
    chunk_start = first
    place = first
    while place < after:
        mark, taken = _mark(words, place, after)
        if mark:
            out += [_chunk(words, chunk_start, place), mark]
            place += taken
            chunk_start = place
        else:
            place += 1
    out.append(_chunk(words, chunk_start, after))
    return "".join(out)


def _mark(words: Sequence[Word], place: int, after: int) -> tuple[str, int]:
    if place + 1 < after:
        joined = _JOINED_MARKS.get((words[place].key, words[place + 1].key))
        if joined:
            return joined, 2
    return _MARKS.get(words[place].key, ""), 1


def _chunk(words: Sequence[Word], first: int, after: int) -> str:
    """The words between two marks: all of them letters by name, or words with numbers among them."""
    kept = [word for word in words[first:after] if word.key not in _SAID_OF_IT]
    spelt = [_letter(word) for word in kept]
    if len(kept) > 1 and all(spelt):
        return "".join(spelt)
    out: list[str] = []
    place = 0
    while place < len(kept):
        pair = PAIRS.get((kept[place].key, kept[place + 1].key)) if place + 1 < len(kept) else None
        number = read_number(kept, place)
        if pair:
            out.append(pair.lower())
            place += 2
        elif number is not None and kept[place].key not in {"un", "una"}:
            out.append(number.readings[0])
            place = number.after
        else:
            out.append(_sure_letter(kept[place]) or kept[place].key)
            place += 1
    return "".join(out)


_SOFT = {
    "a": "a",
    "de": "d",
    "e": "e",
    "i": "i",
    "o": "o",
    "ese": "s",
    "te": "t",
    "u": "u",
    "ve": "v",
    "y": "y",
}
_NEVER_A_NAME = {
    "hache",
    "jota",
    "equis",
    "eme",
    "efe",
    "ele",
    "ene",
    "erre",
    "uve",
    "cu",
    "ka",
    "pe",
    "be",
    "ce",
    "ge",
}


def _letter(word: Word) -> str:
    if len(word.key) == 1 and word.key.isalpha():
        return word.key
    return STRONG_NAMES.get(word.key, "").lower() or _SOFT.get(word.key, "")


def _sure_letter(word: Word) -> str:
    if word.key in _NEVER_A_NAME:
        return STRONG_NAMES[word.key].lower()
    return _SOFT[word.key] if word.key in {"ese", "te", "ve", "de"} else ""


def _host(words: Sequence[Word], first: int) -> tuple[int, str]:
    """The domain, up to its last known ending."""
    place, labels = _label(words, first)
    if not labels:
        return first, ""
    while place < len(words):
        dotted = words[place].key in {".", "punto"}
        ending = place + dotted
        bare_ending = not dotted and labels[-1] in set(_PROVIDERS.values()) and len(labels) == 1
        if ending >= len(words) or not (dotted or bare_ending):
            break
        if words[place].text == "." and not words[ending].glued and words[ending].key not in _ENDINGS:
            break
        if words[ending].key not in _ENDINGS and not _may_be_label(words, ending, labels, dotted=dotted):
            break
        after, more = _label(words, ending)
        if not more:
            break
        place, labels = after, [*labels, *more]
        if words[ending].key in _ENDINGS and not _another_ending(words, place):
            break
    return place, ".".join(labels)


def _may_be_label(words: Sequence[Word], ending: int, labels: Sequence[str], *, dotted: bool) -> bool:
    """An ending that is not on the list counts after a dot, if more dots follow or if it is the only one."""
    return dotted and (_dot_follows(words, ending) or (words[ending].key.isalpha() and len(labels) == 1))


def _dot_follows(words: Sequence[Word], ending: int) -> bool:
    return ending + 1 < len(words) and words[ending + 1].key in {".", "punto", "-", "guion"}


def _another_ending(words: Sequence[Word], place: int) -> bool:
    dotted = place + 1 < len(words) and words[place].key in {".", "punto"}
    return (
        dotted
        and words[place + 1].key in _ENDINGS
        and (words[place].key == "punto" or words[place + 1].glued)
    )


def _label(words: Sequence[Word], first: int) -> tuple[int, list[str]]:
    """One part of a domain: a word or number, hyphens included."""
    if first >= len(words) or not words[first].key[0].isalnum():
        return first, []
    pair = (words[first].key, words[first + 1].key) if first + 1 < len(words) else ("", "")
    if pair in _SPLIT_PROVIDERS:
        return first + 2, [_SPLIT_PROVIDERS[pair]]
    text = _PROVIDERS.get(words[first].key, words[first].key)
    place = first + 1
    while place + 1 < len(words) and (words[place].key in {"-", "guion"} or _continues(words, place)):
        if words[place].key in {"-", "guion"}:
            text += "-"
            place += 1
        text += words[place].key
        place += 1
    while place < len(words) and _continues(words, place):
        text += words[place].key
        place += 1
    if text in _ENDINGS or text in _PROVIDERS.values() or place >= len(words):
        return place, [text]
    while place + 1 < len(words) and words[place].key.isalpha() and words[place].key != "punto":
        if not _reaches_dot(words, place):
            break
        text += words[place].key
        place += 1
    return place, [text]


def _continues(words: Sequence[Word], place: int) -> bool:
    return words[place].glued and words[place].key.isalnum()


def _reaches_dot(words: Sequence[Word], place: int) -> bool:
    """Words that run up to "punto" within the next two belong to the domain: "seguros norte punto es"."""
    return any(word.key == "punto" for word in words[place + 1 : place + 3])
