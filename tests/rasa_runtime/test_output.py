"""The output channel's name picks the wording."""

from __future__ import annotations

import pytest

from tests.rasa_runtime.bots import Ours

CHAT = {"text": "Hola en chat", "buttons": [{"title": "Sí", "payload": "abc"}], "custom": {}}
VOICE = {"text": "Hola en voz", "buttons": [], "custom": {"gather": "speech"}}


@pytest.mark.parametrize(("channel", "said"), [("chat", CHAT), ("voice", VOICE)])
def test_each_channel_gets_its_own_wording(ours: Ours, channel: str, said: dict[str, object]) -> None:
    """Text, buttons and custom come together."""
    assert ours.say("hola", channel)["messages"] == [said]
