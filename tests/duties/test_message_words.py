"""The words of messages: each language has each of them, with the same places (L86)."""

from dataclasses import fields
from datetime import UTC, date, datetime
from string import Formatter

import pytest

from duties.incident_kinds import IncidentKind, Subject
from duties.incident_steps import IncidentOutcome
from duties.kinds import Purpose, Right
from duties.message_shape import MessageWords
from duties.message_words import LANGUAGES, day_in, language_of, moment_in, purposes_in, right_in
from duties.notice_words import WORDS as NOTICES

TEMPLATES = [field.name for field in fields(MessageWords) if field.type is str]
TABLES = {
    "rights": set(Right),
    "purposes": set(Purpose),
    "kinds": set(IncidentKind),
    "subjects": set(Subject),
    "outcomes": set(IncidentOutcome),
}


def places(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_language_of_a_conversation_is_written_too() -> None:
    """L86."""
    assert set(LANGUAGES) == set(NOTICES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_sentence_tells_the_same_in_each_language(language: str, name: str) -> None:
    """L86: no date, key or remedy is lost in another language."""
    assert places(getattr(LANGUAGES[language], name)) == places(getattr(LANGUAGES["es"], name))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", TABLES)
def test_a_vocabulary_is_whole_in_each_language(language: str, table: str) -> None:
    words = getattr(LANGUAGES[language], table)
    assert set(words) == TABLES[table]
    if table != "subjects":
        assert len(set(words.values())) == len(words)


def test_no_language_borrows_the_spanish_sentences() -> None:
    """L86."""
    for name in TEMPLATES:
        said = [getattr(words, name) for words in LANGUAGES.values()]
        assert name in ("day", "hour", "head") or len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("es", "el 26 de diciembre de 2026", "el 26 de diciembre de 2026 a las 11:05"),
        ("ca", "el 26 de desembre de 2026", "el 26 de desembre de 2026 a les 11:05"),
        ("en", "26 December 2026", "26 December 2026 at 11:05"),
    ],
)
def test_days_and_hours_are_read_as_that_language_writes_them(language: str, day: str, moment: str) -> None:
    assert day_in(date(2026, 12, 26), language) == day
    assert moment_in(datetime(2026, 12, 26, 10, 5, tzinfo=UTC), language) == moment


@pytest.mark.parametrize(
    ("given", "written"), [("es", "es"), ("ca", "ca"), ("en", "en"), ("eu", "es"), (None, "es")]
)
def test_what_we_do_not_write_is_written_in_spanish(given: str | None, written: str) -> None:
    assert language_of(given) == written


def test_rights_and_purposes_have_their_names() -> None:
    assert right_in(Right.ACCESS, "ca") == "d'accés"
    both = (Purpose.MARKETING_SMS, Purpose.MARKETING_CALL)
    assert purposes_in(both, "en") == "advertising by SMS; advertising by telephone"
