"""Sends what waits in the outbox by SMS, only when the controller has a sender; the rest stays there."""

from functools import partial

import httpx

from duties.errors import CannotDecrypt
from jobs.attempt import attempt
from jobs.claims import claim
from jobs.outbox import close_message, open_message, put_back
from services.twilio_rest import ProviderRefused, TwilioRest
from settings import Settings
from store import Store
from store.models import OutboundMessage

TRIES = 8
_AT_ONCE = 20
_NEVER = ("400",)  # the message's own fault: a number or text that Twilio never takes


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
        waiting, _ = open_message(store, row_id)
        TwilioRest(settings, http).send_sms(waiting.to, waiting.body)
    except CannotDecrypt:
        close_message(store, row_id, "failed")
        raise
    except (ProviderRefused, httpx.HTTPError) as failed:
        if str(failed) in _NEVER or put_back(store, row_id) >= TRIES:
            close_message(store, row_id, "failed")
        raise
    close_message(store, row_id, "sent")
    return True
