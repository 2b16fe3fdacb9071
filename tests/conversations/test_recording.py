"""A recording from the consent to its sealed file, and none without consent (L30, L32, L34, L97)."""

import time

import httpx
import pytest
from sqlalchemy import select

from cli.telephone.account import RestMode
from cli.telephone.wav import tone
from services.export_recording import export_recording
from store.models import Flag, Recording
from tests.conversations.people import Caller
from tests.running import RunningSystem


def recordings(system: RunningSystem, person: Caller) -> list[Recording]:
    with system.store() as store, store.reader() as read:
        rows = read.session.scalars(
            select(Recording).where(Recording.conversation_id == person.conversation_id())
        )
        return list(rows)


def wait_for(system: RunningSystem, person: Caller, status: str, *, deleted: bool) -> Recording:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        rows = recordings(system, person)
        if rows and rows[0].status == status and bool(rows[0].deleted_at_provider) == deleted:
            return rows[0]
        time.sleep(0.2)
    raise AssertionError(f"{[(row.status, row.deleted_at_provider) for row in rows]}, wanted {status}")


def test_the_audio_is_fetched_sealed_and_deleted_at_the_provider(system: RunningSystem) -> None:
    """L30, L34, L97: recorded only after the consent, delivered, and gone at Twilio."""
    person = Caller(system)
    assert system.account.of_call(person.call.sid) == []
    assert "La grabación ha empezado" in person.say("sí, por supuesto")
    (provider,) = system.account.of_call(person.call.sid)
    person.say("quiero poner una queja porque el perito no vino a casa el martes por la mañana")
    person.leave()
    row = wait_for(system, person, "stored", deleted=True)
    assert provider.deleted
    with system.store() as store, store.unit_of_work("staff:test", reason="L34") as work:
        audio = export_recording(work, row.id)
        work.commit()
    assert audio == tone(system.account.recorded_seconds, provider.channels)
    sealed = system.settings.home / "recordings" / str(row.file_name)
    assert sealed.stat().st_mode & 0o077 == 0
    assert b"RIFF" not in sealed.read_bytes()


@pytest.mark.parametrize("answer", ["no", "bueno, no sé", ""])
def test_without_a_clear_yes_nothing_is_recorded(system: RunningSystem, answer: str) -> None:
    """L15, L30, L106: refused, doubtful or silent, no recording is ever ordered."""
    person = Caller(system)
    for _ in range(2 if answer != "no" else 1):
        person.say(answer) if answer else person.call.silence()
    assert "ayudo" in " ".join(person.call.listen()) or "ayudo" in person.heard[-1]
    person.leave()
    assert system.account.of_call(person.call.sid) == []
    assert recordings(system, person) == []


def test_a_withdrawal_stops_the_recording_and_blocks_it(system: RunningSystem) -> None:
    """L20, L22: one sentence withdraws; the audio is not kept readable."""
    person = Caller(system)
    person.keys("1")
    (provider,) = system.account.of_call(person.call.sid)
    assert provider.status == "in-progress"
    said = person.say("oiga, deje de grabar, retiro el permiso para grabar")
    assert "retirado" in said
    assert provider.status == "completed"
    person.leave()
    row = wait_for(system, person, "blocked", deleted=True)
    assert row.file_name is None


def test_a_recording_that_cannot_be_started_is_said(system: RunningSystem) -> None:
    """L30: the bot says what happened, not what should have."""
    system.account.mode = RestMode.FAILING
    try:
        person = Caller(system)
        assert "No se ha podido iniciar la grabación" in person.say("sí")
    finally:
        system.account.mode = RestMode.OK
    person.leave()
    with system.store() as store, store.reader() as read:
        flags = read.session.scalars(
            select(Flag.reason).where(Flag.conversation_id == person.conversation_id())
        ).all()
    assert "recording_failed" in flags


def test_the_recording_callback_is_checked(system: RunningSystem) -> None:
    """L97: a forged callback is refused."""
    forged = {"CallSid": "CA1", "RecordingSid": "RE1", "RecordingStatus": "completed"}
    reply = httpx.post(
        f"{system.url}/twilio/voice/recording", data=forged, headers={"X-Twilio-Signature": "forged"}
    )
    assert reply.status_code == httpx.codes.FORBIDDEN
