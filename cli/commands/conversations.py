"""`amparo conversations list|show`."""

import argparse
from collections import defaultdict
from typing import Any

from sqlalchemy import select

from cli.looking import Look, look
from cli.options import listing
from cli.output import show
from duties.errors import NotFound
from duties.masking import mask_sentence
from duties.permissions import Deed
from services.read_identity import known_names
from services.view_conversation import find_for_staff
from store import UnitOfWork
from store.models import Conversation, Flag, Message, Turn


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("conversations", help="conversations and their turns").add_subparsers(
        required=True
    )
    every = group.add_parser("list", parents=[listing()])
    every.set_defaults(command=_list)
    one = group.add_parser("show", parents=[listing()])
    one.add_argument("id")
    one.set_defaults(command=_show)


def _list(given: argparse.Namespace) -> None:
    show(look(given, Deed.REVEAL_CONVERSATION, "conversations_listed", _rows), as_json=given.json)


def _rows(seen: Look) -> list[dict[str, Any]]:
    session, refs = seen.read.session, seen.customer_refs()
    flags: dict[str, list[str]] = defaultdict(list)
    turns: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for flag in session.scalars(select(Flag).order_by(Flag.at)):
        flags[flag.conversation_id].append(flag.reason)
    for turn in session.scalars(select(Turn).order_by(Turn.number)):
        turns[turn.conversation_id].append(_turn(turn))
    found = session.scalars(select(Conversation).order_by(Conversation.started_at, Conversation.id))
    return [_row(each, refs.get(each.person_id or ""), flags[each.id], turns[each.id]) for each in found]


def _show(given: argparse.Namespace) -> None:
    def sheet(seen: Look) -> dict[str, Any]:
        if isinstance(seen.read, UnitOfWork):
            find_for_staff(seen.read, given.id, staff=given.staff)
            seen.read.conversation_id = given.id
        conversation = seen.read.session.get(Conversation, given.id)
        if conversation is None:
            raise NotFound("There is no such conversation.")
        return _sheet(seen, conversation)

    show(look(given, Deed.REVEAL_CONVERSATION, "conversation_revealed", sheet), as_json=given.json)


def _sheet(seen: Look, conversation: Conversation) -> dict[str, Any]:
    session = seen.read.session
    flags = session.scalars(select(Flag).where(Flag.conversation_id == conversation.id).order_by(Flag.at))
    turns = session.scalars(select(Turn).where(Turn.conversation_id == conversation.id).order_by(Turn.number))
    said = _said(seen, conversation)
    row = _row(
        conversation,
        seen.customer_refs().get(conversation.person_id or ""),
        [flag.reason for flag in flags],
        [_turn(turn) | {"messages": said.pop(turn.id, [])} for turn in turns],
    )
    return row | {"outside_turns": said.pop(None, [])}


def _said(seen: Look, conversation: Conversation) -> dict[str | None, list[dict[str, Any]]]:
    """What was said, by turn. Masked: identifiers, and the names that are known."""
    names = () if seen.clear else known_names(seen.read, conversation)
    found = select(Message).where(Message.conversation_id == conversation.id).order_by(Message.position)
    said: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
    for message in seen.read.session.scalars(found):
        column = "text_sealed" if seen.clear or message.masked_sealed is None else "masked_sealed"
        text = seen.text(message.owner, message, column, shown=True)
        if text is not None and not seen.clear:
            text = mask_sentence(text, names=names)
        said[message.turn_id].append({"sender": message.sender, "at": message.at, "text": text})
    return said


def _row(
    conversation: Conversation, person: str | None, flags: list[str], turns: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "id": conversation.id,
        "channel": conversation.channel,
        "started_at": conversation.started_at,
        "ended_at": conversation.ended_at,
        "person": person,
        "language": conversation.language,
        "state": conversation.state,
        "identity": conversation.identity,
        "human": conversation.human,
        "flags": flags,
        "turns": turns,
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "number": turn.number,
        "at": turn.opened_at,
        "kind": turn.kind,
        "status": turn.status,
        "intent": turn.intent,
        "confidence": turn.confidence,
        "failure": turn.failure,
    }
