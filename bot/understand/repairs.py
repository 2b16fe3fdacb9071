"""Where people correct themselves in the same breath: "sesenta y siete, no, perdón, setenta y siete"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understand.words import Word

_MARKS = {",", ".", "…", "-", "–", ":", ";", "¡", "!", "¿", "?"}
_PLAIN = ("no",)
_SURE_PHRASES = (
    "perdon|perdone|perdona|perdoneme|disculpe|disculpa|digo|espere|espera|miento|corrijo|rectifico|mejor dicho"
    "|quiero decir|me he equivocado|me he confundido|me equivoque|me equivoco|me confundi"
)
_BESIDE_PHRASES = (
    "ay|uy|ah|eh|em|este|bueno|que|que no|si|a ver|un momento|un segundo|lo repito|repito|se lo repito|otra vez"
    "|de nuevo|es|era|eran|son|sino|el|los|letra|letras|numero|empiezo otra vez|empiezo de nuevo|ya|vale"
    "|lo digo otra vez|pone|ahora si|el codigo es|el numero es|el movil es|la referencia es|el dni es|la letra es|la letra"
)
_SURE = tuple(tuple(phrase.split()) for phrase in _SURE_PHRASES.split("|"))
_BESIDE = tuple(tuple(phrase.split()) for phrase in _BESIDE_PHRASES.split("|"))
_PHRASES = sorted((*_SURE, *_BESIDE, _PLAIN), key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Repair:
    """The words of a correction, up to but not including `after`. A bare "no" is not sure to be one."""

    after: int
    sure: bool


def read_repair(words: Sequence[Word], at: int) -> Repair | None:
    """The correction that starts here; interjections and marks around its word belong to it."""
    place, marked, sure = at, False, False
    while place < len(words):
        if words[place].text in _MARKS:
            place += 1
            continue
        phrase = next((each for each in _PHRASES if _matches(words, place, each)), None)
        if phrase is None:
            break
        marked = marked or phrase == _PLAIN or phrase in _SURE
        sure = sure or phrase in _SURE
        place += len(phrase)
    return Repair(place, sure) if marked else None


def _matches(words: Sequence[Word], at: int, phrase: Sequence[str]) -> bool:
    return len(words) >= at + len(phrase) and all(
        words[at + step].key == key for step, key in enumerate(phrase)
    )


def cuts(said: Sequence[str], again: str) -> Iterator[int]:
    """How many of the parts `said` the correction may replace, the likeliest first.

    First the part that begins like what is said again, then one part of the same length, then ever more.
    """
    likely = [
        back
        for back in range(1, len(said) + 1)
        if said[-back] == again or (back == 1 and len(said[-1]) == len(again))
    ]
    yield from likely
    yield from (back for back in range(1, len(said) + 1) if back not in likely)
