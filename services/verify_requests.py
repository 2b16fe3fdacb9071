"""Raise the requests claimed for a person in a conversation, now that the person has been proven in it."""

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.identity_levels import Proof, request_after
from duties.kinds import Identity
from duties.steps import Step
from services.note_move import note_system_move
from services.open_errands import open_errands
from services.request_content import change_owner, merge, read_details, write_details
from services.restrict_person import restrict_person
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Request


def verify_requests(
    work: UnitOfWork, conversation: Conversation, person_id: str, *, settings: Settings
) -> tuple[Request, ...]:
    """The verified requests. One whose right the person has a verified request for is joined to that one."""
    claimed = work.session.scalars(
        select(Request)
        .where(
            Request.conversation_id == conversation.id,
            Request.person_id == person_id,
            Request.identity == Identity.REGISTERED,
            Request.status.in_(ACTIVE),
        )
        .order_by(Request.received_at)
    ).all()
    return tuple(_raise(work, request, person_id, settings) for request in claimed)


def _raise(work: UnitOfWork, request: Request, person_id: str, settings: Settings) -> Request:
    earlier = _verified_already(work, request, person_id)
    change_owner(work, request, f"person:{person_id}")
    if earlier is not None:
        return _join(work, request, earlier)
    request.identity = request_after(Identity(request.identity), Proof.RIGHT_CODE)
    note_system_move(work, request, Step.VERIFY)
    work.session.flush()
    work.record("request_verified", request)
    open_errands(work, request, settings=settings)
    restrict_person(work, request)
    work.effect("request", request.reference)
    return request


def _verified_already(work: UnitOfWork, request: Request, person_id: str) -> Request | None:
    return work.session.scalars(
        select(Request)
        .where(
            Request.person_id == person_id,
            Request.right == request.right,
            Request.identity == Identity.VERIFIED,
            Request.status.in_(ACTIVE),
            Request.id != request.id,
        )
        .order_by(Request.received_at)
    ).first()


def _join(work: UnitOfWork, request: Request, earlier: Request) -> Request:
    """At most one active request per person and right: the earlier one, due first, takes the details."""
    details = read_details(work, request)
    write_details(work, earlier, merge(read_details(work, earlier), details, again=True))
    write_details(work, request, details | {"joined_to": earlier.reference})
    earlier.revision += 1
    note_system_move(work, request, Step.MERGE)
    work.session.flush()
    work.record("request_joined", request)
    work.record("request_voiced_again", earlier)
    work.effect("request", earlier.reference)
    return earlier
