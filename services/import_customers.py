"""Customers and contracts from a list: an upsert that keeps good rows and names each bad one by its line.

What a row changes replaces what is on file, and the earlier value is kept sealed and in the audit.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from duties import spanish_ids
from duties.errors import CannotDecrypt
from duties.restrictions import Processing, ProcessingRestricted
from services.canonical import (
    canonical_contract,
    canonical_document,
    canonical_email,
    canonical_phone,
    phone_kind,
)
from services.check_processing import check_processing
from services.index_names import index_name
from services.replace_value import replace_sealed, write_contact, write_contract
from store import UnitOfWork
from store.models import Contract, Person, new_id

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
    """What became of the rows, and each refused one: (line of the file, what to mend; never the value)."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    bad: list[tuple[int, str]] = field(default_factory=list)

    @property
    def good(self) -> int:
        """How many rows were taken."""
        return self.new + self.changed + self.unchanged


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
    product: str | None
    contract_date: date | None


@dataclass
class CheckedRows:
    """Rows in canonical forms with their lines, the others with what to mend, and every contact that each customer
    has in the list: a value that another row of the list gives is not out of date."""

    rows: list[tuple[int, CustomerRow]] = field(default_factory=list)
    bad: list[tuple[int, str]] = field(default_factory=list)
    contacts: dict[str, set[str]] = field(default_factory=dict)


def import_customers(work: UnitOfWork, rows: Iterable[Mapping[str, str | None]]) -> ImportReport:
    """Take every good row; the first stands on line 2 of its file. A customer may have a row per contract."""
    checked = check_rows(rows)
    report = ImportReport(bad=list(checked.bad))
    store_rows(work, checked.rows, checked.contacts, report)
    report.bad.sort()
    return report


def check_rows(rows: Iterable[Mapping[str, str | None]]) -> CheckedRows:
    """Look at every row, without the store."""
    checked = CheckedRows()
    for line, raw in enumerate(rows, start=2):
        try:
            row = check_row(raw)
        except RowInvalid as invalid:
            checked.bad.append((line, str(invalid)))
            continue
        checked.rows.append((line, row))
        said = checked.contacts.setdefault(row.customer_ref, set())
        said.update(value for value in (row.phone, row.email) if value)
    return checked


def store_rows(
    work: UnitOfWork,
    rows: Iterable[tuple[int, CustomerRow]],
    contacts: Mapping[str, set[str]],
    report: ImportReport,
) -> None:
    """Upsert by customer_ref and add to the report; a row that only repeats what is on file writes nothing."""
    for line, row in rows:
        try:
            outcome = _store(work, row, contacts.get(row.customer_ref, set()))
        except RowInvalid as invalid:
            report.bad.append((line, str(invalid)))
        else:
            setattr(report, outcome, getattr(report, outcome) + 1)


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
        product=said["product"] or None,
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


def _store(work: UnitOfWork, row: CustomerRow, contacts: set[str]) -> str:
    """What the row was: new, changed or unchanged."""
    person = work.session.scalar(select(Person).where(Person.customer_ref == row.customer_ref))
    _refuse_anothers(work, row, person.id if person else None)
    _refuse_restricted(work, person)
    known = person is not None
    person = person or Person(
        id=new_id(), customer_ref=row.customer_ref, created_at=work.now, language="es", origin="import"
    )
    try:
        written = _write_person(work, person, row)
    except CannotDecrypt:
        raise RowInvalid("customer_ref: is blocked or erased, and takes no import.") from None
    if not known:
        person.updated_at = work.now
        work.session.add(person)
        work.session.flush()
    if written or not known:
        index_name(work, person.id, f"{row.name} {row.surname}")
    written = _write_contacts(work, person, row, contacts) or written
    written = write_contract(work, person, row) or written
    if known and not written:
        return "unchanged"
    person.updated_at = work.now
    work.record("customer_updated" if known else "customer_imported", person)
    return "changed" if known else "new"


def _write_person(work: UnitOfWork, person: Person, row: CustomerRow) -> bool:
    known = person.name_sealed is not None
    fields = {
        "name": row.name,
        "surname": row.surname,
        "document": row.document,
        "birth_date": row.birth_date,
        "address": row.address,
    }
    if known:  # a customer whose key is blocked or destroyed is not written to
        work.open_text(f"person:{person.id}", "people", "name_sealed", person.id, person.name_sealed)
    written = [
        replace_sealed(work, person.id, person, column, value)
        for column, value in fields.items()
        if value is not None
    ]
    if row.document:
        person.document_kind = kind_of(row.document)
        person.document_index = work.blind("document", row.document)
    return any(written)


def _write_contacts(work: UnitOfWork, person: Person, row: CustomerRow, contacts: set[str]) -> bool:
    given = {phone_kind(row.phone): row.phone} if row.phone else {}
    given |= {"email": row.email} if row.email else {}
    written = [write_contact(work, person, kind, value, said=contacts) for kind, value in given.items()]
    return any(written)


def _refuse_restricted(work: UnitOfWork, person: Person | None) -> None:
    """Data at rest are kept as they are (RGPD 18.2; L59)."""
    try:
        check_processing(work, person.id if person else None, Processing.OTHER)
    except ProcessingRestricted:
        raise RowInvalid("customer_ref: processing is restricted; nothing may be changed.") from None


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
