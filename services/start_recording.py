"""Have Twilio record a call once the consent is in the store; nothing else is ever ordered (L30, L32)."""

import httpx
from sqlalchemy import select

from duties.kinds import ConsentState, FlagReason
from services.raise_flag import raise_flag
from services.stop_recording import sid_owner
from services.twilio_rest import ProviderRefused, TwilioRest
from settings import Settings
from store import Store, UnitOfWork
from store.models import Conversation, Recording, new_id


class RecordingRefused(Exception):
    """There is no consent, no call, or Twilio did not begin: nothing is being recorded."""


def start_recording(store: Store, conversation_id: str, *, settings: Settings, http: httpx.Client) -> str:
    """Order it and note it; gives the recording's id. A call that is being recorded is left so.

    Raises RecordingRefused, and flags the conversation, when it could not be started.
    """
    recording_id, call_sid = _note_order(store, conversation_id)
    if call_sid is None:
        return recording_id
    try:
        sid = TwilioRest(settings, http).start_recording(call_sid)
    except (httpx.HTTPError, ProviderRefused, ValueError):
        _note_failure(store, recording_id)
        raise RecordingRefused("the recording could not be started") from None
    _note_started(store, recording_id, sid)
    return recording_id


def _note_order(store: Store, conversation_id: str) -> tuple[str, str | None]:
    with store.unit_of_work("bot", conversation_id=conversation_id) as work:
        conversation = work.session.get_one(Conversation, conversation_id, with_for_update=True)
        if conversation.record_consent != ConsentState.GIVEN or conversation.call_sid_sealed is None:
            raise RecordingRefused("there is no consent or no call to record")
        running = work.session.scalar(
            select(Recording.id).where(
                Recording.conversation_id == conversation_id,
                Recording.status.in_(("requested", "recording")),
            )
        )
        if running is not None:
            return running, None
        call_sid = work.open_text(
            f"conversation:{conversation_id}",
            "conversations",
            "call_sid_sealed",
            conversation_id,
            conversation.call_sid_sealed,
        )
        recording = _add(work, conversation)
        work.commit()
        return recording.id, call_sid


def _add(work: UnitOfWork, conversation: Conversation) -> Recording:
    recording_id = new_id()
    recording = Recording(
        id=recording_id,
        conversation_id=conversation.id,
        person_id=conversation.person_id,
        status="requested",
        owner=f"recording:{recording_id}",
    )
    work.session.add(recording)
    work.session.flush()
    work.record("recording_ordered", recording)
    return recording


def _note_started(store: Store, recording_id: str, sid: str) -> None:
    with store.unit_of_work("bot") as work:
        recording = work.session.get_one(Recording, recording_id, with_for_update=True)
        work.conversation_id = recording.conversation_id
        if recording.status == "requested":
            recording.status, recording.started_at = "recording", work.now
        recording.provider_sid_index = work.blind("recording_sid", sid)
        recording.provider_sid_sealed = work.seal(
            sid_owner(recording), "recordings", "provider_sid_sealed", recording.id, sid
        )
        work.record("recording_started", recording)
        work.commit()


def _note_failure(store: Store, recording_id: str) -> None:
    with store.unit_of_work("bot") as work:
        recording = work.session.get_one(Recording, recording_id, with_for_update=True)
        work.conversation_id = recording.conversation_id
        recording.status = "failed"
        conversation = work.session.get_one(Conversation, recording.conversation_id)
        raise_flag(work, conversation, reason=FlagReason.RECORDING_FAILED)
        work.record("recording_not_started", recording)
        work.commit()
