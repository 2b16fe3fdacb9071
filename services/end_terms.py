"""Block what has come to the end of its time in use: recordings, and what was said and kept with consent (L33, L65)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice

from sqlalchemy import Exists, and_, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from duties.blocking import Scope, WhyBlocked
from duties.local_time import start_of_day
from duties.retention import Category, made_before
from services.find_blockable import Blockable, recording_of, transcript_of, value_of
from services.find_open_matters import is_talk_needed
from services.note_blocking import note_blocking, term_of
from services.person_holds import held_people
from settings import Settings
from store import Reading, UnitOfWork
from store.models import BlockedItem, BlockedValue, Blocking, Conversation, Message, Recording

AT_ONCE = 200


def end_terms(work: UnitOfWork, *, as_of: date, settings: Settings) -> tuple[Blocking, ...]:
    """A blocking for each thing past its time. What an open matter needs, or a hold binds, stays as it is (L32)."""
    held = held_people(work)
    past = islice(_past(work, held, as_of, settings), AT_ONCE)
    return tuple(_block(work, each, whose, settings) for each, whose in past)


def is_any_past(read: Reading, *, as_of: date, settings: Settings) -> bool:
    """Whether anything may have to be blocked: looked up without keeping others from writing."""
    return bool(
        _recordings(read, limit_of(as_of, Category.RECORDING, settings))
        or _talks(read, limit_of(as_of, Category.TRANSCRIPT, settings))
        or _unlisted_values(read)
    )


def _block(work: UnitOfWork, each: Blockable, whose: str | None, settings: Settings) -> Blocking:
    blocking = note_blocking(
        work,
        [each],
        scope=Scope.TERM,
        why=WhyBlocked.TERM_ENDED,
        by="retention",
        settings=settings,
        person_id=whose,
    )
    work.record("term_ended", blocking)
    return blocking


def _past(
    work: UnitOfWork, held: frozenset[str], as_of: date, settings: Settings
) -> Iterator[tuple[Blockable, str | None]]:
    for recording, talk in _recordings(work, limit_of(as_of, Category.RECORDING, settings)):
        if talk.person_id in held:
            continue
        if recording.status == "blocked" or not is_talk_needed(work, talk):
            yield recording_of(work, recording), talk.person_id
    for talk in _talks(work, limit_of(as_of, Category.TRANSCRIPT, settings)):
        if talk.person_id not in held and not is_talk_needed(work, talk):
            yield transcript_of(work, talk), talk.person_id
    for value in _unlisted_values(work):
        if value.person_id not in held:
            yield value_of(value), value.person_id


def _recordings(read: Reading, limit: datetime) -> list[tuple[Recording, Conversation]]:
    """Those past their time, and those that a withdrawn consent has blocked already: each gets its due day."""
    past = and_(Recording.status == "stored", Recording.stored_at < limit)
    rows = read.session.execute(
        select(Recording, Conversation)
        .join(Conversation, Conversation.id == Recording.conversation_id)
        .where(
            or_(past, Recording.status == "blocked"),
            Recording.deleted_at_provider.is_not(None),
            ~_listed("recordings", Recording.id),
        )
        .order_by(Recording.id)
    )
    return [(recording, talk) for recording, talk in rows]


def _unlisted_values(read: Reading) -> Sequence[BlockedValue]:
    """Values that a rectification has blocked already, and that have no due day yet."""
    unlisted = select(BlockedValue).where(~_listed("blocked_values", BlockedValue.id))
    return read.session.scalars(unlisted).all()


def _talks(read: Reading, limit: datetime) -> list[Conversation]:
    said = exists().where(
        Message.conversation_id == Conversation.id,
        or_(Message.owner.startswith("conversation:"), Message.owner.startswith("conversation_blocked:")),
    )
    past = or_(Conversation.ended_at < limit, Conversation.record_consent == "withdrawn")
    wanted = select(Conversation).where(
        Conversation.state == "ended", past, said, ~_listed("conversations", Conversation.id)
    )
    return list(read.session.scalars(wanted.order_by(Conversation.id)))


def _listed(table: str, row_id: InstrumentedAttribute[str]) -> Exists:
    return exists().where(BlockedItem.row_table == table, BlockedItem.row_id == row_id)


def limit_of(as_of: date, category: Category, settings: Settings) -> datetime:
    """What was made before this has been in use for as long as it may. Raises ValueError if it has no such term."""
    day = made_before(as_of, term_of(settings, category, as_of))
    if day is None:
        raise ValueError(f"{category} has no term in use")
    return start_of_day(day)
