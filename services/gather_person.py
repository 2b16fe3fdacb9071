"""Whose copy it is: what is on file of a person, and what is their own in a conversation."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from duties.third_persons import Own, own_of
from services.read_identity import Fact, read_person
from services.sealed_text import text_or_none
from store import Reading
from store.models import ContactPoint, Contract, Conversation, Person, Request


@dataclass(frozen=True, repr=False)
class Subject:
    """The person of a copy, their data on file and their own identifiers. `repr` shows nothing."""

    person: Person
    facts: tuple[Fact, ...]
    own: Own

    @property
    def name(self) -> str:
        """Name and surname."""
        return " ".join(fact.value for fact in self.facts if fact.what in ("name", "surname"))


def gather_person(read: Reading, person_id: str) -> Subject:
    """Everything on file, and what the person has said to be theirs in proven requests and conversations."""
    person = read.session.get_one(Person, person_id)
    facts = read_person(read, person_id)
    names = [fact.value for fact in facts if fact.what in ("name", "surname")]
    values = [fact.value for fact in facts]
    values += _said_in_requests(read, person_id)
    values += _callers(read, person_id)
    return Subject(person, facts, own_of(values, names))


def person_record(read: Reading, subject: Subject) -> dict[str, Any]:
    """The person on file, in plain values."""
    person = subject.person
    known = {fact.what: fact.value for fact in subject.facts}
    points = read.session.scalars(
        select(ContactPoint)
        .where(ContactPoint.person_id == person.id)
        .order_by(ContactPoint.created_at, ContactPoint.id)
    )
    owner = f"person:{person.id}"
    return {
        "customer_ref": person.customer_ref,
        **{name: known.get(name) for name in ("name", "surname", "document", "birth_date", "address")},
        "language": person.language,
        "origin": person.origin,
        "since": person.created_at.isoformat(),
        "contacts": [
            {
                "kind": point.kind,
                "value": text_or_none(
                    read, owner, "contact_points.value_sealed", point.id, point.value_sealed
                ),
            }
            for point in points
        ],
        "contracts": _contracts(read, person),
    }


def _contracts(read: Reading, person: Person) -> list[dict[str, Any]]:
    rows = read.session.scalars(
        select(Contract).where(Contract.person_id == person.id).order_by(Contract.created_at, Contract.id)
    )
    owner = f"person:{person.id}"
    return [
        {
            "contract_ref": text_or_none(
                read, owner, "contracts.contract_ref_sealed", row.id, row.contract_ref_sealed
            ),
            "product": row.product,
            "signed_on": row.signed_on.isoformat() if row.signed_on else None,
        }
        for row in rows
    ]


def _said_in_requests(read: Reading, person_id: str) -> list[str]:
    """New and old values of the person's own rectifications are theirs."""
    rows = read.session.scalars(
        select(Request).where(Request.person_id == person_id, Request.identity == "verified")
    )
    texts = (
        text_or_none(read, row.owner, "requests.details_sealed", row.id, row.details_sealed) for row in rows
    )
    return [
        str(value)
        for text in texts
        if text is not None
        for key, value in json.loads(text).items()
        if key in ("old_value", "new_value")
    ]


def _callers(read: Reading, person_id: str) -> list[str]:
    rows = read.session.execute(
        select(Conversation.id, Conversation.caller_sealed).where(
            Conversation.person_id == person_id, Conversation.caller_sealed.is_not(None)
        )
    )
    found = (
        text_or_none(read, f"conversation:{row_id}", "conversations.caller_sealed", row_id, sealed)
        for row_id, sealed in rows
    )
    return [value for value in found if value is not None]
