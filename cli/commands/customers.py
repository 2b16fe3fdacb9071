"""`amparo customers import|show`."""

import argparse
import sys
from itertools import batched
from pathlib import Path
from typing import Any

from sqlalchemy import select

from cli.customer_file import read_customer_file
from cli.looking import Look, look
from cli.mode import load_settings
from cli.opening import opened_or_made
from cli.options import listing
from cli.output import show
from duties.errors import ImportFileInvalid, NotFound
from duties.permissions import Deed
from services.check_processing import restrictions_of
from services.import_customers import ImportReport, check_rows, store_rows
from store.models import ContactPoint, Contract, Person

FIRST_LINE = 2  # where `check_rows` counts from
AT_ONCE = 200  # rows in one transaction: whoever writes meanwhile waits no longer than that
SEALED = ("name", "surname", "document", "birth_date", "address")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("customers", help="customers and their contracts").add_subparsers(
        required=True
    )
    load = group.add_parser("import", help="read a CSV; bad rows are named by line, good ones kept")
    load.add_argument("file", type=Path)
    load.add_argument("--json", action="store_true")
    load.set_defaults(command=_import)
    one = group.add_parser("show", parents=[listing()])
    one.add_argument("customer_ref")
    one.set_defaults(command=_show)


def _import(given: argparse.Namespace) -> None:
    file = read_customer_file(given.file)
    checked = check_rows(file.rows)
    report = ImportReport(bad=checked.bad)
    with opened_or_made(load_settings()) as store:
        for some in batched(checked.rows, AT_ONCE, strict=False):
            with store.unit_of_work("cli") as work:
                store_rows(work, some, checked.contacts, report)
                work.commit()
    bad = sorted([*file.misshapen, *((file.lines[place - FIRST_LINE], why) for place, why in report.bad)])
    if given.json:
        counts = {name: getattr(report, name) for name in ("good", "new", "changed", "unchanged")}
        show({**counts, "bad": [{"line": line, "why": why} for line, why in bad]}, as_json=True)
    else:
        kinds = f"{report.new} new, {report.changed} changed, {report.unchanged} as they were"
        print(f"{report.good} rows imported ({kinds}), {len(bad)} refused.")
        for line, why in bad:
            print(f"line {line}: {why}", file=sys.stderr)
    if bad and not report.good:
        raise ImportFileInvalid("No row of the file could be imported.")


def _show(given: argparse.Namespace) -> None:
    def sheet(seen: Look) -> dict[str, Any]:
        person = seen.read.session.scalar(select(Person).where(Person.customer_ref == given.customer_ref))
        if person is None:
            raise NotFound("There is no customer with that reference.")
        return _sheet(seen, person)

    show(look(given, Deed.REVEAL_REQUEST, "customer_revealed", sheet), as_json=given.json)


def _sheet(seen: Look, person: Person) -> dict[str, Any]:
    owner, session = f"person:{person.id}", seen.read.session
    points = list(session.scalars(select(ContactPoint).where(ContactPoint.person_id == person.id)))
    contracts = session.scalars(select(Contract).where(Contract.person_id == person.id))
    values = {name: seen.text(owner, person, f"{name}_sealed") for name in SEALED}
    phones = [seen.text(owner, point, "value_sealed") for point in points if point.kind != "email"]
    emails = [seen.text(owner, point, "value_sealed") for point in points if point.kind == "email"]
    return {
        "customer_ref": person.customer_ref,
        **values,
        "document_kind": person.document_kind,
        "phone": next(iter(phones), None),
        "email": next(iter(emails), None),
        "contacts": [
            {"kind": point.kind, "value": seen.text(owner, point, "value_sealed")} for point in points
        ],
        "contracts": [
            {
                "contract_ref": seen.text(owner, contract, "contract_ref_sealed"),
                "product": contract.product,
                "contract_date": contract.signed_on,
            }
            for contract in contracts
        ],
        "restriction": [
            {"right": row.right, "scope": row.scope, "since": row.since}
            for row in restrictions_of(seen.read, person.id)
        ],
        "language": person.language,
        "origin": person.origin,
        "created_at": person.created_at,
    }
