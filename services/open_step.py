"""Open one step of a request for a member of staff: the row of the table, if it may be taken now."""

from duties.allowed_moves import find_move
from duties.casework import Move
from duties.local_time import local_day
from duties.permissions import Deed
from duties.steps import Actor, Situation, Step
from services.read_request import find_by_reference
from services.request_history import clock_of, moves_of, situation_of
from services.require_staff import require_staff
from settings import Settings
from store import UnitOfWork
from store.models import Request


def open_step(
    work: UnitOfWork, reference: str, step: Step, *, staff: str, settings: Settings
) -> tuple[Request, Move, Situation]:
    """The request and the row of a step that this person may take now. Raises NotAllowed, NotFound, MoveRefused."""
    member = require_staff(work, staff, Deed.SEE_REQUEST)
    request = find_by_reference(work, reference)
    work.conversation_id = request.conversation_id
    moves = moves_of(work, request)
    here = situation_of(
        request, moves, clock_of(work, request, moves, settings=settings), local_day(work.now)
    )
    return request, find_move(step, here, Actor(member.name, member.role)), here
