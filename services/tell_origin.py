"""Whether an imported person is to hear now, and only now, where the data come from and which they are (L11)."""

from duties.kinds import Identity
from store import UnitOfWork
from store.models import Conversation, Person

IMPORTED = "import"


def tell_origin(work: UnitOfWork, conversation: Conversation) -> bool:
    """True at the first contact in which the person is proven: whoever gets True says it, and it is noted as said.

    Nobody who merely claims to be that person hears it: it would tell that they are on file (L49).
    """
    if conversation.identity != Identity.VERIFIED or conversation.person_id is None:
        return False
    person = work.session.get_one(Person, conversation.person_id, with_for_update=True)
    if person.origin != IMPORTED or person.origin_told_at is not None:
        return False
    person.origin_told_at = work.now
    work.session.flush()
    work.record("origin_told", person)
    work.effect("origin", None)
    return True
