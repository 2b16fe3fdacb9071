"""The outbox is sent only with a sender, each message once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import httpx
import pytest

from cli.telephone.account import Account, RestMode
from jobs.notifications import TRIES, sweep
from settings import Settings
from store import Store
from store.unit_of_work import lease_clock
from tests.jobs.outbox_cases import BODY, destroy_keys, look, put_message

type Waiting = Callable[..., str]
MOBILE = "+34600000001"


@pytest.fixture
def waiting(store: Store) -> Waiting:
    """Puts a message into the outbox; gives its id."""
    return partial(put_message, store, to=MOBILE, medium="sms")


def test_without_a_sender_everything_waits(
    store: Store, settings: Settings, http: httpx.Client, account: Account, waiting: Waiting
) -> None:
    row_id = waiting()
    assert sweep(store, replace(settings, sms_sender=None), http) == 0
    assert account.requests == []
    assert look(store, row_id).status == "waiting"


def test_a_waiting_sms_is_sent_once(
    store: Store, settings: Settings, http: httpx.Client, account: Account, waiting: Waiting
) -> None:
    row_id = waiting()
    assert [sweep(store, settings, http) for _ in range(2)] == [1, 0]
    (message,) = account.messages
    assert message == {"To": MOBILE, "From": "+34910000000", "Body": BODY}
    row = look(store, row_id)
    assert (row.status, row.sent_at) == ("sent", store.clock.now())
    assert row.body_sealed is not None
    assert store.verify() == []


def test_the_body_of_a_code_is_wiped_once_sent(
    store: Store, settings: Settings, http: httpx.Client, waiting: Waiting
) -> None:
    """L92."""
    row_id = waiting(kind="otp")
    sweep(store, settings, http)
    assert look(store, row_id).body_sealed is None


def test_what_has_no_provider_waits(
    store: Store, settings: Settings, http: httpx.Client, account: Account, waiting: Waiting
) -> None:
    rows = [waiting(medium=medium) for medium in ("email", "call", "letter")]
    sweep(store, settings, http)
    assert account.messages == []
    assert {look(store, row_id).status for row_id in rows} == {"waiting"}


def test_a_number_the_provider_refuses_fails_at_once_and_stops_no_other(
    store: Store, settings: Settings, http: httpx.Client, account: Account, waiting: Waiting
) -> None:
    wrong, right = waiting(to="600"), waiting()
    assert sweep(store, settings, http) == 1
    assert (look(store, wrong).status, look(store, right).status) == ("failed", "sent")
    assert len(account.messages) == 1


def test_a_provider_that_is_away_is_tried_again_later(
    store: Store, settings: Settings, http: httpx.Client, account: Account, waiting: Waiting
) -> None:
    row_id = waiting()
    account.mode = RestMode.FAILING
    assert sweep(store, settings, http) == 0
    row = look(store, row_id)
    assert (row.status, row.attempts) == ("waiting", 1)
    assert row.next_attempt_at is not None
    assert row.next_attempt_at <= lease_clock() + timedelta(seconds=2)


def test_after_eight_attempts_it_has_failed(
    store: Store, settings: Settings, http: httpx.Client, account: Account, waiting: Waiting
) -> None:
    row_id = waiting(attempts=TRIES - 1)
    account.mode = RestMode.FAILING
    sweep(store, settings, http)
    assert look(store, row_id).status == "failed"


def test_a_message_whose_key_is_gone_has_failed(
    store: Store, settings: Settings, http: httpx.Client, account: Account, waiting: Waiting
) -> None:
    row_id = waiting()
    destroy_keys(store)
    sweep(store, settings, http)
    assert look(store, row_id).status == "failed"
    assert account.messages == []
