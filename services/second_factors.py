"""The second factor of an account as it lies in the store: sealed under a key of its member of staff."""

from sqlalchemy import select

from store import Reading, UnitOfWork
from store.models import SecondFactor


def is_protected(read: Reading, staff_id: str) -> bool:
    """Whether the account has a second factor that was confirmed."""
    return confirmed_factor(read, staff_id) is not None


def confirmed_factor(read: Reading, staff_id: str) -> SecondFactor | None:
    """The second factor that counts, if there is one."""
    factor = any_factor(read, staff_id)
    return factor if factor is not None and factor.confirmed_at is not None else None


def any_factor(read: Reading, staff_id: str) -> SecondFactor | None:
    """The second factor, also one that waits for its first code; locked when written to."""
    return read.session.scalar(
        select(SecondFactor).where(SecondFactor.staff_id == staff_id).with_for_update()
        if isinstance(read, UnitOfWork)
        else select(SecondFactor).where(SecondFactor.staff_id == staff_id)
    )


def open_secret(read: Reading, factor: SecondFactor) -> str:
    """The secret in base 32. Raises CannotDecrypt."""
    return read.open_text(*_place(factor), factor.secret_sealed)


def seal_secret(work: UnitOfWork, factor: SecondFactor, secret: str) -> None:
    """Put the secret into its row."""
    factor.secret_sealed = work.seal(*_place(factor), secret)


def _place(factor: SecondFactor) -> tuple[str, str, str, str]:
    return f"staff:{factor.staff_id}", "second_factors", "secret_sealed", factor.id
