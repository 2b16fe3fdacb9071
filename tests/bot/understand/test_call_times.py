"""When somebody wants to be called back (L79)."""

from datetime import time

import pytest

from bot.understand.call_times import CallTime, find_call_time, only_call_time


@pytest.mark.parametrize(
    ("words", "clock", "language", "wanted"),
    [
        ("mañana por la tarde", None, "es", CallTime(days=1, part="afternoon")),
        ("por la mañana", None, "es", CallTime(part="morning")),
        ("mejor a partir de las 5", None, "es", CallTime(clock=time(17))),
        ("el lunes a las diez", "10:00", "es", CallTime(weekday=0, clock=time(10))),
        ("llamé ayer por la tarde", None, "es", None),
        ("quiero borrar mis datos", None, "es", None),
        ("tomorrow morning", None, "en", CallTime(days=1, part="morning")),
        ("demà a la tarda", None, "ca", CallTime(days=1, part="afternoon")),
    ],
)
def test_what_was_said_of_it(words: str, clock: str | None, language: str, wanted: CallTime | None) -> None:
    assert find_call_time(words, clock, language) == wanted


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("que me llamen mañana por la tarde", True),
        ("hoy mismo", True),
        ("borrad mis datos mañana", False),
        ("mis datos", False),
    ],
)
def test_whether_nothing_else_was_said(words: str, alone: bool) -> None:
    assert only_call_time(words) is alone
