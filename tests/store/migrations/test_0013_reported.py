"""The migration of what the reports count over a store that was in use before it."""

from datetime import date

from alembic import command
from sqlalchemy import select

from duties.kinds import Purpose
from services.give_consent import give_consent
from services.read_report import read_report
from settings import load
from store import open_store
from store.migrate import alembic_config
from store.models import ConsentEvent
from tests.conftest import SetClock, StorePlaces
from tests.services.talk import YES, Front

RECORD = Purpose.CONVERSATION_RECORD


def test_what_was_before_is_counted_and_stays_sound_in_the_audit(
    places: StorePlaces, clock: SetClock
) -> None:
    """L89, L93: what was proven before the new version is neither lost to the reports nor called tampered with."""
    store = open_store(places, clock)
    store.migrate()
    front = Front(store, load({"AMPARO_HOME": str(places.home)}))
    with front.chat().look() as (work, conversation):
        give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)
        work.commit()
    command.downgrade(alembic_config(store._engine, "store"), "0012")
    store.migrate()
    with store.reader() as read:
        assert list(read.session.scalars(select(ConsentEvent.purpose))) == [RECORD]
        report = read_report(read, date(2026, 11, 1), date(2026, 11, 30), handover_minutes=3)
        assert [purpose for _, purpose in report.consents] == [RECORD]
        assert (report.without_notice.count, report.without_notice.of) == (0, 1)
    assert store.verify() == []
    store.close()
