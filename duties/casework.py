"""The casework of a rights request: ONE declared table, read by the code, drawn by the desk, written into the docs.

A move is allowed if its row says so for the stage, the right, the role, the identity, the channel and the deadline.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from duties.errors import AmparoError
from duties.kinds import Channel, Identity, RequestStatus, Right
from duties.permissions import Deed, may
from duties.reasons import REASONS, Reason, ReasonList, reasons_for

S = RequestStatus
ACTIVE = frozenset({S.REGISTERED, S.VERIFIED, S.IN_PROGRESS, S.PAUSED, S.PROPOSED})
DECIDED = frozenset({S.ANSWERED, S.REFUSED, S.WITHDRAWN})
ENDED = DECIDED | {S.CLOSED}

SHORTEST_TEXT, LONGEST_TEXT = 10, 4000


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


ALL_RIGHTS, ALL_IDENTITIES, BOTH = frozenset(Right), frozenset(Identity), frozenset(Channel)
PROVEN = frozenset({Identity.VERIFIED})
UNPROVEN = ALL_IDENTITIES - PROVEN
_OBJECTION = frozenset({Right.OBJECTION})


@dataclass(frozen=True)
class Move:
    """One row: what a step needs, where it leads, and what it sends. `deed` None is the system's own move."""

    step: Step
    leads: Mapping[RequestStatus, RequestStatus]
    deed: Deed | None = Deed.WORK_REQUEST
    rights: frozenset[Right] = ALL_RIGHTS
    identities: frozenset[Identity] = ALL_IDENTITIES
    channels: frozenset[Channel] = BOTH
    when: When = When.ANY_TIME
    holder: Holder = Holder.WHO_TOOK_IT
    awaits: Proposal | None = None
    proposes: Proposal | None = None
    other_person: bool = False
    reasons: ReasonList | None = None
    says: bool = False
    letter: LetterKind | None = None
    guards: tuple[Guard, ...] = ()


def _same(*stages: RequestStatus) -> dict[RequestStatus, RequestStatus]:
    return {stage: stage for stage in stages}


def _to(target: RequestStatus, *stages: RequestStatus) -> dict[RequestStatus, RequestStatus]:
    return dict.fromkeys(stages, target)


TABLE: tuple[Move, ...] = (
    Move(
        Step.VERIFY,
        {S.REGISTERED: S.VERIFIED, S.VERIFIED: S.VERIFIED}
        | _to(S.IN_PROGRESS, S.IN_PROGRESS, S.PAUSED, S.PROPOSED),
        deed=None,
        holder=Holder.ANYBODY,
    ),
    Move(Step.MERGE, _to(S.CLOSED, *sorted(ACTIVE)), deed=None, holder=Holder.ANYBODY),
    Move(
        Step.TAKE,
        _to(S.IN_PROGRESS, S.REGISTERED, S.VERIFIED, S.IN_PROGRESS) | _same(S.PAUSED, S.PROPOSED),
        holder=Holder.WHO_HAS_NOT,
    ),
    Move(
        Step.ASSIGN,
        _to(S.IN_PROGRESS, S.REGISTERED, S.VERIFIED, S.IN_PROGRESS) | _same(S.PAUSED, S.PROPOSED),
        deed=Deed.ASSIGN_REQUEST,
        holder=Holder.ANYBODY,
    ),
    Move(
        Step.ASK_IDENTITY,
        _to(S.PAUSED, S.IN_PROGRESS),
        identities=UNPROVEN,
        reasons=ReasonList.DOUBT,
        says=True,
        letter=LetterKind.IDENTITY_ASKED,
    ),
    Move(
        Step.CONFIRM_IDENTITY,
        _to(S.IN_PROGRESS, S.IN_PROGRESS, S.PAUSED),
        deed=Deed.CONFIRM_IDENTITY,
        identities=UNPROVEN,
        holder=Holder.ANYBODY,
        reasons=ReasonList.PROOF,
        says=True,
        guards=(Guard.NO_ACTIVE_TWIN,),
    ),
    Move(Step.RESUME, _to(S.IN_PROGRESS, S.PAUSED), says=True),
    Move(
        Step.EXTEND,
        _same(S.IN_PROGRESS),
        when=When.FIRST_MONTH_ONCE,
        reasons=ReasonList.EXTENSION,
        says=True,
        letter=LetterKind.EXTENSION,
    ),
    Move(
        Step.ANSWER,
        _to(S.ANSWERED, S.IN_PROGRESS),
        rights=ALL_RIGHTS - {Right.ERASURE} - _OBJECTION,
        identities=PROVEN,
        reasons=ReasonList.ANSWER,
        says=True,
        letter=LetterKind.ANSWER,
    ),
    Move(
        Step.ANSWER,
        _to(S.ANSWERED, S.IN_PROGRESS),
        rights=_OBJECTION,
        reasons=ReasonList.ANSWER,
        says=True,
        letter=LetterKind.ANSWER,
    ),
    Move(
        Step.PROPOSE_ERASURE,
        _to(S.PROPOSED, S.IN_PROGRESS),
        rights=frozenset({Right.ERASURE}),
        identities=PROVEN,
        proposes=Proposal.ERASURE,
        says=True,
    ),
    Move(
        Step.APPROVE_ERASURE,
        _to(S.ANSWERED, S.PROPOSED),
        deed=Deed.APPROVE_ERASURE,
        rights=frozenset({Right.ERASURE}),
        identities=PROVEN,
        holder=Holder.ANYBODY,
        awaits=Proposal.ERASURE,
        other_person=True,
        says=True,
        letter=LetterKind.ANSWER,
    ),
    Move(
        Step.PROPOSE_PARTIAL,
        _to(S.PROPOSED, S.IN_PROGRESS),
        identities=PROVEN,
        proposes=Proposal.PARTIAL,
        reasons=ReasonList.REFUSAL,
        says=True,
    ),
    Move(
        Step.CONFIRM_PARTIAL,
        _to(S.ANSWERED, S.PROPOSED),
        deed=Deed.DECIDE_REFUSAL,
        identities=PROVEN,
        holder=Holder.ANYBODY,
        awaits=Proposal.PARTIAL,
        other_person=True,
        says=True,
        letter=LetterKind.PARTIAL,
    ),
    Move(
        Step.PROPOSE_REFUSAL,
        _to(S.PROPOSED, S.IN_PROGRESS),
        proposes=Proposal.REFUSAL,
        reasons=ReasonList.REFUSAL,
        says=True,
    ),
    Move(
        Step.CONFIRM_REFUSAL,
        _to(S.REFUSED, S.PROPOSED),
        deed=Deed.DECIDE_REFUSAL,
        holder=Holder.ANYBODY,
        awaits=Proposal.REFUSAL,
        other_person=True,
        says=True,
        letter=LetterKind.REFUSAL,
    ),
    Move(Step.RETURN, _to(S.IN_PROGRESS, S.PROPOSED), holder=Holder.ANYBODY, says=True),
    Move(
        Step.WITHDRAW,
        _to(S.WITHDRAWN, *sorted(ACTIVE)),
        holder=Holder.ANYBODY,
        reasons=ReasonList.WITHDRAWAL,
        says=True,
        letter=LetterKind.WITHDRAWN,
    ),
    Move(
        Step.CLOSE,
        _to(S.CLOSED, *sorted(DECIDED)),
        holder=Holder.ANYBODY,
        guards=(Guard.LETTERS_SENT,),
    ),
)

REASON_GUARDS: dict[Reason, tuple[Guard, ...]] = {Reason.IDENTITY_NOT_PROVEN: (Guard.IDENTITY_WAS_ASKED,)}
"""Guards that only a reason brings: nobody is refused for want of proof that was never asked for (RGPD 12.6)."""

LETTER_MEDIA: dict[Channel, tuple[str, ...]] = {
    Channel.CHAT: ("email", "letter"),
    Channel.VOICE: ("email", "letter"),
}
"""By which means a letter goes, the preferred first: what was asked electronically is so answered (L55)."""


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


def obstacle(move: Move, here: Situation, actor: Actor) -> Obstacle | None:
    """The first column that forbids the move; None if it is allowed."""
    checks = (
        (here.status in move.leads and move.awaits in (None, here.proposal), Obstacle.STAGE),
        (here.right in move.rights, Obstacle.RIGHT),
        (move.deed is not None and may(actor.role, move.deed), Obstacle.ROLE),
        (here.identity in move.identities, Obstacle.IDENTITY),
        (here.channel in move.channels, Obstacle.CHANNEL),
        (move.when is When.ANY_TIME or (here.in_first_month and not here.extended), Obstacle.DEADLINE),
        (_holds(move.holder, here.holder, actor.name), Obstacle.HOLDER),
        (not move.other_person or here.proposed_by not in (None, actor.name), Obstacle.SAME_PERSON),
    )
    return next((reason for fine, reason in checks if not fine), None)


def allowed(here: Situation, actor: Actor) -> tuple[Move, ...]:
    """The moves that this person may make now: the desk's buttons."""
    return tuple(move for move in TABLE if obstacle(move, here, actor) is None)


def find_move(step: Step, here: Situation, actor: Actor) -> Move:
    """The row for a step. Raises MoveRefused with the obstacle of the row that came nearest."""
    obstacles = []
    for move in TABLE:
        if move.step is step:
            found = obstacle(move, here, actor)
            if found is None:
                return move
            obstacles.append(found)
    raise MoveRefused(step, max(obstacles, key=list(Obstacle).index))


def system_move(step: Step, status: RequestStatus) -> RequestStatus:
    """Where the system's own step leads. Raises MoveRefused for what the table lacks."""
    row = next((move for move in TABLE if move.step is step and move.deed is None), None)
    if row is None or status not in row.leads:
        raise MoveRefused(step, Obstacle.STAGE)
    return row.leads[status]


def reasons_of(move: Move, here: Situation) -> tuple[Reason, ...]:
    """The closed list that this move offers here; empty if it needs none."""
    if move.reasons is None:
        return ()
    return reasons_for(move.reasons, here.right, proven=here.identity in PROVEN)


def letter_ahead(move: Move) -> LetterKind | None:
    """The letter this move sends or, if it proposes, the one that its confirmation will send."""
    if move.proposes is None:
        return move.letter
    return next(row.letter for row in TABLE if row.awaits is move.proposes)


def guards_of(move: Move, reason: str) -> tuple[Guard, ...]:
    """What must hold besides the columns."""
    more = REASON_GUARDS.get(Reason(reason), ()) if reason in REASONS else ()
    return move.guards + more


def check_said(move: Move, here: Situation, said: Said) -> None:
    """Raise SayingIncomplete unless reason, words and colleague are there as the row needs them."""
    wrong: dict[str, str] = {}
    if move.reasons is not None and said.reason not in reasons_of(move, here):
        wrong["reason"] = "missing"
    length = len(said.text.strip())
    if move.says and length < SHORTEST_TEXT:
        wrong["text"] = "short"
    if length > LONGEST_TEXT:
        wrong["text"] = "long"
    if move.step is Step.ASSIGN and not said.colleague:
        wrong["colleague"] = "missing"
    if wrong:
        raise SayingIncomplete(wrong)


def _holds(wanted: Holder, holder: str | None, name: str) -> bool:
    if wanted is Holder.ANYBODY:
        return True
    return (holder == name) is (wanted is Holder.WHO_TOOK_IT)
