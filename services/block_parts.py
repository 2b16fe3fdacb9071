"""Block what a partial erasure does not leave in use; what stays, and why, is written down (RGPD 17.3; L57)."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from sqlalchemy import select

from duties.blocking import OPEN_MATTER, Scope, WhyBlocked, stays
from duties.reasons import Reason
from duties.retention import Category
from services.find_blockable import Blockable, own_talks, recording_of, transcript_of, whole_person
from services.find_open_matters import is_talk_needed
from services.note_blocking import note_blocking
from settings import Settings
from store import UnitOfWork
from store.models import BlockedItem, Blocking, Conversation, Person, Recording, Request


def block_parts(
    work: UnitOfWork, request: Request, reason: Reason, *, by: str, settings: Settings
) -> Blocking:
    """The blocking, with what stays. A conversation with an open matter stays whole until that is over (L32)."""
    person = work.session.get_one(Person, request.person_id, with_for_update=True)
    kept, talks = stays(reason), own_talks(work, person.id)
    needed = [talk for talk in talks if is_talk_needed(work, talk)]
    return _block(
        work,
        [talk for talk in talks if talk not in needed],
        request,
        kept,
        by=by,
        settings=settings,
        staying=_staying(work, person, kept, reason, len(needed)),
    )


def block_freed(work: UnitOfWork, blocking: Blocking, *, settings: Settings) -> Blocking | None:
    """What an open matter kept in use is blocked as the rest was, once it is over; None while nothing is free."""
    request = work.session.get(Request, blocking.request_id)
    waiting = json.loads(blocking.stays)
    if request is None or request.person_id is None:
        return None
    reason = next((Reason(why) for _, why, _ in waiting if why != OPEN_MATTER), Reason.LEGAL_DUTY)
    listed = set(work.session.scalars(select(BlockedItem.row_id)))
    talks = [talk for talk in own_talks(work, request.person_id) if talk.id not in listed]
    needed = [talk for talk in talks if is_talk_needed(work, talk)]
    if len(needed) == len(talks):
        return None
    free = [talk for talk in talks if talk not in needed]
    done = _block(work, free, request, stays(reason), by=blocking.by, settings=settings, staying=())
    rest = [each for each in waiting if each[1] != OPEN_MATTER]
    left = [[Category.CONVERSATION.value, OPEN_MATTER, len(needed)]] if needed else []
    blocking.stays = json.dumps([*rest, *left])
    return done


def _block(
    work: UnitOfWork,
    talks: Iterable[Conversation],
    request: Request,
    kept: frozenset[Category],
    *,
    by: str,
    settings: Settings,
    staying: Iterable[tuple[str, str, int]],
) -> Blocking:
    parts = [each for talk in talks for each in _parts(work, talk)]
    blocked = [each for each in parts if each.category not in kept and each.rows]
    blocking = note_blocking(
        work,
        blocked,
        scope=Scope.PARTIAL,
        why=WhyBlocked.ERASURE,
        by=by,
        settings=settings,
        person_id=request.person_id,
        request_id=request.id,
        reference=request.reference,
        stays=staying,
    )
    work.record("person_partly_blocked", blocking)
    return blocking


def _parts(work: UnitOfWork, talk: Conversation) -> Iterator[Blockable]:
    """What was said in an ended conversation, and its audio."""
    if talk.state == "ended":
        yield transcript_of(work, talk)
    held = select(Recording).where(Recording.conversation_id == talk.id, Recording.status == "stored")
    for recording in work.session.scalars(held).all():
        yield recording_of(work, recording)


def _staying(
    work: UnitOfWork, person: Person, kept: frozenset[Category], reason: Reason, needed: int
) -> list[tuple[str, str, int]]:
    """Category, reason and how many of what stays in use."""
    counts = Counter(each.category for each in whole_person(work, person) if each.category in kept)
    listed = [(category.value, reason.value, count) for category, count in sorted(counts.items())]
    return [*listed, *([(Category.CONVERSATION.value, OPEN_MATTER, needed)] if needed else [])]
