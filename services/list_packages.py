"""The packages of one request as the desk shows them, and which may be ordered."""

from dataclasses import dataclass

from sqlalchemy import select

from duties.kinds import Identity, Right
from duties.packages import RIGHT_OF, UNFINISHED, PackageKind
from store import Reading
from store.models import DownloadLink, Package, Request


@dataclass(frozen=True)
class Packages:
    """Newest first; `offered` is what may be ordered now, if anything."""

    rows: tuple[Package, ...]
    offered: PackageKind | None
    links: dict[str, list[DownloadLink]]  # by the package's id, the oldest first


def list_packages(read: Reading, request: Request) -> Packages:
    """Of a proven access or portability request; of others nothing."""
    rows = tuple(
        read.session.scalars(
            select(Package)
            .where(Package.request_id == request.id)
            .order_by(Package.asked_at.desc(), Package.id)
        )
    )
    kind = next((kind for kind, right in RIGHT_OF.items() if right == Right(request.right)), None)
    proven = request.identity == Identity.VERIFIED and request.person_id is not None
    underway = any(row.status in UNFINISHED for row in rows)
    return Packages(rows, kind if proven and not underway else None, _links(read, rows))


def _links(read: Reading, rows: tuple[Package, ...]) -> dict[str, list[DownloadLink]]:
    """Where each has been sent, and whether it was fetched (L45)."""
    found: dict[str, list[DownloadLink]] = {}
    ids = [row.id for row in rows]
    for link in read.session.scalars(
        select(DownloadLink)
        .where(DownloadLink.package_id.in_(ids))
        .order_by(DownloadLink.created_at, DownloadLink.id)
    ):
        found.setdefault(link.package_id, []).append(link)
    return found
