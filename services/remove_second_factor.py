"""Take a second factor and its recovery codes away: one's own, or a colleague's who lost it."""

from duties.staff_rules import require_another, require_reach
from services.close_sessions import close_sessions
from services.find_staff import find_staff
from services.recovery_codes import drop_codes
from services.second_factors import any_factor
from store import UnitOfWork
from store.models import Staff


def remove_second_factor(work: UnitOfWork, staff: Staff, event: str) -> None:
    """Nothing of it stays; the event says who wanted it."""
    factor = any_factor(work, staff.id)
    if factor is not None:
        work.session.delete(factor)
    drop_codes(work, staff.id)
    work.record(event, staff)


def reset_second_factor(work: UnitOfWork, *, name: str, by: Staff | None) -> Staff:
    """A colleague's is taken away and their sessions end. Raises NotFound, NotOneself, NotAllowed; None is the CLI."""
    require_another(by.name if by is not None else None, name)
    staff = find_staff(work, name)
    if by is not None:
        require_reach(by.role, staff.role)
    remove_second_factor(work, staff, "second_factor_reset")
    close_sessions(work, staff)
    return staff
