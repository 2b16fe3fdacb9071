"""What is missing for a step is told before anything is written for it."""

import pytest

from duties.kinds import FlagReason, Right
from duties.reasons import Reason
from duties.steps import Guard, MoveRefused, Step
from services.find_missing import Missing, Place, Room, missing_ahead, missing_for, missing_for_reasons
from services.note_callback import note_callback
from services.open_incident import open_incident
from services.open_step import open_step
from store.models import Callback, Incident
from tests.services.desk_cases import Desk, send_copy
from tests.services.erasure_cases import end, proposed, recorded
from tests.services.talk import ANA, Front, verified


def missing(desk: Desk, reference: str, step: Step, by: str = "lola") -> tuple[Missing, ...]:
    with desk.store.unit_of_work("cli") as work:
        request, row, here = open_step(work, reference, step, staff=by, settings=desk.settings)
        return missing_for(work, request, row, here, settings=desk.settings)


def ahead(desk: Desk, reference: str, step: Step) -> set[Guard]:
    with desk.store.unit_of_work("cli") as work:
        request, row, _ = open_step(work, reference, step, staff="lola", settings=desk.settings)
        return {each.guard for each in missing_ahead(work, request, row, settings=desk.settings)}


def test_each_open_errand_is_named_with_its_page(front: Front) -> None:
    """L54."""
    desk = Desk.opened(front)
    reference = desk.request(Right.RECTIFICATION)
    desk.move(reference, Step.TAKE)
    (found,) = missing(desk, reference, Step.ANSWER)
    assert found.guard is Guard.ERRANDS_DONE
    assert [(place.room, place.name) for place in found.places] == [
        (Room.ERRAND, "CRM de clientes"),
        (Room.ERRAND, "Facturación"),
    ]
    assert {place.key for place in found.places} == {errand.id for errand in desk.errands(reference)}
    desk.run_errands(reference)
    assert missing(desk, reference, Step.ANSWER) == ()


def test_a_reason_that_needs_the_copy_is_held_and_the_other_is_not(front: Front) -> None:
    """L46, L52: that nothing is held can be said without a copy."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.run_errands(reference)
    assert missing(desk, reference, Step.ANSWER) == ()
    with desk.store.reader() as read:
        request, reasons = desk.seen(reference), (Reason.DONE, Reason.NOTHING_HELD)
        held = missing_for_reasons(read, request, reasons, settings=desk.settings)
    assert held == {Reason.DONE: (Missing(Guard.COPY_SENT),)}


def test_where_every_reason_is_held_so_is_the_step(front: Front) -> None:
    """L60: a portability has no other answer than that it is done."""
    desk = Desk.opened(front)
    reference = desk.request(Right.PORTABILITY)
    desk.move(reference, Step.TAKE)
    desk.run_errands(reference)
    assert missing(desk, reference, Step.ANSWER) == (Missing(Guard.COPY_SENT),)
    send_copy(desk.store, reference)
    assert missing(desk, reference, Step.ANSWER) == ()


def test_who_proposes_sees_what_the_second_person_will_lack(front: Front) -> None:
    """L57, L66: a proposal waits for nothing, its approval does."""
    desk = Desk.opened(front)
    reference = desk.request(Right.ERASURE)
    copy = desk.request(Right.ACCESS)
    desk.move(reference, Step.TAKE)
    assert missing(desk, reference, Step.PROPOSE_ERASURE) == ()
    assert ahead(desk, reference, Step.PROPOSE_ERASURE) == {
        Guard.ERRANDS_DONE,
        Guard.COPY_GIVEN,
        Guard.NOTHING_OPEN,
    }
    assert ahead(desk, reference, Step.PROPOSE_REFUSAL) == set()
    desk.move(reference, Step.PROPOSE_ERASURE)
    found = {each.guard: each.places for each in missing(desk, reference, Step.APPROVE_ERASURE, "delegada")}
    assert found[Guard.COPY_GIVEN] == (Place(Room.REQUEST, copy, copy),)


def test_everything_that_is_open_of_somebody_is_named(front: Front) -> None:
    """L32, L97: requests, incidents, call backs and recordings on their way."""
    desk = Desk.opened(front)
    front.enrol(ANA)
    reference = proposed(desk)
    desk.run_errands(reference)
    assert missing(desk, reference, Step.APPROVE_ERASURE, "delegada") == ()
    talk = front.call()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        open_incident(work, conversation, text="la grúa no llegó", settings=front.settings)
        note_callback(work, conversation, number="600001001", reason=FlagReason.HUMAN_REQUESTED)
    recorded(front, talk, home=False)
    end(front, talk)
    (found,) = missing(desk, reference, Step.APPROVE_ERASURE, "delegada")
    with desk.store.reader() as read:
        key, call = read.session.query(Incident).one().key, read.session.query(Callback).one().id
    assert (found.guard, found.places) == (
        Guard.NOTHING_OPEN,
        (
            Place(Room.INCIDENT, key, key),
            Place(Room.CALLBACK, call, call[:6]),
            Place(Room.CONVERSATION, talk.conversation_id, talk.conversation_id[:6]),
        ),
    )


def test_the_proven_twin_is_named(front: Front) -> None:
    desk = Desk.opened(front)
    first, second = desk.request(Right.ACCESS), desk.request(Right.ACCESS, proven=False)
    desk.move(second, Step.TAKE)
    assert missing(desk, second, Step.CONFIRM_IDENTITY, "marta") == (
        Missing(Guard.NO_ACTIVE_TWIN, (Place(Room.REQUEST, first, first),)),
    )


def test_a_partial_answer_to_a_copy_waits_for_the_copy(front: Front) -> None:
    """L52, L36: others' rights limit the copy, they do not cancel it."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    assert Guard.COPY_SENT in ahead(desk, reference, Step.PROPOSE_PARTIAL)
    desk.move(reference, Step.PROPOSE_PARTIAL, reason=Reason.THIRD_PARTIES)
    desk.run_errands(reference)
    assert missing(desk, reference, Step.CONFIRM_PARTIAL, "delegada") == (Missing(Guard.COPY_SENT),)
    send_copy(desk.store, reference)
    assert missing(desk, reference, Step.CONFIRM_PARTIAL, "delegada") == ()
    desk.move(reference, Step.CONFIRM_PARTIAL, "delegada")
    assert desk.seen(reference).status == "answered"


def test_what_the_table_refuses_is_refused_before_anything_is_looked_for(front: Front) -> None:
    desk = Desk.opened(front)
    reference = desk.request()
    with pytest.raises(MoveRefused):
        missing(desk, reference, Step.ANSWER)
