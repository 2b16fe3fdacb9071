"""One user of either bot: says a turn, checks that the answer is the right one, and gives the time it took."""

import re
import secrets
import time
from collections.abc import Iterator
from typing import Protocol

from tests.bench.talk import Line
from tests.bench.turns import Said


class WrongAnswer(Exception):
    """A turn was not answered as it must be: its time would mean nothing."""


class User(Protocol):
    """Somebody with one conversation at a time."""

    def begin(self) -> None:
        """Start a new conversation; its time is no turn's."""

    def turn(self, said: Said) -> float:
        """Milliseconds of one turn. Raises WrongAnswer."""


class OurUser:
    """Chats with Amparo through channels."""

    def __init__(self, line: Line, documents: Iterator[str]) -> None:
        self._line = line
        self._documents = documents

    def begin(self) -> None:
        """Open a session: the notice and the consent card come back."""
        status, opened = self._line.post("/chat/sessions", {"language": "es"})
        if status != 201:
            raise WrongAnswer(f"a session is refused with {status}")
        self._path = f"/chat/sessions/{opened['session']}/messages"
        self._headers = {"Authorization": f"Bearer {opened['token']}"}
        self._known = {"dni": next(self._documents), "reference": ""}

    def turn(self, said: Said) -> float:
        """One POST of a message."""
        body = {"text": said.words.format(**self._known), "client_message_id": secrets.token_hex(8)}
        began = time.perf_counter()
        status, answer = self._line.post(self._path, body, self._headers)
        took = (time.perf_counter() - began) * 1000
        if status != 200:
            raise WrongAnswer(f"«{said.words}» is answered with {status}")
        heard = " ".join(message["text"] for message in answer["messages"])
        _check(said, heard)
        if told := re.findall(r"\b\d{10}\b", heard):
            self._known["reference"] = told[-1]
        return took


class StarterUser:
    """Chats with the stock starter through its REST channel."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def begin(self) -> None:
        """Another sender is another conversation."""
        self._sender = secrets.token_hex(8)

    def turn(self, said: Said) -> float:
        """One POST of a message."""
        body = {"sender": self._sender, "message": said.words}
        began = time.perf_counter()
        status, answer = self._line.post("/webhooks/rest/webhook", body)
        took = (time.perf_counter() - began) * 1000
        if status != 200:
            raise WrongAnswer(f"«{said.words}» is answered with {status}")
        _check(said, " ".join(message.get("text", "") for message in answer))
        return took


def _check(said: Said, heard: str) -> None:
    if not heard or said.hear.lower() not in heard.lower():
        raise WrongAnswer(f"«{said.words}» is answered with «{heard}» instead of «…{said.hear}…»")
