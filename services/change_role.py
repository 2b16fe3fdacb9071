"""Give a colleague another role: their sessions end, so that nothing goes on under the old one."""

from duties.permissions import Role
from duties.staff_rules import require_another
from services.close_sessions import close_sessions
from services.find_staff import find_staff
from services.needed_roles import require_another_of_the_role
from store import UnitOfWork
from store.models import Staff


def change_role(work: UnitOfWork, *, name: str, role: Role | str, by: Staff | None) -> Staff:
    """The colleague; None is the command line. Raises NotFound, NotOneself, LastOfTheirRole, ValueError."""
    wanted = Role(role).value
    require_another(by.name if by is not None else None, name)
    staff = find_staff(work, name)
    if staff.role == wanted:
        return staff
    require_another_of_the_role(work, staff)
    staff.role = wanted
    close_sessions(work, staff)
    work.record("staff_role_changed", staff)
    return staff
