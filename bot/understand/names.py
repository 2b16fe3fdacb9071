"""Names people give of themselves, and of whom they speak for. Names are not hidden from Rasa, only told."""

import re
from collections.abc import Iterator

from bot.understand.heard import Entity
from bot.understand.normalise import fold

_MOST_WORDS = 6
_PARTICLES = {"de", "del", "la", "las", "los", "y", "i", "da", "san", "santa"}
_STOPS = frozenset(
    """
    con que tengo quiero llamo mis soy vivo para por pero queria desde naci estoy le les el un una dni nie telefono
    correo cliente y
    """.split()
)
_SURE = re.compile(
    r"\b(?:me llamo|mi nombre(?: completo)? es|a nombre de|el nombre es|nombre:)\s+", re.IGNORECASE
)
_PERHAPS = re.compile(r"\b[Ss]oy (?:(?:don|doña|el señor|la señora) )?(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
_FOR_OTHER = re.compile(
    r"\b(?:en nombre de|de parte de|represento a|en representación de|en representacion de"
    r"|soy (?:el|la) (?:hijo|hija|madre|padre|tutor|tutora|esposo|esposa|mujer|marido|nieto|nieta|hermano|hermana"
    r"|abogado|abogada|representante) de|llamo por)\s+",
    re.IGNORECASE,
)
_RELATION = re.compile(r"^mi \w+,? (?=[A-ZÁÉÍÓÚÑ])")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?|[^\s]")


def find_names(text: str, question: str | None = None) -> Iterator[Entity]:
    """Name and represented person, as said; lower case of speech recognition gets its capitals."""
    other = _FOR_OTHER.search(text)
    if other is not None:
        yield from _entity("representative_of", _RELATION.sub("", text[other.end() :]))
    own = _SURE.search(text) or _PERHAPS.search(text)
    if own is not None:
        yield from _entity("name", text[own.end() :])
    elif question in ("full_name", "contract") and re.fullmatch(
        r"[^\W\d_]+(?:[ '’-][^\W\d_]+){1,5}\.?", text.strip()
    ):
        yield from _entity("name", text)


def _entity(kind: str, rest: str) -> Iterator[Entity]:
    words = list(_leading(rest))
    while words and fold(words[-1]) in _PARTICLES:
        words.pop()
    if words and fold(words[0]) == "mi":
        yield Entity(kind, " ".join(words))
    elif words:
        yield Entity(kind, " ".join(_capital(word, first=place == 0) for place, word in enumerate(words)))


def _leading(rest: str) -> Iterator[str]:
    """The words up to the first that cannot be of a name; an "y" only between two surnames in capitals."""
    found = _WORD.findall(rest)[:_MOST_WORDS]
    for place, word in enumerate(found):
        linked = fold(word) == "y" and place + 1 < len(found) and found[place + 1][:1].isupper() and place > 1
        if not word[0].isalpha() or (fold(word) in _STOPS and not linked):
            return
        yield word.rstrip(".")
        if word.endswith("."):
            return


def _capital(word: str, *, first: bool) -> str:
    if word != word.lower() or (fold(word) in _PARTICLES and not first):
        return word
    return word.capitalize()
