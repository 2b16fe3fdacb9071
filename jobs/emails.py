"""Sends the e-mails that wait in the outbox, only when a mail server is configured; the rest stays there."""

import time
from functools import partial

import httpx
from sqlalchemy import ColumnElement

from duties.errors import CannotDecrypt
from jobs.attempt import attempt
from jobs.claims import claim, is_due
from jobs.outbox import (
    NoLongerWaits,
    begin_message,
    close_interrupted,
    close_message,
    open_message,
    put_back,
)
from services.mail_server import (
    DeliveryUnknown,
    MailServer,
    MailServerUnusable,
    MessagePutOff,
    MessageRefused,
    open_mail_server,
)
from services.write_email import AddressUnusable, Email, recipient, write_email
from settings import Mail, Settings
from store import Store
from store.models import OutboundMessage

TRIES = 60  # some two days: each next wait is twice as long, up to an hour
LONGEST_SWEEP = 20.0  # seconds; other sweeps wait meanwhile
_AT_ONCE = 20
_WANTED: tuple[ColumnElement[bool], ...] = (
    OutboundMessage.medium == "email",
    OutboundMessage.status == "waiting",
)


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many e-mails were sent. Raises MailServerUnusable: the sweep fails, and *Hoy* says so."""
    mail = settings.mail
    if mail is None:
        return 0
    close_interrupted(store)
    if not is_due(store, OutboundMessage, *_WANTED):
        return 0
    with open_mail_server(mail) as server:
        return _send(store, settings, mail, server)


def _send(store: Store, settings: Settings, mail: Mail, server: MailServer) -> int:
    sent, until = 0, time.monotonic() + LONGEST_SWEEP
    for _ in range(_AT_ONCE):
        row_id = claim(store, OutboundMessage, *_WANTED) if time.monotonic() < until else None
        if row_id is None:
            break
        deed = partial(_deliver, store, settings, mail, server, row_id)
        sent += bool(attempt(deed, sweep="emails", row=row_id))
        if not server.usable:
            raise MailServerUnusable("the session is over")
    return sent


def _deliver(store: Store, settings: Settings, mail: Mail, server: MailServer, row_id: str) -> bool:
    """Hand one claimed message over. What never goes is marked failed; what may have gone is not sent again."""
    try:
        waiting, now = open_message(store, row_id)
        email = Email(row_id, waiting.kind, waiting.language, waiting.to, waiting.body)
        message = write_email(email, mail, settings=settings, now=now)
        server.hand_over(message, recipient(email.to), before=partial(begin_message, store, row_id))
    except NoLongerWaits:
        return False
    except (CannotDecrypt, AddressUnusable, MessageRefused):
        close_message(store, row_id, "failed")
        raise
    except DeliveryUnknown:
        close_message(store, row_id, "unsure")
        raise
    except (MessagePutOff, MailServerUnusable):
        if put_back(store, row_id) >= TRIES:
            close_message(store, row_id, "failed")
        raise
    close_message(store, row_id, "sent")
    return True
