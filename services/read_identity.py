"""Who a conversation or a request is about: opened to be shown for a reason, or to know what to mask."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from duties.errors import CannotDecrypt
from store import Reading
from store.models import ContactPoint, Contract, Conversation, Person, Reference, Request

_PERSON_COLUMNS = {
    "name": "name_sealed",
    "surname": "surname_sealed",
    "document": "document_sealed",
    "birth_date": "birth_date_sealed",
    "address": "address_sealed",
}


type _Row = Person | ContactPoint | Contract | Conversation | Reference | Request


@dataclass(frozen=True, repr=False)
class Fact:
    """One personal value with the name of what it is. `repr` shows nothing."""

    what: str
    value: str


def read_person(read: Reading, person_id: str | None) -> tuple[Fact, ...]:
    """What is on file of a customer; nothing where the key is blocked or gone, or nobody is linked."""
    person = read.session.get(Person, person_id) if person_id is not None else None
    if person is None:
        return ()
    owner = f"person:{person.id}"
    points = read.session.scalars(select(ContactPoint).where(ContactPoint.person_id == person.id))
    contracts = read.session.scalars(select(Contract).where(Contract.person_id == person.id))
    return _known(
        *(_fact(read, owner, person, column, what) for what, column in _PERSON_COLUMNS.items()),
        *(_fact(read, owner, point, "value_sealed", point.kind) for point in points),
        *(_fact(read, owner, row, "contract_ref_sealed", "contract") for row in contracts),
    )


def read_claim(read: Reading, conversation: Conversation) -> tuple[Fact, ...]:
    """Who the person said to be, and the number of the call."""
    facts: list[Fact] = []
    for owner in (f"conversation_duty:{conversation.id}", f"conversation:{conversation.id}"):
        for what, column in (("claim", "claim_sealed"), ("caller", "caller_sealed")):
            fact = _fact(read, owner, conversation, column, what)
            if fact is not None:
                facts += _spread(fact)
    return tuple(facts)


def read_request_claim(read: Reading, request: Request) -> tuple[Fact, ...]:
    """Who the person said to be in a request."""
    return _spread_of(read, request, "claim")


def read_request_details(read: Reading, request: Request) -> tuple[Fact, ...]:
    """What a request asks for, name by name."""
    return _spread_of(read, request, "details")


def read_references(read: Reading, conversation: Conversation) -> tuple[Fact, ...]:
    """The identifiers behind the typed references of the conversation (`dni_1`)."""
    rows = read.session.scalars(
        select(Reference).where(Reference.conversation_id == conversation.id).order_by(Reference.name)
    )
    owner = f"conversation:{conversation.id}"
    return _known(*(_fact(read, owner, row, "value_sealed", row.name) for row in rows))


def known_names(read: Reading, conversation: Conversation) -> tuple[str, ...]:
    """The names on file or given, so that they can be hidden wherever they stand."""
    ids = {conversation.person_id, conversation.claimed_person_id}
    facts = [fact for each in ids for fact in read_person(read, each)]
    facts += read_claim(read, conversation)
    return tuple(fact.value for fact in facts if fact.what in {"name", "surname"})


def spoken(document: str) -> str:
    """The values of a sealed JSON document, in words."""
    return " · ".join(fact.value for fact in _spread(Fact("details", document)))


def _spread_of(read: Reading, request: Request, part: str) -> tuple[Fact, ...]:
    fact = _fact(read, request.owner, request, f"{part}_sealed", part)
    return tuple(_spread(fact)) if fact is not None else ()


def _spread(fact: Fact) -> Iterator[Fact]:
    """A sealed JSON object gives one fact a key; anything else is itself."""
    try:
        document = json.loads(fact.value)
    except ValueError:
        document = None
    if not isinstance(document, dict):
        yield fact
        return
    for what, value in document.items():
        if value not in (None, "", [], {}):
            yield Fact(what, _plain(value))


def _plain(value: Any) -> str:
    """A value of a JSON document in words: lists and objects are spelled out."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_plain(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "; ".join(_plain(each) for each in value)
    return str(value)


def _fact(read: Reading, owner: str, row: _Row, column: str, what: str) -> Fact | None:
    sealed = getattr(row, column)
    if sealed is None:
        return None
    try:
        return Fact(what, read.open_text(owner, row.__tablename__, column, row.id, sealed))
    except CannotDecrypt:
        return None


def _known(*facts: Fact | None) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact is not None)
