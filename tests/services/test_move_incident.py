"""Incidents from opened to resolved and back, on the real store (L82, L83)."""

import pytest

from duties.errors import NotAllowed
from duties.incident_steps import IncidentSaid, IncidentStep, StepRefused, WordsMissing
from services.incident_reading import incident_by_key
from services.move_incident import IncidentMoved, move_incident
from services.open_incident import open_incident
from store import Store
from store.models import AuditEntry, Incident, IncidentMove, OutboundMessage
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, Front, verified

ANSWER = "La grúa salió tarde por un error nuestro; se le devuelven los 60 euros del taxi."


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def report(desk: Desk) -> str:
    """Ana, proven, tells what happened; gives the key."""
    desk.front.enrol(ANA)
    talk = desk.front.chat()
    verified(desk.front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        return open_incident(work, conversation, text="la grúa no llegó", settings=desk.settings).key


def seen(desk: Desk, key: str) -> Incident:
    with desk.store.reader() as read:
        return incident_by_key(read, key)


def step(
    desk: Desk, key: str, name: IncidentStep, by: str = "lola", revision: int | None = None, **said: str
) -> IncidentMove:
    at = seen(desk, key).revision if revision is None else revision
    with desk.store.unit_of_work("cli") as work:
        done = move_incident(
            work, key, name, staff=by, seen=at, said=IncidentSaid(**said), settings=desk.settings
        )
        work.commit()
        return done


def bodies(desk: Desk) -> list[str]:
    with desk.store.reader() as read:
        sent = read.session.query(OutboundMessage).order_by(OutboundMessage.created_at, OutboundMessage.id)
        return [desk.front.body(message) for message in sent if message.kind in ("receipt", "answer")]


def test_each_change_is_told_to_the_person(desk: Desk, store: Store) -> None:
    """L82, L83: taken, asked, completed, resolved with reasons; each in the audit and in the outbox."""
    key = report(desk)
    step(desk, key, IncidentStep.TAKE)
    step(desk, key, IncidentStep.ASK_PERSON, text="Díganos a qué hora llamó.")
    assert seen(desk, key).status == "waiting"
    step(desk, key, IncidentStep.PERSON_ANSWERED, text="Dice que llamó a las nueve.")
    step(desk, key, IncidentStep.RESOLVE, text=ANSWER, outcome="accepted")
    assert (seen(desk, key).status, seen(desk, key).assignee) == ("resolved", "lola")
    told = bodies(desk)
    assert len(told) == 4  # receipt, taken, asked, resolved
    assert all(key in body for body in told)
    assert sum(ANSWER in body for body in told) == 1
    with store.reader() as read:
        events = " ".join(entry.events for entry in read.session.query(AuditEntry))
    assert all(f"incident_{past}" in events for past in ("taken", "person_asked", "completed", "resolved"))
    assert store.verify() == []


def test_the_person_has_ten_working_days_to_complete_it(desk: Desk, clock: SetClock) -> None:
    """L83: asked on Monday 23 November, until 7 December; only then may the desk go on, and nothing closes by itself."""
    key = report(desk)
    step(desk, key, IncidentStep.TAKE)
    step(desk, key, IncidentStep.ASK_PERSON, text="Díganos a qué hora llamó.")
    assert f"{seen(desk, key).waiting_until}" == "2026-12-07"
    assert any("7 de diciembre de 2026" in body for body in bodies(desk))
    with pytest.raises(StepRefused):
        step(desk, key, IncidentStep.GO_ON)
    clock.forward(days=15)
    assert seen(desk, key).status == "waiting"
    step(desk, key, IncidentStep.GO_ON)
    assert seen(desk, key).status == "in_progress"


@pytest.mark.parametrize(
    ("text", "outcome", "wrong"),
    [("No procede.", "rejected", "text"), ("", "rejected", "text"), (ANSWER, "", "outcome")],
)
def test_an_answer_without_reasons_resolves_nothing(desk: Desk, text: str, outcome: str, wrong: str) -> None:
    """L83: reasoned, never generic."""
    key = report(desk)
    step(desk, key, IncidentStep.TAKE)
    with pytest.raises(WordsMissing) as missing:
        step(desk, key, IncidentStep.RESOLVE, text=text, outcome=outcome)
    assert wrong in missing.value.fields
    assert seen(desk, key).status == "in_progress"


@pytest.mark.parametrize(
    ("outcome", "elsewhere"), [("rejected", True), ("partly", True), ("accepted", False)]
)
def test_who_is_not_agreed_with_is_told_where_to_turn(desk: Desk, outcome: str, elsewhere: bool) -> None:
    """L83: alternative resolution."""
    key = report(desk)
    step(desk, key, IncidentStep.TAKE)
    step(desk, key, IncidentStep.RESOLVE, text=ANSWER, outcome=outcome)
    assert any(desk.settings.complaints.if_not_agreed in body for body in bodies(desk)) is elsewhere


def test_another_kind_brings_the_day_forward_and_never_puts_it_off(desk: Desk) -> None:
    """L83: the strictest wins, and a day that was told is a promise."""
    key = report(desk)
    step(desk, key, IncidentStep.TAKE)
    step(desk, key, IncidentStep.CLASSIFY, kind="queja", subject="billing")
    assert f"{seen(desk, key).due_date}" == "2026-11-30"
    step(desk, key, IncidentStep.CLASSIFY, kind="consulta", subject="general")
    assert f"{seen(desk, key).due_date}" == "2026-11-30"


def test_reopened_it_has_a_new_clock_and_its_history(desk: Desk, clock: SetClock, store: Store) -> None:
    key = report(desk)
    step(desk, key, IncidentStep.TAKE)
    step(desk, key, IncidentStep.RESOLVE, text=ANSWER, outcome="accepted")
    clock.forward(days=1)
    step(desk, key, IncidentStep.REOPEN, by="pepe", text="Dice que no ha cobrado.")
    row = seen(desk, key)
    assert (row.status, f"{row.due_date}") == ("reopened", "2026-12-16")
    with store.reader() as read:
        steps = [move.step for move in read.session.query(IncidentMove).order_by(IncidentMove.revision)]
    assert steps == ["take", "resolve", "reopen"]


def test_only_who_has_taken_it_resolves_it_and_a_page_that_is_old_does_nothing(desk: Desk) -> None:
    key = report(desk)
    step(desk, key, IncidentStep.TAKE)
    with pytest.raises(StepRefused):
        step(desk, key, IncidentStep.RESOLVE, by="pepe", text=ANSWER, outcome="accepted")
    with pytest.raises(IncidentMoved):
        step(desk, key, IncidentStep.NOTE, revision=0, text="una nota cualquiera")
    with pytest.raises(StepRefused):
        step(desk, key, IncidentStep.ASSIGN, colleague="pepe")
    step(desk, key, IncidentStep.ASSIGN, by="marta", colleague="pepe")
    assert seen(desk, key).assignee == "pepe"
    with pytest.raises(WordsMissing):
        step(desk, key, IncidentStep.ASSIGN, by="marta", colleague="ojo")
    with pytest.raises(NotAllowed):
        step(desk, key, IncidentStep.TAKE, by="nadie")
