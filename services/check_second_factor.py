"""Check a code of the second factor, or a recovery code in its place: each counts once, failures lock (L92)."""

from sqlalchemy import select

from duties.errors import CodeRejected
from services.match_code import match_code
from services.recovery_codes import find_code, spend_code
from services.second_factors import confirmed_factor, open_secret
from services.staff_access import count_failure, forget_failures, is_shut, note_login
from store import Store, UnitOfWork
from store.models import Staff


def check_second_factor(store: Store, *, staff_id: str, code: str, logging_in: bool) -> Staff:
    """The member of staff whose code it is. Raises CodeRejected, the same for wrong, used and locked."""
    typed = "".join(code.split()).lower()
    recovery = find_code(store, staff_id, typed)
    with store.unit_of_work("console") as work:
        staff = work.session.scalars(select(Staff).where(Staff.id == staff_id).with_for_update()).one()
        accepted = _accept(work, staff, typed, recovery)
        if accepted and logging_in:
            note_login(work, staff)
        elif accepted:
            forget_failures(work, staff)
        work.commit()
    if not accepted:
        raise CodeRejected("the code does not open this account")
    return staff


def _accept(work: UnitOfWork, staff: Staff, typed: str, recovery: str | None) -> bool:
    if is_shut(work, staff):
        work.record("login_refused", staff)
        return False
    if not _spend(work, staff, typed, recovery):
        count_failure(work, staff, "code_refused")
        return False
    work.actor = f"staff:{staff.name}"
    return True


def _spend(work: UnitOfWork, staff: Staff, typed: str, recovery: str | None) -> bool:
    factor = confirmed_factor(work, staff.id)
    if factor is None:
        return False
    if recovery is not None:
        return spend_code(work, recovery)
    step = match_code(open_secret(work, factor), typed, now=work.now, after=factor.last_step)
    if step is None:
        return False
    factor.last_step = step
    work.record("second_factor_passed", staff)
    return True
