"""Block a person whose erasure two people have approved: apart, unread, for the authorities only (L57, L65)."""

from duties.blocking import Scope, WhyBlocked
from services.end_conversation import end_conversation
from services.find_blockable import own_talks, whole_person
from services.note_blocking import note_blocking
from services.set_apart import set_apart
from settings import Settings
from store import UnitOfWork
from store.models import Blocking, Person, Request


def block_person(work: UnitOfWork, request: Request, *, by: str, settings: Settings) -> Blocking | None:
    """The blocking; None if the person is blocked already. Their open conversations end: nothing more is processed."""
    person = work.session.get_one(Person, request.person_id, with_for_update=True)
    if person.blocked_at is not None:
        return None
    for talk in own_talks(work, person.id):
        end_conversation(work, talk, reason="erased", settings=settings)
    work.session.flush()
    found = whole_person(work, person)
    blocking = note_blocking(
        work,
        found,
        scope=Scope.TOTAL,
        why=WhyBlocked.ERASURE,
        by=by,
        settings=settings,
        person_id=person.id,
        request_id=request.id,
        reference=request.reference,
    )
    person.blocked_at = work.now
    set_apart(work, person, blocking)
    work.record("person_blocked", blocking)
    return blocking
