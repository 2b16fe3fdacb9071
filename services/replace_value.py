"""Write a value of a customer's file; an earlier one that differs is kept sealed, with its change in the audit."""

from collections.abc import Collection
from datetime import date
from typing import Protocol

from sqlalchemy import select

from store import UnitOfWork
from store.models import Base, ContactPoint, Contract, IdentityCheck, Person, ReplacedValue, new_id


class ContractRow(Protocol):
    """The part of a row that is about a contract."""

    @property
    def contract_ref(self) -> str | None:
        """Its number, canonical."""

    @property
    def product(self) -> str | None:
        """What it is about."""

    @property
    def contract_date(self) -> date | None:
        """When it was signed."""


def replace_sealed(work: UnitOfWork, person_id: str, row: Base, field: str, value: str) -> bool:
    """Write `<field>_sealed` of a row of this person. False if it holds this value already. Raises CannotDecrypt."""
    column, owner, row_id = f"{field}_sealed", f"person:{person_id}", str(getattr(row, "id"))  # noqa: B009
    earlier = getattr(row, column)
    if earlier is not None:
        clear = work.open_text(owner, row.__tablename__, column, row_id, earlier)
        if clear == value:
            return False
        keep_replaced(work, person_id, row, field, clear)
    setattr(row, column, work.seal(owner, row.__tablename__, column, row_id, value))
    return True


def keep_replaced(work: UnitOfWork, person_id: str, row: Base, field: str, earlier: str) -> None:
    """Note in the audit that a value was replaced, and keep it sealed under the person's key."""
    kept = ReplacedValue(
        id=new_id(),
        person_id=person_id,
        row_table=row.__tablename__,
        row_id=str(getattr(row, "id")),  # noqa: B009 - not every table has one; these have
        field=field,
        replaced_at=work.now,
    )
    kept.value_sealed = work.seal(f"person:{person_id}", "replaced_values", "value_sealed", kept.id, earlier)
    work.session.add(kept)
    work.record("value_replaced", kept)


def write_contact(work: UnitOfWork, person: Person, kind: str, value: str, *, said: Collection[str]) -> bool:
    """Put a telephone or e-mail on file in place of those of its kind that the list (`said`) gives no more."""
    field = "email" if kind == "email" else "phone"
    index = work.blind(field, value)
    own = select(ContactPoint).where(ContactPoint.person_id == person.id, ContactPoint.kind == kind)
    points = list(work.session.scalars(own.order_by(ContactPoint.created_at, ContactPoint.id)))
    if any(point.value_index == index for point in points):
        return False
    current = {work.blind(field, each) for each in said}
    outdated = [point for point in points if point.value_index not in current]
    if outdated:
        replace_sealed(work, person.id, outdated[0], "value", value)
        outdated[0].value_index = index
        for point in outdated[1:]:
            _drop_contact(work, person, point)
    else:
        point = ContactPoint(id=new_id(), person_id=person.id, kind=kind, value_index=index)
        point.created_at = work.now
        replace_sealed(work, person.id, point, "value", value)
        work.session.add(point)
    work.session.flush()
    return True


def _drop_contact(work: UnitOfWork, person: Person, point: ContactPoint) -> None:
    owner = f"person:{person.id}"
    clear = work.open_text(owner, "contact_points", "value_sealed", point.id, point.value_sealed)
    keep_replaced(work, person.id, point, "value", clear)
    for check in work.session.scalars(
        select(IdentityCheck).where(IdentityCheck.contact_point_id == point.id)
    ):
        check.contact_point_id = None
    work.session.flush()
    work.session.delete(point)


def write_contract(work: UnitOfWork, person: Person, row: ContractRow) -> bool:
    """Add the row's contract, or replace what it says of one on file; what the row leaves blank stays."""
    if row.contract_ref is None:
        return False
    index = work.blind("contract", row.contract_ref)
    contract = work.session.scalar(select(Contract).where(Contract.contract_ref_index == index))
    if contract is None:
        contract = Contract(id=new_id(), person_id=person.id, contract_ref_index=index, created_at=work.now)
        replace_sealed(work, person.id, contract, "contract_ref", row.contract_ref)
        contract.product, contract.signed_on = row.product or "—", row.contract_date
        work.session.add(contract)
        work.session.flush()
        return True
    changed = False
    for field, value in (("product", row.product), ("signed_on", row.contract_date)):
        earlier = getattr(contract, field)
        if value is not None and value != earlier:
            if earlier is not None:
                keep_replaced(work, person.id, contract, field, str(earlier))
            setattr(contract, field, value)
            changed = True
    work.session.flush()
    return changed
