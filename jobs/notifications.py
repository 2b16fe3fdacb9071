"""Sends what waits in the outbox by SMS, only when the controller has a sender; the rest stays there."""

from dataclasses import dataclass, field
from functools import partial

import httpx

from duties.errors import CannotDecrypt
from jobs.attempt import attempt
from jobs.claims import claim, put_off
from settings import Settings
from store import Store
from store.models import OutboundMessage

TRIES = 8
_AT_ONCE = 20
_AGAIN = frozenset({401, 403, 404, 408, 429})  # of ours or passing: not the message's own fault


class MessageRefused(Exception):
    """The provider will never take this message; the text is its status code."""


class ProviderAway(Exception):
    """The provider did not take the message this time; the text is its status code."""


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
        _send(settings, http, _open(store, row_id))
    except (MessageRefused, CannotDecrypt):
        _close(store, row_id, "failed")
        raise
    except (ProviderAway, httpx.HTTPError):
        if put_off(store, OutboundMessage, row_id) >= TRIES:
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


def _send(settings: Settings, http: httpx.Client, letter: Letter) -> None:
    twilio = settings.twilio
    base = twilio.api_base or "https://api.twilio.com"
    answer = http.post(
        f"{base}/2010-04-01/Accounts/{twilio.account_sid}/Messages.json",
        data={"To": letter.to, "From": settings.sms_sender, "Body": letter.body},
        auth=(twilio.account_sid or "", twilio.auth_tokens[0]),
    )
    if answer.status_code >= 500 or answer.status_code in _AGAIN:
        raise ProviderAway(str(answer.status_code))
    if not answer.is_success:
        raise MessageRefused(str(answer.status_code))


def _close(store: Store, row_id: str, status: str) -> None:
    """Mark it; the body of a code is wiped as soon as it has been sent."""
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(OutboundMessage, row_id, with_for_update=True)
        row.status, row.next_attempt_at = status, None
        row.sent_at = work.now if status == "sent" else None
        if row.kind == "otp":
            row.body_sealed = None
        work.record(f"message_{status}", row)
        work.commit()
