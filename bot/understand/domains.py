"""The part of an address behind the at sign, typed or said: "gmail punto com", "correo punto u ge erre punto es"."""

from collections.abc import Sequence

from bot.understand.spelling import Unit, units, written
from bot.understand.words import Word

_PROVIDERS = {
    "gmail": "gmail",
    "gemail": "gmail",
    "jimeil": "gmail",
    "yimeil": "gmail",
    "gimeil": "gmail",
    "gmeil": "gmail",
    "jimail": "gmail",
    "yimail": "gmail",
    "gimail": "gmail",
    "hotmal": "hotmail",
    "otmail": "hotmail",
    "autlook": "outlook",
    "aicloud": "icloud",
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
    ("ge", "meil"): "gmail",
    ("g", "meil"): "gmail",
    ("hot", "meil"): "hotmail",
    ("jot", "mail"): "hotmail",
    ("hot", "mail"): "hotmail",
    ("i", "cloud"): "icloud",
    ("out", "look"): "outlook",
    ("proton", "mail"): "protonmail",
}
ENDINGS = frozenset(
    """
    com es net org eu cat gal eus info edu gob gov co uk fr de it pt io me biz mx ar cl pe ec be ch
    nl ru ro ma bg ua pl us br uy py bo ve app dev online tech
    """.split()
)
_SPELT = {"letter", "perhaps"}
_DOTS = {".", "punto"}
_LONGEST_LABEL = 7  # words, asides and spelt letters included


def read_domain(words: Sequence[Word], first: int) -> tuple[int, list[str]]:
    """The labels of the domain that starts here, up to its last known ending, and the next place."""
    place, labels = _label(words, first)
    while labels and place < len(words):
        after, more = _next_label(words, place, labels)
        if not more:
            break
        place, labels = after, [*labels, more]
        if more in ENDINGS and not _another_ending(words, place):
            break
    return place, labels


def _next_label(words: Sequence[Word], place: int, labels: Sequence[str]) -> tuple[int, str]:
    dotted = words[place].key in _DOTS
    ending = place + dotted
    bare_ending = not dotted and labels[-1] in set(_PROVIDERS.values()) and len(labels) == 1
    if ending >= len(words) or not (dotted or bare_ending):
        return place, ""
    known = words[ending].key in ENDINGS
    if words[place].text == "." and not words[ending].glued and not known:
        return place, ""
    spelt = _spelt_ending(words, ending)
    if spelt and (dotted or not known):
        return spelt
    if not known and not (dotted and _may_be_label(words, ending, labels)):
        return place, ""
    after, more = _label(words, ending)
    return after, more[0] if more else ""


def _spelt_ending(words: Sequence[Word], at: int) -> tuple[int, str] | None:
    """ "efe erre", "ce o eme": letters that make a known ending; the longest counts."""
    letters = []
    for unit in units(words, at, min(len(words), at + 4)):
        if unit.kind not in _SPELT:
            break
        letters.append(unit)
    for count in range(len(letters), 1, -1):
        text = "".join(unit.text for unit in letters[:count])
        if text in ENDINGS:
            return letters[count - 1].after, text
    return None


def _may_be_label(words: Sequence[Word], ending: int, labels: Sequence[str]) -> bool:
    """An ending that is not on the list counts after a dot, if more dots follow or if it is the only one."""
    return _reaches_dot(words, ending) or (words[ending].key.isalpha() and len(labels) == 1)


def _another_ending(words: Sequence[Word], place: int) -> bool:
    dotted = place + 1 < len(words) and words[place].key in _DOTS
    known = dotted and (words[place + 1].key in ENDINGS or _spelt_ending(words, place + 1) is not None)
    return known and (words[place].key == "punto" or words[place + 1].glued)


def _label(words: Sequence[Word], first: int) -> tuple[int, list[str]]:
    """One part of a domain: a word or number, several words up to "punto", letters by name, hyphens included."""
    if first >= len(words) or not words[first].key[0].isalnum():
        return first, []
    pair = (words[first].key, words[first + 1].key) if first + 1 < len(words) else ("", "")
    if pair in _SPLIT_PROVIDERS:
        return first + 2, [_SPLIT_PROVIDERS[pair]]
    spelt = _dot(words, first + 1)
    if spelt > first + 1 and all(unit.kind in _SPELT for unit in units(words, first, spelt)):
        return spelt, [written(list(units(words, first, spelt)))]
    place, text = _one(words, first)
    if text in ENDINGS or text in _PROVIDERS.values() or place >= len(words):
        return place, [text]
    dot = _dot(words, place)
    if dot and dot > place:
        return dot, [_several(words, first, dot)]
    return place, [text]


def _several(words: Sequence[Word], first: int, dot: int) -> str:
    """Letters by name if all are, else the words as they are; asides go."""
    parts = [unit for unit in units(words, first, dot) if unit.kind not in {"aside", "repair"}]
    if all(unit.kind in _SPELT for unit in parts):
        return written(parts)
    spelt = _spelt_tail(words, parts)
    as_said = (
        unit.text if place >= spelt or unit.kind in {"number", "mark"} else words[unit.first].key
        for place, unit in enumerate(parts)
    )
    return "".join(as_said)


def _spelt_tail(words: Sequence[Word], parts: Sequence[Unit]) -> int:
    """Where letters by name begin that end the label: "bodegas eme te"; one alone is a word."""
    start = len(parts)
    while (
        start > 0 and parts[start - 1].kind in _SPELT and words[parts[start - 1].first].key not in {"de", "y"}
    ):
        start -= 1
    sure = any(unit.kind == "letter" for unit in parts[start:])
    return start if sure and len(parts) - start > 1 else len(parts)


def _one(words: Sequence[Word], first: int) -> tuple[int, str]:
    text = _PROVIDERS.get(words[first].key, words[first].key)
    place = first + 1
    while place < len(words) and (_continues(words, place) or _hyphen(words, place)):
        text += "-" if words[place].key == "guion" else words[place].key
        place += 1
        if words[place - 1].key in {"-", "guion"}:
            text += words[place].key
            place += 1
    return place, text


def _hyphen(words: Sequence[Word], place: int) -> bool:
    following = words[place + 1].key if place + 1 < len(words) else ""
    return (
        words[place].key in {"-", "guion"} and following[:1].isalnum() and following not in {"medio", "bajo"}
    )


def _continues(words: Sequence[Word], place: int) -> bool:
    return words[place].glued and words[place].key.isalnum()


def _dot(words: Sequence[Word], place: int) -> int:
    """Where the next spoken dot stands, if only words and asides lie before it: "seguros norte todo junto punto es"."""
    for at in range(place, min(len(words), place + _LONGEST_LABEL)):
        if words[at].key == "punto":
            return at
        if not words[at].key[0].isalnum() and words[at].key != "-":
            return 0
    return 0


def _reaches_dot(words: Sequence[Word], place: int) -> bool:
    """A dot follows: after this word, after a hyphen, or after letters that are spelt."""
    if place + 1 < len(words) and words[place + 1].key in {".", "punto", "-", "guion"}:
        return True
    dot = _dot(words, place)
    return bool(dot) and all(unit.kind in _SPELT for unit in units(words, place, dot))
