"""Lift a restriction, but only after the person has been told (RGPD 18.3; L59)."""

from sqlalchemy import select

from duties.errors import NotFound
from duties.local_time import local_day
from duties.permissions import Deed
from duties.restrictions import LiftNotAnnounced
from duties.spanish_dates import long_date
from services.end_restriction import end_restriction
from services.queue_message import queue_message
from services.read_request import find_by_reference
from services.require_staff import require_staff
from services.write_letter import addresses_of
from settings import Settings
from store import UnitOfWork
from store.models import OutboundMessage, Request, Restriction


def announce_lifting(work: UnitOfWork, reference: str, *, staff: str, settings: Settings) -> Restriction:
    """Queue the notice, once. Raises NotAllowed, NotFound."""
    require_staff(work, staff, Deed.LIFT_RESTRICTION)
    request, row = _in_force(work, reference)
    if row.notice_id is None:
        medium, to = next(iter(addresses_of(work, request).items()))
        message = queue_message(
            work,
            kind="letter",
            medium=medium,
            owner=request.owner,
            to=to,
            body=f"{settings.controller.name}: el {long_date(local_day(row.since))} limitamos el tratamiento de sus"
            f" datos por su solicitud {request.reference}. Le avisamos de que vamos a levantar esa limitación"
            " (RGPD 18.3). Si no está de acuerdo, díganoslo o reclame ante la"
            f" {settings.authority.name}, {settings.authority.web}.",
            person_id=request.person_id,
            conversation_id=request.conversation_id,
            request_id=request.id,
        )
        row.notice_id = message.id
        work.record("restriction_lifting_announced", row)
    return row


def lift_restriction(work: UnitOfWork, reference: str, *, staff: str) -> Restriction:
    """No longer in force. Raises NotAllowed, NotFound, LiftNotAnnounced until the notice has been sent."""
    member = require_staff(work, staff, Deed.LIFT_RESTRICTION)
    _, row = _in_force(work, reference)
    notice = work.session.get(OutboundMessage, row.notice_id) if row.notice_id else None
    if notice is None or notice.status != "sent":
        raise LiftNotAnnounced(f"restriction {row.id} has not been announced")
    return end_restriction(work, row, by=member.name)


def post_lifting_notice(work: UnitOfWork, reference: str, *, staff: str) -> Restriction:
    """Note that the notice has left the house. Raises NotAllowed, NotFound, LiftNotAnnounced."""
    require_staff(work, staff, Deed.LIFT_RESTRICTION)
    _, row = _in_force(work, reference)
    if row.notice_id is None:
        raise LiftNotAnnounced(f"restriction {row.id} has not been announced")
    notice = work.session.get_one(OutboundMessage, row.notice_id, with_for_update=True)
    if notice.status != "sent":
        notice.status, notice.sent_at = "sent", work.now
        work.record("restriction_notice_posted", row)
    return row


def _in_force(work: UnitOfWork, reference: str) -> tuple[Request, Restriction]:
    request = find_by_reference(work, reference)
    work.conversation_id = request.conversation_id
    row = work.session.scalar(
        select(Restriction)
        .where(Restriction.request_id == request.id, Restriction.lifted_at.is_(None))
        .with_for_update()
    )
    if row is None:
        raise NotFound("no restriction is in force by this request")
    return request, row
