"""Each contract with its state for each purpose that rests on consent (L27): the coverage, row by row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import false, func, select

from duties.coverage import CellState
from services.read_coverage import LIVE, run_out
from settings import Settings
from store import Reading
from store.models import Contract, CoverageCell, Person


@dataclass(frozen=True)
class ContractConsents:
    """One contract; `states` holds every purpose of the catalogue, `grants` the record behind a state if any."""

    contract_id: str
    person_id: str
    customer_ref: str
    product: str
    signed_on: date | None
    states: Mapping[str, CellState]
    grants: Mapping[str, str | None]


def list_contract_consents(
    read: Reading, settings: Settings, *, contract_id: str | None = None
) -> Iterator[ContractConsents]:
    """Every contract by its customer's reference, or the one asked for. Nothing is opened."""
    found = (
        select(Contract.id, Contract.person_id, Person.customer_ref, Contract.product, Contract.signed_on)
        .join(Person, Person.id == Contract.person_id)
        .where(Person.blocked_at.is_(None))
        .order_by(Person.customer_ref, Contract.id)
    )
    if contract_id is not None:
        found = found.where(Contract.id == contract_id)
    cells = _cells(read, settings, contract_id)
    for row in read.session.execute(found):
        own = cells.get(row.id, {})
        yield ContractConsents(
            *row, states=_states(settings, own), grants={k: g for k, (_, g) in own.items()}
        )


def _states(settings: Settings, own: Mapping[str, tuple[CellState, str | None]]) -> dict[str, CellState]:
    return {
        each.id: (own[each.id][0] if each.id in own else CellState.MISSING)
        if each.basis == "consent"
        else CellState.NOT_REQUIRED
        for each in settings.purposes
    }


type _Cells = dict[str, dict[str, tuple[CellState, str | None]]]


def _cells(read: Reading, settings: Settings, contract_id: str | None) -> _Cells:
    cells: _Cells = {}
    for purpose in (each.id for each in settings.purposes if each.basis == "consent"):
        over: Any = func.coalesce(run_out(read, settings, purpose), false())
        wanted = select(CoverageCell.contract_id, CoverageCell.state, CoverageCell.grant_id, over).where(
            CoverageCell.purpose == purpose
        )
        if contract_id is not None:
            wanted = wanted.where(CoverageCell.contract_id == contract_id)
        for contract, state, grant, late in read.session.execute(wanted):
            now = CellState.EXPIRED if late and state in LIVE else CellState(state)
            cells.setdefault(contract, {})[purpose] = (now, grant)
    return cells
