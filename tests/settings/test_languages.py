"""The controller's words in each language of `amparo.toml`."""

from collections.abc import Callable
from typing import Any

import pytest

from settings import SettingInvalid, Settings, in_language

Loader = Callable[..., Settings]


def test_spanish_is_as_it_is_written(load_changed: Loader) -> None:
    settings = load_changed({})
    assert in_language(settings, "es") is settings


@pytest.mark.parametrize("language", ["ca", "en"])
def test_every_purpose_and_recipient_is_told_with_its_basis_kept(load_changed: Loader, language: str) -> None:
    """L4, L10, L86."""
    settings = load_changed({})
    told = in_language(settings, language)
    assert [each.id for each in told.purposes] == [each.id for each in settings.purposes]
    assert [each.basis for each in told.purposes] == [each.basis for each in settings.purposes]
    assert not {each.text for each in told.purposes} & {each.text for each in settings.purposes}
    assert [each.name for each in told.recipients] == [each.name for each in settings.recipients]
    assert told.voice.language[:2] == language


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"languages.ca": None}, "languages.ca"),
        ({"languages.en.purposes.0.id": "atention"}, "languages.en.purposes"),
        ({"languages.en.recipients.0.name": "Twilio"}, "languages.en.recipients"),
        ({"languages.ca.voice.language": "Catalan"}, "languages.ca.voice"),
        ({"languages.en.purpose_phrase": None}, "languages.en.purpose_phrase"),
    ],
)
def test_a_language_that_tells_less_than_spanish_is_refused(
    load_changed: Loader, changes: dict[str, Any], named: str
) -> None:
    """L10, L86."""
    with pytest.raises(SettingInvalid, match=named):
        load_changed(changes)


def test_a_language_that_is_not_offered_needs_no_words(load_changed: Loader) -> None:
    assert load_changed({"dialogue.languages": ["es"], "languages": None}).tongues == {}
