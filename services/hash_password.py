"""Passwords and recovery codes at rest: argon2id, two at a time so that logins cannot take the machine's memory."""

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=3, memory_cost=65536, parallelism=1)
_FOR_RANDOM_CODES = PasswordHasher(
    time_cost=2, memory_cost=19456, parallelism=1
)  # 49 random bits are no password
_AT_ONCE = BoundedSemaphore(2)


def hash_password(password: str) -> str:
    """The argon2id hash, with its salt and parameters in it."""
    with _AT_ONCE:
        return _HASHER.hash(password)


def hash_code(code: str) -> str:
    """The argon2id hash of a random code: ten of them are made and tried at once."""
    with _AT_ONCE:
        return _FOR_RANDOM_CODES.hash(code)


def password_matches(password_hash: str, password: str) -> bool:
    """Whether the password or code made the hash. A damaged hash matches nothing."""
    with _AT_ONCE:
        try:
            return _HASHER.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False


@cache
def nobodys_hash() -> str:
    """A hash to check against when the login name is unknown, so that it takes the same time."""
    return hash_password("nobody has this password")
