"""Give a proven person, on their own page, the recording of a call of theirs (L34, L45)."""

from dataclasses import dataclass

from sqlalchemy import select

from duties.errors import NotFound
from services.gather_files import ENDINGS
from services.gather_person import gather_person
from services.gather_said import gather_said, gather_vault
from services.hear_recording import audio_bytes, audio_size
from store import Reading, UnitOfWork
from store.models import Conversation, Recording


@dataclass(frozen=True, repr=False)
class OwnRecording:
    """The audio with what it is. `repr` shows nothing."""

    name: str
    media_type: str
    content: bytes


def give_own_recording(work: UnitOfWork, visit: Conversation, recording_id: str) -> OwnRecording:
    """The audio, once this work is committed. Raises NotFound, also where others are named in it (RGPD 15.4)."""
    recording = work.session.get(Recording, recording_id)
    if recording is None:
        raise NotFound("no such recording")
    talk = work.session.get_one(Conversation, recording.conversation_id)
    if talk.person_id is None or talk.person_id != visit.person_id:
        raise NotFound("no such recording")
    if names_others(work, talk):
        raise NotFound("other people are named in this recording")
    last = audio_size(work, recording) - 1
    content = b"".join(audio_bytes(work, recording, 0, last))
    work.record("recording_given", recording)
    media_type = recording.content_type or "application/octet-stream"
    return OwnRecording(f"grabacion.{ENDINGS.get(media_type, 'audio')}", media_type, content)


def names_others(read: Reading, talk: Conversation) -> bool:
    """Whether something that is not the person's own was said there: then a member of staff looks first."""
    own = gather_person(read, talk.person_id or "").own
    this = select(Conversation.id).where(Conversation.id == talk.id)
    said = gather_said(read, this, gather_vault(read, this), own)
    return any(message["held_back"] for message in said[talk.id])
