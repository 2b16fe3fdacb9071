"""The migration of accounts over a store that was in use before it."""

from alembic import command
from sqlalchemy import text

from store import open_store
from store.migrate import alembic_config, migrate_keys
from tests.conftest import SetClock, StorePlaces
from tests.services.staff_cases import hire, staff_named


def test_what_was_written_before_it_stays_sound_in_the_audit(places: StorePlaces, clock: SetClock) -> None:
    """L89, L93: a new version does not make old rows look tampered with, nor end anybody's session."""
    store = open_store(places, clock)
    migrate_keys(store._key_engine)
    command.upgrade(alembic_config(store._engine, "store"), "0003")
    hire(store)
    with store.unit_of_work("cli") as work:
        work.session.execute(
            text(
                "INSERT INTO staff_sessions (id, staff_id, csrf, created_at, last_seen_at, expires_at)"
                " VALUES ('s', :staff, 'c', '2026-11-23', '2026-11-23', '2026-11-23')"
            ),
            {"staff": staff_named(store).id},
        )
        work.session.commit()
    store.migrate()
    with store.unit_of_work("cli") as work:
        assert work.session.execute(text("SELECT awaiting, door FROM staff_sessions")).one() == (
            "",
            "password",
        )
    assert store.verify() == []
    store.close()
