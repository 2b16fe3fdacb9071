"""`amparo retention run|verify|certificates`: what comes to its term is blocked, then destroyed and certified."""

import argparse
import json
from datetime import date

from sqlalchemy import select

from cli.failure import CommandFailed
from cli.mode import load_settings
from cli.opening import opened
from cli.output import Row, show
from duties.local_time import local_day
from services.destroy_expired import destroy_expired
from services.verify_blocked import verify_blocked
from store.models import Destruction


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("retention", help="terms, blocking and destruction").add_subparsers(
        required=True
    )
    run = group.add_parser("run", allow_abbrev=False, help="block and destroy what has come to its term")
    run.add_argument("--as-of", type=_day, metavar="DATE", help="as on that day; one to come only in a demo")
    run.set_defaults(command=_run)
    verify = group.add_parser("verify", help="whether all that is blocked is still what was blocked")
    verify.set_defaults(command=_verify)
    certificates = group.add_parser(
        "certificates", help="what has been destroyed, when, and under which hash"
    )
    certificates.set_defaults(command=_certificates)
    for command in (run, verify, certificates):
        command.add_argument("--json", action="store_true")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("write the day as 2031-11-23") from None


def _run(given: argparse.Namespace) -> None:
    settings = load_settings()
    with opened(settings) as store:
        today = local_day(store.clock.now())
        as_of = given.as_of or today
        if as_of > today and not settings.demo:
            raise CommandFailed(f"{as_of.isoformat()} has not come: nothing is destroyed before its day.")
        done = destroy_expired(store, as_of=as_of, by="cli", settings=settings)
    show(
        {
            "as_of": as_of,
            "blocked": done.blocked,
            "destroyed": done.destroyed,
            "kept_back": done.kept_back,
        },
        as_json=given.json,
    )


def _verify(given: argparse.Namespace) -> None:
    with opened(load_settings()) as store:
        findings = verify_blocked(store)
    if given.json:
        show({"sound": not findings, "findings": findings}, as_json=True)
    elif not findings:
        print("All that is blocked is what was blocked, and what was destroyed is gone.")
    if findings:
        raise CommandFailed(findings[0])


def _certificates(given: argparse.Namespace) -> None:
    with opened(load_settings()) as store, store.reader() as read:
        rows = [_row(each) for each in read.session.scalars(select(Destruction).order_by(Destruction.number))]
    show(rows, as_json=given.json)


def _row(row: Destruction) -> Row:
    return {
        "number": row.number,
        "category": row.category,
        "id": row.row_id,
        "reference": row.reference,
        "rows": json.loads(row.rows),
        "blocked_at": row.blocked_at,
        "due_on": row.due_on,
        "at": row.at,
        "by": row.by,
        "hash": row.hash,
        "keys_gone_at": row.keys_gone_at,
    }
