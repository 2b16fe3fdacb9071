"""The output channel of one turn: collects what is said, under the name that picks the wording."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import OutputChannel


class TurnOutput(OutputChannel):
    """Collects messages; its name is `voice` or `chat`, as in `channel:` of a response."""

    def __init__(self, channel: str) -> None:
        self._channel = channel
        self.messages: list[dict[str, Any]] = []

    def name(self) -> str:
        """The channel whose response variants Rasa picks."""
        return self._channel

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Takes one message whole: text, buttons and custom together."""
        custom = message.get("custom") or {}
        self.messages.append({"text": message.get("text"), "buttons": _buttons(message), "custom": custom})


def _buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"title": button.get("title"), "payload": button.get("payload")}
        for button in message.get("buttons") or []
    ]
