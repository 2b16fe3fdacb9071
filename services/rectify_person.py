"""Put the right value on file and keep the old one apart, where daily use cannot read it (RGPD 16, LOPDGDD 32.1; L56)."""

from sqlalchemy import select

from duties.kinds import Right
from duties.rectifiable import datum_of
from services.canonical import canonical_email, canonical_phone, phone_kind
from services.contacts import open_contact
from services.request_content import read_details, write_details
from services.sealed_text import text_or_none
from store import UnitOfWork
from store.models import BlockedValue, ContactPoint, Person, Request, new_id

ON_FILE = ("name", "surname", "address", "birth_date")


def rectify_person(work: UnitOfWork, request: Request) -> BlockedValue | None:
    """The old value, blocked; None if this request rectifies nothing that is on file here."""
    if request.right != Right.RECTIFICATION or request.person_id is None:
        return None
    details = read_details(work, request)
    datum, value = datum_of(str(details.get("field", ""))), str(details.get("new_value", "")).strip()
    if datum is None or not value:
        return None
    person = work.session.get_one(Person, request.person_id)
    old = (
        _put_on_file(work, person, datum, value)
        if datum in ON_FILE
        else _put_contact(work, person, datum, value)
    )
    if old is None:
        return None
    write_details(
        work, request, {key: said for key, said in details.items() if key not in ("old_value", "earlier")}
    )
    person.updated_at = work.now
    work.record("person_rectified", person)
    return _block(work, person, request, datum, old)


def _put_on_file(work: UnitOfWork, person: Person, datum: str, value: str) -> str | None:
    column, owner = f"{datum}_sealed", f"person:{person.id}"
    old = text_or_none(work, owner, f"people.{column}", person.id, getattr(person, column))
    setattr(person, column, work.seal(owner, "people", column, person.id, value))
    return old


def _put_contact(work: UnitOfWork, person: Person, datum: str, value: str) -> str | None:
    """The newest contact of that kind gets the new value; what cannot be one changes nothing."""
    canonical = canonical_email(value) if datum == "email" else canonical_phone(value)
    if not canonical or (datum == "email" and "@" not in canonical):
        return None
    kinds = ("email",) if datum == "email" else ("mobile", "landline")
    point = work.session.scalars(
        select(ContactPoint)
        .where(ContactPoint.person_id == person.id, ContactPoint.kind.in_(kinds))
        .order_by(ContactPoint.created_at.desc())
    ).first()
    if point is None:
        return None
    old = open_contact(work, point)
    point.kind = "email" if datum == "email" else phone_kind(canonical)
    point.value_index = work.blind(datum, canonical)
    point.value_sealed = work.seal(
        f"person:{person.id}", "contact_points", "value_sealed", point.id, canonical
    )
    work.record("contact_rectified", point)
    return old


def _block(work: UnitOfWork, person: Person, request: Request, datum: str, old: str) -> BlockedValue:
    row_id = new_id()
    owner = f"blocked:{row_id}"
    row = BlockedValue(
        id=row_id,
        person_id=person.id,
        request_id=request.id,
        datum=datum,
        owner=owner,
        value_sealed=work.seal(owner, "blocked_values", "value_sealed", row_id, old),
        at=work.now,
    )
    work.session.flush()
    work.insert(row)
    work.block_key(owner)
    work.record("old_value_blocked", row)
    return row
