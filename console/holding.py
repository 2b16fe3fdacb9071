"""The form that places a legal hold or ends those there are, wherever it stands."""

from duties.errors import NotFound
from services.place_hold import place_hold
from services.release_hold import release_hold
from store import UnitOfWork


def hold_or_release(work: UnitOfWork, reference: str, do: str, *, staff: str, reason: str) -> None:
    """`do`: add or release, of whoever the reference names. Raises HeldAlready, NoHold, ReasonRequired, NotFound."""
    if do == "add":
        place_hold(work, reference, staff=staff, reason=reason)
    elif do == "release":
        release_hold(work, reference, staff=staff, reason=reason)
    else:
        raise NotFound("no such deed")
