"""Reading the table of casework: each column, four eyes, reasons and words."""

import pytest

from duties.allowed_moves import check_said, find_move, guards_of, obstacle, reasons_of
from duties.casework import TABLE
from duties.kinds import Channel, Identity, RequestStatus, Right
from duties.permissions import Role
from duties.reasons import Reason
from duties.steps import (
    Actor,
    Guard,
    MoveRefused,
    Obstacle,
    Proposal,
    Said,
    SayingIncomplete,
    Situation,
    Step,
)

LOLA = Actor("lola", Role.AGENT)
DPO, OTHER_DPO = Actor("delegada", Role.DPO), Actor("delegado", Role.DPO)


@pytest.mark.parametrize(
    ("change", "step", "found"),
    [
        ({"status": RequestStatus.REGISTERED}, Step.ANSWER, Obstacle.STAGE),
        ({"right": Right.ERASURE}, Step.ANSWER, Obstacle.RIGHT),
        ({"identity": Identity.REGISTERED}, Step.ANSWER, Obstacle.IDENTITY),
        ({"holder": "marta"}, Step.ANSWER, Obstacle.HOLDER),
        ({}, Step.ASK_IDENTITY, Obstacle.IDENTITY),
        ({"in_first_month": False}, Step.EXTEND, Obstacle.DEADLINE),
        ({"extended": True}, Step.EXTEND, Obstacle.DEADLINE),
        ({}, Step.ASSIGN, Obstacle.ROLE),
    ],
)
def test_each_column_of_the_table_says_no(change: dict[str, object], step: Step, found: Obstacle) -> None:
    """L44, L48: stage, right, role, identity, deadline and holder."""
    given_situation = {
        "status": RequestStatus.IN_PROGRESS,
        "right": Right.ACCESS,
        "identity": Identity.VERIFIED,
        "channel": Channel.CHAT,
        "holder": "lola",
    }
    here = Situation(**{**given_situation, **change})  # type: ignore[arg-type]
    with pytest.raises(MoveRefused) as refused:
        find_move(step, here, LOLA)
    assert refused.value.obstacle is found


def test_the_second_person_is_never_the_first() -> None:
    """L62: four eyes."""
    here = Situation(
        RequestStatus.PROPOSED,
        Right.ERASURE,
        Identity.VERIFIED,
        Channel.CHAT,
        proposal=Proposal.ERASURE,
        proposed_by=DPO.name,
    )
    (row,) = [move for move in TABLE if move.step is Step.APPROVE_ERASURE]
    assert obstacle(row, here, DPO) is Obstacle.SAME_PERSON
    assert obstacle(row, here, OTHER_DPO) is None


def test_one_kind_of_proposal_is_not_confirmed_as_another() -> None:
    here = Situation(
        RequestStatus.PROPOSED,
        Right.ERASURE,
        Identity.VERIFIED,
        Channel.CHAT,
        proposal=Proposal.ERASURE,
        proposed_by="lola",
    )
    with pytest.raises(MoveRefused):
        find_move(Step.CONFIRM_REFUSAL, here, DPO)


def test_a_refusal_for_want_of_proof_needs_that_proof_was_asked_for() -> None:
    """L48, RGPD 12.6."""
    (row,) = [move for move in TABLE if move.step is Step.PROPOSE_REFUSAL]
    assert guards_of(row, Reason.IDENTITY_NOT_PROVEN) == (Guard.IDENTITY_WAS_ASKED,)
    assert guards_of(row, Reason.EXCESSIVE) == ()


@pytest.mark.parametrize("right", Right)
def test_no_reason_given_to_an_unproven_person_tells_that_they_are_on_file(right: Right) -> None:
    """L49."""
    (row,) = [move for move in TABLE if move.step is Step.PROPOSE_REFUSAL]
    here = Situation(RequestStatus.IN_PROGRESS, right, Identity.REGISTERED, Channel.CHAT)
    assert set(reasons_of(row, here)) - {Reason.EXCESSIVE} == {
        Reason.UNFOUNDED,
        Reason.IDENTITY_NOT_PROVEN,
        Reason.NOT_CONTROLLER,
    }


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (Said(), {"reason", "text"}),
        (Said(reason="because", text="porque hay mucho que mirar"), {"reason"}),
        (Said(reason=Reason.LEGAL_DUTY, text="porque hay mucho que mirar"), {"reason"}),
        (Said(reason=Reason.COMPLEX, text="  corto  "), {"text"}),
        (Said(reason=Reason.COMPLEX, text="x" * 4001), {"text"}),
    ],
)
def test_an_extension_needs_a_reason_of_its_list_and_words(said: Said, wrong: set[str]) -> None:
    """L44."""
    here = Situation(RequestStatus.IN_PROGRESS, Right.ACCESS, Identity.VERIFIED, Channel.CHAT, holder="lola")
    with pytest.raises(SayingIncomplete) as incomplete:
        check_said(find_move(Step.EXTEND, here, LOLA), here, said)
    assert set(incomplete.value.fields) == wrong
