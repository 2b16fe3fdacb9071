"""The part of the REST API that Amparo uses."""

import io
import json
import wave

import pytest

from cli.telephone.account import Account, Outcome, new_sid
from cli.telephone.rest_api import Answer, answer

CALLBACK = "https://voz.example.es/twilio/voice/recording"


@pytest.fixture
def account() -> Account:
    """An account with one live call."""
    made = Account(new_sid("AC"), "token")
    made.live_calls.add("CA" + "1" * 32)
    return made


def ask(account: Account, method: str, path: str, **params: str) -> Answer:
    """Ask below the account's address."""
    return answer(account, method, f"/2010-04-01/Accounts/{account.sid}/{path}", params)


def start(account: Account, **params: str) -> str:
    """Start a recording; gives its id."""
    made = ask(account, "POST", f"Calls/CA{'1' * 32}/Recordings.json", **params)
    assert made.status == 201
    sid: str = json.loads(made.body)["sid"]
    return sid


def test_a_call_that_is_over_cannot_be_recorded(account: Account) -> None:
    account.end_call("CA" + "1" * 32)
    refused = ask(account, "POST", f"Calls/CA{'1' * 32}/Recordings.json")
    assert (refused.status, json.loads(refused.body)["code"]) == (404, 21220)


def test_a_recording_is_a_real_wav_until_it_is_deleted(account: Account) -> None:
    sid = start(account, RecordingChannels="dual")
    assert ask(account, "GET", f"Recordings/{sid}.wav").status == 404
    account.end_call("CA" + "1" * 32)
    media = ask(account, "GET", f"Recordings/{sid}.wav")
    with wave.open(io.BytesIO(media.body)) as file:
        assert (file.getnchannels(), file.getnframes() // file.getframerate()) == (2, 2)
    assert ask(account, "DELETE", f"Recordings/{sid}.json").status == 204
    assert ask(account, "DELETE", f"Recordings/{sid}.json").status == 404
    assert ask(account, "GET", f"Recordings/{sid}.wav").status == 404
    assert ask(account, "GET", f"Recordings/{sid}.json").status == 404


def test_a_recording_can_be_paused_resumed_and_stopped_as_the_current_one(account: Account) -> None:
    sid = start(account)
    path = f"Calls/CA{'1' * 32}/Recordings/Twilio.CURRENT.json"
    for status in ("paused", "in-progress", "stopped"):
        assert json.loads(ask(account, "POST", path, Status=status).body)["status"] == status
    assert account.recordings[sid].status == "completed"
    assert ask(account, "POST", path, Status="stopped").status == 404


def test_the_recordings_of_a_call_can_be_listed(account: Account) -> None:
    sid = start(account)
    listed = json.loads(ask(account, "GET", f"Calls/CA{'1' * 32}/Recordings.json").body)
    assert [each["sid"] for each in listed["recordings"]] == [sid]


@pytest.mark.parametrize(
    ("outcome", "events", "reported"),
    [
        (Outcome.COMPLETED, None, ["completed"]),
        (Outcome.COMPLETED, "in-progress completed absent", ["in-progress", "completed"]),
        (Outcome.ABSENT, "in-progress completed absent", ["in-progress", "absent"]),
        (Outcome.ABSENT, None, []),
        (Outcome.UNREPORTED, None, []),
    ],
)
def test_only_the_events_asked_for_are_reported(
    account: Account, outcome: Outcome, events: str | None, reported: list[str]
) -> None:
    account.outcome = outcome
    start(
        account,
        RecordingStatusCallback=CALLBACK,
        **({"RecordingStatusCallbackEvent": events} if events else {}),
    )
    account.end_call("CA" + "1" * 32)
    assert [report.params["RecordingStatus"] for report in account.take_reports()] == reported
    assert account.take_reports() == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"To": "+34600000001", "From": "Norte", "Body": "Hola"}, None),
        ({"To": "+34600000001", "Body": "Hola"}, 21603),
        ({"To": "+34600000001", "From": "Norte"}, 21602),
        ({"To": "600", "From": "Norte", "Body": "Hola"}, 21211),
    ],
)
def test_a_message_needs_sender_body_and_a_real_number(
    account: Account, fields: dict[str, str], code: int | None
) -> None:
    sent = ask(account, "POST", "Messages.json", **fields)
    assert json.loads(sent.body).get("code") == code
    assert len(account.messages) == (0 if code else 1)


@pytest.mark.parametrize("path", ["Calls.json", "Recordings/RE1.wav", "../secrets"])
def test_what_amparo_never_asks_is_not_found(account: Account, path: str) -> None:
    assert ask(account, "GET", path).status == 404


def test_another_accounts_address_is_not_found(account: Account) -> None:
    assert answer(account, "POST", f"/2010-04-01/Accounts/AC{'9' * 32}/Messages.json", {}).status == 404
