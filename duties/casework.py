"""The casework of a rights request: ONE declared table, read by the code, drawn by the desk, written into the docs.

A move is allowed if its row says so for the stage, the right, the role, the identity, the channel and the deadline.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from duties.kinds import Channel, Identity, RequestStatus, Right
from duties.permissions import Deed
from duties.reasons import Reason, ReasonList
from duties.steps import Guard, Holder, LetterKind, Proposal, Step, When

S = RequestStatus
ACTIVE = frozenset({S.REGISTERED, S.VERIFIED, S.IN_PROGRESS, S.PAUSED, S.PROPOSED})
DECIDED = frozenset({S.ANSWERED, S.REFUSED, S.WITHDRAWN})
ENDED = DECIDED | {S.CLOSED}

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
        guards=(Guard.NO_ACTIVE_TWIN, Guard.NOT_BLOCKED),
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
        guards=(Guard.ERRANDS_DONE,),
    ),
    Move(
        Step.ANSWER,
        _to(S.ANSWERED, S.IN_PROGRESS),
        rights=_OBJECTION,
        reasons=ReasonList.ANSWER,
        says=True,
        letter=LetterKind.ANSWER,
        guards=(Guard.ERRANDS_DONE,),
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
        guards=(Guard.ERRANDS_DONE, Guard.COPY_GIVEN, Guard.NOTHING_OPEN),
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
        guards=(Guard.ERRANDS_DONE, Guard.COPY_GIVEN, Guard.COPY_SENT),
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
        guards=(Guard.LETTERS_SENT, Guard.RECIPIENTS_TOLD),
    ),
)

REASON_GUARDS: dict[Reason, tuple[Guard, ...]] = {
    Reason.IDENTITY_NOT_PROVEN: (Guard.IDENTITY_WAS_ASKED,),
    Reason.DONE: (Guard.COPY_SENT,),
}
"""Guards that only a reason brings: nobody is refused for want of proof that was never asked for (RGPD 12.6), nor
told that a copy was given that was not (RGPD 15.3); that nothing is held needs none."""

LETTER_MEDIA: dict[Channel, tuple[str, ...]] = {
    Channel.CHAT: ("email", "letter"),
    Channel.VOICE: ("email", "letter"),
    Channel.EMAIL: ("email", "letter"),
    Channel.PHONE_AGENT: ("email", "letter"),
    Channel.LETTER: ("letter", "email"),
    Channel.IN_PERSON: ("letter", "email"),
}
"""By which means a letter goes, the preferred first: what was asked electronically is so answered (L55)."""
