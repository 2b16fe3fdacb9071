"""The table of incidents, walked."""

from itertools import product

import pytest

from duties.incidents import (
    INCIDENT_TABLE,
    RUNNING,
    SHORTEST_ANSWER,
    IncidentHere,
    IncidentObstacle,
    IncidentStatus,
    IncidentStep,
    StepRefused,
    find_step,
    steps_allowed,
)
from duties.permissions import Role, may


def test_every_step_has_one_row_and_every_state_a_way_on() -> None:
    assert sorted(row.step for row in INCIDENT_TABLE) == sorted(IncidentStep)
    for status in IncidentStatus:
        assert any(row.leads.get(status, status) is not status for row in INCIDENT_TABLE)


def test_nothing_is_resolved_without_a_reasoned_answer_of_a_person() -> None:
    """L83: no row belongs to the clock, so none closes because time ran out."""
    closing = [
        row
        for row in INCIDENT_TABLE
        if IncidentStatus.RESOLVED in set(row.leads.values()) & {row.leads.get(s) for s in RUNNING}
    ]
    assert [row.step for row in closing] == [IncidentStep.RESOLVE]
    assert closing[0].words == SHORTEST_ANSWER
    assert closing[0].tells
    assert all(row.deed for row in INCIDENT_TABLE)


def test_while_it_waits_for_the_person_it_is_not_resolved() -> None:
    """L83: the days to complete it are the person's."""
    here = IncidentHere(IncidentStatus.WAITING, holder="lola")
    with pytest.raises(StepRefused) as refused:
        find_step(IncidentStep.GO_ON, here, "lola", "agent")
    assert refused.value.obstacle is IncidentObstacle.TIME_TO_COMPLETE
    assert IncidentStep.RESOLVE not in {row.step for row in steps_allowed(here, "lola", "agent")}


@pytest.mark.parametrize("role", Role)
def test_a_step_is_offered_only_to_a_role_that_has_its_deed(role: Role) -> None:
    """L93."""
    for status, holder in product(IncidentStatus, (None, "lola", "pepe")):
        for row in steps_allowed(IncidentHere(status, holder, time_is_up=True), "lola", role):
            assert may(role, row.deed)
            assert status in row.leads
