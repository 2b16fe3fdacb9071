"""Which time step a one-time code belongs to (RFC 6238: 30 seconds, six digits, SHA-1)."""

from datetime import datetime
from secrets import compare_digest

from pyotp import TOTP

STEP = 30  # seconds
DRIFT = 1  # steps, either way


def match_code(secret: str, code: str, *, now: datetime, after: int) -> int | None:
    """The step whose code this is; None for a wrong code, or one not newer than the step `after`."""
    present = int(now.timestamp()) // STEP
    steps = range(present - DRIFT, present + DRIFT + 1)
    generator = TOTP(secret)
    found = [step for step in steps if compare_digest(generator.generate_otp(step).encode(), code.encode())]
    return next((step for step in found if step > after), None)
