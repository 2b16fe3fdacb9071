"""What reviewers corrected, with the masked words it was about, for whoever decides what may be taught (L12)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import select

from duties.errors import CannotDecrypt
from duties.kinds import ConsentState
from services.read_identity import known_names
from settings import Settings
from store import Reading
from store.models import Conversation, IntentCorrection, Message, Turn

TRAINING_PURPOSES = ("mejora_modelo", "model_improvement")


@dataclass(frozen=True)
class Correction:
    """One corrected turn. `entities` are the kinds of what was found in it without a reference in its place."""

    intent: str
    masked: str = field(repr=False)
    language: str
    question: str | None
    entities: tuple[str, ...]
    names: tuple[str, ...] = field(repr=False)


def may_train(settings: Settings) -> bool:
    """Whether `amparo.toml` declares training as a purpose of its own, with its own basis (L12)."""
    return any(purpose.id in TRAINING_PURPOSES for purpose in settings.purposes)


def list_corrections(read: Reading) -> Iterator[Correction]:
    """Those whose person consented to keep the conversation, in the order of their turns."""
    rows = read.session.execute(
        select(IntentCorrection.intent, Turn, Conversation, Message)
        .join(Turn, Turn.id == IntentCorrection.turn_id)
        .join(Conversation, Conversation.id == Turn.conversation_id)
        .join(Message, Message.turn_id == Turn.id)
        .where(Message.sender == "customer", Conversation.record_consent == ConsentState.GIVEN)
        .order_by(Turn.opened_at, Turn.id)
    )
    for intent, turn, conversation, message in rows:
        try:
            masked = read.open_text(
                message.owner, "messages", "masked_sealed", message.id, message.masked_sealed
            )
            entities = _entities(read, turn)
        except CannotDecrypt:
            continue  # withdrawn and blocked, or destroyed
        names = known_names(read, conversation)
        yield Correction(intent, masked, conversation.language, turn.question, entities, names)


def _entities(read: Reading, turn: Turn) -> tuple[str, ...]:
    owner = f"conversation:{turn.conversation_id}"
    heard = json.loads(read.open_text(owner, "turns", "heard_sealed", turn.id, turn.heard_sealed))["heard"]
    return tuple(entity["kind"] for entity in heard["entities"] if entity["reference"] is None)
