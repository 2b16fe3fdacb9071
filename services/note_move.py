"""Write a move into a request's history and the stage it leads to into the request."""

from duties.allowed_moves import system_move
from duties.kinds import RequestStatus
from duties.steps import Step
from services.drop_errands import drop_errands
from services.end_restriction import end_with_request
from store import UnitOfWork
from store.models import Request, RequestMove, new_id


def note_move(
    work: UnitOfWork,
    request: Request,
    step: Step,
    after: RequestStatus,
    *,
    by: str,
    reason: str = "",
    text: str = "",
    colleague: str = "",
) -> RequestMove:
    """The row of history. The request gets its stage and revision; what was proposed no longer waits."""
    move_id = new_id()
    text = text.strip()
    before, request.status = request.status, after.value
    request.revision += 1
    if after is not RequestStatus.PROPOSED:
        request.proposal = None
    if after is RequestStatus.CLOSED:
        request.closed_at = work.now
    move = RequestMove(
        id=move_id,
        request_id=request.id,
        revision=request.revision,
        step=step.value,
        before=before,
        after=after.value,
        by=by,
        at=work.now,
        reason=reason or None,
        colleague=colleague or None,
        owner=request.owner,
        text_sealed=work.seal(request.owner, "request_moves", "text_sealed", move_id, text) if text else None,
    )
    work.session.flush()
    work.insert(move)
    work.record(f"request_{PAST[step]}", request)
    if after in _NOTHING_LEFT_TO_FIND:
        drop_errands(work, request)
    if after in _DECIDED_AGAINST:
        end_with_request(work, request, by=by)
    return move


def note_system_move(work: UnitOfWork, request: Request, step: Step) -> RequestMove:
    """A step that no member of staff takes. Raises MoveRefused for what the table lacks."""
    after = system_move(step, RequestStatus(request.status))
    return note_move(work, request, step, after, by="bot")


_DECIDED_AGAINST = frozenset({RequestStatus.REFUSED, RequestStatus.WITHDRAWN})
_NOTHING_LEFT_TO_FIND = frozenset({RequestStatus.REFUSED, RequestStatus.WITHDRAWN, RequestStatus.CLOSED})

PAST: dict[Step, str] = {
    Step.VERIFY: "moved_on_by_proof",
    Step.MERGE: "merged",
    Step.TAKE: "taken",
    Step.ASSIGN: "assigned",
    Step.ASK_IDENTITY: "identity_asked",
    Step.CONFIRM_IDENTITY: "identity_confirmed",
    Step.RESUME: "resumed",
    Step.EXTEND: "extended",
    Step.ANSWER: "answered",
    Step.PROPOSE_REFUSAL: "refusal_proposed",
    Step.CONFIRM_REFUSAL: "refused",
    Step.PROPOSE_PARTIAL: "partial_refusal_proposed",
    Step.CONFIRM_PARTIAL: "partly_refused",
    Step.PROPOSE_ERASURE: "erasure_proposed",
    Step.APPROVE_ERASURE: "erasure_approved",
    Step.RETURN: "proposal_returned",
    Step.WITHDRAW: "withdrawn",
    Step.CLOSE: "closed",
}
