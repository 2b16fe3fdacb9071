"""Make one move of a request, as the table of `duties/casework.py` allows it; nothing else changes a stage by hand."""

from collections.abc import Callable

from sqlalchemy import select

from duties.allowed_moves import check_said, find_move, guards_of
from duties.casework import Move
from duties.errors import AmparoError, NotFound
from duties.kinds import RequestStatus, Right
from duties.local_time import local_day
from duties.permissions import Deed
from duties.reasons import Reason
from duties.steps import Actor, Said, Situation, Step
from services.assign_request import assign_request
from services.block_case import block_case
from services.block_parts import block_parts
from services.block_person import block_person
from services.confirm_identity import confirm_identity
from services.extend_deadline import extend_deadline
from services.guards import check_guards
from services.keep_case_apart import keep_case_apart
from services.note_move import note_move
from services.rectify_person import rectify_person
from services.request_history import clock_of, last_proposal, moves_of, situation_of
from services.require_staff import require_staff
from services.take_request import take_request
from services.tell_recipients import tell_recipients
from services.write_letter import check_medium, letter_of, send_letter
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Request, RequestMove

type Effect = Callable[[UnitOfWork, Request, Actor, Said, Settings], None]

EFFECTS: dict[Step, Effect] = {
    Step.TAKE: take_request,
    Step.ASSIGN: assign_request,
    Step.CONFIRM_IDENTITY: confirm_identity,
    Step.EXTEND: extend_deadline,
}
"""What a step does besides what its row says. A deed of its own is a verb file and a line here."""

BLOCKS = frozenset({Step.APPROVE_ERASURE, Step.CONFIRM_PARTIAL, Step.CLOSE})
"""The steps of an erasure that block (LOPDGDD 32)."""


class RequestMoved(AmparoError):
    """The request is no longer as it was seen; `last` is the newest move, if it was a move."""

    def __init__(self, last: RequestMove | None) -> None:
        super().__init__("the request has changed since it was looked at")
        self.last = last


def move_request(
    work: UnitOfWork,
    reference: str,
    step: Step,
    *,
    staff: str,
    seen: int,
    said: Said | None = None,
    settings: Settings,
) -> RequestMove:
    """The move, noted. `seen` is the revision it was decided on.

    Raises NotFound, NotAllowed, RequestMoved, MoveRefused, SayingIncomplete.
    """
    member = require_staff(work, staff, Deed.SEE_REQUEST)
    actor, said = Actor(member.name, member.role), said or Said()
    request = _locked(work, reference)
    work.conversation_id = request.conversation_id
    row, here = check_move(work, request, step, actor=actor, seen=seen, said=said, settings=settings)
    letter = letter_of(work, request, row, said, settings=settings)
    if step is Step.APPROVE_ERASURE:
        keep_case_apart(work, request)
    if step in EFFECTS:
        EFFECTS[step](work, request, actor, said, settings)
    if row.proposes is not None:
        request.proposal = row.proposes.value
    done = note_move(
        work,
        request,
        step,
        row.leads[here.status],
        by=actor.name,
        reason=said.reason if row.reasons else "",
        text=said.text if row.says else "",
        colleague=said.colleague if step is Step.ASSIGN else "",
    )
    if step is Step.ANSWER and said.reason == Reason.DONE:
        rectify_person(work, request)  # before the letter: it goes to the right address, not to the wrong one
    if letter is not None and row.letter is not None:
        send_letter(work, request, done, letter, row.letter, medium=said.medium, settings=settings)
    if done.after == RequestStatus.ANSWERED:
        tell_recipients(work, request, settings=settings)
    if step in BLOCKS and request.right == Right.ERASURE:
        _block(work, request, step, by=actor.name, settings=settings)
    return done


def _block(work: UnitOfWork, request: Request, step: Step, *, by: str, settings: Settings) -> None:
    """What an erasure ends in: last of all, as nothing of the person can be read afterwards."""
    if step is Step.APPROVE_ERASURE:
        block_person(work, request, by=by, settings=settings)
    elif step is Step.CONFIRM_PARTIAL:
        proposed = last_proposal(moves_of(work, request))
        reason = Reason(proposed.reason) if proposed is not None and proposed.reason else Reason.LEGAL_DUTY
        block_parts(work, request, reason, by=by, settings=settings)
    else:
        block_case(work, request, by=by, settings=settings)


def check_move(
    read: Reading,
    request: Request,
    step: Step,
    *,
    actor: Actor,
    seen: int,
    said: Said,
    settings: Settings,
) -> tuple[Move, Situation]:
    """The row of the table and what it was read on. Raises as `move_request`."""
    moves = moves_of(read, request)
    if request.revision != seen:
        raise RequestMoved(moves[-1] if moves and moves[-1].revision > seen else None)
    clock = clock_of(read, request, moves, settings=settings)
    here = situation_of(request, moves, clock, local_day(read.now))
    row = find_move(step, here, actor)
    check_guards(read, request, step, guards_of(row, said.reason))
    check_said(row, here, said)
    check_medium(read, request, row, said)
    return row, here


def _locked(work: UnitOfWork, reference: str) -> Request:
    request = work.session.scalar(select(Request).where(Request.reference == reference).with_for_update())
    if request is None:
        raise NotFound("no such request")
    return request
