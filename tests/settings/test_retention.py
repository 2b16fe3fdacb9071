"""The terms of retention in `amparo.toml`."""

from datetime import date
from pathlib import Path

import pytest

from duties.retention import Category
from settings import SettingInvalid, load, retention_at
from settings.retention import CATEGORIES, read_retention
from settings.table import Table

SOURCE = {"since": date(2020, 1, 1), "source": "LOPDGDD 72", "blocked_months": 36}


def tables(**changes: object) -> list[Table]:
    """A term for each category; `changes` go into the one of recordings."""
    rows = [
        {"category": category, "keep_months": 12} | SOURCE
        if category not in ("customer", "conversation", "request", "incident", "consent", "blocked_value")
        else {"category": category} | SOURCE
        for category in CATEGORIES
    ]
    for row in rows:
        if row["category"] == "recording":
            row.update(changes)
    return [Table(row, "retention") for row in rows]


def test_the_categories_are_those_of_the_law() -> None:
    assert set(CATEGORIES) == set(Category)


def test_the_term_in_force_is_the_newest_that_has_begun(tmp_path: Path) -> None:
    """L68: dated, so that a reform is a new entry."""
    settings = load({"AMPARO_HOME": str(tmp_path)})
    assert retention_at(settings, "recording", date(2026, 11, 23)).blocked_months == 36
    assert retention_at(settings, "customer", date(2026, 11, 23)).keep_months is None
    with pytest.raises(SettingInvalid, match="no term in force"):
        retention_at(settings, "recording", date(2017, 1, 1))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"blocked_months": -1}, "blocked_months"),
        ({"keep_months": 0}, "keep_months"),
        ({"category": "audio"}, "category"),
        ({"category": "listening"}, "lacks the category recording"),
        ({"unknown": 1}, "unknown"),
    ],
)
def test_a_wrong_term_is_named(changes: dict[str, object], said: str) -> None:
    with pytest.raises(SettingInvalid, match=said):
        read_retention(tables(**changes))


def test_a_category_has_its_terms_from_the_oldest_to_the_newest() -> None:
    again = Table(
        {"category": "recording", "keep_months": 12} | SOURCE | {"since": date(2019, 1, 1)}, "retention"
    )
    with pytest.raises(SettingInvalid, match="from the oldest"):
        read_retention([*tables(), again])
