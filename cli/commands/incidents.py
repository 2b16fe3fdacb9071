"""`amparo incidents list|show`."""

import argparse
from typing import Any

from sqlalchemy import select

from cli.looking import Look, look
from cli.options import listing
from cli.output import show
from duties.errors import NotFound
from duties.permissions import Deed
from store.models import Incident


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("incidents", help="consultations, complaints and incidents").add_subparsers(
        required=True
    )
    every = group.add_parser("list", parents=[listing()])
    every.set_defaults(command=_list)
    one = group.add_parser("show", parents=[listing()])
    one.add_argument("key")
    one.set_defaults(command=_show)


def _list(given: argparse.Namespace) -> None:
    def rows(seen: Look) -> list[dict[str, Any]]:
        refs = seen.customer_refs()
        found = seen.read.session.scalars(select(Incident).order_by(Incident.opened_at, Incident.id))
        return [_row(seen, incident, refs) for incident in found]

    show(look(given, Deed.REVEAL_REQUEST, "incidents_revealed", rows), as_json=given.json)


def _show(given: argparse.Namespace) -> None:
    def sheet(seen: Look) -> dict[str, Any]:
        incident = seen.read.session.scalar(select(Incident).where(Incident.key == given.key))
        if incident is None:
            raise NotFound("There is no incident with that key.")
        return _row(seen, incident, seen.customer_refs())

    show(look(given, Deed.REVEAL_REQUEST, "incident_revealed", sheet), as_json=given.json)


def _row(seen: Look, incident: Incident, refs: dict[str, str]) -> dict[str, Any]:
    return {
        "key": incident.key,
        "kind": incident.kind,
        "status": incident.status,
        "opened_at": incident.opened_at,
        "due_date": incident.due_date,
        "channel": incident.channel,
        "conversation": incident.conversation_id,
        "person": refs.get(incident.person_id or ""),
        "text": seen.text(incident.owner, incident, "text_sealed"),
    }
