"""How a conversation's and a request's identity level may change, and the limits of one-time codes."""

from datetime import timedelta
from enum import StrEnum

from duties.errors import AmparoError
from duties.kinds import Identity

CODE_DIGITS = 6
CODE_LIFE = timedelta(minutes=10)
MOST_TRIES = 5
MOST_CODES = 3
# Of one person over all conversations, since a code of theirs last passed: beyond it somebody guesses, or pesters them.
MOST_TRIES_A_DAY = 30
MOST_CODES_AN_HOUR = 20

UNVERIFIED, REGISTERED = Identity.UNVERIFIED, Identity.REGISTERED
VERIFIED, LOCKED = Identity.VERIFIED, Identity.LOCKED


class Proof(StrEnum):
    """What can happen to what we know of somebody's identity."""

    CLAIM = "claim"
    CLAIM_ANOTHER = "claim_another"
    RIGHT_CODE = "right_code"
    LAST_WRONG_CODE = "last_wrong_code"
    STAFF_CHECK = "staff_check"


class IdentityMoveRefused(AmparoError):
    """This identity level cannot take that move."""


CONVERSATION: dict[tuple[Identity, Proof], Identity] = {
    (UNVERIFIED, Proof.CLAIM): UNVERIFIED,
    (UNVERIFIED, Proof.CLAIM_ANOTHER): UNVERIFIED,
    (UNVERIFIED, Proof.RIGHT_CODE): VERIFIED,
    (UNVERIFIED, Proof.LAST_WRONG_CODE): LOCKED,
    (VERIFIED, Proof.CLAIM): VERIFIED,
    (VERIFIED, Proof.CLAIM_ANOTHER): UNVERIFIED,
    (VERIFIED, Proof.RIGHT_CODE): VERIFIED,
    (VERIFIED, Proof.LAST_WRONG_CODE): LOCKED,
    (LOCKED, Proof.CLAIM): LOCKED,
    (LOCKED, Proof.CLAIM_ANOTHER): LOCKED,
}

REQUEST: dict[tuple[Identity, Proof], Identity] = {
    (UNVERIFIED, Proof.CLAIM): REGISTERED,
    (REGISTERED, Proof.CLAIM): REGISTERED,
    (REGISTERED, Proof.RIGHT_CODE): VERIFIED,
    (UNVERIFIED, Proof.STAFF_CHECK): VERIFIED,
    (REGISTERED, Proof.STAFF_CHECK): VERIFIED,
    (VERIFIED, Proof.CLAIM): VERIFIED,
    (VERIFIED, Proof.RIGHT_CODE): VERIFIED,
}


def conversation_after(level: Identity, proof: Proof) -> Identity:
    """The conversation's next level. Locked is for good; nothing but a right code verifies (L49)."""
    return _after(CONVERSATION, level, proof)


def request_after(level: Identity, proof: Proof) -> Identity:
    """The request's next level: unverified → registered → verified, never back."""
    return _after(REQUEST, level, proof)


def _after(table: dict[tuple[Identity, Proof], Identity], level: Identity, proof: Proof) -> Identity:
    try:
        return table[level, proof]
    except KeyError:
        raise IdentityMoveRefused(f"{level} cannot take {proof}") from None
