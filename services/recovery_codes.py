"""Codes that stand in for a lost second factor: shown once, kept as argon2id hashes, each good for one login."""

import re
import secrets

from sqlalchemy import func, select

from services.add_staff import CLEAR_LETTERS
from services.hash_password import hash_code, password_matches
from store import Reading, Store, UnitOfWork
from store.models import RecoveryCode
from store.models.base import new_id

HOW_MANY = 10
_WRITTEN = re.compile(rf"[{CLEAR_LETTERS}]{{5}}-?[{CLEAR_LETTERS}]{{5}}")


def make_codes() -> tuple[tuple[str, str], ...]:
    """Fresh codes with their hashes: two groups of five, 49 bits. Slow on purpose: call it outside a transaction."""
    codes = [f"{_group()}-{_group()}" for _ in range(HOW_MANY)]
    return tuple((code, hash_code(code)) for code in codes)


def replace_codes(work: UnitOfWork, staff_id: str, hashes: tuple[str, ...]) -> None:
    """These codes from now on, and none of the earlier ones."""
    drop_codes(work, staff_id)
    for code_hash in hashes:
        work.session.add(
            RecoveryCode(id=new_id(), staff_id=staff_id, code_hash=code_hash, created_at=work.now)
        )


def drop_codes(work: UnitOfWork, staff_id: str) -> None:
    """No recovery code any more."""
    for row in work.session.scalars(select(RecoveryCode).where(RecoveryCode.staff_id == staff_id)):
        work.session.delete(row)


def codes_left(read: Reading, staff_id: str) -> int:
    """How many have not been used."""
    unused = select(func.count()).where(RecoveryCode.staff_id == staff_id, RecoveryCode.used_at.is_(None))
    return read.session.scalar(unused) or 0


def find_code(store: Store, staff_id: str, typed: str) -> str | None:
    """The id of the unused code that this is. Tries every hash: call it outside a transaction."""
    if not _WRITTEN.fullmatch(typed):
        return None
    code = f"{typed[:5]}-{typed[-5:]}"
    with store.reader() as read:
        unused = select(RecoveryCode.id, RecoveryCode.code_hash).where(
            RecoveryCode.staff_id == staff_id, RecoveryCode.used_at.is_(None)
        )
        rows = read.session.execute(unused).all()
    matching = [row_id for row_id, code_hash in rows if password_matches(code_hash, code)]
    return matching[0] if matching else None


def spend_code(work: UnitOfWork, code_id: str) -> bool:
    """Whether the code was still unused; it is used now."""
    row = work.session.scalar(select(RecoveryCode).where(RecoveryCode.id == code_id).with_for_update())
    if row is None or row.used_at is not None:
        return False
    row.used_at = work.now
    work.record("recovery_code_used", row)
    return True


def _group() -> str:
    return "".join(secrets.choice(CLEAR_LETTERS) for _ in range(5))
