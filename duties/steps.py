"""The vocabulary of casework: steps, proposals, letters, guards, and what stands in the way of a step."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from duties.errors import AmparoError
from duties.kinds import Channel, Identity, RequestStatus, Right


class Step(StrEnum):
    """What can happen to a request."""

    VERIFY = "verify"
    MERGE = "merge"
    TAKE = "take"
    ASSIGN = "assign"
    ASK_IDENTITY = "ask_identity"
    CONFIRM_IDENTITY = "confirm_identity"
    RESUME = "resume"
    EXTEND = "extend"
    ANSWER = "answer"
    PROPOSE_REFUSAL = "propose_refusal"
    CONFIRM_REFUSAL = "confirm_refusal"
    PROPOSE_PARTIAL = "propose_partial"
    CONFIRM_PARTIAL = "confirm_partial"
    PROPOSE_ERASURE = "propose_erasure"
    APPROVE_ERASURE = "approve_erasure"
    RETURN = "return"
    WITHDRAW = "withdraw"
    CLOSE = "close"


class Proposal(StrEnum):
    """What waits for a second person."""

    REFUSAL = "refusal"
    PARTIAL = "partial"
    ERASURE = "erasure"


class LetterKind(StrEnum):
    """The letters a move sends."""

    IDENTITY_ASKED = "identity_asked"
    EXTENSION = "extension"
    ANSWER = "answer"
    PARTIAL = "partial"
    REFUSAL = "refusal"
    WITHDRAWN = "withdrawn"


FINAL_LETTERS = frozenset({LetterKind.ANSWER, LetterKind.PARTIAL, LetterKind.REFUSAL, LetterKind.WITHDRAWN})


class Guard(StrEnum):
    """Conditions outside the table's columns. Another one is a line here, its check in `services/guards.py`."""

    LETTERS_SENT = "letters_sent"
    IDENTITY_WAS_ASKED = "identity_was_asked"
    NO_ACTIVE_TWIN = "no_active_twin"
    ERRANDS_DONE = "errands_done"
    RECIPIENTS_TOLD = "recipients_told"
    COPY_GIVEN = "copy_given"
    COPY_SENT = "copy_sent"
    NOTHING_OPEN = "nothing_open"
    NOT_BLOCKED = "not_blocked"


class Obstacle(StrEnum):
    """Why a move is not allowed: the first column that says no."""

    STAGE = "stage"
    RIGHT = "right"
    ROLE = "role"
    IDENTITY = "identity"
    CHANNEL = "channel"
    DEADLINE = "deadline"
    HOLDER = "holder"
    SAME_PERSON = "same_person"


class MoveRefused(AmparoError):
    """The table does not allow this move now."""

    def __init__(self, step: Step, obstacle: Obstacle | Guard) -> None:
        super().__init__(f"{step} is not allowed: {obstacle}")
        self.step, self.obstacle = step, obstacle


class SayingIncomplete(AmparoError):
    """A move lacks its reason, its text or its addressee; `fields` names what."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(f"wrong or missing: {', '.join(fields)}")
        self.fields = dict(fields)


class Holder(StrEnum):
    """Whose move it is, as seen from who has taken the request."""

    ANYBODY = "anybody"
    WHO_TOOK_IT = "who_took_it"
    WHO_HAS_NOT = "who_has_not"


class When(StrEnum):
    """What the clock must show."""

    ANY_TIME = "any_time"
    FIRST_MONTH_ONCE = "first_month_once"


@dataclass(frozen=True)
class Situation:
    """A request as the table sees it."""

    status: RequestStatus
    right: Right
    identity: Identity
    channel: Channel
    holder: str | None = None
    proposal: Proposal | None = None
    proposed_by: str | None = None
    extended: bool = False
    in_first_month: bool = True


@dataclass(frozen=True)
class Actor:
    """A member of staff as the table sees them."""

    name: str
    role: str


@dataclass(frozen=True)
class Said:
    """What a member of staff gave with a move: reason of a closed list, words, medium, a colleague's name."""

    reason: str = ""
    text: str = ""
    medium: str = ""
    colleague: str = ""
