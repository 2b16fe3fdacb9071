"""Give a proven person, on their own page, the copy that was sent to them by a link (L45, L55)."""

from duties.errors import NotFound
from services.open_package import read_package
from services.read_portal import live_links
from store import UnitOfWork
from store.models import Conversation, DownloadLink, Package


def give_own_copy(work: UnitOfWork, visit: Conversation, link_id: str) -> bytes:
    """The ZIP, once this work is committed; it counts as one of the link's downloads. Raises NotFound."""
    wanted = live_links(work, visit.person_id or "").where(DownloadLink.id == link_id)
    link = work.session.scalar(wanted.with_for_update())
    if link is None:
        raise NotFound("no such copy")
    link.downloads += 1
    work.record("package_downloaded", link)
    return read_package(work, work.session.get_one(Package, link.package_id))
