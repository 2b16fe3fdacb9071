"""Confirm a second factor with its first code: from now on every login asks for one."""

from duties.errors import CodeRejected
from services.close_sessions import close_other_sessions
from services.match_code import match_code
from services.recovery_codes import make_codes, replace_codes
from services.second_factors import any_factor, open_secret
from store import Store
from store.models import Staff


def confirm_second_factor(
    store: Store, *, staff_id: str, name: str, session_id: str, code: str
) -> tuple[str, ...]:
    """The recovery codes, shown once. Every other session of the account ends. Raises CodeRejected."""
    codes = make_codes()
    with store.unit_of_work(f"staff:{name}") as work:
        factor = any_factor(work, staff_id)
        if factor is None or factor.confirmed_at is not None:
            raise CodeRejected("no second factor waits for a first code")
        step = match_code(open_secret(work, factor), code, now=work.now, after=factor.last_step)
        if step is None:
            raise CodeRejected("the first code is wrong")
        factor.confirmed_at, factor.last_step = work.now, step
        replace_codes(work, staff_id, tuple(code_hash for _, code_hash in codes))
        close_other_sessions(work, staff_id, session_id)
        work.record("second_factor_confirmed", work.session.get_one(Staff, staff_id))
        work.commit()
    return tuple(code for code, _ in codes)
