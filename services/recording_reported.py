"""Twilio tells what became of a recording: noted once, whatever the order or repetition of its callbacks."""

from collections.abc import Mapping

from sqlalchemy import select

from services.stop_recording import sid_owner
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Recording

NEXT = {
    ("requested", "in-progress"): "recording",
    ("requested", "completed"): "completed",
    ("requested", "absent"): "absent",
    ("recording", "completed"): "completed",
    ("recording", "absent"): "absent",
}


def recording_reported(
    work: UnitOfWork,
    *,
    params: Mapping[str, str],
    settings: Settings,  # noqa: ARG001 - called like the other verbs of the telephone
) -> Recording | None:
    """The recording, moved on by the declared table; None for one that we never ordered."""
    sid = params.get("RecordingSid", "")
    recording = _find(work, sid, params.get("CallSid", "")) if sid else None
    if recording is None:
        return None
    work.conversation_id = recording.conversation_id
    status = params.get("RecordingStatus", "")
    after = NEXT.get((recording.status, status))
    if recording.provider_sid_sealed is None:
        recording.provider_sid_index = work.blind("recording_sid", sid)
        recording.provider_sid_sealed = work.seal(
            sid_owner(recording), "recordings", "provider_sid_sealed", recording.id, sid
        )
    if after is not None:
        recording.status = after
        recording.next_attempt_at = work.now if after == "completed" else None
        work.record(f"recording_{after}", recording)
    duration = params.get("RecordingDuration", "")
    if duration.isdigit() and int(duration) < 10**6:
        recording.duration_seconds = int(duration)
    return recording


def _find(work: UnitOfWork, sid: str, call_sid: str) -> Recording | None:
    known = work.session.scalar(
        select(Recording)
        .where(Recording.provider_sid_index == work.blind("recording_sid", sid))
        .with_for_update()
    )
    if known is not None:
        return known
    ordered: Recording | None = work.session.scalar(
        select(Recording)
        .join(Conversation, Conversation.id == Recording.conversation_id)
        .where(
            Conversation.external_index == work.blind("call_sid", call_sid),
            Recording.status.in_(("requested", "failed")),  # a start that timed out may have begun after all
            Recording.provider_sid_index.is_(None),
        )
        .with_for_update()
    )
    return ordered
