"""The live link behind a token; whatever is wrong with it, the answer is one and the same."""

from sqlalchemy import select

from duties.packages import MOST_DOWNLOADS, LinkDead, PackageStatus
from services.token_hash import token_hash
from store import Reading
from store.models import DownloadLink, Package


def find_link(read: Reading, token: str, *, lock: bool = False) -> DownloadLink:
    """The link. Raises LinkDead for one that is forged, expired, closed, used up, or whose package is gone."""
    wanted = select(DownloadLink).where(DownloadLink.token_hash == token_hash(token))
    link = read.session.scalar(wanted.with_for_update() if lock else wanted)
    if link is None or link.closed_at is not None or link.expires_at <= read.now:
        raise LinkDead("no such link")
    package = read.session.get(Package, link.package_id)
    if package is None or package.status != PackageStatus.READY or link.downloads >= MOST_DOWNLOADS:
        raise LinkDead("no such link")
    return link
