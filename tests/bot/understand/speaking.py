"""How people say or type an identifier: chance decides on groups, fillers, doubles, examples and corrections."""

from dataclasses import dataclass
from itertools import pairwise
from random import Random

UNITS = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_TEENS = (
    "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "a|be|ce|de|e|efe|ge|hache|i|jota|ka|ele|eme|ene|o|pe|cu|erre|ese|te|u|uve|uve doble|equis|i griega|zeta".split(
            "|"
        ),
        strict=True,
    )
)
_EXAMPLES = dict(
    zip(
        "ABCDEFGHJKLMNPQRSTVXYZ",
        (
            "ana burgos cádiz dinamarca españa francia gerona huesca jaén kilo lugo madrid navarra palencia queso roma "
            "soria teruel valencia xilófono yate zamora"
        ).split(),
        strict=True,
    )
)
_FILLERS = ("eh", "a ver", "eh sí", "mmm", "y luego", "ah", "bueno")
_REPAIRS = (
    "no perdón",
    "no",
    "perdón",
    "digo",
    "no espere",
    "no no",
    "ay no perdone",
    "uy no",
    "mejor dicho",
)


def amount(value: int) -> str:
    """A number under a thousand in words."""
    if value < 10:
        return UNITS[value]
    if value < 30:
        return _TEENS[value - 10]
    if value < 100:
        tens = _TENS[value // 10 - 3]
        return f"{tens} y {UNITS[value % 10]}" if value % 10 else tens
    if value == 100:
        return "cien"
    rest = value % 100
    return _HUNDREDS[value // 100 - 1] + (f" {amount(rest)}" if rest else "")


def parts(digits: str, chance: Random) -> list[str]:
    """The digits cut into the groups in which they are said: one, two or three at a time."""
    widths = chance.choice([(1,), (2,), (3,), (1, 2), (2, 3), (1, 2, 3)])
    cut: list[str] = []
    rest = digits
    while rest:
        width = min(chance.choice(widths), len(rest))
        width = 1 if rest[0] == "0" else width
        cut.append(rest[:width])
        rest = rest[width:]
    return cut


def spoken(cut: list[str], chance: Random) -> list[str]:
    """Groups in words; two equal digits may be "doble"; after a hundred no small group follows that would join it."""
    words: list[str] = []
    place = 0
    while place < len(cut):
        part = cut[place]
        equal = 1
        while equal < 3 and len(part) == 1 and cut[place : place + equal + 1] == [part] * (equal + 1):
            equal += 1
        if equal > 1 and chance.random() < 0.6:
            words.append(f"{('doble', 'triple')[equal - 2]} {UNITS[int(part)]}")
            place += equal
            continue
        words.append(amount(int(part)))
        place += 1
    return words


def sounds_clear(cut: list[str]) -> bool:
    """No group ends in zeros in such a way that the next would be heard as part of it."""
    return not any(
        len(part) > 1
        and part.endswith("0")
        and follower[0] != "0"
        and len(follower) < len(part)
        and (len(follower) == 1 or part.endswith("00"))
        for part, follower in pairwise(cut)
    )


@dataclass(frozen=True)
class Voice:
    """A person who speaks: the same chance always says the same."""

    chance: Random

    def digits(self, digits: str, *, repairs: bool = False) -> str:
        """Digits as this person says them, perhaps with fillers and one correction."""
        cut = parts(digits, self.chance)
        while not sounds_clear(cut):
            cut = parts(digits, self.chance)
        words = spoken(cut, self.chance)
        if repairs and len(words) > 1 and self.chance.random() < 0.5:
            at = self.chance.randrange(1, len(words))
            wrong = amount(int(cut[0])) if len(cut[0]) > 1 else UNITS[self.chance.randrange(10)]
            if len(words) == len(cut):
                wrong = self._misspoken(cut[at])
            words[at] = f"{wrong} {self.chance.choice(_REPAIRS)} {words[at]}"
        if self.chance.random() < 0.25:
            at = self.chance.randrange(1, len(words)) if len(words) > 1 else 0
            words.insert(at, self.chance.choice(_FILLERS))
        return " ".join(words)

    def _misspoken(self, part: str) -> str:
        """Another group of the same length."""
        low = 10 ** (len(part) - 1) if len(part) > 1 else 0
        other = self.chance.randrange(low, 10 ** len(part))
        return amount(other if str(other) != part else (other - 1 if other > low else other + 1))

    def letter(self, letter: str) -> str:
        """A letter by name, perhaps with an example, perhaps called a letter."""
        name = LETTERS[letter]
        if letter in _EXAMPLES and self.chance.random() < 0.3:
            name += f" {self.chance.choice(('de', 'de', 'como'))} {_EXAMPLES[letter]}"
        return self.chance.choice(
            ["{}", "{}", "letra {}", "y la letra {}", "y la letra es la {}", "la letra {}"]
        ).format(name)

    def first_letter(self, letter: str) -> str:
        """The letter in front of a NIE or CIF."""
        name = LETTERS[letter]
        return name + (
            f" de {_EXAMPLES[letter]}" if letter in _EXAMPLES and self.chance.random() < 0.3 else ""
        )


def typed(value: str, chance: Random) -> str:
    """As keyboards write it: spaces, dots, hyphens, small letters."""
    head = "".join(char for char in value[:1] if char.isalpha())
    tail = value[-1] if value[-1].isalpha() and len(value) > 1 else ""
    body = value[len(head) : len(value) - len(tail)]
    mark = chance.choice(["", "", " ", ".", "-"])
    width = chance.choice([2, 3, 4, len(body)])
    cut = mark.join(body[at : at + width] for at in range(0, len(body), width))
    link = chance.choice(["", "", "-", " ", mark])
    whole = link.join(part for part in (head, cut, tail) if part)
    return whole.lower() if chance.random() < 0.3 else whole
