"""`amparo ropa export`: the record of processing activities (RGPD 30)."""

import argparse
from pathlib import Path

from cli.failure import CommandFailed
from cli.mode import load_settings
from cli.opening import opened
from cli.private_file import write_private
from services.record_of_processing import record_of_processing
from services.render_record import ENDINGS, render_record


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("ropa", help="the record of processing (art. 30)").add_subparsers(
        required=True
    )
    export = group.add_parser("export", help=f"write it; by the file's ending: {' '.join(ENDINGS)}")
    export.add_argument("file", type=Path, metavar="FILE")
    export.set_defaults(command=_export)


def _export(given: argparse.Namespace) -> None:
    ending = given.file.suffix.lower()
    if ending not in ENDINGS:
        raise CommandFailed(f"FILE must end in one of: {' '.join(ENDINGS)}.")
    settings = load_settings()
    with opened(settings) as store, store.reader() as read:
        content = render_record(record_of_processing(read, settings), ending, now=read.now)
    write_private(given.file, content)
    print(f"{given.file}: {len(content)} bytes.")
