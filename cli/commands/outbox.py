"""`amparo outbox list`: what was sent or waits. A demo shows the bodies, so that a code can be read."""

import argparse
from typing import Any

from sqlalchemy import select

from cli.looking import Look, look
from cli.options import listing
from cli.output import show
from duties.permissions import Deed
from store.models import OutboundMessage, Request


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("outbox", help="messages to people, sent or waiting").add_subparsers(
        required=True
    )
    group.add_parser("list", parents=[listing()]).set_defaults(command=_list)


def _list(given: argparse.Namespace) -> None:
    show(look(given, Deed.REVEAL_REQUEST, "outbox_revealed", _rows), as_json=given.json)


def _rows(seen: Look) -> list[dict[str, Any]]:
    refs = seen.customer_refs()
    found = select(OutboundMessage, Request.reference).outerjoin(
        Request, Request.id == OutboundMessage.request_id
    )
    ordered = found.order_by(OutboundMessage.created_at, OutboundMessage.id)
    return [
        _row(seen, message, refs.get(message.person_id or ""), reference)
        for message, reference in seen.read.session.execute(ordered)
    ]


def _row(seen: Look, message: OutboundMessage, person: str | None, request: str | None) -> dict[str, Any]:
    return {
        "id": message.id,
        "created_at": message.created_at,
        "kind": message.kind,
        "medium": message.medium,
        "status": message.status,
        "to": seen.text(message.owner, message, "to_sealed", shown=seen.settings.demo),
        "person": person,
        "conversation": message.conversation_id,
        "request": request,
        "sent_at": message.sent_at,
        "body": seen.text(message.owner, message, "body_sealed", shown=seen.settings.demo),
    }
