"""What needs somebody now."""

import json
from datetime import timedelta

from console.today_words import SWEEPS, TILES
from jobs.timetable import TIMETABLE
from services.open_incident import open_incident
from services.today import Pending, Today, today
from settings import Settings
from store import Store
from store.models import Callback, Errand, Flag, Incident, Request
from store.unit_of_work import lease_clock
from tests.conftest import SetClock
from tests.console.cases import open_case
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


def look(store: Store, settings: Settings) -> Today:
    """The page now."""
    with store.reader() as read:
        return today(read, settings)


def pending(store: Store, settings: Settings) -> dict[str, Pending]:
    """By its name."""
    return {each.what: each for each in look(store, settings).pending}


def well(store: Store) -> None:
    """A worker that has just succeeded."""
    path = store.home / "run" / "jobs.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"recordings": lease_clock().isoformat()}), encoding="ascii")


def test_when_nothing_waits_the_page_says_so(store: Store, settings: Settings) -> None:
    well(store)
    assert look(store, settings).nothing


def test_each_thing_that_may_wait_has_words_and_a_page(store: Store, settings: Settings) -> None:
    assert set(pending(store, settings)) == set(TILES)
    assert {sweep.name for sweep in TIMETABLE} | {"worker"} == set(SWEEPS)


def test_each_source_counts_its_own(store: Store, settings: Settings) -> None:
    """L44, L109."""
    open_case(store, reference="1", days_left=-2, reason="danger")
    open_case(store, reference="2", days_left=3)
    open_case(store, reference="3", days_left=20)
    found = pending(store, settings)
    counts = {what: each.count for what, each in found.items()}
    assert counts == {
        "people_in_chat": 0,
        "urgent": 1,
        "overdue": 1,
        "due_soon": 1,
        "data_protection": 0,
        "incidents": 0,
        "callbacks": 3,
        "errands": 0,
        "undelivered": 0,
        "letters": 0,
        "flagged": 2,
        "nobodys": 3,
        "jobs": 1,
    }
    assert [found[what].pressing for what in ("urgent", "overdue", "due_soon", "flagged")] == [
        "late",
        "late",
        "soon",
        "",
    ]


def test_an_errand_and_an_incident_past_their_day_are_late(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L54, L83: nothing waits in silence."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        incident = open_incident(work, conversation, text="la grúa no llegó", settings=front.settings)
    open_case(store, reference="1")
    with store.unit_of_work("cli") as work:
        request_id = work.session.query(Request).one().id
        yesterday = clock.now().date() - timedelta(days=1)
        work.session.add(
            Errand(
                request_id=request_id,
                kind="system",
                target="crm",
                keeper="lola",
                opened_at=clock.now(),
                due_date=yesterday,
            )
        )
        work.session.get_one(Incident, incident.id).due_date = yesterday
        work.commit()
    found = pending(store, settings)
    assert [(found[what].count, found[what].pressing) for what in ("errands", "incidents")] == [
        (1, "late"),
        (1, "late"),
    ]


def test_what_has_been_dealt_with_waits_no_more(store: Store, settings: Settings) -> None:
    open_case(store, days_left=-2)
    with store.unit_of_work("cli") as work:
        work.session.query(Flag).one().status = "reviewed"
        work.session.query(Request).one().status = "closed"
        work.session.query(Callback).one().status = "done"
        work.commit()
    well(store)
    assert look(store, settings).nothing


def test_waiting_longer_than_the_law_gives_is_late(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L80: three minutes of amparo.toml, from the request."""
    LiveDesk.opened(front)
    clock.forward(minutes=3)
    assert pending(store, settings)["people_in_chat"].pressing == "soon"
    clock.forward(seconds=1)
    assert pending(store, settings)["people_in_chat"].pressing == "late"
    assert look(store, settings).handover == timedelta(minutes=3)


def test_a_call_back_of_an_earlier_day_is_late(store: Store, settings: Settings) -> None:
    """L81: the same working day."""
    open_case(store, ago=timedelta(hours=1))
    assert pending(store, settings)["callbacks"].pressing == "soon"
    open_case(store, reference="2", ago=timedelta(days=1))
    assert pending(store, settings)["callbacks"].pressing == "late"
