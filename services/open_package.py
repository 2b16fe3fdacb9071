"""Open a package: a ready one for whoever deals with the request, a held one for whoever must approve it."""

import hashlib

from duties.errors import CannotDecrypt
from duties.packages import PackageRefused, PackageStatus
from duties.permissions import Deed
from services.find_package import find_package
from services.make_package import packages_folder
from services.require_staff import require_staff
from store import Reading, UnitOfWork
from store.models import Package


def open_package(work: UnitOfWork, reference: str, package_id: str, *, staff: str) -> tuple[Package, bytes]:
    """The package and its ZIP, once this work is committed. Raises NotAllowed, NotFound, PackageRefused, CannotDecrypt."""
    package, request = find_package(work, reference, package_id)
    held = package.status == PackageStatus.HELD
    require_staff(work, staff, Deed.APPROVE_PACKAGE if held else Deed.REVEAL_REQUEST)
    content = read_package(work, package)
    work.conversation_id = request.conversation_id
    work.reason = work.reason or ("revisar los datos tapados" if held else "entregar la copia")
    work.record("package_opened", package)
    return package, content


def read_package(read: Reading, package: Package) -> bytes:
    """The ZIP as it was made. Raises PackageRefused before it is, CannotDecrypt if it was changed on disk."""
    if package.file_name is None or package.status not in (PackageStatus.HELD, PackageStatus.READY):
        raise PackageRefused("stage")
    content = read.open_file(
        package.owner, "packages", package.id, packages_folder(read.home) / package.file_name
    )
    if hashlib.sha256(content).hexdigest() != package.sha256:
        raise CannotDecrypt("sealed value cannot be opened")
    return content
