"""The packages of one request as the desk shows them, and which may be ordered."""

from dataclasses import dataclass

from sqlalchemy import select

from duties.kinds import Identity, Right
from duties.packages import RIGHT_OF, UNFINISHED, PackageKind
from store import Reading
from store.models import Package, Request


@dataclass(frozen=True)
class Packages:
    """Newest first; `offered` is what may be ordered now, if anything."""

    rows: tuple[Package, ...]
    offered: PackageKind | None


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
    return Packages(rows, kind if proven and not underway else None)
