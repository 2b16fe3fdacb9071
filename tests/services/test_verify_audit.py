"""Having the chain checked."""

import pytest
from sqlalchemy import text

from duties.errors import NotAllowed
from services.verify_audit import verify_audit
from store import Store
from tests.services.staff_cases import hire, last_entry


def test_the_check_and_its_result_are_in_the_chain(store: Store) -> None:
    """L93."""
    hire(store, role="auditor")
    assert verify_audit(store, staff="lola").sound
    entry = last_entry(store)
    assert (entry.actor, "audit_found_sound" in entry.events) == ("staff:lola", True)


def test_the_first_thing_wrong_is_named(store: Store) -> None:
    """L19."""
    hire(store, role="auditor")
    with store.unit_of_work("cli") as work:
        work.session.execute(text("UPDATE staff SET role = 'dpo'"))
        work.session.commit()
    check = verify_audit(store, staff="lola")
    assert (check.sound, check.found) == (False, 1)
    assert check.first is not None
    assert "changed outside Amparo" in check.first
    assert "audit_found_broken" in last_entry(store).events


def test_an_agent_may_not(store: Store) -> None:
    hire(store)
    with pytest.raises(NotAllowed):
        verify_audit(store, staff="lola")
