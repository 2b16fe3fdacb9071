"""Letters by their names, and by a word that starts with them: "zeta", "uve doble", "be de Barcelona"."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understand.normalise import fold
from bot.understand.numbers import REPEATS
from bot.understand.words import Word

STRONG_NAMES = {
    "be": "B",
    "ce": "C",
    "efe": "F",
    "ge": "G",
    "hache": "H",
    "ache": "H",
    "jota": "J",
    "ka": "K",
    "ele": "L",
    "eme": "M",
    "ene": "N",
    "eñe": "Ñ",
    "pe": "P",
    "cu": "Q",
    "qu": "Q",
    "erre": "R",
    "ere": "R",
    "uve": "V",
    "equis": "X",
    "ekis": "X",
    "ye": "Y",
    "zeta": "Z",
    "ceta": "Z",
    "seta": "Z",
    "zeda": "Z",
}
SOFT_NAMES = {
    "a": "A",
    "de": "D",
    "e": "E",
    "i": "I",
    "o": "O",
    "ese": "S",
    "te": "T",
    "u": "U",
    "ve": "V",
    "y": "Y",
}
PAIRS = {
    ("i", "griega"): "Y",
    ("y", "griega"): "Y",
    ("i", "latina"): "I",
    ("uve", "doble"): "W",
    ("ve", "doble"): "W",
    ("doble", "uve"): "W",
    ("doble", "ve"): "W",
    ("doble", "u"): "W",
    ("u", "doble"): "W",
    ("be", "alta"): "B",
    ("be", "larga"): "B",
    ("be", "grande"): "B",
    ("b", "alta"): "B",
    ("b", "larga"): "B",
    ("ve", "baja"): "V",
    ("ve", "corta"): "V",
    ("uve", "baja"): "V",
    ("uve", "corta"): "V",
}
_LABELS = {
    "dni",
    "nie",
    "nif",
    "cif",
    "sms",
    "pin",
    "otp",
    "tel",
    "ref",
    "exp",
    "cp",
}  # they tell, they do not spell
_LINKS = ("de", "como", "con")
_NEAR = 9


@dataclass(frozen=True, slots=True)
class Letters:
    """One or more letters read from words. A soft one may as well be an ordinary word."""

    text: str
    after: int
    soft: bool


def read_letters(words: Sequence[Word], at: int) -> Letters | None:
    """The letter, or the typed letters that touch digits, at this place; None if it is just a word."""
    return paired_letter(words, at) or _repeated(words, at) or _named(words, at) or _typed(words, at)


def _repeated(words: Sequence[Word], at: int) -> Letters | None:
    """ "doble a", "triple ce": the same letter again."""
    times = REPEATS.get(words[at].key)
    letter = read_letters(words, at + 1) if times and at + 1 < len(words) else None
    if times is None or letter is None or len(letter.text) != 1:
        return None
    return Letters(letter.text * times, letter.after, soft=False)


def paired_letter(words: Sequence[Word], at: int) -> Letters | None:
    """A letter whose name has two words: "y griega", "uve doble"."""
    if at + 1 >= len(words):
        return None
    letter = PAIRS.get((words[at].key, words[at + 1].key))
    return _with_example(words, letter, at + 2, soft=False) if letter else None


def _named(words: Sequence[Word], at: int) -> Letters | None:
    key = words[at].key
    if key in STRONG_NAMES:
        return _with_example(words, STRONG_NAMES[key], at + 1, soft=False)
    if key in SOFT_NAMES and not words[at].text.isupper():
        return _with_example(words, SOFT_NAMES[key], at + 1, soft=not _touches_digits(words, at))
    return None


def _with_example(words: Sequence[Word], letter: str, after: int, *, soft: bool) -> Letters:
    """Take in "de Zaragoza" after a zeta: it also makes an ordinary word a letter."""
    if after + 1 < len(words) and words[after].key in _LINKS:
        example = words[after + 1].key
        if len(example) > 2 and example[0] == fold(letter):
            return Letters(letter, after + 2, soft=False)
    return Letters(letter, after, soft=soft)


def _typed(words: Sequence[Word], at: int) -> Letters | None:
    word = words[at]
    if not word.text.isalpha() or not word.text.isascii():
        return None
    if len(word.text) == 1:
        return _with_example(words, word.text.upper(), at + 1, soft=False)
    if word.key in _LABELS and not _touches_digits(words, at):
        return None
    short_capitals = len(word.text) <= 3 and (word.text.isupper() or _of_passport(words, at))
    if len(word.text) <= 4 and (_touches_digits(words, at) or short_capitals):
        soft = not _touches_digits(words, at) and not _of_passport(words, at)
        return Letters(word.text.upper(), at + 1, soft=soft)
    return None


def _of_passport(words: Sequence[Word], at: int) -> bool:
    """ "pasaporte aab 22 33 44": small letters right behind the word and before digits."""
    place = at - 1
    while place > 0 and words[place].key in {":", "es", "numero", "nº", "n", "º", ".", "el"}:
        place -= 1
    named = (
        place >= 0
        and words[place].key in {"pasaporte", "passport", "passaporte", "pasaport"}
        and words[at].key not in {"es", "el", "n"}
    )
    follower = at + 1 + (at + 2 < len(words) and words[at + 1].key == "-")
    return named and follower < len(words) and words[follower].key.isdigit()


def _touches_digits(words: Sequence[Word], at: int) -> bool:
    after = at + 1 < len(words) and words[at + 1].glued and words[at + 1].key.isdigit()
    before = at > 0 and words[at].glued and words[at - 1].key.isdigit()
    return after or before


def letters_near(words: Sequence[Word], first: int, after: int) -> list[str]:
    """Single letters said within a few words of a place, outside it; an ordinary word only if called a letter."""
    found: list[str] = []
    for at in (*range(max(0, first - _NEAR), first), *range(after, min(len(words), after + _NEAR))):
        letters = read_letters(words, at)
        if letters is None or len(letters.text) != 1 or first < letters.after <= after:
            continue
        if not letters.soft or (at > 0 and words[at - 1].key in {"letra", "la", "una"}):
            found.append(letters.text)
    return found
