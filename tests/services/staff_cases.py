"""Members of staff for tests of what staff do."""

from functools import cache

from services.hash_password import hash_password
from store import Store
from store.models import AuditEntry, Staff

PASSWORD = "caballo-grapa-correcto"


def hire(store: Store, name: str = "lola", role: str = "agent", password: str = PASSWORD) -> str:
    """Add a member of staff; gives the login name."""
    with store.unit_of_work("cli") as work:
        work.session.add(Staff(name=name, role=role, password_hash=_hashed(password), created_at=work.now))
        work.commit()
    return name


@cache
def _hashed(password: str) -> str:
    return hash_password(password)


def staff_named(store: Store, name: str = "lola") -> Staff:
    """The row of a member of staff."""
    with store.reader() as read:
        return read.session.query(Staff).filter_by(name=name).one()


def last_entry(store: Store) -> AuditEntry:
    """The newest link of the audit chain."""
    with store.reader() as read:
        found = read.session.query(AuditEntry).order_by(AuditEntry.seq.desc()).first()
    assert found is not None
    return found
