"""`amparo recordings list|export`."""

import argparse
from pathlib import Path
from typing import Any

from sqlalchemy import select

from cli.failure import CommandFailed
from cli.looking import Look, authorise, look, wants_clear
from cli.mode import load_settings
from cli.opening import opened
from cli.options import listing
from cli.output import show
from cli.private_file import write_private
from duties.permissions import Deed
from services.export_recording import export_recording
from store.models import Recording


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("recordings", help="recorded calls").add_subparsers(required=True)
    group.add_parser("list", parents=[listing()]).set_defaults(command=_list)
    export = group.add_parser("export", parents=[listing()], help="the audio; needs --as and --reason")
    export.add_argument("id")
    export.add_argument("file", type=Path)
    export.set_defaults(command=_export)


def _list(given: argparse.Namespace) -> None:
    show(look(given, Deed.REVEAL_CONVERSATION, "recordings_listed", _rows), as_json=given.json)


def _rows(seen: Look) -> list[dict[str, Any]]:
    refs = seen.customer_refs()
    return [
        {
            "id": each.id,
            "conversation": each.conversation_id,
            "person": refs.get(each.person_id or ""),
            "status": each.status,
            "started_at": each.started_at,
            "stored_at": each.stored_at,
            "duration_seconds": each.duration_seconds,
            "deleted_at_provider": each.deleted_at_provider,
        }
        for each in seen.read.session.scalars(select(Recording).order_by(Recording.started_at, Recording.id))
    ]


def _export(given: argparse.Namespace) -> None:
    if not wants_clear(given):
        raise CommandFailed("A recording is opened only with --as and --reason.")
    with opened(load_settings()) as store, store.unit_of_work("cli") as work:
        authorise(work, given, Deed.REVEAL_CONVERSATION)
        audio = export_recording(work, given.id)
        work.commit()
    write_private(given.file, audio)
    show({"id": given.id, "file": str(given.file), "bytes": len(audio)}, as_json=given.json)
