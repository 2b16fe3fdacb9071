"""Everything of one person on one page, masked or clear (L53, L67, L93)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select

from duties.errors import CannotDecrypt, NotFound
from duties.masking import HIDDEN, mask_contact, mask_name
from duties.permissions import Deed, may
from services.index_names import full_name
from services.list_consultations import Consultation, list_person_consultations
from services.person_banners import Banner, banners_of
from services.person_holds import holds_of
from services.read_identity import Fact, read_person
from services.require_staff import require_reason, require_staff
from store import Reading, UnitOfWork
from store.models import (
    Contract,
    Conversation,
    Flag,
    Grant,
    Hold,
    Incident,
    Person,
    PersonLook,
    Recording,
    Request,
    new_id,
)

NEWEST = 50


@dataclass(frozen=True)
class PersonSheet:
    """One person. `conversations` are those that proved to be theirs and those that only claimed so."""

    person: Person
    clear: bool
    name: str
    facts: tuple[Fact, ...]
    contracts: Sequence[Contract]
    grants: Sequence[Grant]
    requests: Sequence[Request]
    incidents: Sequence[Incident]
    conversations: Sequence[Conversation]
    flags: dict[str, list[Flag]]
    recordings: Sequence[Recording]
    banners: tuple[Banner, ...]
    holds: Sequence[Hold]
    looks: tuple[Consultation, ...]


def view_person(work: UnitOfWork, person_id: str, *, staff: str) -> PersonSheet:
    """The masked page; a trace is left. Raises NotAllowed, NotFound."""
    member = require_staff(work, staff, Deed.SEARCH_PEOPLE)
    person = _reachable(work, person_id)
    _note_look(work, person, member.name, "person_viewed")
    return _sheet(work, person, clear=False, looks=may(member.role, Deed.SEE_CONSULTATIONS))


def reveal_person(work: UnitOfWork, person_id: str, *, staff: str, reason: str | None) -> PersonSheet:
    """The clear page, once this work is committed. Raises NotAllowed, ReasonRequired, NotFound."""
    member = require_staff(work, staff, Deed.REVEAL_PERSON)
    person = _reachable(work, person_id)
    require_reason(work, reason)
    _note_look(work, person, member.name, "person_revealed")
    return _sheet(work, person, clear=True, looks=may(member.role, Deed.SEE_CONSULTATIONS))


def _reachable(read: Reading, person_id: str) -> Person:
    """The person, unless blocked: then there is nobody here (L67)."""
    person = read.session.get(Person, person_id)
    if person is None:
        raise NotFound("no such person")
    try:
        full_name(read, person)
    except CannotDecrypt:
        raise NotFound("no such person") from None
    return person


def _note_look(work: UnitOfWork, person: Person, staff: str, event: str) -> None:
    look = PersonLook(
        id=new_id(), person_id=person.id, at=work.now, staff=staff, event=event, reason=work.reason
    )
    work.insert(look)
    work.record(event, person)


def _sheet(read: Reading, person: Person, *, clear: bool, looks: bool) -> PersonSheet:
    facts = read_person(read, person.id)
    conversations = _newest(
        read,
        Conversation,
        or_(Conversation.person_id == person.id, Conversation.claimed_person_id == person.id),
        Conversation.started_at,
    )
    ids = [each.id for each in conversations]
    name = full_name(read, person)
    return PersonSheet(
        person=person,
        clear=clear,
        name=name if clear else mask_name(name),
        facts=facts if clear else tuple(Fact(fact.what, masked(fact)) for fact in facts),
        contracts=_newest(read, Contract, Contract.person_id == person.id, Contract.created_at),
        grants=_newest(read, Grant, Grant.person_id == person.id, Grant.at),
        requests=_newest(read, Request, Request.person_id == person.id, Request.received_at),
        incidents=_newest(read, Incident, Incident.person_id == person.id, Incident.opened_at),
        conversations=conversations,
        flags=_flags(read, ids),
        recordings=_newest(
            read,
            Recording,
            or_(Recording.person_id == person.id, Recording.conversation_id.in_(ids)),
            Recording.started_at,
        ),
        banners=banners_of(read, person),
        holds=holds_of(read, person.id),
        looks=list_person_consultations(read, person.id, ids) if looks else (),
    )


def masked(fact: Fact) -> str:
    """What of a value is shown without a reason."""
    if fact.what in ("name", "surname"):
        return mask_name(fact.value)
    if fact.what in ("mobile", "landline", "email"):
        return mask_contact(fact.value)
    return f"{HIDDEN} {fact.value[-3:]}" if fact.what in ("document", "contract") else HIDDEN


def _flags(read: Reading, ids: list[str]) -> dict[str, list[Flag]]:
    found: dict[str, list[Flag]] = {}
    for flag in read.session.scalars(select(Flag).where(Flag.conversation_id.in_(ids)).order_by(Flag.at)):
        found.setdefault(flag.conversation_id, []).append(flag)
    return found


def _newest[Row](read: Reading, model: type[Row], whose: Any, when: Any) -> Sequence[Row]:
    return read.session.scalars(select(model).where(whose).order_by(when.desc()).limit(NEWEST)).all()
