"""The audit entry that vouches for a row as it stands now."""

import json

from sqlalchemy import select

from store import audit
from store.models import AuditEntry, Base
from store.reading import Reading


def witness(read: Reading, row: Base) -> AuditEntry | None:
    """The newest entry that wrote the row, if it is still what was written; None if changed outside."""
    place = [row.__tablename__, audit.identity_of(row)]
    entries = select(AuditEntry).where(AuditEntry.rows.contains(place[1])).order_by(AuditEntry.seq.desc())
    for entry in read.session.scalars(entries):
        for table, row_id, digest in json.loads(entry.rows):
            if [table, row_id] == place:
                return entry if digest == audit.digest(read._master.audit, row) else None  # noqa: SLF001 - inside the store
    return None
