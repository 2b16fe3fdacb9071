"""Whether a person gets no more codes for now: somebody guesses at them, or has them sent to pester (L49, L92)."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from duties.identity_levels import MOST_CODES_AN_HOUR, MOST_TRIES_A_DAY
from store import Reading
from store.models import IdentityCheck

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)


def codes_withheld(read: Reading, person_id: str | None) -> bool:
    """True after too many wrong tries in a day or codes in an hour, over all conversations.

    A code that passes shows that the person has their contact in hand: what was before it no longer counts.
    """
    passed = select(func.max(IdentityCheck.closed_at)).where(
        IdentityCheck.person_id == person_id, IdentityCheck.status == "passed"
    )
    since = max(read.session.scalar(passed) or read.now - _DAY, read.now - _DAY)
    checks = read.session.execute(
        select(IdentityCheck.created_at, IdentityCheck.tries).where(
            IdentityCheck.person_id == person_id, IdentityCheck.created_at > since
        )
    ).all()
    return _too_many([(created, tries) for created, tries in checks], read.now)


def _too_many(checks: list[tuple[datetime, int]], now: datetime) -> bool:
    lately = sum(created > now - _HOUR for created, _ in checks)
    return lately >= MOST_CODES_AN_HOUR or sum(tries for _, tries in checks) >= MOST_TRIES_A_DAY
