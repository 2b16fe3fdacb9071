"""Codes past their time."""

from datetime import timedelta

import httpx
import pytest

from jobs.expired_codes import sweep
from settings import Settings
from store import Store
from store.models import IdentityCheck, OutboundMessage, new_id
from tests.conftest import SetClock


def put_code(store: Store, conversation_id: str, status: str = "pending") -> tuple[str, str]:
    """A check of ten minutes and the message that carries its code; gives both ids."""
    with store.unit_of_work("bot") as work:
        check = IdentityCheck(
            id=new_id(),
            conversation_id=conversation_id,
            code_hmac="0" * 64,
            status=status,
            created_at=work.now,
            expires_at=work.now + timedelta(minutes=10),
        )
        work.session.add(check)
        work.session.flush()
        message = OutboundMessage(
            id=new_id(),
            kind="otp",
            medium="sms",
            owner="system",
            created_at=work.now,
            identity_check_id=check.id,
        )
        message.body_sealed = work.seal("system", "outbound_messages", "body_sealed", message.id, "482913")
        work.session.add(message)
        work.commit()
        return check.id, message.id


def look(store: Store, check_id: str, message_id: str) -> tuple[str, str, bool]:
    """Status of the check, status of the message, and whether it still has a body."""
    with store.reader() as read:
        message = read.session.get_one(OutboundMessage, message_id)
        check = read.session.get_one(IdentityCheck, check_id)
        return check.status, message.status, message.body_sealed is not None


def test_a_code_expires_after_its_ten_minutes_and_its_body_is_wiped(
    store: Store, clock: SetClock, settings: Settings, http: httpx.Client, conversation_id: str
) -> None:
    """L92."""
    ids = put_code(store, conversation_id)
    clock.forward(minutes=9, seconds=59)
    assert sweep(store, settings, http) == 0
    assert look(store, *ids) == ("pending", "waiting", True)
    clock.forward(seconds=1)
    assert sweep(store, settings, http) == 1
    assert look(store, *ids) == ("expired", "wiped", False)
    assert sweep(store, settings, http) == 0
    assert store.verify() == []


@pytest.mark.parametrize("status", ["passed", "failed", "locked", "expired"])
def test_a_code_that_is_over_is_wiped_before_its_time(
    store: Store, settings: Settings, http: httpx.Client, conversation_id: str, status: str
) -> None:
    """L92."""
    ids = put_code(store, conversation_id, status)
    assert sweep(store, settings, http) == 1
    assert look(store, *ids) == (status, "wiped", False)
