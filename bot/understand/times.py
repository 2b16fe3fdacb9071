"""Times of day: "15:30", "las tres y media de la tarde", "las cinco menos cuarto"."""

from collections.abc import Iterator, Sequence

from bot.understand.found import Found, Placed
from bot.understand.numbers import value_of
from bot.understand.words import Word

_MINUTES = {"media": 30, "cuarto": 15}
_LAST_HOUR = 23
_HALF_DAY = 12
_HOUR = 60


def find_times(words: Sequence[Word], closed: Sequence[bool]) -> Iterator[Placed]:
    """Every time of the text as HH:MM; words that are `closed` already belong to something else."""
    at = 0
    while at < len(words):
        placed = None if closed[at] else _written(words, at) or _said(words, at)
        if placed is not None:
            yield placed
        at = placed.after if placed else at + 1


def _key(words: Sequence[Word], at: int) -> str:
    return words[at].key if 0 <= at < len(words) else ""


def _written(words: Sequence[Word], at: int) -> Placed | None:
    """15:30, 9:05h."""
    hour, mark, minute = _key(words, at), _key(words, at + 1), _key(words, at + 2)
    if mark != ":" or not (hour.isdigit() and minute.isdigit() and len(hour) <= 2 and len(minute) == 2):
        return None
    return _placed(words, int(hour), int(minute), at, at + 3)


def _said(words: Sequence[Word], at: int) -> Placed | None:
    """ "a las tres", "la una y cuarto"; "las tres cosas" is no time."""
    if _key(words, at) not in {"las", "la"}:
        return None
    read = value_of(words, at + 1)
    if read is None or not 1 <= read[0] <= _LAST_HOUR or (_key(words, at) == "la") != (read[0] == 1):
        return None
    minute, after = _minute(words, read[1])
    told = _key(words, at - 1) in {"a", "sobre", "son", "hacia", "desde", "hasta"} or after > read[1]
    if not told and _day_part(words, after)[0] is None:
        return None
    return _placed(words, read[0], minute, at, after)


def _minute(words: Sequence[Word], at: int) -> tuple[int, int]:
    if _key(words, at) == ":" and len(_key(words, at + 1)) == 2 and _key(words, at + 1).isdigit():
        return int(words[at + 1].key), at + 2
    if _key(words, at) not in {"y", "menos"}:
        return 0, at
    read = value_of(words, at + 1)
    found = (_MINUTES[_key(words, at + 1)], at + 2) if _key(words, at + 1) in _MINUTES else read
    if found is None or not 1 <= found[0] < _HOUR:
        return 0, at
    sign = -1 if words[at].key == "menos" else 1
    return sign * found[0], found[1]


def _day_part(words: Sequence[Word], at: int) -> tuple[str | None, int]:
    if _key(words, at) in {"de", "por"} and _key(words, at + 1) == "la":
        part = _key(words, at + 2)
        return (part, at + 3) if part in {"mañana", "tarde", "noche", "madrugada"} else (None, at)
    if _key(words, at) in {"am", "pm", "h"}:
        return _key(words, at), at + 1
    if _key(words, at) == "del" and _key(words, at + 1) == "mediodia":
        return "tarde", at + 2
    return None, at


def _placed(words: Sequence[Word], hour: int, minute: int, first: int, after: int) -> Placed | None:
    part, end = _day_part(words, after)
    if part in {"tarde", "noche", "pm"} and hour < _HALF_DAY:
        hour += _HALF_DAY
    total = hour * _HOUR + minute
    if not 0 <= total < (_LAST_HOUR + 1) * _HOUR or abs(minute) >= _HOUR:
        return None
    return Placed(Found("time", f"{total // _HOUR:02}:{total % _HOUR:02}"), first, end)
