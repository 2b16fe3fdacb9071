"""Fresh recovery codes for one's own account; the earlier ones are worth nothing any more."""

from services.recovery_codes import make_codes, replace_codes
from store import Store
from store.models import Staff


def renew_recovery_codes(store: Store, *, staff_id: str, name: str) -> tuple[str, ...]:
    """The codes, shown once. Whoever calls has checked a code of the second factor before."""
    codes = make_codes()
    with store.unit_of_work(f"staff:{name}") as work:
        replace_codes(work, staff_id, tuple(code_hash for _, code_hash in codes))
        work.record("recovery_codes_renewed", work.session.get_one(Staff, staff_id))
        work.commit()
    return tuple(code for code, _ in codes)
