"""Which publicity stops on which identifier, and what a later consent changes (L61, L63, L75)."""

from collections.abc import Iterable
from datetime import datetime

from duties.kinds import ConsentState, Purpose

REACHED_BY: dict[str, tuple[Purpose, ...]] = {
    "phone": (Purpose.MARKETING_SMS, Purpose.MARKETING_CALL),
    "email": (Purpose.MARKETING_EMAIL,),
    "document": (Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS, Purpose.MARKETING_CALL),
}


def purposes_for(kind: str, purposes: Iterable[Purpose]) -> tuple[Purpose, ...]:
    """Those of the purposes that this kind of identifier can receive: nothing more is kept of it (L63)."""
    wanted = set(purposes)
    return tuple(purpose for purpose in REACHED_BY[kind] if purpose in wanted)


def may_receive(state: ConsentState, given_at: datetime, suppressed_at: datetime | None) -> bool:
    """Publicity needs a live consent, and one that is later than any suppression of the identifier."""
    if state is not ConsentState.GIVEN:
        return False
    return suppressed_at is None or given_at > suppressed_at
