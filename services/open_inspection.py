"""Open a package for the supervisory authority, for a reason; and list those there are."""

import hashlib
from collections.abc import Sequence

from sqlalchemy import select

from duties.errors import CannotDecrypt, NotFound
from duties.packages import PackageRefused, PackageStatus
from duties.permissions import Deed
from services.make_package import packages_folder
from services.require_staff import require_reason, require_staff
from store import Reading, UnitOfWork
from store.models import Inspection

NEWEST = 20


def list_inspections(read: Reading) -> Sequence[Inspection]:
    """The newest."""
    newest = select(Inspection).order_by(Inspection.asked_at.desc(), Inspection.id)
    return read.session.scalars(newest.limit(NEWEST)).all()


def open_inspection(work: UnitOfWork, inspection_id: str, *, staff: str, reason: str | None) -> bytes:
    """The ZIP, once this work is committed. Raises NotAllowed, ReasonRequired, NotFound, PackageRefused, CannotDecrypt."""
    require_staff(work, staff, Deed.SEE_INSPECTION)
    work.reason = require_reason(work, reason)
    row = work.session.get(Inspection, inspection_id)
    if row is None:
        raise NotFound("no such inspection")
    if row.file_name is None or row.status != PackageStatus.READY:
        raise PackageRefused("stage")
    content = work.open_file(row.owner, "inspections", row.id, packages_folder(work.home) / row.file_name)
    if hashlib.sha256(content).hexdigest() != row.sha256:
        raise CannotDecrypt("sealed value cannot be opened")
    work.record("inspection_opened", row)
    return content
