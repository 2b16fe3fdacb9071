"""Note that an errand is done: a part was found, nothing was, it was carried out there, or a recipient was told."""

from duties.errands import ErrandKind, ErrandOutcome, ErrandStatus, WrongOutcome, outcomes
from duties.kinds import Right
from services.find_errand import ErrandInHand, find_errand
from store import UnitOfWork
from store.models import Errand, OutboundMessage


def finish_errand(work: UnitOfWork, errand_id: str, outcome: ErrandOutcome, *, staff: str) -> Errand:
    """The errand, done without a file. Raises NotAllowed, NotFound, ErrandOver, WrongOutcome."""
    if outcome is ErrandOutcome.PART:
        raise WrongOutcome("a part is uploaded, not noted")
    held = find_errand(work, errand_id, staff=staff)
    if outcome is ErrandOutcome.TOLD and held.errand.message_id is not None:
        message = work.session.get_one(OutboundMessage, held.errand.message_id, with_for_update=True)
        if message.status != "sent":
            message.status, message.sent_at, message.next_attempt_at = "sent", work.now, None
            work.record("message_sent", message)
    return close_errand(work, held, outcome)


def close_errand(work: UnitOfWork, held: ErrandInHand, outcome: ErrandOutcome) -> Errand:
    """Write it down. Raises WrongOutcome."""
    errand = held.errand
    if outcome not in outcomes(ErrandKind(errand.kind), Right(held.request.right)):
        raise WrongOutcome(f"an errand of this kind is not done by {outcome}")
    errand.status, errand.outcome = ErrandStatus.DONE.value, outcome.value
    errand.done_at, errand.done_by = work.now, held.member.name
    work.record("errand_done", errand)
    return errand
