"""Have Twilio stop recording a call whose person has withdrawn the consent (L20, L22)."""

import httpx
from sqlalchemy import select

from duties.errors import CannotDecrypt
from duties.kinds import FlagReason
from services.raise_flag import raise_flag
from services.twilio_rest import ProviderRefused, TwilioRest
from settings import Settings
from store import Store
from store.models import Conversation, Recording


def stop_recording(store: Store, conversation_id: str, *, settings: Settings, http: httpx.Client) -> None:
    """Stop every recording of the call; if Twilio does not, the conversation is flagged."""
    call_sid, sids = _running(store, conversation_id)
    rest = TwilioRest(settings, http)
    for sid in sids:
        try:
            rest.stop_recording(call_sid, sid)
        except (httpx.HTTPError, ProviderRefused):
            _flag(store, conversation_id)


def _running(store: Store, conversation_id: str) -> tuple[str, list[str]]:
    with store.reader() as read:
        conversation = read.session.get_one(Conversation, conversation_id)
        rows = read.session.scalars(
            select(Recording).where(
                Recording.conversation_id == conversation_id,
                Recording.provider_sid_sealed.is_not(None),
                Recording.deleted_at_provider.is_(None),
            )
        ).all()
        if not rows or conversation.call_sid_sealed is None:
            return "", []
        sids = [
            read.open_text(
                sid_owner(row), "recordings", "provider_sid_sealed", row.id, row.provider_sid_sealed
            )
            for row in rows
        ]
        try:
            call_sid = read.open_text(
                f"conversation:{conversation_id}",
                "conversations",
                "call_sid_sealed",
                conversation_id,
                conversation.call_sid_sealed,
            )
        except CannotDecrypt:
            return "", []
        return call_sid, sids


def sid_owner(recording: Recording) -> str:
    """The key owner of the RecordingSid: not the audio's, so that a blocked one can still be deleted."""
    return f"conversation_duty:{recording.conversation_id}"


def _flag(store: Store, conversation_id: str) -> None:
    with store.unit_of_work("bot", conversation_id=conversation_id) as work:
        conversation = work.session.get_one(Conversation, conversation_id, with_for_update=True)
        raise_flag(work, conversation, reason=FlagReason.RECORDING_FAILED)
        work.commit()
