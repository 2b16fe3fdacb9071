"""Ask before anything is done with a person's data: are they at rest? (RGPD 18.2; L59)."""

from collections.abc import Sequence

from sqlalchemy import select

from duties.restrictions import Processing, ProcessingRestricted, Scope, forbids
from store import Reading
from store.models import Restriction


def check_processing(read: Reading, person_id: str | None, processing: Processing) -> None:
    """Raise ProcessingRestricted if a restriction or an objection in force forbids it."""
    if any(forbids(Scope(row.scope), processing) for row in restrictions_of(read, person_id)):
        raise ProcessingRestricted(f"the data of person {person_id} are at rest")


def restrictions_of(read: Reading, person_id: str | None) -> Sequence[Restriction]:
    """What is in force for a person, the oldest first."""
    if person_id is None:
        return ()
    in_force = select(Restriction).where(Restriction.person_id == person_id, Restriction.lifted_at.is_(None))
    return read.session.scalars(in_force.order_by(Restriction.since, Restriction.id)).all()
