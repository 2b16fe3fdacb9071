"""Open a rights request: reference, clock, receipt. Registered first, identified after (RGPD 12, L42-L45)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.deadlines import add_months, due_date
from duties.kinds import Channel, FlagReason, Identity, RequestStatus, Right
from duties.local_time import local_day
from services.claims import REACH
from services.new_reference import new_reference
from services.open_errands import open_errands
from services.queue_receipt import queue_receipt
from services.raise_flag import raise_flag
from services.request_content import (
    merge,
    read_claim_of_request,
    read_details,
    write_claim_of_request,
    write_details,
)
from services.restrict_person import restrict_person
from settings import Settings, legal_at
from store import UnitOfWork
from store.models import Conversation, Request, new_id


def open_request(
    work: UnitOfWork,
    *,
    right: Right,
    channel: Channel | str,
    conversation: Conversation | None,
    person_id: str | None,
    received_at: datetime,
    details: Mapping[str, Any],
    claim: Mapping[str, str] | None,
    identity: Identity,
    settings: Settings,
) -> Request:
    """The new request, or the active one of the same person and right with these details added.

    `person_id` is whoever was claimed or, when `identity` is verified, proven. An active request of another
    conversation is only found again for a proven person: telling its reference would disclose that it exists.
    """
    known = _active(work, right, conversation, person_id, identity=identity, claim=claim or {})
    if known is not None:
        write_details(work, known, merge(read_details(work, known), details, again=True))
        known.revision += 1
        work.record("request_voiced_again", known)
        work.effect("request", known.reference)
        return known
    request = Request(
        id=new_id(),
        reference=new_reference(work),
        right=right,
        status=RequestStatus.VERIFIED if identity is Identity.VERIFIED else RequestStatus.REGISTERED,
        identity=identity,
        channel=Channel(channel),
        conversation_id=conversation.id if conversation else None,
        turn_id=work.turn_id,
        person_id=person_id,
        received_at=received_at,
        due_date=due_date(received_at, legal_at(settings, "rights_months", local_day(received_at))),
        owner=_owner(conversation, person_id, identity),
    )
    write_details(work, request, details)
    write_claim_of_request(work, request, claim or {})
    work.insert(request)
    work.record("request_opened", request)
    work.effect("request", request.reference)
    queue_receipt(work, request, settings=settings)
    open_errands(work, request, settings=settings)
    restrict_person(work, request)
    _flag_repeated_access(work, request, conversation, settings)
    return request


def _active(
    work: UnitOfWork,
    right: Right,
    conversation: Conversation | None,
    person_id: str | None,
    *,
    identity: Identity,
    claim: Mapping[str, str],
) -> Request | None:
    active = (
        select(Request)
        .where(Request.right == right, Request.status.in_(ACTIVE))
        .order_by(Request.received_at)
    )
    if identity is Identity.VERIFIED:
        proven = active.where(Request.person_id == person_id, Request.identity == Identity.VERIFIED)
        found = work.session.scalars(proven).first()
        if found is not None:
            return found
    if conversation is None:
        return None
    here = active.where(Request.conversation_id == conversation.id, Request.person_id == person_id)
    whose = _whose(claim)
    same = (each for each in work.session.scalars(here) if _whose(read_claim_of_request(work, each)) == whose)
    return next(same, None)


def _whose(claim: Mapping[str, Any]) -> dict[str, Any]:
    """Whom a claim names and for whom it speaks: what is asked for a child is not joined to the parent's own."""
    return {key: value for key, value in claim.items() if key not in REACH}


def _owner(conversation: Conversation | None, person_id: str | None, identity: Identity) -> str:
    if person_id is not None and identity is Identity.VERIFIED:
        return f"person:{person_id}"
    return f"conversation_duty:{conversation.id}" if conversation else "system"


def _flag_repeated_access(
    work: UnitOfWork, request: Request, conversation: Conversation | None, settings: Settings
) -> None:
    """A second access within six months is looked at by a person, never refused (L47)."""
    if request.right != Right.ACCESS or request.person_id is None or conversation is None:
        return
    today = local_day(work.now)
    since = add_months(today, -legal_at(settings, "repetitive_access_months", today))
    others = select(Request.received_at).where(
        Request.right == Right.ACCESS, Request.person_id == request.person_id, Request.id != request.id
    )
    if any(local_day(at) >= since for at in work.session.scalars(others)):
        raise_flag(work, conversation, reason=FlagReason.REPEATED_ACCESS)
