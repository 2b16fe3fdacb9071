"""What somebody said in this turn: the button or key that it stands for, or its words understood."""

import json
from collections.abc import Mapping

from sqlalchemy import bindparam, func, select

from bot.dialogue_state import TravellingState
from bot.incoming import Incoming
from bot.offers import Offer
from bot.ordinals import key_of
from bot.questions import WHETHER, WHICH, question
from bot.understand import Heard, understand
from duties.kinds import Purpose
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Reference, Turn

_REFERENCES = Reference.__table__.c
_TAKEN = (
    select(_REFERENCES.kind, func.count())
    .where(_REFERENCES.conversation_id == bindparam("wanted"))
    .group_by(_REFERENCES.kind)
)


def find_offer(state: TravellingState, incoming: Incoming, asked: str | None) -> Offer | None:
    """The offer that was pressed, keyed or named by its place; None if something else was said."""
    if incoming.kind == "keys" and incoming.intent is None:
        return state.offers.by_key(incoming.text, state.menu)
    if incoming.kind != "text":
        return None
    chosen = key_of(incoming.text, only_one=asked == WHETHER) if asked in (WHICH, WHETHER) else None
    return state.offers.by_key(chosen, state.menu) if chosen else state.offers.find(incoming.text)


def hear(
    work: UnitOfWork,
    conversation: Conversation,
    incoming: Incoming,
    offer: Offer | None,
    settings: Settings,
) -> Heard:
    """What was understood; of an offer, what was heard when it was made."""
    asked = conversation.question
    if offer is not None:
        return _said_before(work, offer.said) if offer.said else understand("", question=asked)
    return understand(
        incoming.text,
        question=asked,
        confidence=incoming.confidence,
        purposes=purposes_asked(asked, settings),
        taken=_taken(work, conversation),
        language=conversation.language,
    )


def purposes_asked(name: str | None, settings: Settings) -> tuple[Purpose, ...]:
    """The purposes that an answer to this question can grant: those it names and no other."""
    asked = question(name).purposes
    if name == "record_consent" and settings.dialogue.marketing_question == "start":
        return tuple(Purpose)
    return asked


def _said_before(work: UnitOfWork, turn_id: str) -> Heard:
    """What was heard in the turn that the bot asked back about."""
    turn = work.session.get_one(Turn, turn_id)
    owner = f"conversation:{turn.conversation_id}"
    text = work.open_text(owner, "turns", "heard_sealed", turn.id, turn.heard_sealed)
    return Heard.from_json(json.dumps(json.loads(text)["heard"]))


def _taken(work: UnitOfWork, conversation: Conversation) -> Mapping[str, int]:
    rows = work.look(_TAKEN, wanted=conversation.id)
    return {row[0]: row[1] for row in rows}
