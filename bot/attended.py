"""A chat that a person attends: what the customer writes is for that person, and Rasa never sees it."""

import json

from bot.incoming import Answer
from duties.takeover import has_lapsed
from services.active_takeover import active_takeover
from services.return_chat import give_back
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Turn


def is_attended(work: UnitOfWork, conversation: Conversation, settings: Settings) -> bool:
    """Whether a person has it. One who has gone away has it no longer, and the customer is told."""
    takeover = active_takeover(work, conversation.id)
    if takeover is None:
        return False
    if has_lapsed(takeover.seen_at, work.now):
        give_back(work, conversation, takeover, away=True, settings=settings)
        return False
    return True


def leave_to_person(work: UnitOfWork, conversation: Conversation, turn: Turn) -> Answer:
    """Close the turn with nothing said: the answer comes from the person, as an event."""
    answer = Answer([], human=True, ended=False, question=conversation.question)
    sealed = work.seal(
        f"conversation:{conversation.id}", "turns", "answer_sealed", turn.id, json.dumps(answer.to_json())
    )
    work.update(turn, status="done", kind="person", closed_at=work.now, answer_sealed=sealed)
    work.record("message_left_to_person", turn)
    return answer
