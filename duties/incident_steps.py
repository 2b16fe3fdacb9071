"""The vocabulary of incidents: where one stands, its steps, how it is resolved, what stands in the way of a step."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from duties.errors import AmparoError
from duties.incident_kinds import IncidentKind


class IncidentStatus(StrEnum):
    """Where an incident stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    RESOLVED = "resolved"
    REOPENED = "reopened"


RUNNING = frozenset(IncidentStatus) - {IncidentStatus.RESOLVED}
BEING_WORKED = frozenset({IncidentStatus.IN_PROGRESS, IncidentStatus.REOPENED})


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


DECISIONS = frozenset({IncidentOutcome.ACCEPTED, IncidentOutcome.PARTLY, IncidentOutcome.REJECTED})


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
