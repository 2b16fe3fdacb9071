"""Words that spell a part of an address: marks, letters by name, numbers, and what is only said of it ("con uve")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.understand.letters import PAIRS, SOFT_NAMES, STRONG_NAMES
from bot.understand.normalise import fold
from bot.understand.numbers import REPEATS, read_number
from bot.understand.repairs import read_repair
from bot.understand.words import Word

type Kind = Literal["mark", "letter", "perhaps", "word", "number", "aside", "repair"]

_TWO_WORD_MARKS = {
    ("guion", "bajo"): "_",
    ("guion", "abajo"): "_",
    ("barra", "baja"): "_",
    ("raya", "baja"): "_",
    ("sub", "guion"): "_",
    ("guion", "medio"): "-",
    ("guion", "alto"): "-",
    ("guion", "normal"): "-",
}
_MARKS = {
    ".": ".",
    "-": "-",
    "_": "_",
    "+": "+",
    "punto": ".",
    "guion": "-",
    "subrayado": "_",
    "subguion": "_",
    "underscore": "_",
}
_ASIDES = tuple(
    tuple(phrase.split())
    for phrase in (
        "y todo junto y en minusculas|todo junto y en minusculas|todo junto en minusculas|todo junto|todo seguido|y en minusculas"
        "|en minusculas|todo minusculas|minusculas|minuscula|en mayusculas|mayusculas|mayuscula|sin espacios|sin espacio"
        "|sin acentos|sin acento|sin tildes|sin tilde|con acento|con tilde|en una palabra|en una sola palabra|todo en uno"
        "|y luego|y despues|y ahora|y al final|a ver|o sea|eh|em|ehm|mm|mmm|este|pues|junto|todo|el nombre|el apellido|al final|al principio"
    ).split("|")
)
_COUNTS = {"un", "una", "la", "dos", "doble", "sola", "solo", "el", "sin", "con", "y"}
_BOTH = {(article, count) for article in ("las", "los") for count in ("dos", "tres", "2", "3")}
_EXAMPLES = {"de", "como"}
_MAY_BE_A_WORD = {"seta", "ere", "ye", "qu", "ache"}
_RARELY_A_WORD = {"ese", "te", "ve", "de"}


@dataclass(frozen=True, slots=True)
class Unit:
    """Some words and what they stand for; `perhaps` is a letter only among letters."""

    text: str
    first: int
    after: int
    kind: Kind


def units(words: Sequence[Word], first: int, end: int) -> Iterator[Unit]:
    """The words from `first` up to `end`, one meaning after the other."""
    place = first
    while place < end:
        unit = _unit(words[:end], place, begun=place > first)
        yield unit
        place = unit.after


def _unit(words: Sequence[Word], at: int, *, begun: bool) -> Unit:
    key = words[at].key
    if _typed(words, at):
        return Unit(_MARKS.get(key, key), at, at + 1, "mark" if key in _MARKS else "word")
    aside = _aside(words, at, begun=begun)
    if aside:
        return Unit("", at, aside, "aside")
    if at + 1 < len(words) and (key, words[at + 1].key) in _TWO_WORD_MARKS:
        return Unit(_TWO_WORD_MARKS[key, words[at + 1].key], at, at + 2, "mark")
    if key in _MARKS:
        return Unit(_MARKS[key], at, at + 1, "mark")
    repair = read_repair(words, at)
    if repair is not None and words[at].text not in {",", "."}:
        return Unit("", at, repair.after, "repair")
    return _letter(words, at) or _number(words, at) or Unit(key, at, at + 1, "word")


def _typed(words: Sequence[Word], at: int) -> bool:
    """It touches its neighbour, so that it is meant as it stands."""
    return words[at].glued or (at + 1 < len(words) and words[at + 1].glued)


def _aside(words: Sequence[Word], at: int, *, begun: bool) -> int:
    """Where an aside ends that starts here, or 0: "todo junto", "con i griega", "y una sola ese"."""
    for phrase in _ASIDES:
        if tuple(word.key for word in words[at : at + len(phrase)]) == phrase:
            return at + len(phrase)
    counted = words[at].key in {"con", "sin"} or [word.key for word in words[at : at + 3]][::2] == [
        "y",
        "sola",
    ]
    if not (begun and counted):
        return 0
    place = at
    while place < len(words) and words[place].key in _COUNTS:
        place += 1
    letter = _letter(words, place) if place < len(words) else None
    plural = place < len(words) and words[place].key.removesuffix("s") in STRONG_NAMES
    if letter and tuple(word.key for word in words[letter.after : letter.after + 2]) in _BOTH:
        return letter.after + 2  # "con ka las dos"
    return letter.after if letter else place + 1 if plural else 0


def _letter(words: Sequence[Word], at: int) -> Unit | None:
    key = words[at].key
    following = words[at + 1].key if at + 1 < len(words) else ""
    if (key, following) in PAIRS:
        return _exemplified(words, Unit(PAIRS[key, following].lower(), at, at + 2, "letter"))
    if key in REPEATS and following in STRONG_NAMES | SOFT_NAMES:
        letter = (STRONG_NAMES | SOFT_NAMES)[following].lower()
        return Unit(letter * REPEATS[key], at, at + 2, "letter")
    text = named(words[at])
    if not text:
        return None
    sure = (key in STRONG_NAMES and key not in _MAY_BE_A_WORD) or key in _RARELY_A_WORD
    return _exemplified(words, Unit(text, at, at + 1, "letter" if sure else "perhaps"))


def named(word: Word) -> str:
    """The letter that this word names, or nothing."""
    if len(word.key) == 1 and word.key.isalpha():
        return word.key
    return (STRONG_NAMES.get(word.key) or SOFT_NAMES.get(word.key, "")).lower()


def _exemplified(words: Sequence[Word], unit: Unit) -> Unit:
    """Take in "de Huesca" after a hache."""
    if unit.after + 1 < len(words) and words[unit.after].key in _EXAMPLES:
        example = words[unit.after + 1].key
        if len(example) > 2 and example[0] == fold(unit.text):
            return Unit(unit.text, unit.first, unit.after + 2, "letter")
    return unit


def _number(words: Sequence[Word], at: int) -> Unit | None:
    number = None if words[at].key in {"un", "una"} else read_number(words, at)
    return Unit(number.readings[0], at, number.after, "number") if number else None


def written(parts: Sequence[Unit]) -> str:
    """The string that the units spell."""
    out: list[str] = []
    chunk: list[Unit] = []
    for place, unit in enumerate(parts):
        if unit.kind == "mark":
            out += [_chunk(chunk), unit.text]
            chunk = []
        elif unit.kind != "aside" and not _told_again(parts, place):
            chunk.append(unit)
    return "".join([*out, _chunk(chunk)])


def _told_again(parts: Sequence[Unit], place: int) -> bool:
    """ "xavi con equis xavi": the word behind an aside is the one before it."""
    behind = place > 1 and parts[place - 1].kind == "aside" and parts[place].kind == "word"
    return behind and parts[place - 2].text == parts[place].text


def _chunk(parts: Sequence[Unit]) -> str:
    """What stands between two marks; a word that is spelt behind itself counts once."""
    texts = [unit.text for unit in parts]
    if len(texts) > 2 and texts[0] == "".join(texts[1:]) and all(len(text) == 1 for text in texts[1:]):
        return texts[0]
    return "".join(texts)
