"""Give a person their package through its link and a right code; every download is in the audit (L45, L49)."""

import hmac

from duties.errors import CodeRejected
from duties.packages import MOST_LINK_TRIES
from services.close_link import close_link, wipe_link_code
from services.find_link import find_link
from services.open_package import read_package
from services.send_link_code import link_code_hmac
from store import UnitOfWork
from store.models import DownloadLink, Package, Request


def download_package(work: UnitOfWork, token: str, code: str) -> bytes:
    """The ZIP. Raises LinkDead, CodeRejected.

    A code works once. A wrong one counts only once it is committed: whoever catches CodeRejected commits.
    """
    link = find_link(work, token, lock=True)
    package = work.session.get_one(Package, link.package_id)
    work.conversation_id = work.session.get_one(Request, package.request_id).conversation_id
    right = hmac.compare_digest(link_code_hmac(work, link.id, code), link.code_hmac or "")
    if not right or link.code_expires_at is None or link.code_expires_at <= work.now:
        _count_wrong(work, link)
        raise CodeRejected(f"link {link.id} was given a wrong code")
    wipe_link_code(work, link)
    link.downloads += 1
    work.record("package_downloaded", link)
    return read_package(work, package)


def _count_wrong(work: UnitOfWork, link: DownloadLink) -> None:
    link.tries += 1
    work.record("download_code_rejected", link)
    if link.tries >= MOST_LINK_TRIES:
        close_link(work, link)
