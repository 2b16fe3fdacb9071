"""A consent to commercial calls that nobody has renewed ends after its years, with its evidence (L29)."""

from duties.consent_answer import Answer
from duties.consent_states import Move
from duties.kinds import Purpose
from services.consent_records import move_record
from store import UnitOfWork
from store.models import Conversation, Grant

RULE = "expired:commercial_call_consent_years"


def expire_consent(work: UnitOfWork, grant: Grant) -> Grant:
    """The record, expired; only a new answer renews it. Raises ConsentMoveRefused unless it is live."""
    conversation = work.session.get_one(Conversation, grant.conversation_id)
    return move_record(
        work,
        conversation,
        Purpose(grant.purpose),
        Move.EXPIRE,
        Answer("none", "", "", RULE),
        grant=grant,
        expires_at=grant.expires_at,
    )
