"""Store an unequivocal yes with its evidence."""

from datetime import UTC, datetime

from duties.consent_answer import Answer
from duties.consent_states import Move
from duties.deadlines import add_months
from duties.errors import ConsentNotInformed, ConsentNotUnequivocal
from duties.kinds import MARKETING, Identity, Purpose
from duties.local_time import local_day
from services.consent_records import move_record
from services.notices import completed_notice
from settings import Settings, legal_at
from store import UnitOfWork
from store.models import Conversation, Grant


def give_consent(
    work: UnitOfWork, conversation: Conversation, *, purpose: Purpose, answer: Answer, settings: Settings
) -> Grant:
    """The record, given; publicity stays pending until the person is proven (RGPD 7.1, L15, L18).

    Raises ConsentNotInformed before the notice has been told to its end, ConsentNotUnequivocal without
    an answer to a question.
    """
    if completed_notice(work, conversation.id) is None:
        raise ConsentNotInformed(f"conversation {conversation.id} has had no notice yet")
    if answer.kind == "none" or not answer.question.strip() or not answer.text.strip():
        raise ConsentNotUnequivocal(f"conversation {conversation.id} has no answer to a question")
    unproven = purpose in MARKETING and conversation.identity != Identity.VERIFIED
    return move_record(
        work,
        conversation,
        purpose,
        Move.GIVE_UNPROVEN if unproven else Move.GIVE,
        answer,
        expires_at=_expiry(work, purpose, settings),
    )


def _expiry(work: UnitOfWork, purpose: Purpose, settings: Settings) -> datetime | None:
    """A consent to commercial calls lives two years (L29)."""
    if purpose is not Purpose.MARKETING_CALL:
        return None
    today = local_day(work.now)
    years = legal_at(settings, "commercial_call_consent_years", today)
    return datetime.combine(add_months(today, 12 * years), work.now.time(), UTC)
