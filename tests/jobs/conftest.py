"""A provider on loopback, settings that point to it, and rows for the sweeps to find."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from cli.telephone.account import Account, new_sid
from cli.telephone.rest_server import RestServer
from services.open_conversation import open_conversation
from settings import Settings, load
from store import Store


@pytest.fixture
def account() -> Account:
    """The account at the provider."""
    return Account(new_sid("AC"), "token-of-a-test")


@pytest.fixture
def settings(tmp_path: Path, account: Account) -> Iterator[Settings]:
    """Settings whose provider is a server on loopback, with a sender for SMS."""
    with RestServer(account) as server:
        loaded = load(
            {
                "AMPARO_HOME": str(tmp_path),
                "TWILIO_ACCOUNT_SID": account.sid,
                "TWILIO_AUTH_TOKEN": account.auth_token,
                "TWILIO_API_BASE": server.url,
            }
        )
        yield replace(loaded, sms_sender="+34910000000")


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    """The worker's client."""
    with httpx.Client(timeout=5) as client:
        yield client


@pytest.fixture
def conversation_id(store: Store) -> str:
    """An open conversation by telephone."""
    with store.unit_of_work("bot") as work:
        made = open_conversation(work, channel="voice", language="es", call_sid=new_sid("CA"))
        work.commit()
        return made.id
