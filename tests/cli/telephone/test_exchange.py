"""Exchange, REST side and recording callback together."""

import httpx

from cli.telephone import Exchange
from tests.twilio.scripted_system import GATHER, PUBLIC_URL, TOKEN, ScriptedSystem

CALLBACK = "/twilio/voice/recording"


def test_the_recordings_callback_comes_signed_after_the_call_has_ended() -> None:
    """L30: what is recorded is reported to the address given when it was ordered."""
    system = ScriptedSystem({"/twilio/voice": GATHER})
    with system.client() as client, Exchange(client, public_url=PUBLIC_URL, auth_token=TOKEN) as exchange:
        call = exchange.dial_in()
        sid = exchange.account.sid
        ordered = httpx.post(
            f"{exchange.rest_url}/2010-04-01/Accounts/{sid}/Calls/{call.sid}/Recordings.json",
            data={"RecordingStatusCallback": PUBLIC_URL + CALLBACK},
            auth=(sid, TOKEN),
        )
        call.hang_up()
    paths = [path for path, _ in system.received]
    assert paths == ["/twilio/voice", "/twilio/voice/status", CALLBACK]
    (report,) = system.params(CALLBACK)
    assert report["RecordingSid"] == ordered.json()["sid"]
    assert (report["RecordingStatus"], report["RecordingDuration"]) == ("completed", "2")
