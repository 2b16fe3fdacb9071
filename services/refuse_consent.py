"""Store a no: it is kept as well, so that nobody is asked again and again (L24)."""

from duties.consent_answer import Answer
from duties.consent_states import Move
from duties.kinds import MARKETING, Purpose
from services.block_record import block_record
from services.consent_records import move_record
from services.marketing_records import end_marketing
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Grant


def refuse_consent(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    purpose: Purpose,
    answer: Answer,
    settings: Settings,  # noqa: ARG001 - the four answers are stored by one signature
) -> Grant:
    """The record, refused; a consent given before is thereby withdrawn, with what follows from it (L22)."""
    was_given = conversation.record_consent == "given"
    grant = move_record(work, conversation, purpose, Move.REFUSE, answer)
    if purpose in MARKETING:
        end_marketing(work, conversation, (purpose,), answer)
    elif was_given:
        block_record(work, conversation)
    return grant
