"""Once a day, from seven in the morning, the DPO's digest of what is at risk."""

import httpx
from sqlalchemy.exc import IntegrityError

from duties.local_time import local_day, to_local
from services.write_digest import digest_id, digest_lines, write_digest
from settings import Settings
from store import Store
from store.models import OutboundMessage

FROM_HOUR = 7


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many digests were written: one on a day with something at risk, else none."""
    with store.reader() as read:
        written = read.session.get(OutboundMessage, digest_id(local_day(read.now))) is not None
        if written or to_local(read.now).hour < FROM_HOUR or not any(digest_lines(read, settings=settings)):
            return 0
    try:
        with store.unit_of_work("jobs") as work:
            digest = write_digest(work, settings=settings)
            work.commit()
    except IntegrityError:
        return 0  # another worker was first
    return int(digest is not None)
