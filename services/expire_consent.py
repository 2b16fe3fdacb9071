"""A consent to commercial calls that nobody has renewed ends after its years, with its evidence (L29)."""

from datetime import UTC, datetime

from duties.consent_answer import Answer
from duties.consent_states import Move
from duties.deadlines import add_months
from duties.kinds import Purpose
from duties.local_time import local_day
from services.consent_records import move_record
from settings import Settings, legal_at
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


def oldest_call_consent(settings: Settings, now: datetime) -> datetime:
    """When the oldest consent to commercial calls that still counts was given, UTC; the years are the law's."""
    today = local_day(now)
    years = legal_at(settings, "commercial_call_consent_years", today)
    return datetime.combine(add_months(today, -12 * years), now.astimezone(UTC).time(), UTC)
