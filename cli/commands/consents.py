"""`amparo consents list|prove|coverage`."""

import argparse
from pathlib import Path
from typing import Any

from sqlalchemy import select

from cli.looking import Look, look
from cli.mode import load_settings
from cli.opening import opened
from cli.options import listing
from cli.output import show
from cli.private_file import write_private
from duties.coverage import CellState
from duties.errors import NotFound
from duties.masking import HIDDEN
from duties.permissions import Deed
from services.list_contract_consents import list_contract_consents
from services.prove_consent import prove_consent
from services.read_coverage import read_coverage
from store.models import Conversation, Grant, Notice, Person


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put the group under the command line."""
    group = commands.add_parser("consents", help="consent records and their proof").add_subparsers(
        required=True
    )
    every = group.add_parser("list", parents=[listing()])
    every.add_argument("--customer", metavar="REF")
    every.add_argument("--conversation", metavar="ID")
    every.set_defaults(command=_list)
    proof = group.add_parser("prove", parents=[listing()])
    proof.add_argument("grant_id")
    proof.add_argument("--pdf", type=Path, metavar="FILE", help="also the sheet, as an accessible PDF")
    proof.set_defaults(command=_prove)
    coverage = group.add_parser("coverage", help="which contracts have which consent; totals that add up")
    coverage.add_argument("--json", action="store_true", help="also each contract by itself")
    coverage.set_defaults(command=_coverage)


def _list(given: argparse.Namespace) -> None:
    def rows(seen: Look) -> list[dict[str, Any]]:
        _require_known(seen, given)
        found = (
            select(Grant, Person.customer_ref, Notice.version)
            .outerjoin(Person, Person.id == Grant.person_id)
            .outerjoin(Notice, Notice.id == Grant.notice_id)
            .order_by(Grant.at, Grant.id)
        )
        if given.customer is not None:
            found = found.where(Person.customer_ref == given.customer)
        if given.conversation is not None:
            found = found.where(Grant.conversation_id == given.conversation)
        return [_row(*each) for each in seen.read.session.execute(found)]

    show(look(given, Deed.REVEAL_CONVERSATION, "consents_listed", rows), as_json=given.json)


def _require_known(seen: Look, given: argparse.Namespace) -> None:
    """A misspelt reference must not read as «no consents»."""
    session = seen.read.session
    known_ref = select(Person.id).where(Person.customer_ref == given.customer)
    if given.customer is not None and session.scalar(known_ref) is None:
        raise NotFound("There is no customer with that reference.")
    if given.conversation is not None and session.get(Conversation, given.conversation) is None:
        raise NotFound("There is no such conversation.")


def _row(grant: Grant, person: str | None, notice_version: str | None) -> dict[str, Any]:
    return {
        "grant_id": grant.id,
        "person": person,
        "purpose": grant.purpose,
        "contact_channel": grant.contact_channel,
        "state": grant.state,
        "at": grant.at,
        "conversation": grant.conversation_id,
        "notice_version": notice_version,
    }


def _coverage(given: argparse.Namespace) -> None:
    settings = load_settings()
    with opened(settings) as store, store.reader() as read:
        coverage = read_coverage(read, settings)
        contracts = list(list_contract_consents(read, settings)) if given.json else []
    totals = [{"purpose": each.purpose, "basis": each.basis, **each.counts} for each in coverage.purposes]
    if not given.json:
        show([_every_state(row) for row in totals], as_json=False)
        return
    rows = [
        {
            "contract": each.contract_id,
            "customer": each.customer_ref,
            "product": each.product,
            "purposes": each.states,
        }
        for each in contracts
    ]
    show({"total": coverage.contracts, "purposes": totals, "contracts": rows}, as_json=True)


def _every_state(row: dict[str, Any]) -> dict[str, Any]:
    """One column a state, so that the rows of the table have the same ones."""
    return {name: row.get(name, 0) for name in ("purpose", "basis", *CellState)}


def _prove(given: argparse.Namespace) -> None:
    def proof(seen: Look) -> tuple[dict[str, Any], bytes | None]:
        bundle = prove_consent(seen.read, given.grant_id)
        if not seen.clear:
            for event in [*bundle["events"], *filter(None, [bundle["answer"]])]:
                event["answer"] = HIDDEN if event["answer_kind"] == "words" else event["answer"]
        return bundle, _sheet(seen, bundle) if given.pdf else None

    bundle, sheet = look(given, Deed.REVEAL_CONVERSATION, "consent_proved", proof)
    if sheet is not None:
        write_private(given.pdf, sheet)
    show(bundle, as_json=given.json)


def _sheet(seen: Look, bundle: dict[str, Any]) -> bytes:
    from services.render_proof_sheet import render_proof_sheet  # typst is large, and few commands print

    return render_proof_sheet(bundle, settings=seen.settings, now=seen.read.now)
