"""Begin to enrol a second factor: a fresh secret, which counts once a first code has confirmed it."""

from pyotp import random_base32

from duties.errors import SecondFactorExists
from services.second_factors import any_factor, seal_secret
from store import UnitOfWork
from store.models import SecondFactor, Staff
from store.models.base import new_id


def begin_second_factor(work: UnitOfWork, staff_id: str) -> None:
    """A new secret in place of one that was never confirmed. Raises SecondFactorExists."""
    earlier = any_factor(work, staff_id)
    if earlier is not None and earlier.confirmed_at is not None:
        raise SecondFactorExists("the account has a second factor already")
    if earlier is not None:
        work.session.delete(earlier)
        work.session.flush()
    factor = SecondFactor(id=new_id(), staff_id=staff_id, created_at=work.now)
    seal_secret(work, factor, random_base32())
    work.session.add(factor)
    work.record("second_factor_begun", work.session.get_one(Staff, staff_id))
