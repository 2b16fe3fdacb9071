"""`amparo hold add|release REF` and `amparo hold list`."""

import argparse
from collections.abc import Sequence

from sqlalchemy import select

from cli.failure import CommandFailed
from cli.looking import wants_clear
from cli.mode import load_settings
from cli.opening import opened
from cli.options import listing
from cli.output import Row, show
from services.place_hold import place_hold
from services.release_hold import release_hold
from store.models import Hold


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("hold", help="stop the destruction of somebody's data").add_subparsers(
        required=True
    )
    for name, deed, text in (
        ("add", _add, "nothing of this person is destroyed; needs --as and --reason"),
        ("release", _release, "end every hold on this person; needs --as and --reason"),
    ):
        command = group.add_parser(name, parents=[listing()], help=text)
        command.add_argument("reference", help="of a request, an incident or a customer")
        command.set_defaults(command=deed)
    every = group.add_parser("list", help="the holds in force")
    every.add_argument("--json", action="store_true")
    every.set_defaults(command=_list)


def _add(given: argparse.Namespace) -> None:
    _check(given)
    with opened(load_settings()) as store, store.unit_of_work("cli") as work:
        hold = place_hold(work, given.reference, staff=given.staff, reason=given.reason)
        work.commit()
    show(_row(hold), as_json=given.json)


def _release(given: argparse.Namespace) -> None:
    _check(given)
    with opened(load_settings()) as store, store.unit_of_work("cli") as work:
        holds = release_hold(work, given.reference, staff=given.staff, reason=given.reason)
        work.commit()
    show([_row(hold) for hold in holds], as_json=given.json)


def _list(given: argparse.Namespace) -> None:
    with opened(load_settings()) as store, store.reader() as read:
        holds: Sequence[Hold] = read.session.scalars(
            select(Hold).where(Hold.released_at.is_(None)).order_by(Hold.at, Hold.id)
        ).all()
    show([_row(hold) for hold in holds], as_json=given.json)


def _check(given: argparse.Namespace) -> None:
    if not wants_clear(given):
        raise CommandFailed("A hold is answered for by somebody: say --as NAME and --reason WHY.")


def _row(hold: Hold) -> Row:
    return {
        "reference": hold.reference,
        "person": hold.person_id,
        "reason": hold.reason,
        "at": hold.at,
        "by": hold.by,
        "released_at": hold.released_at,
    }
