"""Codes of RFC 6238 and their steps."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyotp import TOTP

from services.match_code import match_code

SECRET = base64.b32encode(b"12345678901234567890").decode()
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_the_codes_of_the_standard_are_known(seconds: int, code: str) -> None:
    """RFC 6238, appendix B, the last six of its eight digits."""
    now = datetime.fromtimestamp(seconds, UTC)
    assert match_code(SECRET, code, now=now, after=0) == seconds // 30


@pytest.mark.parametrize(("steps", "known"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_code_may_be_one_step_early_or_late(steps: int, known: bool) -> None:
    code = TOTP(SECRET).at(NOW, counter_offset=steps)
    assert (match_code(SECRET, code, now=NOW, after=0) is not None) is known


def test_a_code_of_a_used_step_or_an_earlier_one_is_none() -> None:
    present = int(NOW.timestamp()) // 30
    for steps in (-1, 0):
        assert match_code(SECRET, TOTP(SECRET).at(NOW, counter_offset=steps), now=NOW, after=present) is None
    assert match_code(SECRET, TOTP(SECRET).at(NOW, counter_offset=1), now=NOW, after=present) == present + 1


@given(st.text(max_size=12))
def test_whatever_is_typed_is_no_failure(typed: str) -> None:
    found = match_code(SECRET, typed, now=NOW, after=0)
    shown = {TOTP(SECRET).at(NOW + timedelta(seconds=30 * step)) for step in (-1, 0, 1)}
    assert (found is not None) is (typed in shown)
