"""The events behind the reports are those of the audit, and the figures those of the events."""

import json
from datetime import date

from duties.callbacks import TryOutcome
from duties.casework import DECIDED
from duties.kinds import Purpose, Right
from duties.report import (
    ConsentChanged,
    ConversationEnded,
    NoticeOutcome,
    PersonAskedFor,
    RequestDecided,
    report,
)
from duties.steps import Step
from services.add_staff import add_staff
from services.end_conversation import end_conversation
from services.give_consent import give_consent
from services.give_notice import give_notice
from services.list_callbacks import read_callback
from services.note_callback import note_callback
from services.open_conversation import open_conversation
from services.read_report import read_report
from services.refuse_consent import refuse_consent
from services.report_events import report_events
from services.request_human import request_human
from services.take_over_chat import take_over_chat
from services.work_callback import note_try
from settings import Settings
from store import Store
from store.models import AuditEntry, Conversation, Flag, Request, RequestMove
from tests.conftest import SetClock
from tests.services.staff_cases import hire
from tests.services.talk import ANA, NO, YES, Front, lodge, verified

RECORD = Purpose.CONVERSATION_RECORD


def audited(store: Store, event: str) -> list[tuple[str, object]]:
    """(row id, moment) of every such event of the audit, oldest first."""
    with store.reader() as read:
        return [
            (row, entry.at)
            for entry in read.session.query(AuditEntry).order_by(AuditEntry.seq)
            for name, _, row in json.loads(entry.events)
            if name == event
        ]


def test_conversations_waits_consents_and_notices_are_those_of_the_audit(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L89, L13: every event has its entry of the same moment."""
    with store.unit_of_work("cli") as work:
        add_staff(work, name="lola", role="agent")
        work.commit()
    first, second = front.chat(), front.call()
    with first.turn() as (work, conversation):
        give_consent(work, conversation, purpose=RECORD, answer=YES, settings=settings)
        request_human(work, conversation, settings=settings, reason="human_requested")
    with second.turn() as (work, conversation):
        refuse_consent(work, conversation, purpose=RECORD, answer=NO, settings=settings)
    clock.forward(minutes=2)
    with store.unit_of_work("staff") as work:
        flag = work.session.query(Flag).one()
        flag.status, flag.reviewed_at, flag.reviewed_by = "reviewed", work.now, "lola"
        work.record("flag_reviewed", flag)
        work.commit()
    with store.unit_of_work("bot") as work:
        hung_up = open_conversation(
            work, channel="voice", language="es", caller="+34600009998", call_sid="CAx"
        )
        give_notice(work, hung_up, settings=settings)
        end_conversation(work, hung_up, reason="hangup", settings=settings)
        for talk in (first, second):
            ending = work.session.get_one(Conversation, talk.conversation_id)
            end_conversation(work, ending, reason="goodbye", settings=settings)
        work.commit()
    with store.reader() as read:
        events = report_events(read, date(2026, 11, 23), date(2026, 11, 23))
        assert report_events(read, date(2026, 11, 22), date(2026, 11, 22)) == []
        assert report_events(read, date(2026, 11, 24), date(2026, 11, 24)) == []
    ended = {(each.conversation, each.at) for each in events if isinstance(each, ConversationEnded)}
    assert ended == set(audited(store, "conversation_ended"))
    begun = {(each.conversation, each.at) for each in events if isinstance(each, NoticeOutcome)}
    assert begun == set(audited(store, "conversation_opened"))
    asked = [each for each in events if isinstance(each, PersonAskedFor)]
    assert [(each.conversation, each.at) for each in asked] == audited(store, "human_requested")
    assert [each.attended_at for each in asked] == [at for _, at in audited(store, "flag_reviewed")]
    changed = {(each.record, each.at) for each in events if isinstance(each, ConsentChanged)}
    assert changed == {*audited(store, "consent_given"), *audited(store, "consent_refused")}
    found = report(events, handover_minutes=3)
    assert (found.contained.count, found.contained.of) == (2, 3)
    assert (found.without_notice.count, found.without_notice.of) == (1, 3)
    assert found.said_without_notice == ()
    assert found.within_minutes.count == 1
    assert sorted(state for states in found.consents.values() for state in states) == ["given", "refused"]
    assert store.verify() == []


def test_decided_requests_are_the_moves_of_the_audit(front: Front, store: Store, clock: SetClock) -> None:
    """L89."""
    front.enrol()
    talk = front.chat()
    lodge(talk, Right.ACCESS)
    verified(front, talk, document=ANA["document"])
    clock.forward(days=31)
    with store.unit_of_work("staff") as work:
        request = work.session.query(Request).one()
        move = RequestMove(
            request_id=request.id, revision=9, step=Step.WITHDRAW, before=request.status, after="withdrawn",
            by="lola", at=work.now, owner=request.owner,
        )  # fmt: skip
        request.status = move.after
        work.session.add(move)
        work.record("request_withdrawn", request)
        work.commit()
    today = clock.now().date()
    with store.reader() as read:
        events = [e for e in report_events(read, today, today) if isinstance(e, RequestDecided)]
        moves = read.session.query(RequestMove).filter(RequestMove.after.in_(DECIDED)).all()
        request = read.session.query(Request).one()
        assert [(request.id, each.at) for each in events] == audited(store, "request_withdrawn")
    assert [each.at for each in events] == [each.at for each in moves]
    assert not report(events, handover_minutes=3).on_time.count


def waits(store: Store) -> list[float | None]:
    """Minutes until somebody came, of everybody who asked for a person that day."""
    with store.reader() as read:
        events = report_events(read, date(2026, 11, 23), date(2026, 11, 23))
        found = read_report(read, date(2026, 11, 23), date(2026, 11, 23), handover_minutes=3)
    asked = [each for each in events if isinstance(each, PersonAskedFor)]
    assert found.still_waiting == sum(each.attended_at is None for each in asked)
    return [(each.attended_at - each.at).total_seconds() / 60 if each.attended_at else None for each in asked]


def test_whoever_takes_the_chat_over_has_come(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L80: not who reviews it the next day."""
    hire(store)
    talk = front.chat()
    with talk.turn() as (work, conversation):
        request_human(work, conversation, settings=settings, reason="human_requested")
    assert waits(store) == [None]
    clock.forward(minutes=2)
    with store.unit_of_work("cli") as work:
        take_over_chat(work, talk.conversation_id, staff="lola", alias="Lola", settings=settings)
        work.commit()
    clock.forward(minutes=30)
    with store.unit_of_work("cli") as work:
        flag = work.session.query(Flag).one()
        flag.status, flag.reviewed_at, flag.reviewed_by = "reviewed", work.now, "lola"
        work.commit()
    assert waits(store) == [2]


def test_a_call_back_in_which_they_were_spoken_to_counts_and_one_in_vain_does_not(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L80."""
    hire(store)
    talk = front.chat()
    with talk.turn() as (work, conversation):
        request_human(work, conversation, settings=settings, reason="human_requested")
        call = note_callback(work, conversation, number="600001001", reason="human_requested").id
    for outcome, minutes in ((TryOutcome.NO_ANSWER, 5), (TryOutcome.SPOKEN, 70)):
        clock.forward(minutes=minutes)
        with store.unit_of_work("cli") as work:
            seen = len(read_callback(work, call).tries)
            note_try(work, call, outcome, seen=seen, staff="lola", settings=settings)
            work.commit()
        assert waits(store) == [75 if outcome is TryOutcome.SPOKEN else None]
