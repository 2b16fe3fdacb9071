"""Keep where somebody said that they can be reached, when what is on file is another's or is not safe (L50, L112)."""

from sqlalchemy import select

from duties.casework import ACTIVE
from services.claims import read_claim, write_claim
from services.request_content import read_claim_of_request, write_claim_of_request
from store import UnitOfWork
from store.models import Conversation, Request


def keep_reach(work: UnitOfWork, conversation: Conversation, *, kind: str, value: str) -> None:
    """With the claim and with each request of this conversation; `kind` is phone or email."""
    reach = {f"reach_{kind}": value}
    write_claim(work, conversation, read_claim(work, conversation) | reach)
    requests = work.session.scalars(
        select(Request).where(Request.conversation_id == conversation.id, Request.status.in_(ACTIVE))
    )
    for request in requests.all():
        write_claim_of_request(work, request, read_claim_of_request(work, request) | reach)
        request.revision += 1
        work.record("request_claimed", request)
    work.record("reach_kept", conversation)
