"""An incident is read masked, and clear only for a reason that stays (L93)."""

import pytest

from duties.errors import NotAllowed, NotFound, ReasonRequired
from duties.incident_kinds import IncidentKind
from duties.incident_steps import IncidentSaid, IncidentStep
from duties.kinds import FlagReason
from services.add_incident_contact import add_incident_contact
from services.incident_reading import incident_by_key
from services.move_incident import move_incident
from services.open_incident import open_incident
from services.raise_flag import raise_flag
from services.read_incident import IncidentSheet, reveal_incident, view_incident
from tests.services.desk_cases import Desk
from tests.services.staff_cases import last_entry
from tests.services.talk import ANA, Front, Talk, claimed

TOLD = "Soy Ana Arriaga, DNI 12345678Z, y la grúa no llegó"
NOTE = "Llamó Ana desde el 600001001."
FILE = "EXP-2026/00042"
REASON = "Preparar la respuesta"


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def told(desk: Desk, kind: IncidentKind = IncidentKind.QUEJA, file_number: str = "") -> tuple[Talk, str]:
    """Somebody who says to be Ana tells what happened; gives the chat and the key."""
    desk.front.enrol(ANA)
    talk = desk.front.chat()
    claimed(talk, document=ANA["document"], send=False)
    with talk.turn() as (work, conversation):
        row = open_incident(
            work, conversation, text=TOLD, kind=kind, file_number=file_number, settings=desk.settings
        )
        add_incident_contact(work, row, kind="email", value="otra@example.org", settings=desk.settings)
        key = row.key
    with desk.store.unit_of_work("cli") as work:
        move_incident(
            work,
            key,
            IncidentStep.NOTE,
            staff="lola",
            seen=incident_by_key(work, key).revision,
            said=IncidentSaid(text=NOTE),
            settings=desk.settings,
        )
        work.commit()
    return talk, key


def masked(desk: Desk, key: str, staff: str = "lola") -> IncidentSheet:
    with desk.store.unit_of_work("cli") as work:
        sheet = view_incident(work, key, staff=staff)
        work.commit()
        return sheet


def clear(desk: Desk, key: str, staff: str = "lola", reason: str | None = REASON) -> IncidentSheet:
    with desk.store.unit_of_work("cli") as work:
        sheet = reveal_incident(work, key, staff=staff, reason=reason)
        work.commit()
        return sheet


def test_masked_neither_sentence_nor_note_tells_who_it_is(desk: Desk) -> None:
    """L93."""
    _, key = told(desk)
    sheet = masked(desk, key)
    shown = f"{sheet.text} {' '.join(line.text for line in sheet.history)}"
    assert "la grúa no llegó" in shown
    assert not any(word in shown for word in ("Ana", "Arriaga", "12345678Z", "600001001"))
    assert (sheet.people, sheet.file_number, sheet.reachable) == ((), "", True)


def test_clear_it_is_word_by_word_with_where_to_answer(desk: Desk) -> None:
    """L82, L93."""
    _, key = told(desk)
    sheet = clear(desk, key)
    assert (sheet.text, [line.text for line in sheet.history]) == (TOLD, [NOTE])
    people = dict(sheet.people)
    assert "otra@example.org" in {fact.value for fact in people["claimed"]}
    assert "verified" not in people  # a document that was said proves nobody


def test_each_look_is_in_the_audit_with_its_reason(desk: Desk) -> None:
    """L93."""
    _, key = told(desk)
    masked(desk, key)
    assert ("incident_viewed" in last_entry(desk.store).events, last_entry(desk.store).reason) == (True, None)
    clear(desk, key)
    assert "incident_revealed" in last_entry(desk.store).events
    assert last_entry(desk.store).reason == REASON
    assert desk.store.verify() == []


@pytest.mark.parametrize("reason", [None, "", " . ", "x" * 1000])
def test_without_a_reason_nothing_is_opened_and_nothing_is_noted(desk: Desk, reason: str | None) -> None:
    """L93."""
    _, key = told(desk)
    before = last_entry(desk.store).seq
    with pytest.raises(ReasonRequired):
        clear(desk, key, reason=reason)
    assert last_entry(desk.store).seq == before


def test_an_auditor_sees_it_masked_alone(desk: Desk) -> None:
    """L93: who controls the desk reads nobody's words."""
    _, key = told(desk)
    assert masked(desk, key, "ojo").steps == ()
    with pytest.raises(NotAllowed):
        clear(desk, key, "ojo")


def test_the_file_number_of_the_authority_is_shown_for_a_reason(desk: Desk) -> None:
    """L64."""
    _, key = told(desk, kind=IncidentKind.AEPD_REFERRAL, file_number=FILE)
    assert (masked(desk, key).file_number, masked(desk, key).of_data_protection) == ("", True)
    assert clear(desk, key).file_number == FILE


def test_why_it_goes_first_is_said_once_and_stays_when_reviewed(desk: Desk) -> None:
    """L109: presumed as it was told."""
    talk, key = told(desk)
    with talk.turn() as (work, conversation):
        for reason in (FlagReason.VULNERABLE, FlagReason.TURN_FAILED, FlagReason.VULNERABLE):
            raise_flag(work, conversation, reason=reason).status = "reviewed"
    assert masked(desk, key).first == ("vulnerable",)


def test_what_was_destroyed_is_missing_and_does_not_stop_the_page(desk: Desk) -> None:
    """The row stays, with its day and its step."""
    _, key = told(desk)
    with desk.store.unit_of_work("cli") as work:
        work.destroy_key(incident_by_key(work, key).owner)
        work.commit()
    sheet = masked(desk, key)
    assert (sheet.text, [line.text for line in sheet.history]) == (None, [""])
    assert sheet.row.key == key


def test_a_key_that_is_nobodys_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        masked(desk, "0000000000")
