"""The table of incidents, walked."""

from itertools import product

import pytest

from duties.allowed_steps import check_words, find_step, steps_allowed
from duties.incident_kinds import OF_DATA_PROTECTION, IncidentKind
from duties.incident_steps import (
    RUNNING,
    SHORTEST_ANSWER,
    IncidentHere,
    IncidentObstacle,
    IncidentOutcome,
    IncidentSaid,
    IncidentStatus,
    IncidentStep,
    StepRefused,
    Told,
    WordsMissing,
)
from duties.incidents import INCIDENT_TABLE
from duties.permissions import Role, may


def test_every_kind_has_one_row_a_step_at_most_and_every_state_a_way_on() -> None:
    assert {row.step for row in INCIDENT_TABLE} == set(IncidentStep)
    for kind in IncidentKind:
        rows = [row for row in INCIDENT_TABLE if kind in row.kinds]
        assert len({row.step for row in rows}) == len(rows)
        for status in IncidentStatus:
            assert any(row.leads.get(status, status) is not status for row in rows)


@pytest.mark.parametrize("kind", IncidentKind)
def test_nothing_is_resolved_without_a_reasoned_answer_of_a_person(kind: IncidentKind) -> None:
    """L64, L83: no row belongs to the clock, so none closes because time ran out."""
    closing = [
        row
        for row in INCIDENT_TABLE
        if kind in row.kinds and IncidentStatus.RESOLVED in {row.leads.get(s) for s in RUNNING}
    ]
    assert [row.step for row in closing] == [IncidentStep.RESOLVE]
    assert closing[0].words == SHORTEST_ANSWER
    assert closing[0].outcomes
    assert closing[0].tells is (Told.AUTHORITY if kind is IncidentKind.AEPD_REFERRAL else Told.PERSON)
    assert all(row.deed for row in INCIDENT_TABLE)


@pytest.mark.parametrize("kind", sorted(OF_DATA_PROTECTION))
@pytest.mark.parametrize("role", Role)
def test_only_the_officer_answers_what_is_about_data_protection(kind: IncidentKind, role: Role) -> None:
    """L64: and nobody else may find that it is an ordinary complaint."""
    here = IncidentHere(IncidentStatus.IN_PROGRESS, "lola", kind=kind)
    steps = {row.step for row in steps_allowed(here, "lola", role)}
    assert (IncidentStep.RESOLVE in steps) is (role is Role.DPO)
    may_classify = role is Role.DPO and kind is IncidentKind.DPO_COMPLAINT
    assert (IncidentStep.CLASSIFY in steps) is may_classify


@pytest.mark.parametrize("outcome", IncidentOutcome)
def test_a_complaint_to_the_officer_is_decided_not_merely_informed(outcome: IncidentOutcome) -> None:
    """L64."""
    here = IncidentHere(IncidentStatus.IN_PROGRESS, "dpd", kind=IncidentKind.DPO_COMPLAINT)
    row = find_step(IncidentStep.RESOLVE, here, "dpd", Role.DPO)
    said = IncidentSaid(text="x" * SHORTEST_ANSWER, outcome=outcome)
    if outcome is IncidentOutcome.INFORMED:
        with pytest.raises(WordsMissing):
            check_words(row, said)
    else:
        check_words(row, said)


def test_nothing_becomes_a_referral_and_a_referral_becomes_nothing() -> None:
    """L64: it comes from the authority, with its file number."""
    here = IncidentHere(IncidentStatus.IN_PROGRESS, "dpd", kind=IncidentKind.AEPD_REFERRAL)
    with pytest.raises(StepRefused) as refused:
        find_step(IncidentStep.CLASSIFY, here, "dpd", Role.DPO)
    assert refused.value.obstacle is IncidentObstacle.KIND
    row = find_step(IncidentStep.CLASSIFY, IncidentHere(IncidentStatus.IN_PROGRESS, "dpd"), "dpd", Role.DPO)
    with pytest.raises(WordsMissing):
        check_words(row, IncidentSaid(kind=IncidentKind.AEPD_REFERRAL, subject="general"))


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
    for status, holder, kind in product(IncidentStatus, (None, "lola", "pepe"), IncidentKind):
        for row in steps_allowed(IncidentHere(status, holder, time_is_up=True, kind=kind), "lola", role):
            assert may(role, row.deed)
            assert status in row.leads
            assert kind in row.kinds
