"""The contact points on file for a person: where a code or a receipt may go."""

from sqlalchemy import select

from store import Reading
from store.models import ContactPoint

_CODE_ORDER = ("mobile", "email", "landline")
_RECEIPT_ORDER = ("email", "mobile")
MEDIUM = {"mobile": "sms", "email": "email", "landline": "call"}


def contact_for_code(read: Reading, person_id: str | None) -> ContactPoint | None:
    """A mobile gets codes by SMS, else the e-mail, else a landline by a call; the newest of its kind."""
    return _first(read, person_id, _CODE_ORDER)


def contact_for_receipt(read: Reading, person_id: str | None) -> ContactPoint | None:
    """Receipts go where they last: e-mail, else SMS."""
    return _first(read, person_id, _RECEIPT_ORDER)


def open_contact(read: Reading, point: ContactPoint) -> str:
    """The telephone in E.164 or the e-mail. Raises CannotDecrypt."""
    return read.open_text(
        f"person:{point.person_id}", "contact_points", "value_sealed", point.id, point.value_sealed
    )


def _first(read: Reading, person_id: str | None, order: tuple[str, ...]) -> ContactPoint | None:
    points = read.session.scalars(
        select(ContactPoint)
        .where(ContactPoint.person_id == person_id)
        .order_by(ContactPoint.created_at.desc())
    ).all()
    ranked = sorted(
        (point for point in points if point.kind in order), key=lambda point: order.index(point.kind)
    )
    return ranked[0] if ranked else None
