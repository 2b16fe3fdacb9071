"""Ending logins."""

from services.close_sessions import close_session, close_sessions
from services.open_session import session_id
from services.resume_session import resume_session
from store import Store
from tests.services.staff_cases import hire, last_entry, staff_named
from tests.services.test_open_session import start


def test_logging_out_ends_one_session_and_is_audited(store: Store) -> None:
    hire(store)
    here, there = start(store), start(store)
    with store.unit_of_work("staff:lola") as work:
        close_session(work, session_id(here))
        work.commit()
    assert resume_session(store, here) is None
    assert resume_session(store, there) is not None
    assert "staff_logged_out" in last_entry(store).events


def test_all_sessions_of_a_member_of_staff_end_and_nobody_elses(store: Store) -> None:
    hire(store)
    hire(store, "pepe")
    here, there = start(store), start(store)
    with store.unit_of_work("cli") as work:
        close_sessions(work, staff_named(store, "pepe"))
        work.commit()
    assert resume_session(store, here) is not None
    with store.unit_of_work("cli") as work:
        close_sessions(work, staff_named(store))
        work.commit()
    assert [resume_session(store, each) for each in (here, there)] == [None, None]
