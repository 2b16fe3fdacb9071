"""`amparo callbacks list`."""

import argparse
from typing import Any

from sqlalchemy import select

from cli.looking import Look, look
from cli.options import listing
from cli.output import show
from duties.permissions import Deed
from store.models import Callback


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("callbacks", help="calls back that were asked for").add_subparsers(
        required=True
    )
    group.add_parser("list", parents=[listing()]).set_defaults(command=_list)


def _list(given: argparse.Namespace) -> None:
    show(look(given, Deed.REVEAL_CONVERSATION, "callbacks_revealed", _rows), as_json=given.json)


def _rows(seen: Look) -> list[dict[str, Any]]:
    refs = seen.customer_refs()
    return [
        {
            "id": each.id,
            "at": each.at,
            "status": each.status,
            "reason": each.reason,
            "conversation": each.conversation_id,
            "person": refs.get(each.person_id or ""),
            "number": seen.text(f"conversation_duty:{each.conversation_id}", each, "number_sealed"),
        }
        for each in seen.read.session.scalars(select(Callback).order_by(Callback.at, Callback.id))
    ]
