"""Whether a copy of somebody's data is whole, and whether it has gone to them (RGPD 15.3, 20.1; L52, L54)."""

from datetime import datetime

from sqlalchemy import Exists, exists, func, or_, select

from duties.errands import ErrandKind, ErrandStatus
from duties.packages import PackageStatus
from store import Reading
from store.models import DownloadLink, Errand, OutboundMessage, Package, Request, RequestLetter


def is_whole(read: Reading, package: Package) -> bool:
    """Whether every system had been looked into before the package was ordered."""
    found = select(func.count().filter(Errand.status == ErrandStatus.OPEN), func.max(Errand.done_at)).where(
        Errand.request_id == package.request_id, Errand.kind == ErrandKind.SYSTEM
    )
    waiting, ended = read.session.execute(found).one()
    return not waiting and (ended is None or package.asked_at >= ended)


def is_copy_sent(read: Reading, request: Request) -> bool:
    """Whether a whole package of this request has gone, by link or on paper."""
    ready = select(Package).where(Package.request_id == request.id, Package.status == PackageStatus.READY)
    whole = [package for package in read.session.scalars(ready).all() if is_whole(read, package)]
    if not whole:
        return False
    by_link = exists().where(DownloadLink.package_id.in_([package.id for package in whole]))
    on_paper = _on_paper(request, min(package.asked_at for package in whole))
    return bool(read.session.scalar(select(or_(by_link, on_paper))))


def _on_paper(request: Request, since: datetime) -> Exists:
    """A letter of the request that no move has written is what goes with a copy."""
    written = exists().where(RequestLetter.message_id == OutboundMessage.id)
    return exists().where(
        OutboundMessage.request_id == request.id,
        OutboundMessage.kind == "letter",
        OutboundMessage.medium == "letter",
        OutboundMessage.created_at >= since,
        ~written,
    )
