"""Let a member of staff in: a login name, a role and a first password, to be changed at the first login."""

import re
import secrets
from contextlib import suppress

from sqlalchemy import select

from duties.errors import PasswordTooWeak, StaffNameInvalid, StaffNameTaken
from duties.permissions import Role
from services.check_password_strength import check_password_strength
from services.hash_password import hash_password
from store import UnitOfWork
from store.models import Staff

STAFF_NAME = re.compile(r"[a-z][a-z0-9._-]{1,31}")
CLEAR_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look alike


def add_staff(
    work: UnitOfWork, *, name: str, role: Role | str, password: str | None = None
) -> tuple[Staff, str]:
    """The new member of staff and the first password, shown once. ValueError for an unknown role."""
    if not STAFF_NAME.fullmatch(name):
        raise StaffNameInvalid("a login name has 2-32 letters a-z, digits, dots, hyphens or underscores")
    if work.session.scalar(select(Staff.id).where(Staff.name == name)) is not None:
        raise StaffNameTaken(f"somebody already logs in as {name}")
    first = password if password is not None else new_password(name)
    check_password_strength(name, first)
    staff = Staff(name=name, role=Role(role).value, password_hash=hash_password(first), created_at=work.now)
    work.session.add(staff)
    work.record("staff_added", staff)
    return staff, first


def new_password(name: str) -> str:
    """A random password that can be read out: four groups of four, 79 bits; one that is strong for this name."""
    while True:
        drawn = "-".join("".join(secrets.choice(CLEAR_LETTERS) for _ in range(4)) for _ in range(4))
        with suppress(PasswordTooWeak):
            check_password_strength(name, drawn)
            return drawn
