"""When somebody wants to be called back: «mañana por la tarde», «a partir de las cinco», «el lunes»."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Literal

from bot.understand.normalise import fold

type Part = Literal["morning", "afternoon"]

_WEEKDAYS = {
    "es": "lunes martes miercoles jueves viernes sabado domingo",
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "ca": "dilluns dimarts dimecres dijous divendres dissabte diumenge",
}
_MORNING = {
    "es": re.compile(r"\b(?:por|de|a) las? mananas?\b|\bantes de comer\b|\ba mediodia\b|\ba media manana\b"),
    "en": re.compile(r"\bin the mornings?\b|\bmorning\b|\bbefore lunch\b"),
    "ca": re.compile(r"\b(?:al|pel|de|del) mati\b|\babans de dinar\b"),
}
_AFTERNOON = {
    "es": re.compile(r"\b(?:por|de|a) las? tardes?\b|\bdespues de comer\b|\besta tarde\b|\ba media tarde\b"),
    "en": re.compile(r"\bin the (?:afternoon|evening)s?\b|\bafternoon\b|\bafter lunch\b"),
    "ca": re.compile(r"\b(?:a|per|de) la tarda\b|\bdespres de dinar\b|\baquesta tarda\b"),
}
_DAYS = {  # the longest first
    "es": (("pasado manana", 2), ("manana", 1), ("hoy", 0), ("esta tarde", 0)),
    "en": (("day after tomorrow", 2), ("tomorrow", 1), ("today", 0)),
    "ca": (("dema passat", 2), ("dema", 1), ("avui", 0)),
}
_CLOCK = re.compile(
    r"\b(?:a|de|sobre|hacia|desde|at|after|around|les|las) (?:(?:las|les) )?(\d{1,2})\b(?! \w*(?:dias|cosas|veces))"
)
_BESIDES = re.compile(
    r"\b(?:mejor|pues|si|vale|por favor|que|sea|seria|si puede ser|puede|a partir|a|el|la|las|de|del|sobre|hacia|desde|y|media|cuarto"
    r"|o|no|gracias|mismo|misma|me|llamen|llameis|llame|llamad|llamadme|llamenme|dia|hora|eso|prefiero|proximo|que viene|en punto"
    r"|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|horas?|manana|tarde|please|call|me|at|on|around|after|the|in"
    r"|better|si us plau|millor|truquin|truqueu|m|em|les|al)\b"
)
_PAST = re.compile(
    r"\b(?:ayer|anoche|anteayer|antier|hace|otro dia|pasad[oa]s?(?! manana)|yesterday|ago|last|ahir|fa)\b"
)
_FIRST_HOUR = 8  # «a las cinco» is said of the afternoon


@dataclass(frozen=True)
class CallTime:
    """What was said of it; local days from today, local time."""

    days: int | None = None
    weekday: int | None = None
    part: Part | None = None
    clock: time | None = None


def find_call_time(text: str, clock: str | None = None, language: str = "es") -> CallTime | None:
    """The time that was said; `clock` is the time of day heard as «HH:MM». None if none was."""
    bare = _bare(text)
    if _PAST.search(bare):
        return None
    part: Part | None = "morning" if _MORNING[language].search(bare) else None
    part = part or ("afternoon" if _AFTERNOON[language].search(bare) else None)
    rest = _MORNING[language].sub(" ", bare)
    days = next((ahead for words, ahead in _DAYS[language] if re.search(rf"\b{words}\b", rest)), None)
    names = _WEEKDAYS[language].split()
    weekday = next((at for at, name in enumerate(names) if re.search(rf"\b{name}\b", bare)), None)
    found = CallTime(days, weekday, part, _clock(bare, clock))
    return None if found == CallTime() else found


def only_call_time(text: str, clock: str | None = None, language: str = "es") -> bool:
    """Whether nothing else is said."""
    if find_call_time(text, clock, language) is None:
        return False
    rest = _bare(text)
    for table in (_MORNING, _AFTERNOON):
        rest = table[language].sub(" ", rest)
    for words, _ in _DAYS[language]:
        rest = re.sub(rf"\b{words}\b", " ", rest)
    rest = re.sub(rf"\b(?:{'|'.join(_WEEKDAYS[language].split())}|\d{{1,2}})\b", " ", rest)
    return not _BESIDES.sub(" ", rest).strip()


def _clock(bare: str, heard: str | None) -> time | None:
    said = _CLOCK.search(bare) if heard is None else None
    if heard is None and said is None:
        return None
    hour, minute = (int(each) for each in heard.split(":")) if heard else (int(said[1]), 0)  # type: ignore[index]
    hour += 12 if hour < _FIRST_HOUR else 0
    return time(hour, minute) if hour < 24 else None


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text).replace("ñ", "n")))
