"""How long a login is closed after failures: longer each time, so that guessing leads nowhere (L92)."""

from datetime import timedelta

FAILURES_ALLOWED = 5
FIRST = timedelta(minutes=15)
LONGEST = timedelta(hours=24)


def locked_for(lock_outs_before: int) -> timedelta:
    """15 minutes, then twice as long for every lock-out since the last good login, a day at most."""
    return min(LONGEST, FIRST * (1 << min(max(lock_outs_before, 0), 10)))
