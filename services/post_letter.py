"""Note that a letter has left the house: the proof of answering is the controller's (LOPDGDD 12.4; L45)."""

from duties.errors import NotFound
from duties.permissions import Deed
from services.read_request import find_by_reference
from services.require_staff import require_staff
from store import UnitOfWork
from store.models import OutboundMessage, RequestLetter


def post_letter(work: UnitOfWork, reference: str, letter_id: str, *, staff: str) -> RequestLetter:
    """The letter, sent; noting it again changes nothing. Raises NotAllowed, NotFound."""
    member = require_staff(work, staff, Deed.WORK_REQUEST)
    request = find_by_reference(work, reference)
    letter = work.session.get(RequestLetter, letter_id)
    if letter is None or letter.request_id != request.id:
        raise NotFound("no such letter")
    work.conversation_id = request.conversation_id
    message = work.session.get_one(OutboundMessage, letter.message_id, with_for_update=True)
    if message.status != "sent":
        message.status, message.sent_at, letter.posted_by = "sent", work.now, member.name
        work.record("letter_posted", letter)
    return letter
