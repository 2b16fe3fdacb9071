"""*Control → Ajustes*, through its page."""

from dataclasses import replace
from datetime import date

import httpx
import pytest

from console import words
from services.legal_values import legal_values
from settings import Legal, Settings
from settings.model import Dated
from store import Store
from tests.console.conftest import sit_down


@pytest.fixture
def role() -> str:
    return "admin"


def test_every_purpose_recipient_and_value_of_the_law_is_shown_with_its_source(
    browser: httpx.Client, store: Store, hire_as: str, settings: Settings
) -> None:
    """L14, L95: each purpose with its one basis, each recipient by name, each value since when and where written."""
    sit_down(browser, store, hire_as)
    page = browser.get("/control/ajustes").text
    for purpose in settings.purposes:
        assert purpose.text in page
        assert purpose.retention in page
    for recipient in settings.recipients:
        assert recipient.name in page
    for dated in settings.legal.values.values():
        for entry in dated:
            assert f"{entry.source} · desde el {entry.since:%d/%m/%Y}" in page
    assert "art. 6.1.a RGPD" in page
    assert "Polly.Lucia-Neural" in page
    assert "de 09:00 a 20:00" in page
    assert 'method="post" action="/control' not in page


def test_every_value_of_the_law_has_a_name_in_spanish(settings: Settings) -> None:
    """Staff read no names of the settings' file."""
    assert set(settings.legal.values) == set(words.LEGAL_VALUES)


def test_of_several_values_the_one_in_force_is_told_apart(settings: Settings) -> None:
    """L107: the age of consent may change; both stand in the file."""
    dated = tuple(Dated(date(year, 1, 1), age, "Ley") for year, age in ((2018, 14), (2026, 15), (2030, 16)))
    changed = replace(settings, legal=Legal({"age_of_consent": dated}))
    shown = legal_values(changed, date(2026, 11, 23))
    assert [(each.value, each.state) for each in shown] == [("14", "past"), ("15", "now"), ("16", "future")]
