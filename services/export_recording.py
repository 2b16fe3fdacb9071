"""Give a recording to somebody who may hear it: opened with a reason, in the audit (L34, L93)."""

import hashlib

from duties.errors import CannotDecrypt, NotFound, ReasonRequired
from services.fetch_recording import recordings_folder
from store import UnitOfWork
from store.models import Recording


def export_recording(work: UnitOfWork, recording_id: str) -> bytes:
    """The audio as fetched. Raises NotFound, ReasonRequired, CannotDecrypt (blocked, or changed on disk)."""
    recording = work.session.get(Recording, recording_id)
    if recording is None or recording.file_name is None:
        raise NotFound("there is no such recording, or its audio has not been kept")
    if not work.reason:
        raise ReasonRequired("a recording is opened only with a reason")
    path = recordings_folder(work.home) / recording.file_name
    if not path.exists():
        raise NotFound("the file of this recording is missing")
    audio = work.open_file(recording.owner, "recordings", recording.id, path)
    if hashlib.sha256(audio).hexdigest() != recording.sha256:
        raise CannotDecrypt("sealed value cannot be opened")
    work.conversation_id = recording.conversation_id
    work.record("recording_exported", recording)
    return audio
