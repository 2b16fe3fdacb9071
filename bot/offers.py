"""Buttons: what the customer gets is an opaque token that works only in the conversation that offered it."""

import secrets
from dataclasses import dataclass
from typing import Any

PREFIX = "opt-"
KEEP = 60  # the newest offers of a conversation; older buttons are no longer on anybody's screen


@dataclass(frozen=True)
class Offer:
    """What pressing a button means: an intent for Rasa, a choice for the action that asked, or both."""

    title: str
    intent: str
    choice: str | None = None
    question: str | None = None
    said: str | None = None  # the turn whose words this press makes clear

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return vars(self)  # sixty offers a turn: `asdict` copies each deeply


def parse_payload(title: str, payload: str, question: str | None) -> Offer:
    """A response's payload as an offer: `intent`, `intent:choice`, `intent:choice@question`, or `intent#turn`."""
    rest, _, said = payload.lstrip("/").partition("#")
    meaning, _, about = rest.partition("@")
    intent, _, choice = meaning.partition(":")
    return Offer(
        title=title, intent=intent, choice=choice or None, question=about or question, said=said or None
    )


class Offers:
    """The offers of one conversation, by token, oldest first."""

    def __init__(self, stored: dict[str, dict[str, Any]] | None = None) -> None:
        self._offers = {token: Offer(**offer) for token, offer in (stored or {}).items()}
        self._newest: list[str] = []

    def add(self, offer: Offer) -> str:
        """A fresh token for this offer."""
        token = PREFIX + secrets.token_urlsafe(9)
        self._offers[token] = offer
        self._newest.append(token)
        return token

    def find(self, token: str) -> Offer | None:
        """The offer behind a token of this conversation."""
        return self._offers.get(token.strip())

    def by_key(self, key: str, menu: list[str]) -> Offer | None:
        """The offer of the last reply that a telephone key, 1 to 8, stands for."""
        if len(key) != 1 or key not in "12345678" or int(key) > len(menu):
            return None
        return self._offers.get(menu[int(key) - 1])

    def to_json(self) -> dict[str, dict[str, Any]]:
        """The newest offers, plain values."""
        kept = list(self._offers.items())[-KEEP:]
        return {token: offer.to_json() for token, offer in kept}
