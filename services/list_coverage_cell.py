"""The contracts of one cell of the coverage, page by page, without a name: whom the figures speak of (L27)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from duties.coverage import CellState
from services.read_coverage import LIVE, of_blocked, run_out
from settings import Settings
from store import Reading
from store.models import ContactAsk, Contract, CoverageCell, Person

PAGE = 50


@dataclass(frozen=True)
class CellContract:
    """A contract in its cell. `since` is when the answer was given; `asked` whether it is to be asked for."""

    contract_id: str
    person_id: str
    customer_ref: str
    product: str
    signed_on: date | None
    since: datetime | None
    asked: bool


@dataclass(frozen=True)
class Place:
    """Where a page begins: by its number, or beside a contract, which takes no longer however far it is."""

    page: int = 1
    after: str | None = None
    before: str | None = None


FIRST = Place()


def list_coverage_cell(
    read: Reading, settings: Settings, purpose: str, state: CellState, *, place: Place | None = FIRST
) -> Iterator[CellContract]:
    """One page of the contracts in an order that stays; every one for `place=None`. Values stay sealed."""
    ids, contract = _ids_of_cell(read, settings, purpose, state)
    ids = ids.order_by(contract) if place is None else _at(ids, contract, place)
    here = and_(CoverageCell.contract_id == Contract.id, CoverageCell.purpose == purpose)
    found = (
        select(
            Contract.id,
            Contract.person_id,
            Person.customer_ref,
            Contract.product,
            Contract.signed_on,
            CoverageCell.since,
        )
        .join(Person, Person.id == Contract.person_id)
        .outerjoin(CoverageCell, here)
        .where(Contract.id.in_(ids))
        .order_by(Contract.id)
    )
    rows: Sequence[Any] = read.session.execute(found).all()
    wanted = {row.person_id for row in rows} if place is not None else None
    asked = _asked(read, purpose, wanted)
    for row in rows:
        yield CellContract(
            row.id,
            row.person_id,
            row.customer_ref,
            row.product,
            row.signed_on,
            row.since,
            row.person_id in asked,
        )


def _at(ids: Select[str], contract: InstrumentedAttribute[str], place: Place) -> Select[str]:
    if place.after is not None:
        return ids.where(contract > place.after).order_by(contract).limit(PAGE)
    if place.before is not None:
        return ids.where(contract < place.before).order_by(contract.desc()).limit(PAGE)
    return ids.order_by(contract).limit(PAGE).offset((place.page - 1) * PAGE)


def _ids_of_cell(
    read: Reading, settings: Settings, purpose: str, state: CellState
) -> tuple[Select[str], InstrumentedAttribute[str]]:
    """The contracts of the cell and what orders them: indexes alone, without those of blocked people (L67)."""
    seen = select(Contract.id).where(Contract.id.not_in(of_blocked(read)))
    if state is CellState.NOT_REQUIRED:
        return seen, Contract.id
    if state is CellState.MISSING:
        kept = exists().where(CoverageCell.contract_id == Contract.id, CoverageCell.purpose == purpose)
        return seen.where(~kept), Contract.id
    over = run_out(read, settings, purpose)
    found = select(CoverageCell.contract_id).where(CoverageCell.purpose == purpose)
    if state is CellState.EXPIRED:
        late = and_(CoverageCell.state.in_(LIVE), over)
        found = found.where(or_(CoverageCell.state == state, late))
    else:
        found = found.where(CoverageCell.state == state)
        found = found.where(not_(_certain(over))) if state in LIVE else found
    return found, CoverageCell.contract_id


def _certain(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition, false where a time is unknown."""
    return func.coalesce(condition, false())


def _asked(read: Reading, purpose: str, people: set[str] | None) -> set[str]:
    waiting = select(ContactAsk.person_id).where(ContactAsk.purpose == purpose, ContactAsk.done_at.is_(None))
    if people is not None:
        waiting = waiting.where(ContactAsk.person_id.in_(people))
    return set(read.session.scalars(waiting))
