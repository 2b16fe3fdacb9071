"""A member of staff opens what a request asks for and whose it is: the reason goes to the audit (L93)."""

from duties.permissions import Deed
from services.read_request import RequestSheet, find_by_reference, read_request
from services.require_staff import require_reason, require_staff
from store import UnitOfWork


def reveal_request(work: UnitOfWork, reference: str, *, staff: str, reason: str | None) -> RequestSheet:
    """The clear sheet, once this work is committed. Raises NotAllowed, ReasonRequired, NotFound."""
    require_staff(work, staff, Deed.REVEAL_REQUEST)
    request = find_by_reference(work, reference)
    require_reason(work, reason)
    work.conversation_id = request.conversation_id
    work.record("request_revealed", request)
    return read_request(work, request, clear=True)
