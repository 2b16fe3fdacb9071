"""Order a dossier or a portable copy for a proven request; it is made in the background."""

from sqlalchemy import select

from duties.kinds import Identity
from duties.packages import RIGHT_OF, UNFINISHED, PackageKind, PackageRefused
from duties.permissions import Deed
from services.read_request import find_by_reference
from services.require_staff import require_staff
from store import UnitOfWork
from store.models import Package, new_id


def order_package(work: UnitOfWork, reference: str, kind: PackageKind, *, staff: str) -> Package:
    """The package; one still being made is not ordered again. Raises NotAllowed, NotFound, PackageRefused."""
    member = require_staff(work, staff, Deed.REVEAL_REQUEST)
    request = find_by_reference(work, reference)
    work.conversation_id = request.conversation_id
    if request.right != RIGHT_OF[kind]:
        raise PackageRefused("right")
    if request.identity != Identity.VERIFIED or request.person_id is None:
        raise PackageRefused("identity")
    underway = work.session.scalar(
        select(Package).where(
            Package.request_id == request.id, Package.kind == kind, Package.status.in_(UNFINISHED)
        )
    )
    if underway is not None:
        return underway
    package_id = new_id()
    package = Package(
        id=package_id,
        request_id=request.id,
        kind=kind.value,
        owner=f"package:{package_id}",
        asked_by=member.name,
        asked_at=work.now,
    )
    work.insert(package)
    work.record("package_ordered", package)
    return package
