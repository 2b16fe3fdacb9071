"""One-time codes past their time: the check expires, and the body that carries the code is wiped (L92)."""

import httpx
from sqlalchemy import ColumnElement, Select, or_, select

from services.wipe_code import wipe_carrier, wipe_code
from settings import Settings
from store import Store
from store.models import IdentityCheck, OutboundMessage

_AT_ONCE = 100


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many checks expired and bodies were wiped."""
    with store.reader() as read:
        expired = IdentityCheck.expires_at <= read.now
        due = read.session.scalar(
            select(IdentityCheck.id).where(IdentityCheck.status == "pending", expired).limit(1)
        )
        spent = read.session.scalar(_spent(expired).limit(1))
    return _wipe(store) if due or spent else 0


def _wipe(store: Store) -> int:
    with store.unit_of_work("jobs") as work:
        expired = IdentityCheck.expires_at <= work.now
        checks = work.session.scalars(
            select(IdentityCheck)
            .where(IdentityCheck.status == "pending", expired)
            .limit(_AT_ONCE)
            .with_for_update(skip_locked=True)
        ).all()
        for check in checks:
            wipe_code(work, check, status="expired")
        work.session.flush()
        spent = work.session.scalars(_spent(expired).limit(_AT_ONCE)).all()
        for row_id in spent:
            wipe_carrier(work, work.session.get_one(OutboundMessage, row_id, with_for_update=True))
        work.commit()
    return len(checks) + len(spent)


def _spent(expired: ColumnElement[bool]) -> Select[str]:
    """Ids of the codes' messages whose check is over, or expired, and that still have a body."""
    return (
        select(OutboundMessage.id)
        .join(IdentityCheck, OutboundMessage.identity_check_id == IdentityCheck.id)
        .where(
            OutboundMessage.kind == "otp",
            OutboundMessage.body_sealed.is_not(None),
            or_(IdentityCheck.status != "pending", expired),
        )
    )
