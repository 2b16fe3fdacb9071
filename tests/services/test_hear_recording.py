"""Hearing a recording at the desk."""

import pytest

from duties.errors import CannotDecrypt, NotAllowed, NotFound, ReasonRequired
from services.fetch_recording import recordings_folder
from services.hear_recording import LASTS, audio_bytes, audio_size, hear_recording, heard_recording
from store import Store
from store.models import Listening, Recording
from tests.conftest import SetClock
from tests.console.cases import Case, open_case
from tests.services.staff_cases import hire, last_entry

AUDIO = b"RIFF" + bytes(range(256)) * 700
WHY = "Comprobar lo que dijo"


def store_audio(store: Store, case: Case) -> str:
    """Seal the audio of a call as the worker does; gives the recording's id."""
    with store.unit_of_work("jobs") as work:
        row = work.session.query(Recording).filter_by(conversation_id=case.conversation).one()
        path = recordings_folder(store.home) / f"{row.id}.sealed"
        row.sha256, _ = work.seal_file(row.owner, "recordings", row.id, [AUDIO], path)
        row.file_name, row.content_type = path.name, "audio/x-wav"
        work.commit()
        return row.id


@pytest.fixture
def case(store: Store) -> Case:
    """A recorded call, and the team."""
    for name, role in (("lola", "agent"), ("pepe", "agent"), ("ojo", "auditor")):
        hire(store, name, role)
    return open_case(store, channel="voice")


@pytest.fixture
def recording(store: Store, case: Case) -> str:
    """Its recording."""
    return store_audio(store, case)


def hear(
    store: Store, case: Case, recording: str, staff: str = "lola", reason: str | None = WHY
) -> Listening:
    """Ask to hear it."""
    with store.unit_of_work("cli") as work:
        leave = hear_recording(work, case.conversation, recording, staff=staff, reason=reason)
        work.commit()
        return leave


def test_it_is_heard_for_a_reason_that_is_in_the_audit(store: Store, case: Case, recording: str) -> None:
    """L34, L93: who, what and why."""
    leave = hear(store, case, recording)
    entry = last_entry(store)
    assert (entry.actor, entry.reason, entry.conversation_id) == ("staff:lola", WHY, case.conversation)
    assert "recording_opened" in entry.events
    with store.reader() as read:
        row = heard_recording(read, case.conversation, leave.id, staff="lola")
        assert audio_size(read, row) == len(AUDIO)
        assert b"".join(audio_bytes(read, row, 0, len(AUDIO) - 1)) == AUDIO
        assert b"".join(audio_bytes(read, row, 70_000, 140_000)) == AUDIO[70_000:140_001]
    assert store.verify() == []


@pytest.mark.parametrize("reason", [None, "", "  ", "ver", "x" * 201])
def test_without_a_reason_nothing_is_heard(
    store: Store, case: Case, recording: str, reason: str | None
) -> None:
    """L93: opening audio without a reason is refused."""
    with pytest.raises(ReasonRequired):
        hear(store, case, recording, reason=reason)
    with store.reader() as read:
        assert read.session.query(Listening).count() == 0


def test_an_auditor_does_not_hear(store: Store, case: Case, recording: str) -> None:
    """L93: role."""
    with pytest.raises(NotAllowed):
        hear(store, case, recording, staff="ojo")


def test_the_leave_is_one_persons_for_half_an_hour(
    store: Store, case: Case, recording: str, clock: SetClock
) -> None:
    """L93: least privilege."""
    leave = hear(store, case, recording)
    other = open_case(store, channel="voice", reference="2")
    with store.reader() as read:
        for conversation, staff in ((case.conversation, "pepe"), (other.conversation, "lola")):
            with pytest.raises(NotFound):
                heard_recording(read, conversation, leave.id, staff=staff)
    clock.time += LASTS
    with store.reader() as read, pytest.raises(NotFound):
        heard_recording(read, case.conversation, leave.id, staff="lola")


def test_a_recording_of_another_conversation_is_not_to_be_had_from_here(store: Store, recording: str) -> None:
    other = open_case(store, channel="voice", reference="2")
    with pytest.raises(NotFound):
        hear(store, other, recording)


def test_a_blocked_one_cannot_be_heard_and_no_look_is_noted(store: Store, case: Case, recording: str) -> None:
    """L22: blocked with the consent."""
    with store.unit_of_work("bot") as work:
        work.block_key(f"conversation_duty:{case.conversation}")
        work.commit()
    with pytest.raises(CannotDecrypt):
        hear(store, case, recording)
    with store.reader() as read:
        assert read.session.query(Listening).count() == 0


def test_one_without_its_file_is_not_there(store: Store, case: Case) -> None:
    with store.reader() as read:
        row = read.session.query(Recording).one()
    with pytest.raises(NotFound):
        hear(store, case, row.id)
