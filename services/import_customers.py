"""Customers and contracts from a list: an upsert that keeps good rows and names each bad one by its line."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from duties import spanish_ids
from services.canonical import (
    canonical_contract,
    canonical_document,
    canonical_email,
    canonical_phone,
    phone_kind,
)
from services.index_names import index_name
from store import UnitOfWork
from store.models import ContactPoint, Contract, Person, new_id

COLUMNS = (
    "customer_ref",
    "name",
    "surname",
    "document",
    "birth_date",
    "phone",
    "email",
    "address",
    "contract_ref",
    "product",
    "contract_date",
)
REQUIRED = ("customer_ref", "name", "surname")
LONGEST = 200  # characters of a value
_SPANISH = re.compile(r"\d{7,8}[A-Z]?|[XYZ]\d{7}[A-Z]?")
_PASSPORT = re.compile(r"(?=.*\d)[A-Z0-9]{6,12}")
_DAY_FIRST = re.compile(r"^(\d{2})/(\d{2})/(\d{4})$")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass
class ImportReport:
    """How many rows were taken, and each refused one: (line of the file, what to mend; never the value)."""

    good: int = 0
    bad: list[tuple[int, str]] = field(default_factory=list)


class RowInvalid(ValueError):
    """One row cannot be taken; the message names the column."""


@dataclass(frozen=True, repr=False)
class CustomerRow:
    """One checked row in canonical forms. `repr` shows nothing."""

    customer_ref: str
    name: str
    surname: str
    document: str | None
    birth_date: str | None
    phone: str | None
    email: str | None
    address: str | None
    contract_ref: str | None
    product: str
    contract_date: date | None


def import_customers(work: UnitOfWork, rows: Iterable[Mapping[str, str | None]]) -> ImportReport:
    """Take every good row; the first stands on line 2 of its file. A customer may have a row per contract."""
    report = ImportReport()
    for line, raw in enumerate(rows, start=2):
        try:
            _store(work, check_row(raw))
        except RowInvalid as invalid:
            report.bad.append((line, str(invalid)))
        else:
            report.good += 1
    return report


def check_row(raw: Mapping[str, str | None]) -> CustomerRow:
    """The row in canonical forms. Raises RowInvalid."""
    said = {name: (raw.get(name) or "").strip() for name in COLUMNS}
    for name, value in said.items():
        if len(value) > LONGEST or any(not character.isprintable() for character in value):
            raise RowInvalid(f"{name}: at most {LONGEST} printable characters.")
    for name in REQUIRED:
        if not said[name]:
            raise RowInvalid(f"{name}: is missing.")
    return CustomerRow(
        customer_ref=said["customer_ref"],
        name=said["name"],
        surname=said["surname"],
        document=_document(said["document"]),
        birth_date=_day(said, "birth_date"),
        phone=_phone(said["phone"]),
        email=_email(said["email"]),
        address=said["address"] or None,
        contract_ref=canonical_contract(said["contract_ref"]) or None,
        product=said["product"] or "—",
        contract_date=date.fromisoformat(day) if (day := _day(said, "contract_date")) else None,
    )


def _document(text: str) -> str | None:
    canonical = canonical_document(text)
    if canonical and kind_of(canonical) is None:
        raise RowInvalid("document: is no valid DNI, NIE, CIF or passport; look at its check letter.")
    return canonical or None


def kind_of(document: str) -> str | None:
    """`dni`, `nie`, `cif` by their control; else `passport` for what has its shape and none of theirs."""
    if _SPANISH.fullmatch(document):
        return spanish_ids.document_kind(document)
    return spanish_ids.document_kind(document) or ("passport" if _PASSPORT.fullmatch(document) else None)


def is_email(text: str) -> bool:
    """Whether it has the shape of an e-mail address."""
    return len(text) <= LONGEST and _EMAIL.fullmatch(text) is not None


def _phone(text: str) -> str | None:
    if not text:
        return None
    number = canonical_phone(text)
    if number is None:
        raise RowInvalid("phone: is no valid telephone; write it as +34600000000.")
    return number


def _email(text: str) -> str | None:
    if text and not is_email(text):
        raise RowInvalid("email: is no valid address.")
    return canonical_email(text) or None


def _day(said: Mapping[str, str], name: str) -> str | None:
    if not said[name]:
        return None
    try:
        return date.fromisoformat(_DAY_FIRST.sub(r"\3-\2-\1", said[name])).isoformat()
    except ValueError:
        raise RowInvalid(f"{name}: write the date as YYYY-MM-DD or DD/MM/YYYY.") from None


def _store(work: UnitOfWork, row: CustomerRow) -> None:
    person = work.session.scalar(select(Person).where(Person.customer_ref == row.customer_ref))
    _refuse_anothers(work, row, person.id if person else None)
    known = person is not None
    person = person or Person(
        id=new_id(), customer_ref=row.customer_ref, created_at=work.now, language="es", origin="import"
    )
    owner = f"person:{person.id}"
    for column, value in (
        ("name", row.name),
        ("surname", row.surname),
        ("document", row.document),
        ("birth_date", row.birth_date),
        ("address", row.address),
    ):
        if value is not None:
            name = f"{column}_sealed"
            setattr(person, name, work.seal(owner, "people", name, person.id, value))
    if row.document:
        person.document_kind = kind_of(row.document)
        person.document_index = work.blind("document", row.document)
    person.updated_at = work.now
    work.session.add(person)
    work.session.flush()
    index_name(work, person.id, f"{row.name} {row.surname}")
    _add_contact(work, person, phone_kind(row.phone) if row.phone else "", "phone", row.phone)
    _add_contact(work, person, "email", "email", row.email)
    _add_contract(work, person, row)
    work.record("customer_updated" if known else "customer_imported", person)


def _refuse_anothers(work: UnitOfWork, row: CustomerRow, person_id: str | None) -> None:
    """A document or contract on file for somebody else is never moved by an import."""
    if row.document:
        index = work.blind("document", row.document)
        other = work.session.scalar(select(Person.id).where(Person.document_index == index))
        if other is not None and other != person_id:
            raise RowInvalid("document: is on file for another customer_ref.")
    if row.contract_ref:
        index = work.blind("contract", row.contract_ref)
        holder = work.session.scalar(select(Contract.person_id).where(Contract.contract_ref_index == index))
        if holder is not None and holder != person_id:
            raise RowInvalid("contract_ref: is on file for another customer_ref.")


def _add_contact(work: UnitOfWork, person: Person, kind: str, field_name: str, value: str | None) -> None:
    if value is None:
        return
    index = work.blind(field_name, value)
    known = select(ContactPoint.id).where(
        ContactPoint.person_id == person.id, ContactPoint.value_index == index
    )
    if work.session.scalar(known) is not None:
        return
    point_id = new_id()
    point = ContactPoint(id=point_id, person_id=person.id, kind=kind, value_index=index, created_at=work.now)
    point.value_sealed = work.seal(f"person:{person.id}", "contact_points", "value_sealed", point_id, value)
    work.session.add(point)
    work.session.flush()


def _add_contract(work: UnitOfWork, person: Person, row: CustomerRow) -> None:
    if row.contract_ref is None:
        return
    index = work.blind("contract", row.contract_ref)
    contract = work.session.scalar(select(Contract).where(Contract.contract_ref_index == index))
    if contract is None:
        contract_id = new_id()
        contract = Contract(
            id=contract_id, person_id=person.id, contract_ref_index=index, created_at=work.now
        )
        contract.contract_ref_sealed = work.seal(
            f"person:{person.id}", "contracts", "contract_ref_sealed", contract_id, row.contract_ref
        )
        work.session.add(contract)
    contract.product, contract.signed_on = row.product, row.contract_date
    work.session.flush()
