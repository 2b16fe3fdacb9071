"""Giving a colleague another role."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from duties.errors import LastOfTheirRole, NotFound, NotOneself
from services.change_role import change_role
from services.disable_staff import disable_staff
from services.resume_session import resume_session
from store import Store
from store.models import Staff
from tests.services.staff_cases import hire, last_entry, staff_named
from tests.services.test_open_session import start


def change(store: Store, name: str, role: str, by: str | None = "jefa") -> None:
    """Change it on behalf of a colleague, or of the command line."""
    actor: Staff | None = staff_named(store, by) if by is not None else None
    with store.unit_of_work(f"staff:{by}" if by is not None else "cli") as work:
        change_role(work, name=name, role=role, by=actor)
        work.commit()


def test_it_is_audited_and_ends_the_sessions(store: Store) -> None:
    """L93."""
    hire(store)
    hire(store, "jefa", "admin")
    session = start(store)
    change(store, "lola", "supervisor")
    assert staff_named(store).role == "supervisor"
    entry = last_entry(store)
    assert (entry.actor, "staff_role_changed" in entry.events) == ("staff:jefa", True)
    assert resume_session(store, session) is None
    assert store.verify() == []


def test_the_same_role_again_changes_nothing(store: Store) -> None:
    hire(store)
    session = start(store)
    change(store, "lola", "agent", by=None)
    assert resume_session(store, session) is not None


@pytest.mark.parametrize("role", ["admin", "dpo"])
def test_the_last_administrator_and_the_last_dpo_keep_their_role(store: Store, role: str) -> None:
    hire(store, role=role)
    with pytest.raises(LastOfTheirRole):
        change(store, "lola", "agent", by=None)
    hire(store, "ana", role)
    change(store, "lola", "agent", by=None)
    with pytest.raises(LastOfTheirRole):
        change(store, "ana", "agent", by=None)


def test_two_administrators_cannot_put_each_other_out_at_once(store: Store) -> None:
    hire(store, "ana", "admin")
    hire(store, "eva", "admin")

    def put_out(pair: tuple[str, str]) -> bool:
        by = staff_named(store, pair[0])
        try:
            with store.unit_of_work(f"staff:{pair[0]}") as work:
                disable_staff(work, name=pair[1], by=by)
                work.commit()
        except LastOfTheirRole:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(put_out, [("ana", "eva"), ("eva", "ana")])) == [False, True]


def test_nobody_raises_themselves_and_nobody_unknown_is_raised(store: Store) -> None:
    hire(store, "jefa", "admin")
    with pytest.raises(NotOneself):
        change(store, "jefa", "dpo")
    with pytest.raises(NotFound):
        change(store, "nadie", "dpo")
    with pytest.raises(ValueError, match="owner"):
        change(store, "jefa", "owner", by=None)
