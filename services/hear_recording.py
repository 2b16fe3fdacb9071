"""A member of staff hears a recording: opened for a reason, for a while, by that person alone (L34, L93)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from duties.errors import CannotDecrypt, NotFound
from duties.permissions import Deed
from services.fetch_recording import recordings_folder
from services.require_staff import require_reason, require_staff
from services.view_conversation import find_for_staff
from store import Reading, UnitOfWork
from store.crypto import stream_size
from store.models import Listening, Recording, new_id

LASTS = timedelta(minutes=30)


def hear_recording(
    work: UnitOfWork, conversation_id: str, recording_id: str, *, staff: str, reason: str | None
) -> Listening:
    """Leave to hear it. Raises NotAllowed, ReasonRequired, NotFound, CannotDecrypt (blocked, or its key is gone)."""
    member = require_staff(work, staff, Deed.LISTEN_TO_RECORDING)
    find_for_staff(work, conversation_id, staff=staff)
    recording = work.session.get(Recording, recording_id)
    if recording is None or recording.conversation_id != conversation_id:
        raise NotFound("no such recording")
    require_reason(work, reason)
    _first_bytes(work, recording)
    listening = Listening(
        id=new_id(),
        recording_id=recording.id,
        staff=member.name,
        began_at=work.now,
        expires_at=work.now + LASTS,
    )
    work.insert(listening)
    work.conversation_id = conversation_id
    work.record("recording_opened", recording)
    return listening


def heard_recording(read: Reading, conversation_id: str, listening_id: str, *, staff: str) -> Recording:
    """The recording that this person may hear now. Raises NotFound."""
    listening = read.session.get(Listening, listening_id)
    if listening is None or listening.staff != staff or listening.expires_at <= read.now:
        raise NotFound("no leave to hear, or not any more")
    recording = read.session.get(Recording, listening.recording_id)
    if recording is None or recording.conversation_id != conversation_id:
        raise NotFound("no such recording")
    return recording


def audio_size(read: Reading, recording: Recording) -> int:
    """How many bytes its audio has. Raises NotFound."""
    return stream_size(_path(read, recording))


def audio_bytes(read: Reading, recording: Recording, first: int, last: int) -> Iterator[bytes]:
    """Some of its audio, both ends included, opened piece by piece. Raises NotFound, CannotDecrypt."""
    path = _path(read, recording)
    return read.open_range(recording.owner, "recordings", recording.id, path, first=first, last=last)


def _path(read: Reading, recording: Recording) -> Path:
    if recording.file_name is None or recording.status != "stored":
        raise NotFound("the audio of this recording has not been kept")
    path = recordings_folder(read.home) / recording.file_name
    if not path.exists():
        raise NotFound("the file of this recording is missing")
    return path


def _first_bytes(read: Reading, recording: Recording) -> None:
    if audio_size(read, recording) == 0:
        raise CannotDecrypt("sealed value cannot be opened")
    next(audio_bytes(read, recording, 0, 0))
