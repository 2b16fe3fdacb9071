"""What an answer with parts grants and refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand.consent_decision import Item
from bot.understand.consent_scope import MOST_ITEMS, decide
from duties.kinds import MARKETING, Purpose

TOPICS = {
    "R": frozenset({Purpose.CONVERSATION_RECORD}),
    "A": frozenset(MARKETING),
    "E": frozenset({Purpose.MARKETING_EMAIL}),
    "C": frozenset({Purpose.MARKETING_CALL}),
}


def items(signs: str) -> list[Item]:
    return [Item("T", TOPICS[sign]) if sign in TOPICS else Item(sign) for sign in signs]


def settled(signs: str) -> str | None:
    """The sign of record, e-mail, SMS and call; `.` where nothing was said."""
    decision = decide(items(signs), tuple(Purpose))
    return None if decision is None else "".join(decision.of(purpose) or "." for purpose in Purpose)


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("+", "++++"),
        ("-", "----"),
        ("+RBA-", "+---"),
        ("R+;A-", "+---"),
        ("+RA-", None),
        ("+R-A", "+---"),
        ("-AB+R", "+---"),
        ("+;A-", "+---"),
        ("+XC", "+++-"),
        ("OE", "-+--"),
        ("+BOE", "-+--"),
        ("AOE", "-+--"),
        ("R+;*-", "+---"),
        ("+AE", ".+.."),
        ("E+", ".+.."),
        ("+-", None),
        ("-;+", None),
        ("R+;R-", None),
        ("R-;R+", None),
        ("A+BC-", ".++-"),
        ("X", None),
        ("R-E-S-C-", "----"),
        ("A+E,S-", None),
        ("-OR", None),
        ("-;OR", "+---"),
        ("AOC", "---+"),
        ("R+;AOE", "++--"),
        ("E-;S", None),
        ("C-;A+", ".++-"),
        ("+XE;XC", "+-+-"),
        ("+BE", ".+.."),
        ("+.E", ".+.."),
        ("+BR", "+..."),
        ("+BAE", ".+.."),
    ],
)
def test_each_purpose_gets_its_own_answer(signs: str, expected: str | None) -> None:
    """L16: any subset of the purposes, each with its own yes or no."""
    assert settled(signs) == expected


def test_an_endless_answer_is_not_weighed() -> None:
    assert decide(items("+" * (MOST_ITEMS + 1)), tuple(Purpose)) is None


@given(st.text(st.sampled_from("+-~RAECOXB,;*"), min_size=1, max_size=8))
def test_without_any_yes_nothing_is_granted(signs: str) -> None:
    result = settled(
        signs.replace("+", "-").replace("~", "-").replace("O", ",").replace("X", ",").replace("*", "")
    )
    assert result is None or "+" not in result or set(signs) & set("RAEC")
