"""What messages to people are made of, in each language that a conversation is held in (L86). Its words: `messages_*.py`."""

from collections.abc import Mapping
from datetime import date, datetime

from duties import messages_ca, messages_en, messages_es
from duties.kinds import Purpose, Right
from duties.local_time import to_local
from duties.long_dates import long_date
from duties.message_shape import MessageWords

LANGUAGES: Mapping[str, MessageWords] = {
    "es": messages_es.WORDS,
    "ca": messages_ca.WORDS,
    "en": messages_en.WORDS,
}


def language_of(code: str | None) -> str:
    """The language to write in: that of the conversation, or Spanish if it is held in one that we do not write."""
    return code if code is not None and code in LANGUAGES else "es"


def words_in(language: str) -> MessageWords:
    """The words of a language that `language_of` has given."""
    return LANGUAGES[language]


def day_in(day: date, language: str) -> str:
    """«el 15 de diciembre de 2026», «15 December 2026»: as it stands after «como muy tarde»."""
    return words_in(language).day.format(day=long_date(day, language))


def moment_in(at: datetime, language: str) -> str:
    """The day and the hour in Madrid."""
    local = to_local(at)
    return day_in(local.date(), language) + words_in(language).hour.format(hour=f"{local:%H:%M}")


def right_in(right: Right, language: str) -> str:
    """The right as it stands after «solicitud»."""
    return words_in(language).rights[right]


def purposes_in(purposes: tuple[Purpose, ...], language: str) -> str:
    """What was consented to, as a list."""
    return "; ".join(words_in(language).purposes[purpose] for purpose in purposes)
