"""Turns that came before in a conversation: a delivery already answered is answered again, an open turn is in the way."""

import json

from sqlalchemy import bindparam, literal_column, select, union_all

from bot.incoming import Answer, Incoming
from duties.errors import ConversationEnded, TurnInProgress
from store import UnitOfWork
from store.models import Conversation, Turn
from store.unit_of_work import lease_clock

_TURNS = Turn.__table__.c
_HERE = _TURNS.conversation_id == bindparam("wanted")
# The state in words, not as a parameter: only so does SQLite take the index of open turns.
_IN_THE_WAY = union_all(
    select(_TURNS.id).where(_HERE, _TURNS.client_key == bindparam("client_key")),
    select(_TURNS.id).where(_HERE, _TURNS.status == literal_column("'open'")),
)


class TurnLeftOpen(Exception):
    """A turn stands open past its lease, left by a killed process: it must be failed before any other."""

    def __init__(self, turn_id: str) -> None:
        super().__init__(turn_id)
        self.turn_id = turn_id


def answered_before(work: UnitOfWork, conversation: Conversation, incoming: Incoming) -> Answer | None:
    """The answer that this delivery had already; None if its turn may be opened.

    Raises ConversationEnded, TurnInProgress, TurnLeftOpen.
    """
    earlier = work.look(_IN_THE_WAY, wanted=conversation.id, client_key=incoming.client_key)
    in_the_way = earlier.first() is not None
    known = _known_delivery(work, conversation, incoming) if in_the_way else None
    if known is not None:
        return known
    if conversation.state == "ended":
        raise ConversationEnded("the conversation has ended")
    if in_the_way:
        _refuse_a_second(work, conversation)
    return None


def read_answer(work: UnitOfWork, turn: Turn) -> Answer:
    """The answer that a closed turn gave."""
    text = work.open_text(
        f"conversation:{turn.conversation_id}", "turns", "answer_sealed", turn.id, turn.answer_sealed
    )
    raw = json.loads(text)
    return Answer(
        raw["messages"],
        raw["human"],
        raw["ended"],
        raw["question"],
        tuple(raw["directives"]),
        raw.get("language", "es"),
    )


def _known_delivery(work: UnitOfWork, conversation: Conversation, incoming: Incoming) -> Answer | None:
    turn = work.session.scalar(
        select(Turn).where(Turn.conversation_id == conversation.id, Turn.client_key == incoming.client_key)
    )
    if turn is None:
        return None
    if turn.status == "open":
        _refuse_open(turn)
    if conversation.state == "ended":
        raise ConversationEnded("the conversation has ended")
    if turn.answer_sealed is None:
        raise TurnLeftOpen(turn.id)  # a sweep has failed it: what is true of it has yet to be said
    return read_answer(work, turn)


def _refuse_a_second(work: UnitOfWork, conversation: Conversation) -> None:
    other = work.session.scalar(
        select(Turn).where(Turn.conversation_id == conversation.id, Turn.status == "open")
    )
    if other is not None:
        _refuse_open(other)


def _refuse_open(turn: Turn) -> None:
    if turn.lease_until <= lease_clock():
        raise TurnLeftOpen(turn.id)
    raise TurnInProgress("a message of this conversation is being answered")
