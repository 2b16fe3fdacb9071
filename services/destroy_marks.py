"""Destroy the desk's marks past their term: they hold nothing to be blocked (L33, L65)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import InstrumentedAttribute

from duties.local_time import local_day
from duties.retention import NOT_BLOCKED, Category, kept_until
from services.destroy_item import certify
from services.end_terms import limit_of
from services.note_blocking import term_of
from services.person_holds import held_people
from settings import Settings
from store import UnitOfWork, delete_tree, identity_of
from store.models import (
    Base,
    ConsentLink,
    ContactAsk,
    Conversation,
    Destruction,
    Listening,
    Person,
    Recording,
    ReplacedValue,
    Takeover,
    new_id,
)

AT_ONCE = 500


@dataclass(frozen=True)
class _Mark:
    """Where a kind of mark is, when it was made, and whose it is."""

    model: type[Base]
    made: InstrumentedAttribute[datetime]
    person: Select[Any]  # the ids of its rows that a hold binds, given held people
    over: ColumnElement[bool]


def destroy_marks(work: UnitOfWork, *, as_of: date, by: str, settings: Settings) -> tuple[Destruction, ...]:
    """One certificate for each kind that there was something of. What is under way or held stays."""
    held = held_people(work)
    return tuple(
        certificate
        for category in sorted(NOT_BLOCKED)
        if (certificate := _destroy(work, category, held, as_of=as_of, by=by, settings=settings)) is not None
    )


def _destroy(
    work: UnitOfWork, category: Category, held: frozenset[str], *, as_of: date, by: str, settings: Settings
) -> Destruction | None:
    limit, mark = limit_of(as_of, category, settings), _mark(category, held)
    model: Any = mark.model
    past = select(model).where(mark.made < limit, mark.over, model.id.not_in(mark.person))
    rows = work.session.scalars(past.order_by(model.id).limit(AT_ONCE)).all()
    if not rows:
        return None
    first = min(local_day(getattr(row, mark.made.key)) for row in rows)
    counts = delete_tree(work.session, {(row.__tablename__, identity_of(row)): row for row in rows})
    return certify(
        work,
        category=category,
        row=(mark.model.__tablename__, new_id()),
        counts=counts,
        owners=(),
        due_on=kept_until(first, term_of(settings, category, as_of)) or as_of,
        by=by,
    )


def _mark(category: Category, held: frozenset[str]) -> _Mark:
    talks = select(Conversation.id).where(Conversation.person_id.in_(held))
    listened = select(Listening.id).join(Recording).where(Recording.conversation_id.in_(talks))
    attended = select(Takeover.id).where(Takeover.conversation_id.in_(talks))
    return {
        Category.TAKEOVER: _Mark(Takeover, Takeover.began_at, attended, Takeover.ended_at.is_not(None)),
        Category.LISTENING: _Mark(Listening, Listening.began_at, listened, Listening.began_at.is_not(None)),
        Category.REPLACED_VALUE: _Mark(
            ReplacedValue,
            ReplacedValue.replaced_at,
            _theirs(ReplacedValue, held),
            _not_blocked(ReplacedValue),
        ),
        Category.CONTACT_ASK: _Mark(
            ContactAsk, ContactAsk.at, _theirs(ContactAsk, held), _not_blocked(ContactAsk)
        ),
        Category.CONSENT_LINK: _Mark(
            ConsentLink, ConsentLink.created_at, _theirs(ConsentLink, held), _not_blocked(ConsentLink)
        ),
    }[category]


def _theirs(model: Any, held: frozenset[str]) -> Select[Any]:
    return select(model.id).where(model.person_id.in_(held))


def _not_blocked(model: Any) -> ColumnElement[bool]:
    """What is blocked waits for the end of the blocking: its hash must not change before."""
    blocked = select(Person.id).where(Person.blocked_at.is_not(None))
    return model.person_id.not_in(blocked)  # type: ignore[no-any-return]
