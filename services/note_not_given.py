"""Note that a question about consent got no answer, or a doubtful one: nothing is given (L15)."""

from duties.consent_answer import Answer
from duties.consent_states import ANSWERED, Move
from duties.kinds import ConsentState, Purpose
from services.consent_records import find_record, move_record
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Grant


def note_not_given(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    purpose: Purpose,
    answer: Answer,
    settings: Settings,  # noqa: ARG001 - the four answers are stored by one signature
) -> Grant:
    """The record, not given. One that was answered already, here or before, is left as it is."""
    known = find_record(work, conversation, purpose)
    if known is not None and ConsentState(known.state) in ANSWERED:
        return known
    return move_record(work, conversation, purpose, Move.NO_ANSWER, answer)
