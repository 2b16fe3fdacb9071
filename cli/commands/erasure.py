"""`amparo erase REF`: one step of the casework of an erasure, never around its four eyes."""

import argparse

from cli.failure import CommandFailed
from cli.looking import wants_clear
from cli.mode import load_settings
from cli.opening import opened
from cli.options import listing
from cli.output import show
from services.ask_erasure import ask_erasure
from services.find_subject import find_blocking
from services.require_staff import require_reason

NEXT = {
    "proposed": "somebody else has to approve it: run this again --as a DPO who is not the first",
    "answered": "blocked; note that the letter has gone, and close the request",
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the command under the command line."""
    command = commands.add_parser(
        "erase", parents=[listing()], help="propose an erasure, or approve it as the second person"
    )
    command.add_argument("reference", help="of an erasure request, or of a customer who has asked for one")
    command.set_defaults(command=_erase)


def _erase(given: argparse.Namespace) -> None:
    if not wants_clear(given):
        raise CommandFailed("An erasure is decided by two people: say --as NAME and --reason WHY.")
    settings = load_settings()
    with opened(settings) as store, store.unit_of_work("cli") as work:
        reason = require_reason(work, given.reason)
        request = ask_erasure(work, given.reference, staff=given.staff, reason=reason, settings=settings)
        row = {"reference": request.reference, "status": request.status, "next": NEXT[request.status]}
        if request.status == "answered":
            row["destroyed_on"] = find_blocking(work, request.reference).due_on.isoformat()
        work.commit()
    show(row, as_json=given.json)
