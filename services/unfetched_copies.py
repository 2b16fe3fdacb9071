"""Copies on their way that an erasure would stop: a link that its person has not used yet dies with the block (L66)."""

from sqlalchemy import func, select

from duties.kinds import Right
from store import Reading
from store.models import DownloadLink, Package, Request


def unfetched_copies(read: Reading, request: Request) -> tuple[str, ...]:
    """References of the requests whose copy waits behind a live link that nobody has used; of an erasure alone."""
    if request.right != Right.ERASURE or request.person_id is None:
        return ()
    waiting = (
        select(Request.reference)
        .join(Package, Package.request_id == Request.id)
        .join(DownloadLink, DownloadLink.package_id == Package.id)
        .where(
            DownloadLink.person_id == request.person_id,
            DownloadLink.closed_at.is_(None),
            DownloadLink.expires_at > read.now,
        )
        .group_by(Request.reference)
        .having(func.sum(DownloadLink.downloads) == 0)
    )
    return tuple(sorted(read.session.scalars(waiting)))
