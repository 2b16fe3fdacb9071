"""Send a person the link to their package, or note that it goes on paper: through the outbox (L45, L55)."""

import secrets
from datetime import timedelta

from sqlalchemy import select

from duties.local_time import local_day
from duties.packages import PackageRefused, PackageStatus
from duties.permissions import Deed
from duties.spanish_dates import long_date
from services.contacts import open_contact
from services.file_may_be_used import file_may_be_used
from services.find_package import find_package
from services.is_copy_sent import is_whole
from services.queue_message import queue_message
from services.require_staff import require_staff
from services.sealed_text import text_or_none
from services.token_hash import token_hash
from settings import Settings
from store import Reading, UnitOfWork
from store.models import ContactPoint, DownloadLink, OutboundMessage, Package, Person, Request, new_id

PAGE = "/mis-datos/descarga"
TOKEN_BYTES = 32
KINDS = {"email": "email", "sms": "mobile"}


def deliver_package(
    work: UnitOfWork,
    reference: str,
    package_id: str,
    *,
    medium: str,
    staff: str,
    settings: Settings,
    delivery_id: str | None = None,
) -> OutboundMessage:
    """The waiting message; `medium` email | sms | letter. The same delivery asked for twice is sent once.

    Raises NotAllowed, NotFound, PackageRefused.
    """
    member = require_staff(work, staff, Deed.WORK_REQUEST)
    package, request = find_package(work, reference, package_id)
    earlier = work.session.get(OutboundMessage, delivery_id) if delivery_id else None
    if earlier is not None and (earlier.request_id, earlier.medium) == (request.id, medium):
        return earlier
    if package.status != PackageStatus.READY:
        raise PackageRefused("stage")
    if not is_whole(work, package):
        raise PackageRefused("errands")
    work.conversation_id = request.conversation_id
    to = _address(work, request, medium)
    body = f"{settings.controller.short_name}: le enviamos con esta carta la copia de sus datos."
    if medium in KINDS:
        body = _link(work, package, request, member.name, settings)
    message = queue_message(
        work,
        kind="link" if medium in KINDS else "letter",
        medium=medium,
        owner=request.owner,
        to=to,
        body=body,
        person_id=request.person_id,
        conversation_id=request.conversation_id,
        request_id=request.id,
        message_id=delivery_id,
    )
    work.record("package_delivered", package)
    return message


def _address(read: Reading, request: Request, medium: str) -> str:
    """Only what is on file (L49), and nothing of it where it may not be used. Raises PackageRefused."""
    person_id = request.person_id or ""
    if not file_may_be_used(read, request):
        if medium in KINDS:
            raise PackageRefused("medium")
        return ""  # handed over
    if medium == "letter":
        person = read.session.get_one(Person, person_id)
        address = text_or_none(
            read, f"person:{person_id}", "people.address_sealed", person_id, person.address_sealed
        )
        return address or ""
    point = read.session.scalars(
        select(ContactPoint)
        .where(ContactPoint.person_id == person_id, ContactPoint.kind == KINDS.get(medium, ""))
        .order_by(ContactPoint.created_at.desc())
    ).first()
    if point is None:
        raise PackageRefused("medium")
    return open_contact(read, point)


def _link(work: UnitOfWork, package: Package, request: Request, sent_by: str, settings: Settings) -> str:
    """The words of the message with a new link; of its token only the hash is kept besides."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    link = DownloadLink(
        id=new_id(),
        package_id=package.id,
        person_id=request.person_id,
        token_hash=token_hash(token),
        sent_by=sent_by,
        created_at=work.now,
        expires_at=work.now + timedelta(days=settings.downloads.days),
    )
    work.insert(link)
    work.record("download_link_made", link)
    return (
        f"{settings.controller.short_name}: la copia de sus datos (solicitud {request.reference}) está en"
        f" {settings.public_url}{PAGE}/{token} hasta el {long_date(local_day(link.expires_at))}."
        " Se abre con un código que le enviaremos."
    )
