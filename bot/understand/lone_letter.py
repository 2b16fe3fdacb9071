"""The one letter that a sentence spells: «perdón, es la letra be», «la zeta de Zaragoza», «B»."""

from bot.understand.letters import read_letters
from bot.understand.words import split

_CALLED = {"letra", "la", "una"}
_BESIDES = {
    "es",
    "era",
    "no",
    "perdon",
    "perdona",
    "perdone",
    "digo",
    "con",
    "acaba",
    "en",
    "queria",
    "decir",
    "que",
}


def lone_letter(text: str) -> str | None:
    """The letter in capitals; None if none is spelled, or several are."""
    words = split(text)
    found: set[str] = set()
    at = 0
    while at < len(words):
        letters = None if words[at].key in _BESIDES else read_letters(words, at)
        called = at > 0 and words[at - 1].key in _CALLED
        if letters is not None and len(letters.text) == 1 and (called or not letters.soft):
            found.add(letters.text)
        elif letters is not None and found:
            return None  # «be, o ve»: more than one is on offer
        at = max(at + 1, letters.after if letters else 0)
    return found.pop() if len(found) == 1 else None
