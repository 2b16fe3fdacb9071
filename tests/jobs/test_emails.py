"""E-mails leave through a real mail server: each once, and what does not arrive is seen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import httpx
import pytest
import structlog

from jobs.emails import TRIES, sweep
from jobs.outbox import begin_message, close_message
from services.mail_server import MailServerUnusable
from settings import Settings
from store import Store
from store.models import OutboundMessage
from store.unit_of_work import lease_clock
from tests.inbox import Inbox, open_inbox
from tests.jobs.outbox_cases import BODY, destroy_keys, look, put_message

type Waiting = Callable[..., str]
ANA = "ana@correo.example"


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    """The mail server."""
    with open_inbox() as opened:
        yield opened


@pytest.fixture
def mailing(settings: Settings, inbox: Inbox) -> Settings:
    """Settings with that mail server."""
    return replace(settings, mail=inbox.mail())


@pytest.fixture
def waiting(store: Store) -> Waiting:
    """Puts a message into the outbox; gives its id."""
    return partial(put_message, store, to=ANA, medium="email")


def test_without_a_mail_server_everything_waits(
    store: Store, settings: Settings, http: httpx.Client, waiting: Waiting
) -> None:
    row_id = waiting()
    assert sweep(store, settings, http) == 0
    assert look(store, row_id).status == "waiting"


def test_a_waiting_email_is_sent_once(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    """L45: what was answered has left, and the audit says so."""
    row_id = waiting(language="ca")
    assert [sweep(store, mailing, http) for _ in range(2)] == [1, 0]
    ((to, message),) = inbox.taken
    assert (to, message["To"], message.get_content().strip()) == (ANA, ANA, BODY)
    assert message["Message-ID"] == f"<{row_id}@empresa.example>"
    assert (message["Content-Language"], message["Date"].datetime) == ("ca", store.clock.now())
    row = look(store, row_id)
    assert (row.status, row.sent_at) == ("sent", store.clock.now())
    assert row.body_sealed is not None
    assert store.verify() == []


def test_the_body_of_a_code_is_wiped_once_sent(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    """L92."""
    row_id = waiting(kind="otp")
    assert sweep(store, mailing, http) == 1
    assert look(store, row_id).body_sealed is None
    assert len(inbox.taken) == 1


def test_nothing_but_emails_goes_this_way(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    rows = [waiting(medium=medium) for medium in ("sms", "call", "letter")]
    assert sweep(store, mailing, http) == 0
    assert (inbox.taken, inbox.sessions) == ([], 0)
    assert {look(store, row_id).status for row_id in rows} == {"waiting"}


def test_what_is_refused_for_good_is_undeliverable_and_stops_no_other(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    inbox.to_recipients = {"nadie@correo.example": "550 no such mailbox"}
    refused, unwritable, taken = (
        waiting(to="nadie@correo.example"),
        waiting(to="ana@correo.example, b@c.es"),
        waiting(),
    )
    assert sweep(store, mailing, http) == 1
    states = [look(store, row_id).status for row_id in (refused, unwritable, taken)]
    assert states == ["failed", "failed", "sent"]
    assert store.verify() == []


@pytest.mark.parametrize("content", ["451 later", "250 OK"])
def test_what_is_put_off_is_tried_again_later(
    *, store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting, content: str
) -> None:
    row_id = waiting()
    inbox.to_content = content
    if content == "250 OK":
        inbox.to_recipients = {ANA: "450 greylisted"}
    assert sweep(store, mailing, http) == 0
    row = look(store, row_id)
    assert (row.status, row.attempts) == ("waiting", 1)
    assert row.next_attempt_at is not None
    assert row.next_attempt_at <= lease_clock() + timedelta(seconds=2)
    assert inbox.taken == []


def test_after_two_days_of_tries_it_is_undeliverable(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    inbox.to_recipients = {ANA: "450 greylisted"}
    row_id = waiting(attempts=TRIES - 1)
    sweep(store, mailing, http)
    assert look(store, row_id).status == "failed"


def test_a_server_that_is_away_costs_no_message_a_try_and_fails_the_sweep(
    store: Store, settings: Settings, http: httpx.Client, waiting: Waiting
) -> None:
    with open_inbox() as inbox:
        away = replace(settings, mail=inbox.mail())
    row_id = waiting()
    with pytest.raises(MailServerUnusable):
        sweep(store, away, http)
    row = look(store, row_id)
    assert (row.status, row.attempts) == ("waiting", 0)


def test_a_server_that_does_not_take_our_sender_makes_nothing_undeliverable(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    inbox.to_sender = "550 who are you"
    rows = [waiting(), waiting()]
    with pytest.raises(MailServerUnusable):
        sweep(store, mailing, http)
    assert [look(store, row_id).status for row_id in rows] == ["waiting", "waiting"]


def test_what_may_have_gone_is_not_sent_again(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    inbox.hangs_up = True
    row_id = waiting()
    with pytest.raises(MailServerUnusable):
        sweep(store, mailing, http)
    assert look(store, row_id).status == "unsure"
    inbox.hangs_up = False
    assert sweep(store, mailing, http) == 0
    assert len(inbox.taken) == 1


def test_a_worker_that_died_while_sending_leaves_the_doubt_to_a_person(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    row_id = waiting()
    begin_message(store, row_id)
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(OutboundMessage, row_id)
        row.attempts, row.next_attempt_at = 1, lease_clock() - timedelta(seconds=1)
        work.commit()
    assert sweep(store, mailing, http) == 0
    assert look(store, row_id).status == "unsure"
    assert inbox.taken == []


def test_what_another_worker_is_sending_is_left_alone(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    row_id = waiting()
    begin_message(store, row_id)
    with store.unit_of_work("jobs") as work:
        work.session.get_one(OutboundMessage, row_id).next_attempt_at = lease_clock() + timedelta(minutes=5)
        work.commit()
    assert sweep(store, mailing, http) == 0
    assert look(store, row_id).status == "sending"
    assert inbox.taken == []


def test_what_staff_noted_as_sent_meanwhile_does_not_go_too(
    *,
    store: Store,
    mailing: Settings,
    http: httpx.Client,
    inbox: Inbox,
    waiting: Waiting,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row_id = waiting()

    def noted_first(store: Store, row_id: str) -> None:
        close_message(store, row_id, "sent")
        begin_message(store, row_id)

    monkeypatch.setattr("jobs.emails.begin_message", noted_first)
    assert sweep(store, mailing, http) == 0
    assert inbox.taken == []
    assert look(store, row_id).status == "sent"


def test_a_message_whose_key_is_gone_has_failed(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    row_id = waiting()
    destroy_keys(store)
    sweep(store, mailing, http)
    assert look(store, row_id).status == "failed"
    assert inbox.taken == []


def test_the_log_holds_neither_address_nor_text(
    store: Store, mailing: Settings, http: httpx.Client, inbox: Inbox, waiting: Waiting
) -> None:
    """L92."""
    inbox.to_recipients = {ANA: f"550 <{ANA}> {BODY} is unknown here"}
    row_id = waiting()
    with structlog.testing.capture_logs() as logged:
        sweep(store, mailing, http)
    (line,) = logged
    assert (line["sweep"], line["row"], line["error"]) == ("emails", row_id, "MessageRefused")
    assert not any(word in str(line) for word in (ANA, "correo", "clave"))
