"""A person in place of the assistant in a live chat: how long without a sign, how it ends, under which name (L79-L81)."""

import re
from datetime import datetime, timedelta
from enum import StrEnum

from duties.errors import AmparoError

LEASE = timedelta(minutes=5)
"""Without any sign of the member of staff for so long the chat goes back to the assistant."""
SIGN_EVERY = timedelta(minutes=1)
"""A sign newer than this is not worth a write."""
_ALIAS = re.compile(r"(?=.{2,40}$)[^\W\d_]+(?:(?:\. |[ .'’-])[^\W\d_]+)*\.?")


class TakeoverEnd(StrEnum):
    """What ended a takeover: handed back, no sign any more, or the conversation itself was over."""

    RETURNED = "returned"
    AWAY = "away"
    CONVERSATION_ENDED = "conversation_ended"


class ChatNotLive(AmparoError):
    """Only a chat that goes on can be taken over."""


class ChatTaken(AmparoError):
    """A colleague attends this chat; `staff` is the login name, `since` when it began."""

    def __init__(self, staff: str, since: datetime) -> None:
        super().__init__("a colleague attends this chat")
        self.staff, self.since = staff, since


class ChatNotYours(AmparoError):
    """Whoever wants to write in this chat does not attend it, or not any more."""


class AliasInvalid(AmparoError):
    """The name for the customer has 2 to 40 letters, with blanks, hyphens and dots between them."""


class MessageInvalid(AmparoError):
    """A message to the customer has 1 to 4000 characters."""


def proper_alias(given: str) -> str:
    """The name in one line. Raises AliasInvalid."""
    alias = " ".join(given.split())
    if not _ALIAS.fullmatch(alias):
        raise AliasInvalid("a name of 2 to 40 letters")
    return alias


def has_lapsed(seen_at: datetime, now: datetime) -> bool:
    """Whether the last sign is older than the lease."""
    return seen_at + LEASE <= now
