"""What a channel hands in for one turn."""

import hashlib
from dataclasses import dataclass

MAX_TEXT = 4000  # characters of one message; channels refuse longer ones


@dataclass(frozen=True)
class Incoming:
    """One thing a person said, keyed or pressed. `delivery` makes its delivery unique in the conversation."""

    kind: str  # text | keys | silence
    text: str
    delivery: str
    confidence: float | None = None  # of speech recognition, 0 to 1
    intent: str | None = None  # already decided by a reserved key: 0, 9 or *

    @property
    def client_key(self) -> str:
        """The hash under which this delivery is known."""
        return hashlib.sha256(self.delivery.encode()).hexdigest()


@dataclass(frozen=True)
class Answer:
    """What a turn says back, in which language. `directives` are the channel's deeds: notice, dial, hang up, end."""

    messages: list[dict[str, object]]
    human: bool
    ended: bool
    question: str | None = None
    directives: tuple[dict[str, object], ...] = ()
    language: str = "es"

    def to_json(self) -> dict[str, object]:
        """Plain values for the store."""
        return {
            "messages": self.messages,
            "human": self.human,
            "ended": self.ended,
            "question": self.question,
            "directives": list(self.directives),
            "language": self.language,
        }
