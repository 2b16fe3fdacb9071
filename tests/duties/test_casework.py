"""The table of casework, walked: every request can end, and no path leads round what the law asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.allowed_moves import allowed, find_move, system_move
from duties.casework import ACTIVE, DECIDED, ENDED, TABLE, Move
from duties.kinds import Channel, Identity, RequestStatus, Right
from duties.letters import REQUIRED, Element
from duties.permissions import Deed, Role
from duties.reasons import ReasonList
from duties.steps import (
    Actor,
    LetterKind,
    MoveRefused,
    Proposal,
    Situation,
    Step,
)

LOLA, SUPER, DPO, OTHER_DPO = (
    Actor("lola", Role.AGENT),
    Actor("marta", Role.SUPERVISOR),
    Actor("delegada", Role.DPO),
    Actor("delegado", Role.DPO),
)
TEAM = (LOLA, SUPER, DPO, OTHER_DPO, Actor("ojo", Role.AUDITOR), Actor("root", Role.ADMIN))
STARTS = st.builds(
    Situation,
    status=st.just(RequestStatus.REGISTERED),
    right=st.sampled_from(Right),
    identity=st.sampled_from([Identity.UNVERIFIED, Identity.REGISTERED, Identity.VERIFIED]),
    channel=st.sampled_from(Channel),
    in_first_month=st.booleans(),
)


def moved(here: Situation, move: Move, actor: Actor) -> Situation:
    """The situation after a move, as the services bring it about."""
    status = move.leads[here.status]
    proposal = move.proposes or (here.proposal if status is RequestStatus.PROPOSED else None)
    return Situation(
        status=status,
        right=here.right,
        identity=Identity.VERIFIED if move.step is Step.CONFIRM_IDENTITY else here.identity,
        channel=here.channel,
        holder=actor.name if move.step is Step.TAKE else here.holder,
        proposal=proposal,
        proposed_by=actor.name if move.proposes else here.proposed_by,
        extended=here.extended or move.step is Step.EXTEND,
        in_first_month=here.in_first_month,
    )


@given(STARTS, st.data())
def test_every_request_can_end_from_wherever_a_walk_has_led(start: Situation, data: st.DataObject) -> None:
    """L44, L46: nothing is stuck; whatever was done, the team can bring it to `closed`."""
    here = start
    for _ in range(data.draw(st.integers(0, 12))):
        actor = data.draw(st.sampled_from(TEAM))
        moves = allowed(here, actor)
        if moves:
            here = moved(here, data.draw(st.sampled_from(moves)), actor)
    assert RequestStatus.CLOSED in reachable(here, without={Step.WITHDRAW})


def reachable(start: Situation, without: set[Step]) -> set[RequestStatus]:
    """Every stage that the team can reach."""
    seen, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for actor in TEAM[:4]:
            for move in allowed(here, actor):
                after = moved(here, move, actor)
                if move.step not in without and after not in seen:
                    seen.add(after)
                    waiting.append(after)
    return {each.status for each in seen}


@given(STARTS, st.data())
def test_no_path_leads_to_a_refusal_without_two_people_reason_and_remedies(
    start: Situation, data: st.DataObject
) -> None:
    """L46, L62: who proposes a refusal or an erasure never decides it, and the letter names the remedies."""
    here, proposer = start, None
    for _ in range(data.draw(st.integers(0, 25))):
        actor = data.draw(st.sampled_from(TEAM))
        moves = allowed(here, actor)
        if not moves:
            continue
        move = data.draw(st.sampled_from(moves))
        if move.proposes:
            proposer = actor.name
        after = moved(here, move, actor)
        if after.status is RequestStatus.REFUSED or move.awaits is not None:
            assert actor.role == Role.DPO
            assert proposer not in (None, actor.name)
            assert move.letter is not None
        if after.status is RequestStatus.REFUSED:
            assert REQUIRED[LetterKind.REFUSAL] >= {Element.REASONS, Element.AUTHORITY, Element.COURT}
            assert move.letter is LetterKind.REFUSAL
        if here.right is Right.ERASURE and after.status is RequestStatus.ANSWERED:
            assert here.status is RequestStatus.PROPOSED
        here = after


def test_only_a_confirmed_proposal_refuses() -> None:
    """L62: the one row that leads to `refused` needs a proposal of another person, and no system move does."""
    rows = [move for move in TABLE if RequestStatus.REFUSED in move.leads.values()]
    assert [(row.step, row.awaits, row.other_person) for row in rows] == [
        (Step.CONFIRM_REFUSAL, Proposal.REFUSAL, True)
    ]
    assert {move.step for move in TABLE if move.deed is None} == {Step.VERIFY, Step.MERGE}


@given(STARTS, st.sampled_from(RequestStatus), st.sampled_from(TEAM), st.sampled_from(Step))
def test_what_the_desk_is_not_offered_it_cannot_do(
    start: Situation, status: RequestStatus, actor: Actor, step: Step
) -> None:
    here = Situation(status, start.right, start.identity, start.channel)
    offered = {move.step for move in allowed(here, actor)}
    if step in offered:
        assert find_move(step, here, actor).step is step
    else:
        with pytest.raises(MoveRefused):
            find_move(step, here, actor)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMIN])
def test_who_does_not_work_on_requests_moves_none(role: Role) -> None:
    """L93."""
    for status in RequestStatus:
        here = Situation(status, Right.ACCESS, Identity.VERIFIED, Channel.CHAT)
        assert allowed(here, Actor("x", role)) == ()


def test_a_closed_request_stays_closed() -> None:
    here = Situation(RequestStatus.CLOSED, Right.ACCESS, Identity.VERIFIED, Channel.CHAT)
    assert all(allowed(here, actor) == () for actor in TEAM)
    for step in (Step.VERIFY, Step.MERGE):
        with pytest.raises(MoveRefused):
            system_move(step, RequestStatus.CLOSED)


def test_the_stages_are_active_or_ended() -> None:
    assert set(RequestStatus) == ACTIVE | ENDED
    assert not ACTIVE & ENDED
    assert DECIDED < ENDED


def test_a_proof_that_arrives_sets_a_paused_or_proposed_request_going_again() -> None:
    """RGPD 12.6: with the proof the reason for waiting, or for refusing for want of it, is gone."""
    assert system_move(Step.VERIFY, RequestStatus.PAUSED) is RequestStatus.IN_PROGRESS
    assert system_move(Step.VERIFY, RequestStatus.PROPOSED) is RequestStatus.IN_PROGRESS


def test_every_row_that_sends_a_letter_says_something() -> None:
    assert all(move.says for move in TABLE if move.letter is not None)
    assert {move.reasons for move in TABLE} - {None} == set(ReasonList)
    assert {move.deed for move in TABLE} - {None} == {
        Deed.WORK_REQUEST,
        Deed.ASSIGN_REQUEST,
        Deed.CONFIRM_IDENTITY,
        Deed.DECIDE_REFUSAL,
        Deed.APPROVE_ERASURE,
    }
