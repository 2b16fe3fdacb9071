"""Open an errand again that was noted by mistake: what was handed in goes, and no copy made with it reaches anybody.

A recipient's is told again: by the message that waited, if it was only noted as gone, else by a new one (L58).
"""

from pathlib import Path

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.errands import ErrandKind, ErrandOver, ErrandStatus
from duties.errors import NotFound
from duties.kinds import RequestStatus
from duties.packages import PackageStatus
from duties.permissions import Deed
from services.add_part import parts_folder
from services.close_link import close_link
from services.make_package import packages_folder
from services.require_staff import require_reason, require_staff
from services.tell_again import JOBS
from services.tell_recipients import queue_same_again
from store import UnitOfWork
from store.models import DownloadLink, Errand, ErrandPart, OutboundMessage, Package, Request


def reopen_errand(work: UnitOfWork, errand_id: str, *, staff: str, reason: str | None) -> tuple[Path, ...]:
    """The sealed files that are to be deleted once this work is committed.

    Raises NotAllowed, ReasonRequired, NotFound, ErrandOver.
    """
    require_staff(work, staff, Deed.WORK_REQUEST)
    require_reason(work, reason)
    errand = work.session.get(Errand, errand_id, with_for_update=True)
    if errand is None:
        raise NotFound("no such errand")
    request = work.session.get_one(Request, errand.request_id)
    if not may_reopen(errand, request):
        raise ErrandOver(f"errand {errand.id} is {errand.status}, its request {request.status}")
    work.conversation_id = request.conversation_id
    files: tuple[Path, ...] = ()
    if errand.kind == ErrandKind.SYSTEM:
        files = (*_take_out_parts(work, errand), *_void_packages(work, request))
    else:
        _tell_anew(work, errand, request)
    errand.status, errand.outcome = ErrandStatus.OPEN.value, None
    errand.done_at = errand.done_by = None
    work.record("errand_reopened", errand)
    return files


def may_reopen(errand: Errand, request: Request) -> bool:
    """A system's, while its request has not been decided; a recipient's, until the request is closed."""
    if errand.status != ErrandStatus.DONE:
        return False
    if errand.kind == ErrandKind.SYSTEM:
        return request.status in ACTIVE
    return request.status != RequestStatus.CLOSED


def _tell_anew(work: UnitOfWork, errand: Errand, request: Request) -> None:
    """The worker ends an errand whose message has gone: so this one must wait again, or another does."""
    if errand.message_id is None:
        return
    message = work.session.get_one(OutboundMessage, errand.message_id, with_for_update=True)
    only_noted = message.status == "sent" and message.sent_at == errand.done_at and errand.done_by != JOBS
    if only_noted:
        message.status, message.sent_at = "waiting", None
        work.record("message_put_back", message)
    else:
        errand.message_id = queue_same_again(work, request, message).id


def _take_out_parts(work: UnitOfWork, errand: Errand) -> tuple[Path, ...]:
    """They may be somebody else's, so nothing of them is kept (RGPD 5.1.c)."""
    parts = work.session.scalars(select(ErrandPart).where(ErrandPart.errand_id == errand.id)).all()
    for part in parts:
        work.record("errand_part_removed", part)
        work.session.delete(part)
    return tuple(parts_folder(work.home) / part.file_name for part in parts)


def _void_packages(work: UnitOfWork, request: Request) -> tuple[Path, ...]:
    """Every copy of this request that was made or is being made, with the links that lead to it."""
    stale = select(Package).where(Package.request_id == request.id, Package.status != PackageStatus.VOID)
    files = []
    for package in work.session.scalars(stale.with_for_update()).all():
        links = select(DownloadLink).where(
            DownloadLink.package_id == package.id, DownloadLink.closed_at.is_(None)
        )
        for link in work.session.scalars(links).all():
            close_link(work, link)
        if package.file_name is not None:
            files.append(packages_folder(work.home) / package.file_name)
        package.status, package.file_name, package.next_attempt_at = PackageStatus.VOID.value, None, None
        work.record("package_voided", package)
    return tuple(files)
