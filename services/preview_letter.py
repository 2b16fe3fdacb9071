"""Show a member of staff the letter that a move will send, before it is made; the look is in the audit (L93)."""

from duties.casework import Move
from duties.letters import Letter
from duties.permissions import Deed
from duties.steps import Actor, Said, Step
from services.move_request import check_move
from services.read_request import find_by_reference
from services.require_staff import require_staff
from services.write_letter import letter_of
from settings import Settings
from store import UnitOfWork
from store.models import Request


def preview_letter(
    work: UnitOfWork,
    reference: str,
    step: Step,
    *,
    staff: str,
    seen: int,
    said: Said,
    settings: Settings,
) -> Letter | None:
    """The letter as it would go, everything checked as for the move itself. Raises as `move_request`."""
    member = require_staff(work, staff, Deed.REVEAL_REQUEST)
    request = find_by_reference(work, reference)
    actor = Actor(member.name, member.role)
    row, _ = check_move(work, request, step, actor=actor, seen=seen, said=said, settings=settings)
    return show_letter(work, request, row, said, settings=settings)


def show_letter(
    work: UnitOfWork, request: Request, row: Move, said: Said, *, settings: Settings
) -> Letter | None:
    """The letter, its look noted."""
    letter = letter_of(work, request, row, said, settings=settings)
    if letter is not None:
        work.conversation_id, work.reason = request.conversation_id, "preparar una carta"
        work.record("letter_previewed", request)
    return letter
