"""Sends what waits in the outbox by SMS, only when the controller has a sender; the rest stays there."""

from dataclasses import dataclass, field
from functools import partial

import httpx

from duties.errors import CannotDecrypt
from jobs.attempt import attempt
from jobs.claims import claim, put_off
from services.twilio_rest import ProviderRefused, TwilioRest
from settings import Settings
from store import Store
from store.models import OutboundMessage

TRIES = 8
_AT_ONCE = 20
_NEVER = ("400",)  # the message's own fault: a number or text that Twilio never takes


@dataclass(frozen=True)
class Letter:
    """A message opened to be sent. Its repr shows nothing of it."""

    to: str = field(repr=False)
    body: str = field(repr=False)


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:
    """How many messages were sent."""
    if settings.sms_sender is None or settings.twilio.account_sid is None:
        return 0
    sent = 0
    for _ in range(_AT_ONCE):
        row_id = claim(
            store, OutboundMessage, OutboundMessage.medium == "sms", OutboundMessage.status == "waiting"
        )
        if row_id is None:
            break
        sent += bool(
            attempt(partial(_deliver, store, settings, http, row_id), sweep="notifications", row=row_id)
        )
    return sent


def _deliver(store: Store, settings: Settings, http: httpx.Client, row_id: str) -> bool:
    """Send one claimed message. What can never be sent is marked failed; anything else is tried again."""
    try:
        letter = _open(store, row_id)
        TwilioRest(settings, http).send_sms(letter.to, letter.body)
    except CannotDecrypt:
        _close(store, row_id, "failed")
        raise
    except (ProviderRefused, httpx.HTTPError) as failed:
        if str(failed) in _NEVER or put_off(store, OutboundMessage, row_id) >= TRIES:
            _close(store, row_id, "failed")
        raise
    _close(store, row_id, "sent")
    return True


def _open(store: Store, row_id: str) -> Letter:
    with store.reader() as read:
        row = read.session.get_one(OutboundMessage, row_id)
        to, body = (
            read.open_text(row.owner, "outbound_messages", column, row.id, getattr(row, column))
            for column in ("to_sealed", "body_sealed")
        )
    return Letter(to, body)


def _close(store: Store, row_id: str, status: str) -> None:
    """Mark it; the body of a code is wiped as soon as it has been sent."""
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(OutboundMessage, row_id, with_for_update=True)
        if row.status != "waiting" and status == "failed":
            return  # a code that was wiped meanwhile
        row.status, row.next_attempt_at = status, None
        row.sent_at = work.now if status == "sent" else None
        if row.kind == "otp":
            row.body_sealed = None
        work.record(f"message_{status}", row)
        work.commit()
