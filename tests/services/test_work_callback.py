"""Calling back at the desk."""

from datetime import datetime, timedelta

import pytest

from duties.callbacks import CallbackClosed, SlotNotOpen, TriedTooSoon, TryOutcome
from duties.errors import NotAllowed, ReasonRequired
from duties.local_time import MADRID
from services.list_callbacks import list_callbacks, read_callback
from services.note_callback import note_callback
from services.raise_flag import raise_flag
from services.work_callback import choose_slot, note_try, reveal_number
from store import Store
from store.models import OutboundMessage
from tests.conftest import SetClock
from tests.services.staff_cases import hire, last_entry
from tests.services.talk import ANA, Front, Talk, verified


@pytest.fixture(autouse=True)
def _staff(store: Store) -> None:
    hire(store)
    hire(store, "ojo", "auditor")


def asked(talk: Talk) -> str:
    """Ask to be called back; gives the id."""
    with talk.turn() as (work, conversation):
        return note_callback(work, conversation, number="600 00 10 01", reason="human_requested").id


def tried(front: Front, callback_id: str, *outcomes: str, seen: int | None = None) -> str:
    """Note tries, each long enough after the last; gives the state."""
    for outcome in outcomes:
        assert isinstance(front.store.clock, SetClock)
        front.store.clock.forward(hours=1)
        with front.store.unit_of_work("cli") as work:
            made = len(read_callback(work, callback_id).tries) if seen is None else seen
            note_try(work, callback_id, TryOutcome(outcome), seen=made, staff="lola", settings=front.settings)
            work.commit()
    with front.store.reader() as read:
        return read_callback(read, callback_id).row.status


def try_now(front: Front, callback_id: str, outcome: str) -> None:
    """Note a try without waiting."""
    with front.store.unit_of_work("cli") as work:
        made = len(read_callback(work, callback_id).tries)
        note_try(work, callback_id, TryOutcome(outcome), seen=made, staff="lola", settings=front.settings)
        work.commit()


@pytest.mark.parametrize("outcome", ["no_answer", "left_message"])
def test_a_try_in_vain_needs_an_hour_since_the_last(front: Front, clock: SetClock, outcome: str) -> None:
    """Three tries in one minute are none: nobody is written off by pressing a button."""
    callback_id, began = asked(front.chat()), front.store.clock.now()
    try_now(front, callback_id, "no_answer")
    clock.forward(minutes=59)
    with pytest.raises(TriedTooSoon) as soon:
        try_now(front, callback_id, outcome)
    assert soon.value.earliest == began + timedelta(minutes=60)
    clock.forward(minutes=1)
    try_now(front, callback_id, outcome)
    with front.store.reader() as read:
        assert len(read_callback(read, callback_id).tries) == 2


@pytest.mark.parametrize(("outcome", "state"), [("spoken", "done"), ("wrong_number", "wrong_number")])
def test_whoever_is_spoken_to_was_so_at_once(front: Front, outcome: str, state: str) -> None:
    callback_id = asked(front.chat())
    try_now(front, callback_id, "no_answer")
    try_now(front, callback_id, outcome)
    with front.store.reader() as read:
        assert read_callback(read, callback_id).row.status == state


def test_a_time_chosen_since_counts_sooner(front: Front, clock: SetClock) -> None:
    callback_id, began = asked(front.chat()), front.store.clock.now()
    try_now(front, callback_id, "left_message")
    slot = began + timedelta(minutes=20)
    with front.store.unit_of_work("cli") as work:
        choose_slot(work, callback_id, slot, seen=None, staff="lola", settings=front.settings)
        work.commit()
    clock.forward(minutes=19)
    with pytest.raises(TriedTooSoon):
        try_now(front, callback_id, "no_answer")
    clock.forward(minutes=1)
    try_now(front, callback_id, "no_answer")


def test_after_three_failed_tries_whoever_is_on_file_is_written_to(front: Front, store: Store) -> None:
    front.enrol(ANA)
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    callback_id = asked(talk)
    assert tried(front, callback_id, "no_answer", "left_message") == "waiting"
    assert tried(front, callback_id, "no_answer") == "unreachable"
    with store.reader() as read:
        letter = read.session.query(OutboundMessage).filter_by(kind="letter").one()
        line = read_callback(read, callback_id)
    assert (letter.medium, "no hemos podido hablar" in front.body(letter)) == ("email", True)
    assert [(each.number, each.by) for each in line.tries] == [(1, "lola"), (2, "lola"), (3, "lola")]
    assert line.row.closed_at == store.clock.now()
    assert store.verify() == []


def test_whoever_is_unknown_is_not_written_to(front: Front, store: Store) -> None:
    """L49: a claim is no address."""
    front.enrol(ANA)
    callback_id = asked(front.chat())
    assert tried(front, callback_id, "wrong_number") == "wrong_number"
    with store.reader() as read:
        assert read.session.query(OutboundMessage).filter_by(kind="letter").count() == 0


def test_a_closed_one_and_an_old_page_take_no_try(front: Front) -> None:
    callback_id = asked(front.chat())
    tried(front, callback_id, "no_answer")
    with pytest.raises(CallbackClosed):
        tried(front, callback_id, "no_answer", seen=0)
    tried(front, callback_id, "spoken")
    with pytest.raises(CallbackClosed):
        tried(front, callback_id, "no_answer")


@pytest.mark.parametrize(
    ("at", "fine"),
    [
        ("2026-11-24T09:00", True),
        ("2026-11-24T19:59", True),
        ("2026-11-24T20:00", False),
        ("2026-11-24T08:59", False),
        ("2026-11-28T10:00", False),
        ("2026-12-08T10:00", False),
        ("2026-11-23T10:59", False),
    ],
)
def test_a_time_is_chosen_within_the_opening_hours(front: Front, at: str, fine: bool) -> None:
    """Not in the past, not on a Saturday, not on a holiday."""
    callback_id = asked(front.chat())
    moment = datetime.fromisoformat(at).replace(tzinfo=MADRID)
    with front.store.unit_of_work("cli") as work:
        if fine:
            chosen = choose_slot(work, callback_id, moment, seen=None, staff="lola", settings=front.settings)
            assert chosen.slot_at == moment
        else:
            with pytest.raises(SlotNotOpen):
                choose_slot(work, callback_id, moment, seen=None, staff="lola", settings=front.settings)


def test_danger_goes_first_then_the_time_chosen(front: Front, store: Store, clock: SetClock) -> None:
    """L109."""
    first, second, third = (asked(front.chat()) for _ in range(3))
    talk = front.chat()
    danger = asked(talk)
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason="danger")
    with store.unit_of_work("cli") as work:
        at = datetime(2026, 11, 24, 10, tzinfo=MADRID)
        choose_slot(work, first, at, seen=None, staff="lola", settings=front.settings)
        work.commit()
    clock.forward(days=2)
    with store.reader() as read:
        lines, found = list_callbacks(read)
    assert found == 4
    assert (lines[0].row.id, lines[-1].row.id) == (danger, first)
    assert {line.row.id: line.late for line in lines} == {
        danger: False,
        second: False,
        third: False,
        first: True,
    }


def test_the_number_is_shown_for_a_reason_to_who_calls(front: Front, store: Store) -> None:
    """L93."""
    callback_id = asked(front.chat())
    with store.unit_of_work("cli") as work:
        with pytest.raises(ReasonRequired):
            reveal_number(work, callback_id, staff="lola", reason="")
        assert reveal_number(work, callback_id, staff="lola", reason="llamarle") == "+34600001001"
        work.commit()
    entry = last_entry(store)
    assert (entry.actor, entry.reason, "callback_revealed" in entry.events) == (
        "staff:lola",
        "llamarle",
        True,
    )
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        reveal_number(work, callback_id, staff="ojo", reason="curiosidad")
