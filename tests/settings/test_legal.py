"""Dated values of the law."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from settings import SettingInvalid, Settings, legal_at
from settings.legal import prefixes_at

Loader = Callable[..., Settings]
TWO = [
    {"since": date(2018, 12, 7), "value": 14, "source": "LOPDGDD 7.1"},
    {"since": date(2027, 1, 1), "value": 16, "source": "a reform"},
]


@pytest.mark.parametrize(
    ("on", "age"), [(date(2018, 12, 7), 14), (date(2026, 12, 31), 14), (date(2027, 1, 1), 16)]
)
def test_the_value_is_the_one_in_force_on_the_day(load_changed: Loader, on: date, age: int) -> None:
    """L107: a threshold that may change is dated configuration."""
    assert legal_at(load_changed({"legal.age_of_consent": TWO}), "age_of_consent", on) == age


def test_before_its_first_day_a_value_is_refused(load_changed: Loader) -> None:
    with pytest.raises(SettingInvalid, match="age_of_consent.*2018-12-06"):
        legal_at(load_changed({"legal.age_of_consent": TWO}), "age_of_consent", date(2018, 12, 6))


def test_mobile_numbers_are_forbidden_from_their_day_on(load_changed: Loader) -> None:
    """L85: since 7 June 2025."""
    legal = load_changed().legal
    assert prefixes_at(legal, "forbidden_service_prefixes", date(2025, 6, 6)) == ()
    assert prefixes_at(legal, "forbidden_service_prefixes", date(2025, 6, 7)) == ("6", "7")


def test_an_unknown_name_is_refused(load_changed: Loader) -> None:
    with pytest.raises(SettingInvalid, match="right_months"):
        legal_at(load_changed(), "right_months", date(2026, 1, 1))


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [{"since": "2018-12-07", "value": 14, "source": "x"}],
        [{"since": date(2018, 12, 7), "value": "14", "source": "x"}],
        [{"since": date(2018, 12, 7), "value": True, "source": "x"}],
        [{"since": date(2018, 12, 7), "value": 0, "source": "x"}],
        [{"since": date(2018, 12, 7), "value": 14}],
        list(reversed(TWO)),
        [TWO[0], TWO[0]],
    ],
)
def test_every_entry_has_day_value_and_source_in_order(load_changed: Loader, entries: list[Any]) -> None:
    with pytest.raises(SettingInvalid, match="legal.age_of_consent"):
        load_changed({"legal.age_of_consent": entries})
