"""A second person has looked at what was taken out of a package: it may go (RGPD 15.4)."""

from duties.packages import PackageRefused, PackageStatus
from duties.permissions import Deed
from services.find_package import find_package
from services.require_staff import require_staff
from store import UnitOfWork
from store.models import Package


def approve_package(work: UnitOfWork, reference: str, package_id: str, *, staff: str) -> Package:
    """The package, ready. Raises NotAllowed, NotFound, PackageRefused."""
    member = require_staff(work, staff, Deed.APPROVE_PACKAGE)
    package, request = find_package(work, reference, package_id)
    if package.status != PackageStatus.HELD:
        raise PackageRefused("stage")
    if package.asked_by == member.name:
        raise PackageRefused("same_person")
    work.conversation_id = request.conversation_id
    package.status, package.approved_by, package.approved_at = (
        PackageStatus.READY.value,
        member.name,
        work.now,
    )
    work.record("package_approved", package)
    return package
