"""One rights request as the desk sees it: masked, or clear for whoever has given a reason."""

from dataclasses import dataclass

from sqlalchemy import select

from duties.errors import NotFound
from duties.local_time import local_day
from services.read_identity import Fact, read_person, read_request_claim, read_request_details
from store import Reading
from store.models import OutboundMessage, Request


@dataclass(frozen=True)
class RequestSheet:
    """One request as the desk sees it. Without `clear`, of the details only their names are known."""

    request: Request
    clear: bool
    days_left: int
    sent: tuple[OutboundMessage, ...]
    details: tuple[Fact, ...]
    people: tuple[tuple[str, tuple[Fact, ...]], ...]


def find_by_reference(read: Reading, reference: str) -> Request:
    """The request with this reference. Raises NotFound."""
    request = read.session.scalar(select(Request).where(Request.reference == reference))
    if request is None:
        raise NotFound("no such request")
    return request


def read_request(read: Reading, request: Request, *, clear: bool) -> RequestSheet:
    """The sheet of a request."""
    sent = select(OutboundMessage).where(
        OutboundMessage.request_id == request.id, OutboundMessage.kind != "recipient"
    )
    details = read_request_details(read, request)
    people = (
        (
            request.identity if request.identity == "verified" else "on_file",
            read_person(read, request.person_id),
        ),
        ("claimed", read_request_claim(read, request)),
    )
    return RequestSheet(
        request=request,
        clear=clear,
        days_left=(request.due_date - local_day(read.now)).days,
        sent=tuple(read.session.scalars(sent.order_by(OutboundMessage.created_at))),
        details=details if clear else tuple(Fact(fact.what, "") for fact in details),
        people=tuple((name, facts) for name, facts in people if facts) if clear else (),
    )
