"""Everything the bot can say is written down, once, for each way it can be needed."""

import re

import pytest
import yaml

from bot.questions import ANYTHING_ELSE, QUESTIONS, WHETHER, WHICH
from bot.wording import wording
from duties.kinds import ConsentState, Purpose, RequestStatus, Right
from settings.environment import PROJECT

DATA = PROJECT / "bot" / "data" / "es"
RESPONSES = {
    name: variants
    for path in sorted(DATA.glob("*.yml"))
    for name, variants in (yaml.safe_load(path.read_text("utf-8")).get("responses") or {}).items()
}
GENERATED = {
    *(f"utter_{what}_{right}" for right in Right for what in ("voiced", "noted", "registered")),
    *(f"utter_status_{status}" for status in RequestStatus),
    *(f"utter_consent_{purpose}_{state}" for purpose in Purpose for state in ConsentState),
    *(
        f"utter_ask_{question}"
        for question in QUESTIONS
        if question not in ("document_ok", WHETHER, WHICH, ANYTHING_ELSE)
    ),
}


def named_in_code() -> set[str]:
    sources = [path.read_text("utf-8") for path in (PROJECT / "bot").rglob("*.py")]
    return {name for source in sources for name in re.findall(r'"(utter_[a-z_]+)"', source)}


def effects_in_code() -> set[str]:
    folders = [PROJECT / "services", PROJECT / "bot"]
    sources = [path.read_text("utf-8") for folder in folders for path in folder.rglob("*.py")]
    return {kind for source in sources for kind in re.findall(r'work\.effect\(\s*"(\w+)"', source)}


@pytest.mark.parametrize("name", sorted(named_in_code() | GENERATED))
def test_what_the_code_says_is_written(name: str) -> None:
    assert name in RESPONSES


@pytest.mark.parametrize("kind", sorted(effects_in_code()))
def test_every_effect_can_be_told_after_a_failed_turn(kind: str) -> None:
    for channel in ("chat", "voice"):
        assert wording(f"utter_effect_{kind}", channel, reference="1234567890").strip()


@pytest.mark.parametrize("name", sorted(RESPONSES))
def test_a_spoken_text_has_nothing_that_cannot_be_said(name: str) -> None:
    """L110: no markup, address or button in what is read aloud."""
    spoken = [variant["text"] for variant in RESPONSES[name] if variant.get("channel", "voice") == "voice"]
    for text in spoken[:1]:
        assert not re.search(r"https?://|[<>#*_`\[\]]|\w+@\w+", re.sub(r"\{\w+\}", "", text)), text
