"""See what became of the message to a recipient: sent, its errand is done; failed, it is told again (L58)."""

from datetime import timedelta

from sqlalchemy import select

from duties.errands import ErrandKind, ErrandOutcome, ErrandStatus
from services.tell_recipients import queue_same_again
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Errand, OutboundMessage, Request

JOBS = "jobs"  # who has done an errand that nobody at the desk noted
LOST = ("failed", "unsure")
AGAIN_AFTER = timedelta(days=1)  # what fails at once is not told again every minute


def untold(read: Reading) -> tuple[str, ...]:
    """Ids of the errands whose message has been sent, has failed, or nobody knows."""
    found = (
        select(Errand.id)
        .join(OutboundMessage, OutboundMessage.id == Errand.message_id)
        .where(
            Errand.kind == ErrandKind.RECIPIENT,
            Errand.status == ErrandStatus.OPEN,
            OutboundMessage.status.in_(("sent", *LOST)),
        )
        .order_by(Errand.id)
    )
    return tuple(read.session.scalars(found))


def tell_again(work: UnitOfWork, errand_id: str, *, settings: Settings) -> bool:
    """Whether anything was done: the errand is closed or has a new message; safe to run twice."""
    errand = work.session.get_one(Errand, errand_id, with_for_update=True)
    if errand.status != ErrandStatus.OPEN or errand.message_id is None:
        return False
    request = work.session.get_one(Request, errand.request_id)
    work.conversation_id = request.conversation_id
    message = work.session.get_one(OutboundMessage, errand.message_id)
    known = any(each.name == errand.target for each in settings.recipients)
    if message.status == "sent":
        errand.status, errand.outcome = ErrandStatus.DONE.value, ErrandOutcome.TOLD.value
        errand.done_at, errand.done_by = work.now, JOBS
        work.record("errand_done", errand)
    elif message.status in LOST and known and _rested(work, message):
        errand.message_id = queue_same_again(work, request, message).id
        work.record("recipient_told_again", errand)
    else:
        return False
    return True


def _rested(read: Reading, message: OutboundMessage) -> bool:
    return message.created_at + AGAIN_AFTER <= read.now
