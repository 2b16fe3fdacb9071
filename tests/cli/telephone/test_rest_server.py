"""The REST side answers as Twilio does, over a real socket."""

from collections.abc import Iterator

import httpx
import pytest

from cli.telephone.account import Account, RestMode, new_sid
from cli.telephone.rest_server import RestServer

SID = "AC" + "0" * 32


@pytest.fixture
def account() -> Account:
    """An account without calls."""
    return Account(SID, "token")


@pytest.fixture
def rest(account: Account) -> Iterator[httpx.Client]:
    """A client with the account's credentials."""
    with RestServer(account) as server:
        base = f"{server.url}/2010-04-01/Accounts/{SID}"
        with httpx.Client(base_url=base, auth=(SID, "token")) as client:
            yield client


def test_a_request_without_the_accounts_credentials_is_refused_and_noted(
    rest: httpx.Client, account: Account
) -> None:
    answer = rest.post("/Messages.json", data={"To": "+34600000001"}, auth=(SID, "wrong"))
    assert (answer.status_code, answer.json()["code"]) == (401, 20003)
    assert [request.authorized for request in account.requests] == [False]
    assert account.messages == []


def test_every_request_is_noted_with_its_fields(rest: httpx.Client, account: Account) -> None:
    rest.post("/Messages.json", data={"To": "+34600000001", "From": "+34910000000", "Body": "Su código"})
    (request,) = account.requests
    assert (request.method, request.params["Body"]) == ("POST", "Su código")


def test_a_failing_provider_answers_500_to_everything(rest: httpx.Client, account: Account) -> None:
    account.mode = RestMode.FAILING
    assert rest.get(f"/Recordings/{new_sid('RE')}.json").status_code == 500


def test_a_slow_provider_makes_its_client_wait(rest: httpx.Client, account: Account) -> None:
    account.mode, account.slow_seconds = RestMode.SLOW, 0.5
    with pytest.raises(httpx.ReadTimeout):
        rest.get(f"/Recordings/{new_sid('RE')}.json", timeout=0.05)


def test_a_port_that_is_taken_is_an_error(account: Account) -> None:
    with RestServer(account) as first, pytest.raises(OSError, match="in use"):
        RestServer(account, int(first.url.rsplit(":", 1)[1]))
