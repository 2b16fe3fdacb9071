"""The casework of a consultation, complaint or incident: ONE declared table of states, read by the code and the desk.

Nothing in it happens by itself: no row is the clock's, so no incident is closed because time ran out (Ley 10/2025, 17).
A complaint to the data-protection officer and what the authority refers to them (LOPDGDD 37) have rows of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from duties.errors import AmparoError
from duties.permissions import Deed, may


class IncidentKind(StrEnum):
    """What somebody brings that is no right of data protection; the last two are of LOPDGDD 37."""

    CONSULTA = "consulta"
    QUEJA = "queja"
    RECLAMACION = "reclamacion"
    INCIDENCIA = "incidencia"
    DPO_COMPLAINT = "reclamacion_dpd"
    AEPD_REFERRAL = "traslado_aepd"


class Subject(StrEnum):
    """What it is about, where the law is stricter for it."""

    GENERAL = "general"
    BILLING = "billing"
    CONTINUITY = "continuity"


class IncidentStatus(StrEnum):
    """Where an incident stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    RESOLVED = "resolved"
    REOPENED = "reopened"


class IncidentStep(StrEnum):
    """What can happen to an incident."""

    TAKE = "take"
    ASSIGN = "assign"
    CLASSIFY = "classify"
    NOTE = "note"
    ASK_PERSON = "ask_person"
    PERSON_ANSWERED = "person_answered"
    GO_ON = "go_on"
    RESOLVE = "resolve"
    REOPEN = "reopen"


class IncidentOutcome(StrEnum):
    """How an incident is resolved: a closed list."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"
    INFORMED = "informed"


class IncidentObstacle(StrEnum):
    """Why a step is not allowed: the first column that says no."""

    KIND = "kind"
    STAGE = "stage"
    ROLE = "role"
    HOLDER = "holder"
    TIME_TO_COMPLETE = "time_to_complete"


class Told(StrEnum):
    """Who is written to at a step."""

    PERSON = "person"
    AUTHORITY = "authority"


class IncidentHolder(StrEnum):
    """Whose step it is, as seen from who has taken the incident."""

    ANYBODY = "anybody"
    WHO_TOOK_IT = "who_took_it"
    WHO_HAS_NOT = "who_has_not"


S = IncidentStatus
RUNNING = frozenset(S) - {S.RESOLVED}
BEING_WORKED = frozenset({S.IN_PROGRESS, S.REOPENED})
K = IncidentKind
OF_DATA_PROTECTION = frozenset({K.DPO_COMPLAINT, K.AEPD_REFERRAL})
OF_CUSTOMERS = frozenset(K) - OF_DATA_PROTECTION
OF_THE_PERSON = frozenset(K) - {K.AEPD_REFERRAL}
"""Where the person is who we write to: what the authority refers is answered to the authority."""

DECISIONS = frozenset({IncidentOutcome.ACCEPTED, IncidentOutcome.PARTLY, IncidentOutcome.REJECTED})
SHORTEST_WORDS, SHORTEST_ANSWER, LONGEST_WORDS = 10, 40, 4000


class StepRefused(AmparoError):
    """The table does not allow this step now."""

    def __init__(self, step: IncidentStep, obstacle: IncidentObstacle) -> None:
        super().__init__(f"{step} is not allowed: {obstacle}")
        self.step, self.obstacle = step, obstacle


class WordsMissing(AmparoError):
    """A step lacks its words, its choice or its colleague; `fields` names what."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(f"wrong or missing: {', '.join(fields)}")
        self.fields = dict(fields)


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
MAY_BECOME = OF_THE_PERSON
"""What another kind may turn out to be; a referral comes from the authority, with its file number."""


@dataclass(frozen=True)
class IncidentHere:
    """An incident as the table sees it."""

    status: IncidentStatus
    holder: str | None = None
    time_is_up: bool = False
    kind: IncidentKind = IncidentKind.INCIDENCIA


@dataclass(frozen=True)
class IncidentSaid:
    """What a member of staff gave with a step."""

    text: str = ""
    colleague: str = ""
    kind: str = ""
    subject: str = ""
    outcome: str = ""


def step_obstacle(row: IncidentRow, here: IncidentHere, name: str, role: str) -> IncidentObstacle | None:
    """The first column that forbids the step; None if it is allowed."""
    checks = (
        (here.status in row.leads, IncidentObstacle.STAGE),
        (may(role, row.deed), IncidentObstacle.ROLE),
        (_holds(row.holder, here.holder, name), IncidentObstacle.HOLDER),
        (not row.once_time_is_up or here.time_is_up, IncidentObstacle.TIME_TO_COMPLETE),
    )
    return next((obstacle for fine, obstacle in checks if not fine), None)


def steps_allowed(here: IncidentHere, name: str, role: str) -> tuple[IncidentRow, ...]:
    """The steps that this person may take now: the desk's buttons."""
    return tuple(row for row in _rows_of(here.kind) if step_obstacle(row, here, name, role) is None)


def find_step(step: IncidentStep, here: IncidentHere, name: str, role: str) -> IncidentRow:
    """The row for a step. Raises StepRefused."""
    row = next((each for each in _rows_of(here.kind) if each.step is step), None)
    if row is None:
        raise StepRefused(step, IncidentObstacle.KIND)
    found = step_obstacle(row, here, name, role)
    if found is not None:
        raise StepRefused(step, found)
    return row


def check_words(row: IncidentRow, said: IncidentSaid) -> None:
    """Raise WordsMissing unless all that the step needs is there: an answer is reasoned (L83)."""
    wrong: dict[str, str] = {}
    length = len(said.text.strip())
    if length < row.words:
        wrong["text"] = "answer" if row.words == SHORTEST_ANSWER else "short"
    if length > LONGEST_WORDS:
        wrong["text"] = "long"
    if row.step is IncidentStep.ASSIGN and not said.colleague:
        wrong["colleague"] = "missing"
    if row.outcomes and said.outcome not in row.outcomes:
        wrong["outcome"] = "missing"
    if row.step is IncidentStep.CLASSIFY:
        wrong |= {} if said.kind in MAY_BECOME else {"kind": "missing"}
        wrong |= {} if said.subject in set(Subject) else {"subject": "missing"}
    if wrong:
        raise WordsMissing(wrong)


def _rows_of(kind: IncidentKind) -> tuple[IncidentRow, ...]:
    return tuple(row for row in INCIDENT_TABLE if kind in row.kinds)


def _holds(holder: IncidentHolder, has_it: str | None, name: str) -> bool:
    if holder is IncidentHolder.ANYBODY:
        return True
    return (has_it == name) is (holder is IncidentHolder.WHO_TOOK_IT)
