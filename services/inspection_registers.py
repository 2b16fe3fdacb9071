"""The registers that the authority asks for, without anybody's data: references, days, states, opaque ids (L95)."""

from collections.abc import Iterator

from sqlalchemy import select

from duties.local_time import local_day
from services.casework_registers import incidents, request_moves, requests
from services.consent_registers import consents_by_notice, consents_now, notices_given
from services.inspection_register import Register
from services.rule_registers import permissions, recipients, staff, terms
from settings import Settings
from store import Reading
from store.models import Staff


def registers(read: Reading, settings: Settings) -> Iterator[Register]:
    """In the order of the index."""
    who = _ids_of_staff(read)
    yield notices_given(read)
    yield consents_by_notice(read)
    yield consents_now(read)
    yield requests(read, who)
    yield request_moves(read, who)
    yield incidents(read, who)
    yield recipients(settings)
    yield terms(settings, local_day(read.now))
    yield permissions()
    yield staff(read)


def _ids_of_staff(read: Reading) -> dict[str, str]:
    """Login names are names: the authority gets the id in their place."""
    return {row.name: row.id for row in read.session.execute(select(Staff.name, Staff.id))}
