"""End a link to a package, and wipe the code that would open it (L92)."""

from collections.abc import Sequence

from sqlalchemy import and_, or_, select

from services.wipe_code import wipe_carrier
from store import Reading, UnitOfWork
from store.models import DownloadLink, OutboundMessage


def close_link(work: UnitOfWork, link: DownloadLink) -> None:
    """It opens nothing any more."""
    wipe_link_code(work, link)
    link.closed_at = work.now
    work.record("download_link_closed", link)


def wipe_link_code(work: UnitOfWork, link: DownloadLink) -> None:
    """The code is void, and the message that carries it loses its body."""
    if link.code_message_id is not None:
        message = work.session.get_one(OutboundMessage, link.code_message_id, with_for_update=True)
        if message.body_sealed is not None:
            wipe_carrier(work, message)
    link.code_hmac = link.code_expires_at = link.code_message_id = None


def dead_links(read: Reading) -> Sequence[tuple[str, bool]]:
    """Ids of the open links past their time, and of those (False) of which only the code is."""
    over = DownloadLink.expires_at <= read.now
    code_over = and_(DownloadLink.code_hmac.is_not(None), DownloadLink.code_expires_at <= read.now)
    rows = read.session.execute(
        select(DownloadLink.id, DownloadLink.expires_at)
        .where(DownloadLink.closed_at.is_(None), or_(over, code_over))
        .order_by(DownloadLink.id)
    )
    return [(row_id, expires <= read.now) for row_id, expires in rows]
