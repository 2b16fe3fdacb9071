"""How long a failed attempt waits for the next one."""

from datetime import timedelta

FIRST = timedelta(seconds=2)
LONGEST = timedelta(hours=1)
_DOUBLINGS = 11  # 2 s doubled eleven times passes the longest


def backoff(attempts: int) -> timedelta:
    """2 s after the first attempt, twice as long after each further one, an hour at most."""
    doublings = min(max(attempts, 1) - 1, _DOUBLINGS)
    return min(LONGEST, FIRST * int(2**doublings))
