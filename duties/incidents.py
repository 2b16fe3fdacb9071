"""The casework of a consultation, complaint or incident: ONE declared table of states, read by the code and the desk.

Nothing in it happens by itself: no row is the clock's, so no incident is closed because time ran out (Ley 10/2025, 17).
A complaint to the data-protection officer and what the authority refers to them (LOPDGDD 37) have rows of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from duties.incident_kinds import OF_CUSTOMERS, OF_DATA_PROTECTION, OF_THE_PERSON, IncidentKind
from duties.incident_steps import (
    BEING_WORKED,
    DECISIONS,
    RUNNING,
    SHORTEST_ANSWER,
    SHORTEST_WORDS,
    IncidentHolder,
    IncidentOutcome,
    IncidentStatus,
    IncidentStep,
    Told,
)
from duties.permissions import Deed

S, K = IncidentStatus, IncidentKind


@dataclass(frozen=True)
class IncidentRow:
    """One row: what a step needs and where it leads. `words` is the least length of what has to be written.

    `kinds`: what it is for; each has one row a step at most. `outcomes`: what it may be resolved with. `tells`: who gets
    a message. `once_time_is_up`: only when the days to complete it have passed.
    """

    step: IncidentStep
    leads: Mapping[IncidentStatus, IncidentStatus]
    kinds: frozenset[IncidentKind] = frozenset(IncidentKind)
    deed: Deed = Deed.WORK_INCIDENT
    holder: IncidentHolder = IncidentHolder.WHO_TOOK_IT
    words: int = 0
    outcomes: frozenset[IncidentOutcome] = frozenset()
    tells: Told | None = None
    once_time_is_up: bool = False


def _same(*states: IncidentStatus) -> dict[IncidentStatus, IncidentStatus]:
    return {state: state for state in states}


def _to(target: IncidentStatus, *states: IncidentStatus) -> dict[IncidentStatus, IncidentStatus]:
    return dict.fromkeys(states, target)


_TAKEN = _to(S.IN_PROGRESS, S.OPEN, S.IN_PROGRESS, S.REOPENED) | _same(S.WAITING)
_RESOLVED = _to(S.RESOLVED, *sorted(BEING_WORKED))

INCIDENT_TABLE: tuple[IncidentRow, ...] = (
    IncidentRow(
        IncidentStep.TAKE,
        _TAKEN,
        kinds=OF_THE_PERSON,
        holder=IncidentHolder.WHO_HAS_NOT,
        tells=Told.PERSON,
    ),
    IncidentRow(
        IncidentStep.TAKE, _TAKEN, kinds=frozenset({K.AEPD_REFERRAL}), holder=IncidentHolder.WHO_HAS_NOT
    ),
    IncidentRow(
        IncidentStep.ASSIGN,
        _TAKEN,
        deed=Deed.ASSIGN_INCIDENT,
        holder=IncidentHolder.ANYBODY,
    ),
    IncidentRow(
        IncidentStep.CLASSIFY,
        _same(*sorted(RUNNING)),
        kinds=OF_CUSTOMERS,
        tells=Told.PERSON,
    ),
    IncidentRow(
        # Nobody but the officer may find that a complaint to the officer is none.
        IncidentStep.CLASSIFY,
        _same(*sorted(RUNNING)),
        kinds=frozenset({K.DPO_COMPLAINT}),
        deed=Deed.ANSWER_AS_DPO,
        tells=Told.PERSON,
    ),
    IncidentRow(
        IncidentStep.NOTE, _same(*IncidentStatus), holder=IncidentHolder.ANYBODY, words=SHORTEST_WORDS
    ),
    IncidentRow(
        IncidentStep.ASK_PERSON,
        _to(S.WAITING, *sorted(BEING_WORKED)),
        words=SHORTEST_WORDS,
        tells=Told.PERSON,
    ),
    IncidentRow(
        IncidentStep.PERSON_ANSWERED,
        _to(S.IN_PROGRESS, S.WAITING),
        holder=IncidentHolder.ANYBODY,
        words=SHORTEST_WORDS,
    ),
    IncidentRow(IncidentStep.GO_ON, _to(S.IN_PROGRESS, S.WAITING), kinds=OF_CUSTOMERS, once_time_is_up=True),
    IncidentRow(
        # Its term runs on while the person is asked, so the officer need not wait for them (LOPDGDD 37).
        IncidentStep.GO_ON,
        _to(S.IN_PROGRESS, S.WAITING),
        kinds=OF_DATA_PROTECTION,
    ),
    IncidentRow(
        IncidentStep.RESOLVE,
        _RESOLVED,
        kinds=OF_CUSTOMERS,
        words=SHORTEST_ANSWER,
        outcomes=frozenset(IncidentOutcome),
        tells=Told.PERSON,
    ),
    IncidentRow(
        IncidentStep.RESOLVE,
        _RESOLVED,
        kinds=frozenset({K.DPO_COMPLAINT}),
        deed=Deed.ANSWER_AS_DPO,
        words=SHORTEST_ANSWER,
        outcomes=DECISIONS,
        tells=Told.PERSON,
    ),
    IncidentRow(
        IncidentStep.RESOLVE,
        _RESOLVED,
        kinds=frozenset({K.AEPD_REFERRAL}),
        deed=Deed.ANSWER_AS_DPO,
        words=SHORTEST_ANSWER,
        outcomes=DECISIONS,
        tells=Told.AUTHORITY,
    ),
    IncidentRow(
        IncidentStep.REOPEN,
        _to(S.REOPENED, S.RESOLVED),
        kinds=OF_THE_PERSON,
        holder=IncidentHolder.ANYBODY,
        words=SHORTEST_WORDS,
        tells=Told.PERSON,
    ),
    IncidentRow(
        IncidentStep.REOPEN,
        _to(S.REOPENED, S.RESOLVED),
        kinds=frozenset({K.AEPD_REFERRAL}),
        holder=IncidentHolder.ANYBODY,
        words=SHORTEST_WORDS,
    ),
)
