"""Somebody who chats and somebody who calls: the same moves on both channels, for conversations in plain Spanish."""

import secrets
import time
from dataclasses import dataclass, field
from typing import Any, Protocol

import httpx
from sqlalchemy import select

from cli.telephone.call import Call, Line
from cli.telephone.twiml import Gather
from cli.telephone.webhooks import Webhooks
from store.models import Conversation, OutboundMessage
from tests.running import RunningSystem


class Somebody(Protocol):
    """What a script can have a person do. `heard` is everything said to them, oldest first."""

    @property
    def heard(self) -> list[str]:
        """Everything said to them, oldest first."""

    def say(self, words: str) -> str:
        """Say or type words; gives the answer."""

    def press(self, title: str) -> str:
        """Press the button of that title, or its key on the telephone."""

    def conversation_id(self) -> str:
        """The conversation's id in the store."""

    def leave(self) -> None:
        """Go away without a word: the browser is closed, the receiver put down."""


@dataclass
class Chatter:
    """A person at the web chat."""

    system: RunningSystem
    language: str = "es"
    heard: list[str] = field(default_factory=list)
    buttons: dict[str, str] = field(default_factory=dict)
    state: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=self.system.url, timeout=15)
        opened = self._open()
        while opened.status_code == httpx.codes.TOO_MANY_REQUESTS:  # the tests come all from one address
            time.sleep(float(opened.headers["Retry-After"]))
            opened = self._open()
        assert opened.status_code == httpx.codes.CREATED, opened.text
        self.session = opened.json()["session"]
        self.headers = {"Authorization": f"Bearer {opened.json()['token']}"}
        self._take(opened.json())

    def say(self, words: str) -> str:
        """Type and send."""
        return self._take(self.send(words).json())

    def press(self, title: str) -> str:
        """Press a button that has been shown."""
        return self.say(self.buttons[title])

    def send(self, words: str, message_id: str | None = None) -> httpx.Response:
        """One POST, as the widget does it."""
        body = {"text": words, "client_message_id": message_id or secrets.token_hex(8)}
        return self.http.post(f"/chat/sessions/{self.session}/messages", json=body, headers=self.headers)

    def leave(self) -> None:
        """Close the browser."""
        self.http.close()

    def conversation_id(self) -> str:
        """The session is the conversation."""
        return str(self.session)

    def _open(self) -> httpx.Response:
        return self.http.post("/chat/sessions", json={"language": self.language})

    def _take(self, answer: dict[str, Any]) -> str:
        assert "messages" in answer, answer
        for message in answer["messages"]:
            self.heard.append(message["text"])
            self.buttons |= {button["title"]: button["payload"] for button in message.get("buttons", [])}
        self.state = answer["state"]
        return " ".join(message["text"] for message in answer["messages"])


@dataclass
class Caller:
    """A person at the telephone; the notice is heard to its end unless `hears_notice` is false."""

    system: RunningSystem
    number: str = field(default_factory=lambda: f"+3461{secrets.randbelow(10**7):07}")
    hears_notice: bool = True

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=self.system.url, timeout=15)
        self.webhooks = Webhooks(self.http, self.system.url, self.system.account.auth_token)
        self.call = Call(self.system.account, self.webhooks, Line(caller=self.number), self._settle)
        self.call.ring()
        while self.hears_notice and "speech" not in self.call.waiting.input:  # type: ignore[union-attr]
            self.call.silence()
        self.call.listen()

    @property
    def heard(self) -> list[str]:
        """Everything said so far."""
        return self.call.heard

    def say(self, words: str) -> str:
        """Speak; a notice that follows, in another language, is heard to its end."""
        self.call.say(words)
        said = self.call.listen()
        while isinstance(self.call.waiting, Gather) and "speech" not in self.call.waiting.input:
            self.call.silence()
            said += self.call.listen()
        return " ".join(said)

    def keys(self, digits: str) -> str:
        """Press keys."""
        self.call.key(digits)
        return " ".join(self.call.listen())

    def press(self, title: str) -> str:
        """The key of a button: by telephone yes is one and no is two."""
        return self.keys({"Sí": "1", "Yes": "1", "No": "2", "Sí, guardar": "1", "No guardar": "2"}[title])

    def conversation_id(self) -> str:
        """The conversation of this call."""
        with self.system.store() as store, store.reader() as read:
            index = read.blind("call_sid", self.call.sid)
            found = read.session.scalars(select(Conversation.id).where(Conversation.external_index == index))
            return found.one()

    def leave(self) -> None:
        """Hang up."""
        self.call.hang_up()
        self.http.close()

    def _settle(self) -> None:
        for report in self.system.account.take_reports():
            self.webhooks.post(report.url, report.params)


def code_sent_in(system: RunningSystem, conversation_id: str) -> str:
    """The newest one-time code of a conversation, as a developer reads it from the outbox."""
    with system.store() as store, store.reader() as read:
        row = read.session.scalars(
            select(OutboundMessage)
            .where(OutboundMessage.conversation_id == conversation_id, OutboundMessage.kind == "otp")
            .order_by(OutboundMessage.created_at.desc())
        ).first()
        assert row is not None, "no code was sent"
        body = read.open_text(row.owner, "outbound_messages", "body_sealed", row.id, row.body_sealed)
    return "".join(character for character in body if character.isdigit())[:6]
