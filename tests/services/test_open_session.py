"""Opening, resuming and closing a session."""

from sqlalchemy import func, select

from services.open_session import open_session, session_id
from services.resume_session import resume_session
from store import Store
from store.models import StaffSession
from tests.conftest import SetClock
from tests.services.staff_cases import hire, staff_named


def start(store: Store) -> str:
    """A session of lola's; gives the cookie's value."""
    with store.unit_of_work("staff:lola") as work:
        secret = open_session(work, staff_named(store))
        work.commit()
    return secret


def test_only_the_hash_of_the_cookie_is_kept(store: Store) -> None:
    hire(store)
    secret = start(store)
    with store.reader() as read:
        (row,) = read.session.scalars(select(StaffSession))
    assert row.id == session_id(secret)
    assert secret not in {row.id, row.csrf}


def test_sessions_that_ran_out_are_swept_when_another_opens(store: Store, clock: SetClock) -> None:
    hire(store)
    start(store)
    clock.forward(hours=1)
    start(store)
    with store.reader() as read:
        assert read.session.scalar(select(func.count()).select_from(StaffSession)) == 1


def test_a_session_leaves_the_audit_sound(store: Store, clock: SetClock) -> None:
    hire(store)
    secret = start(store)
    clock.forward(minutes=5)
    assert resume_session(store, secret) is not None
    assert store.verify() == []
