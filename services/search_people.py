"""Find people on file by what somebody says: document, telephone, e-mail, reference, contract, name (L67, L93)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import aliased

from duties import references
from duties.errors import CannotDecrypt
from duties.masking import mask_contact, mask_name
from duties.permissions import Deed
from services.canonical import (
    canonical_document,
    canonical_email,
    canonical_phone,
    contract_forms,
    search_words,
)
from services.contacts import open_contact
from services.index_names import full_name
from services.require_staff import require_staff
from store import Reading, UnitOfWork
from store.models import ContactPoint, Contract, Conversation, Incident, Intake, Person, PersonName, Request

MOST_FOUND = 20
SHORTEST, LONGEST = 2, 100


@dataclass(frozen=True)
class FoundPerson:
    """Somebody found, masked: enough to tell people apart."""

    person_id: str
    customer_ref: str
    name: str
    contacts: tuple[str, ...]


@dataclass(frozen=True)
class SearchResult:
    """Who was found; `more` if the list was cut."""

    people: tuple[FoundPerson, ...]
    more: bool


def search_as_staff(work: UnitOfWork, text: str, *, staff: str) -> SearchResult:
    """A search leaves a trace, but not what was searched for. Raises NotAllowed."""
    require_staff(work, staff, Deed.SEARCH_PEOPLE)
    work.record("people_searched")
    return search_people(work, text)


def search_people(read: Reading, text: str) -> SearchResult:
    """Whoever the text fits. Blocked people are not found by anything (L67)."""
    said = text.strip()[:LONGEST]
    if len(said) < SHORTEST:
        return SearchResult((), more=False)
    identified = _by_identifier(read, said) if re.search(r"[\d@]", said) else []
    ids = list(dict.fromkeys(identified)) or _by_name(read, said)
    return SearchResult(tuple(_masked(read, ids[:MOST_FOUND])), more=len(ids) > MOST_FOUND)


def _by_identifier(read: Reading, said: str) -> list[str]:
    document = read.blind("document", canonical_document(said))
    contracts = [read.blind("contract", form) for form in contract_forms(said) if form]
    points = [read.blind("email", canonical_email(said))]
    number = canonical_phone(said)
    points += [read.blind("phone", number)] if number else []
    wanted: list[Select[Any]] = [
        select(Person.id).where(Person.document_index == document),
        select(Person.id).where(Person.customer_ref == said),
        select(Contract.person_id).where(Contract.contract_ref_index.in_(contracts)),
        select(ContactPoint.person_id).where(ContactPoint.value_index.in_(points)).limit(MOST_FOUND + 1),
        *_of_reference(re.sub(r"\D", "", said)),
    ]
    return [found for query in wanted for found in read.session.scalars(query) if found is not None]


def _of_reference(digits: str) -> list[Select[Any]]:
    if not references.valid(digits):
        return []
    entered = (
        select(Conversation.claimed_person_id)
        .join(Intake, Intake.conversation_id == Conversation.id)
        .where(Intake.reference == digits)
    )
    return [
        select(Request.person_id).where(Request.reference == digits),
        select(Incident.person_id).where(Incident.key == digits),
        entered,
    ]


def _by_name(read: Reading, said: str) -> list[str]:
    """Everybody who bears all of the words."""
    words = sorted(search_words(said))
    if not words:
        return []
    first, *others = (read.blind("name_word", word) for word in words)
    wanted = select(PersonName.person_id).where(PersonName.word_index == first)
    for index in others:
        other = aliased(PersonName)
        wanted = wanted.where(
            exists().where(other.word_index == index, other.person_id == PersonName.person_id)
        )
    return list(read.session.scalars(wanted.order_by(PersonName.person_id).limit(MOST_FOUND + 1)))


def _masked(read: Reading, ids: Sequence[str]) -> Iterator[FoundPerson]:
    """Those of them whose key is there, in this order; asked for all at once, as each question costs a millisecond."""
    people = {each.id: each for each in read.session.scalars(select(Person).where(Person.id.in_(ids)))}
    points: dict[str, list[ContactPoint]] = {each: [] for each in ids}
    for point in read.session.scalars(select(ContactPoint).where(ContactPoint.person_id.in_(ids))):
        points[point.person_id].append(point)
    for person_id in ids:
        person = people[person_id]
        try:
            yield FoundPerson(
                person_id=person.id,
                customer_ref=person.customer_ref,
                name=mask_name(full_name(read, person)),
                contacts=tuple(mask_contact(open_contact(read, each)) for each in points[person_id][:3]),
            )
        except CannotDecrypt:
            continue
