"""What the customer's browser hears besides answers: a person comes, writes, leaves; the end."""

from typing import Any

from sqlalchemy import BindParameter, bindparam, exists, or_, select

from duties.errors import CannotDecrypt
from store import Reading, Store
from store.models import Conversation, Message, Takeover

_CONVERSATIONS, _MESSAGES, _TAKEOVERS = (
    Conversation.__table__.c,
    Message.__table__.c,
    Takeover.__table__.c,
)
_AFTER: BindParameter[int] = bindparam("after")
# Asked every second for every open chat, and almost always in vain: so it is one small question.
_NEWS = select(
    _CONVERSATIONS.state,
    _CONVERSATIONS.human,
    or_(
        exists().where(
            _MESSAGES.conversation_id == _CONVERSATIONS.id,
            _MESSAGES.position > _AFTER,
            _MESSAGES.sender == "agent",
        ),
        exists().where(
            _TAKEOVERS.conversation_id == _CONVERSATIONS.id,
            or_(_TAKEOVERS.position > _AFTER, _TAKEOVERS.return_position > _AFTER),
        ),
    ),
).where(_CONVERSATIONS.id == bindparam("wanted"))


def events_after(store: Store, session: str, after: int) -> dict[str, Any]:
    """Events after a position, and whether the conversation has ended."""
    with store.reader() as read:
        state, human, news = read.look(_NEWS, wanted=session, after=after).one()
        events = _events(read, session, after) if news else []
        if state == "ended":
            events.append({"id": after + 1_000_000, "type": "end"})
        return {"events": events, "state": {"human": human, "ended": state == "ended"}}


def _events(read: Reading, session: str, after: int) -> list[dict[str, Any]]:
    takeovers = read.session.scalars(
        select(Takeover).where(Takeover.conversation_id == session).order_by(Takeover.position)
    ).all()
    comes = {each.position: each for each in takeovers}
    leaves = {each.return_position for each in takeovers}
    told = [position for position in (*comes, *leaves) if position is not None]
    rows = read.session.scalars(
        select(Message)
        .where(Message.conversation_id == session, Message.position > after)
        .where(or_(Message.sender == "agent", Message.position.in_(told)))
        .order_by(Message.position)
    )
    events = []
    for row in rows:
        text = _text(read, row)
        if text is not None:
            kind = "takeover" if row.position in comes else "return" if row.position in leaves else "message"
            event = {"id": row.position, "type": kind, "text": text}
            alias = _alias(takeovers, row.position) if kind != "return" else None
            events.append(event | ({"alias": alias} if alias else {}))
    return events


def _alias(takeovers: Any, position: int) -> str | None:
    before = [each.alias for each in takeovers if each.position <= position]
    return before[-1] if before else None


def _text(read: Reading, row: Message) -> str | None:
    """None once it has been destroyed with the passing key: the browser has only the end to hear of."""
    try:
        return read.open_text(row.owner, "messages", "text_sealed", row.id, row.text_sealed)
    except CannotDecrypt:
        return None
