"""A member of staff looks at a rights request, masked: no reason is needed, a trace is left (L93)."""

from duties.permissions import Deed
from services.read_request import RequestSheet, find_by_reference, read_request
from services.require_staff import require_staff
from store import UnitOfWork


def view_request(work: UnitOfWork, reference: str, *, staff: str) -> RequestSheet:
    """The masked sheet. Raises NotAllowed, NotFound."""
    require_staff(work, staff, Deed.SEE_REQUEST)
    request = find_by_reference(work, reference)
    work.conversation_id = request.conversation_id
    work.record("request_viewed", request)
    return read_request(work, request, clear=False)
