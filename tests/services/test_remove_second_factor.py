"""Taking a second factor away."""

import pytest

from duties.errors import NotAllowed, NotFound, NotOneself
from services.recovery_codes import codes_left
from services.remove_second_factor import reset_second_factor
from services.resume_session import resume_session
from services.second_factors import is_protected
from store import Store
from tests.conftest import SetClock
from tests.services.second_factor_cases import enrol
from tests.services.staff_cases import hire, last_entry, staff_named
from tests.services.test_open_session import start


def reset(store: Store, name: str, by: str) -> None:
    """Reset on behalf of a colleague."""
    with store.unit_of_work(f"staff:{by}") as work:
        reset_second_factor(work, name=name, by=staff_named(store, by))
        work.commit()


@pytest.mark.parametrize("role", ["supervisor", "admin", "dpo"])
def test_a_colleagues_is_reset_with_all_that_hangs_on_it(store: Store, clock: SetClock, role: str) -> None:
    """L93: who did it stands in the audit."""
    hire(store)
    hire(store, "ana", role)
    enrol(store, clock)
    session = start(store)
    reset(store, "lola", "ana")
    entry = last_entry(store)
    assert (entry.actor, "second_factor_reset" in entry.events) == ("staff:ana", True)
    assert resume_session(store, session) is None
    with store.reader() as read:
        assert not is_protected(read, staff_named(store).id)
        assert codes_left(read, staff_named(store).id) == 0
    assert store.verify() == []


def test_nobody_resets_the_own_one_nor_somebody_unknown(store: Store) -> None:
    hire(store, role="admin")
    with pytest.raises(NotOneself):
        reset(store, "lola", "lola")
    with pytest.raises(NotFound):
        reset(store, "nadie", "lola")


def test_a_supervisor_does_not_reset_the_dpos(store: Store) -> None:
    hire(store, role="dpo")
    hire(store, "ana", "supervisor")
    with pytest.raises(NotAllowed):
        reset(store, "lola", "ana")
