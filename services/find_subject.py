"""Whose a reference is: of a request, an incident or a customer, blocked ones too. Gives an id, and opens nothing."""

import re

from sqlalchemy import Select, select

from duties.errors import NotFound
from services.set_apart import apart
from store import Reading
from store.models import Blocking, Incident, Person, Request


def find_subject(read: Reading, reference: str) -> str:
    """The person's id. Raises NotFound."""
    said, digits = reference.strip(), re.sub(r"\D", "", reference)
    for found in (
        select(Person.id).where(Person.customer_ref == said),
        select(Request.person_id).where(Request.reference == digits),
        select(Incident.person_id).where(Incident.key == digits),
        select(Blocking.person_id).where(Blocking.reference == digits),
        _blocked(read, said),
    ):
        person_id = read.session.scalar(found)
        if person_id is not None:
            return str(person_id)
    raise NotFound("no person bears that reference")


def find_blocking(read: Reading, reference: str) -> Blocking:
    """The blocking of the person whose erasure or customer's reference this is. Raises NotFound."""
    digits = re.sub(r"\D", "", reference)
    by_request = select(Blocking).where(Blocking.reference == digits, Blocking.scope == "total")
    index = apart(read, read.blind("customer_ref", reference.strip()))
    by_customer = select(Blocking).where(Blocking.customer_index == index).order_by(Blocking.at.desc())
    for wanted in (by_request, by_customer):
        found: Blocking | None = read.session.scalars(wanted).first()
        if found is not None:
            return found
    raise NotFound("nobody is blocked under that reference")


def _blocked(read: Reading, said: str) -> Select[str | None]:
    index = apart(read, read.blind("customer_ref", said))
    return select(Blocking.person_id).where(Blocking.customer_index == index).order_by(Blocking.at.desc())
