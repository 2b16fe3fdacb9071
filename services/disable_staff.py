"""Shut a colleague's account, and open it again: the row stays, for the audit names it."""

from duties.staff_rules import require_another
from services.close_sessions import close_sessions
from services.find_staff import find_staff
from services.needed_roles import require_another_of_the_role
from services.staff_access import forget_failures
from store import UnitOfWork
from store.models import Staff


def disable_staff(work: UnitOfWork, *, name: str, by: Staff) -> Staff:
    """Out at once, on every machine. Raises NotFound, NotOneself, LastOfTheirRole."""
    require_another(by.name, name)
    staff = find_staff(work, name)
    require_another_of_the_role(work, staff)
    staff.disabled = True
    close_sessions(work, staff)
    work.record("staff_disabled", staff)
    return staff


def enable_staff(work: UnitOfWork, *, name: str, by: Staff) -> Staff:
    """In again with what they had; a lock-out is lifted. Raises NotFound, NotOneself."""
    require_another(by.name, name)
    staff = find_staff(work, name)
    staff.disabled = False
    forget_failures(work, staff)
    work.record("staff_enabled", staff)
    return staff
