"""What whoever enrols a second factor needs to see: the secret as text and as an address for a QR code."""

from dataclasses import dataclass, field

from pyotp import TOTP

from services.second_factors import any_factor, open_secret
from store import Reading


@dataclass(frozen=True)
class Enrolment:
    """A secret that waits for its first code."""

    secret: str = field(repr=False)
    address: str = field(repr=False)

    @property
    def groups(self) -> str:
        """The secret in groups of four, to be typed."""
        return " ".join(self.secret[place : place + 4] for place in range(0, len(self.secret), 4))


def read_enrolment(read: Reading, staff_id: str, *, name: str, controller: str) -> Enrolment | None:
    """The enrolment that waits; None if none was begun or it is complete."""
    factor = any_factor(read, staff_id)
    if factor is None or factor.confirmed_at is not None:
        return None
    secret = open_secret(read, factor)
    return Enrolment(secret, TOTP(secret).provisioning_uri(name=name, issuer_name=f"Amparo ({controller})"))
