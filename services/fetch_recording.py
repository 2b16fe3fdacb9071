"""Bring a recording home: download, seal, delete it at Twilio. Each step may be done twice (L35, L97)."""

import secrets
from pathlib import Path

import httpx

from services.stop_recording import sid_owner
from services.twilio_rest import TwilioRest
from settings import Settings
from store import Store
from store.models import Recording

FOLDER = "recordings"


def fetch_recording(store: Store, recording_id: str, *, settings: Settings, http: httpx.Client) -> None:
    """Take it as far as it goes. Raises httpx.HTTPError or ProviderRefused if Twilio does not play along."""
    with store.reader() as read:
        recording = read.session.get_one(Recording, recording_id)
        if recording.provider_sid_sealed is None:
            return
        sid = read.open_text(
            sid_owner(recording),
            "recordings",
            "provider_sid_sealed",
            recording.id,
            recording.provider_sid_sealed,
        )
    rest = TwilioRest(settings, http)
    if recording.status == "completed":
        _seal(store, recording_id, rest.fetch(sid))
    rest.delete(sid)
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(Recording, recording_id, with_for_update=True)
        work.conversation_id = row.conversation_id
        row.deleted_at_provider, row.next_attempt_at = work.now, None
        work.record("recording_deleted_at_provider", row)
        work.commit()


def recordings_folder(home: Path) -> Path:
    """Where sealed recordings lie; made for the owner alone."""
    folder = home / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _seal(store: Store, recording_id: str, media: tuple[bytes, str]) -> None:
    audio, content_type = media
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(Recording, recording_id, with_for_update=True)
        work.conversation_id = row.conversation_id
        if row.status != "completed":  # blocked meanwhile: it must not be kept readable
            return
        name = f"{row.id}-{secrets.token_hex(4)}.sealed"
        path = recordings_folder(store.home) / name
        row.sha256, _ = work.seal_file(row.owner, "recordings", row.id, [audio], path)
        row.status, row.file_name, row.content_type = "stored", name, content_type
        row.stored_at = work.now
        work.record("recording_stored", row)
        work.commit()
