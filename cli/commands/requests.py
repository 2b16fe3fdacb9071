"""`amparo requests list|show`."""

import argparse
from typing import Any

from sqlalchemy import select

from cli.looking import Look, look
from cli.options import listing
from cli.output import show
from duties.masking import HIDDEN
from duties.permissions import Deed
from services.read_request import find_by_reference, read_request
from services.request_history import clock_of, moves_of
from store import UnitOfWork
from store.models import Request


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("requests", help="requests of rights").add_subparsers(required=True)
    every = group.add_parser("list", parents=[listing()])
    every.set_defaults(command=_list)
    one = group.add_parser("show", parents=[listing()])
    one.add_argument("reference")
    one.set_defaults(command=_show)


def _list(given: argparse.Namespace) -> None:
    def rows(seen: Look) -> list[dict[str, Any]]:
        refs = seen.customer_refs()
        found = seen.read.session.scalars(select(Request).order_by(Request.received_at, Request.id))
        return [_row(seen, request, refs) for request in found]

    show(look(given, Deed.REVEAL_REQUEST, "requests_revealed", rows), as_json=given.json)


def _show(given: argparse.Namespace) -> None:
    def sheet(seen: Look) -> dict[str, Any]:
        request = find_by_reference(seen.read, given.reference)
        if isinstance(seen.read, UnitOfWork):
            seen.read.conversation_id = request.conversation_id
        return _row(seen, request, seen.customer_refs()) | _case(seen, request)

    show(look(given, Deed.REVEAL_REQUEST, "request_revealed", sheet), as_json=given.json)


def _row(seen: Look, request: Request, refs: dict[str, str]) -> dict[str, Any]:
    details = read_request(seen.read, request, clear=seen.clear).details
    return {
        "reference": request.reference,
        "right": request.right,
        "status": request.status,
        "received_at": request.received_at,
        "due_date": request.due_date,
        "channel": request.channel,
        "conversation": request.conversation_id,
        "identity": request.identity,
        "person": refs.get(request.person_id or ""),
        "details": {fact.what: fact.value if seen.clear else HIDDEN for fact in details},
        "assignee": request.assignee,
    }


def _case(seen: Look, request: Request) -> dict[str, Any]:
    """What is told of one request alone: its clock and its moves, without their words."""
    moves = moves_of(seen.read, request)
    clock = clock_of(seen.read, request, moves, settings=seen.settings)
    return {
        "proposal": request.proposal,
        "last_lawful_day": clock.lawful_day,
        "extended": clock.extended,
        "paused": clock.paused,
        "history": [
            {"at": move.at, "by": move.by, "step": move.step, "status": move.after, "reason": move.reason}
            for move in moves
        ],
    }
