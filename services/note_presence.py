"""A sign that whoever attends a chat is still there: it keeps the lease alive."""

from duties.takeover import SIGN_EVERY
from services.active_takeover import active_takeover, attended_now
from store import Store


def note_presence(store: Store, conversation_id: str, *, staff: str) -> bool:
    """Whether this member of staff attends the chat. Written at most once a minute."""
    with store.reader() as read:
        takeover = attended_now(read, conversation_id)
        if takeover is None or takeover.staff != staff:
            return False
        stale = takeover.seen_at + SIGN_EVERY <= read.now
    if stale:
        with store.unit_of_work(f"staff:{staff}", conversation_id=conversation_id) as work:
            still = active_takeover(work, conversation_id)
            if still is not None and still.staff == staff:
                work.update(still, seen_at=work.now)
            work.commit()
    return True
