"""Give a member of staff a new first password: unlocks the login, unties it from the provider, ends its sessions."""

from duties.staff_rules import require_another
from services.add_staff import new_password
from services.close_sessions import close_sessions
from services.find_staff import find_staff
from services.hash_password import hash_password
from services.staff_access import access_of, forget_failures
from store import UnitOfWork
from store.models import Staff


def reset_staff(work: UnitOfWork, *, name: str, by: Staff | None = None) -> tuple[Staff, str]:
    """The member of staff and the new first password, shown once. Raises NotFound, NotOneself; None is the CLI."""
    require_another(by.name if by is not None else None, name)
    staff = find_staff(work, name)
    first = new_password(name)
    staff.password_hash, staff.must_change = hash_password(first), True
    forget_failures(work, staff)
    access_of(work, staff).subject_index = None
    close_sessions(work, staff)
    work.record("staff_reset", staff)
    return staff, first
