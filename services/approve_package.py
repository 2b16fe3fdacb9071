"""A second person has looked at what was taken out of a package: it may go (RGPD 15.4)."""

from duties.errors import NotFound
from duties.packages import PackageRefused, PackageStatus
from duties.permissions import Deed
from services.require_staff import require_staff
from store import UnitOfWork
from store.models import Package, Request


def approve_package(work: UnitOfWork, package_id: str, *, staff: str) -> Package:
    """The package, ready. Raises NotAllowed, NotFound, PackageRefused."""
    member = require_staff(work, staff, Deed.APPROVE_PACKAGE)
    package = work.session.get(Package, package_id, with_for_update=True)
    if package is None:
        raise NotFound("no such package")
    if package.status != PackageStatus.HELD:
        raise PackageRefused("stage")
    if package.asked_by == member.name:
        raise PackageRefused("same_person")
    work.conversation_id = work.session.get_one(Request, package.request_id).conversation_id
    package.status, package.approved_by, package.approved_at = (
        PackageStatus.READY.value,
        member.name,
        work.now,
    )
    work.record("package_approved", package)
    return package
