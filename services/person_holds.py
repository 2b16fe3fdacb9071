"""The holds in force: on one person, and on whom (L68)."""

from collections.abc import Sequence

from sqlalchemy import select

from store import Reading
from store.models import Hold


def holds_of(read: Reading, person_id: str | None) -> Sequence[Hold]:
    """What is in force for a person, the oldest first."""
    if person_id is None:
        return ()
    in_force = select(Hold).where(Hold.person_id == person_id, Hold.released_at.is_(None))
    return read.session.scalars(in_force.order_by(Hold.at, Hold.id)).all()


def held_people(read: Reading) -> frozenset[str]:
    """Ids of everybody who is held."""
    return frozenset(read.session.scalars(select(Hold.person_id).where(Hold.released_at.is_(None))))
