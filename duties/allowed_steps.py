"""Reading the table of incidents: which steps a person may take now, what stands in the way, what must be said."""

from duties.incident_kinds import MAY_BECOME, IncidentKind, Subject
from duties.incident_steps import (
    LONGEST_WORDS,
    SHORTEST_ANSWER,
    IncidentHere,
    IncidentHolder,
    IncidentObstacle,
    IncidentSaid,
    IncidentStep,
    StepRefused,
    WordsMissing,
)
from duties.incidents import INCIDENT_TABLE, IncidentRow
from duties.permissions import may


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
