"""Keeps the cells of the coverage true: whatever a commit changes of a person's consents, theirs are made anew."""

from collections.abc import Iterable, Sequence
from itertools import batched

from sqlalchemy import Executable, delete, insert, select, union_all
from sqlalchemy.orm import Session

from duties.coverage import CellState, cell_state
from duties.kinds import ConsentState
from store.models import Base, ContactPoint, Contract, CoverageCell, Grant, Person, Suppression

_AT_ONCE = 400  # people in one statement


def people_touched(session: Session, rows: Iterable[Base]) -> set[str]:
    """Ids of the people whose cells these rows, written or deleted, may change."""
    rows = list(rows)
    people = {row.person_id for row in rows if isinstance(row, (Grant, Contract, ContactPoint))}
    people |= {row.id for row in rows if isinstance(row, Person)}
    stopped = {row.value_index for row in rows if isinstance(row, Suppression)}
    if stopped:
        people |= set(
            session.scalars(select(ContactPoint.person_id).where(ContactPoint.value_index.in_(stopped)))
        )
        people |= set(session.scalars(select(Person.id).where(Person.document_index.in_(stopped))))
    return {each for each in people if each is not None}


def refresh(session: Session, people: Iterable[str]) -> None:
    """Make the cells of these people anew, in the transaction that is under way."""
    for some in batched(sorted(people), _AT_ONCE, strict=False):
        session.execute(delete(CoverageCell).where(CoverageCell.person_id.in_(some)))
        cells = _cells(session, some)
        if cells:
            session.execute(insert(CoverageCell), cells)


def _cells(session: Session, people: Sequence[str]) -> list[dict[str, object]]:
    contracts: dict[str, list[str]] = {}
    for contract_id, owner in session.execute(
        select(Contract.id, Contract.person_id)
        .join(Person, Person.id == Contract.person_id)
        .where(Contract.person_id.in_(people), Person.blocked_at.is_(None))
    ):
        contracts.setdefault(owner, []).append(contract_id)
    found = _records(session, people) if contracts else {}
    return [
        {"contract_id": contract_id, "person_id": owner, "purpose": purpose, **cell}
        for (owner, purpose), cell in found.items()
        for contract_id in contracts.get(owner, ())
    ]


def _records(session: Session, people: Sequence[str]) -> dict[tuple[str, str], dict[str, object]]:
    """(person, purpose) with a record or an objection, and what its cell holds; the latest record decides."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    grants = select(Grant).where(Grant.person_id.in_(people)).order_by(Grant.at, Grant.id)
    for grant in session.scalars(grants):
        found[grant.person_id or "", grant.purpose] = {
            "state": cell_state(ConsentState(grant.state)),
            "since": grant.at,
            "expires_at": grant.expires_at,
            "grant_id": grant.id,
        }
    for person_id, purpose, at in session.execute(_objections(people)):
        cell = found.get((person_id, purpose))
        if cell is None or cell["state"] == CellState.MISSING:
            state = cell_state(None, suppressed=True)
            found[person_id, purpose] = {"state": state, "since": at, "expires_at": None, "grant_id": None}
    return {key: cell for key, cell in found.items() if cell["state"] != CellState.MISSING}


def _objections(people: Sequence[str]) -> Executable:
    own = (Suppression.purpose, Suppression.at)
    by_contact = select(ContactPoint.person_id, *own).join(
        Suppression, Suppression.value_index == ContactPoint.value_index
    )
    by_document = select(Person.id, *own).join(Suppression, Suppression.value_index == Person.document_index)
    return union_all(
        by_contact.where(ContactPoint.person_id.in_(people)), by_document.where(Person.id.in_(people))
    ).order_by("at")
