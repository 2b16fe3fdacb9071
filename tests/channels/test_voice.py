"""Telephone webhooks: passed on as they came, answered with TwiML whatever happens."""

from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import pytest

from channels.limits import Limits
from settings import Settings
from tests.channels.conftest import Front, assert_problem, chunks


def test_everything_twilio_signed_is_passed_on_as_it_came(front: Front) -> None:
    fields = [
        ("CallSid", "CA1"),
        ("CallerCity", ""),
        ("Digits", "1"),
        ("Digits", "2"),
        ("SpeechResult", "sí, acepto"),
    ]
    front.ring("/twilio/voice/turn?n=3&x=%20a", urlencode(fields), **{"I-Twilio-Idempotency-Token": "once"})
    assert front.bot.asked == [
        (
            "/turns/voice",
            {
                "path": "/twilio/voice/turn",
                "query": "n=3&x=%20a",
                "params": [list(pair) for pair in fields],
                "signature": "signed",
                "idempotency_token": "once",
                "body_is_form": True,
            },
        )
    ]


@pytest.mark.parametrize(
    "path", ["/twilio/voice", "/twilio/voice/status", "/twilio/voice/recording", "/twilio/voice/x/y"]
)
def test_every_webhook_without_a_signature_is_forbidden(front: Front, path: str) -> None:
    response = front.call("POST", path, data={"CallSid": "CA1"})
    assert_problem(response, 403, "signature-wrong")


def test_a_call_without_any_body_is_forbidden(front: Front) -> None:
    assert_problem(front.call("POST", "/twilio/voice"), 403, "signature-wrong")


def test_two_signatures_are_none(front: Front) -> None:
    headers = [("X-Twilio-Signature", "a"), ("X-Twilio-Signature", "b")]
    assert_problem(front.call("POST", "/twilio/voice", headers=headers), 403, "signature-wrong")


def test_the_path_is_passed_on_as_it_was_sent(front: Front) -> None:
    front.ring("/twilio/voice/a%2Fb%20c")
    assert front.bot.asked[0][1]["path"] == "/twilio/voice/a%2Fb%20c"


def test_directives_become_twiml(front: Front) -> None:
    front.bot.directives = [
        {"type": "say", "text": "Hola & adiós <Hangup/>", "language": "es-ES", "voice": "V"}
    ]
    response = front.ring()
    assert response.headers["content-type"] == "text/xml; charset=utf-8"
    (say,) = ET.fromstring(response.text)  # noqa: S314 - our own document
    assert (say.text, say.attrib) == ("Hola & adiós <Hangup/>", {"language": "es-ES", "voice": "V"})


def assert_apology(front: Front, settings: Settings) -> None:
    response = front.ring()
    say, hang_up = ET.fromstring(response.text)  # noqa: S314 - our own document
    assert response.status_code == 200
    assert "Lo sentimos" in (say.text or "")
    assert say.attrib == {"language": settings.voice.language, "voice": settings.voice.name}
    assert hang_up.tag == "Hangup"


@pytest.mark.parametrize("status", [302, 401, 404, 422, 500, 502, 503])
def test_a_caller_hears_an_apology_when_the_bot_server_fails(
    front: Front, settings: Settings, status: int
) -> None:
    front.bot.status = status
    assert_apology(front, settings)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        b'{"directives": 7}',
        b'{"directives": [7]}',
        b'{"directives": [{"type": "juggle"}]}',
        b'{"directives": [{"type": "say"}]}',
        b'{"directives": [{"type": "say", "text": null}]}',
    ],
)
def test_a_caller_hears_an_apology_when_the_answer_is_of_no_use(
    front: Front, settings: Settings, raw: bytes
) -> None:
    front.bot.raw = raw
    assert_apology(front, settings)


@pytest.mark.parametrize("path", ["/twilio/voice/status", "/twilio/voice/recording"])
def test_a_callback_nobody_hears_may_be_sent_again(front: Front, path: str) -> None:
    front.bot.status = 500
    assert_problem(front.ring(path), 503, "unavailable")


@pytest.mark.parametrize(
    "media_type", ["application/json", "text/plain", "multipart/form-data; boundary=x", ""]
)
def test_a_body_that_is_no_form_is_refused(front: Front, media_type: str) -> None:
    headers = {"Content-Type": media_type, "X-Twilio-Signature": "signed"}
    assert_problem(
        front.call("POST", "/twilio/voice", content=b"{}", headers=headers), 415, "unsupported-media-type"
    )
    assert front.bot.asked == []


def test_a_form_over_the_limit_is_refused(front: Front) -> None:
    assert_problem(front.ring(body="a=" + "b" * 70_000), 413, "too-large")


def test_a_form_over_the_limit_is_refused_without_its_length_too(front: Front) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": "signed"}
    response = front.call("POST", "/twilio/voice", content=chunks(*[b"a" * 10_000] * 8), headers=headers)
    assert_problem(response, 413, "too-large")


def test_a_form_of_too_many_fields_is_refused(front: Front) -> None:
    assert_problem(front.ring(body="&".join(["a=1"] * 600)), 400, "malformed-form")


@pytest.mark.parametrize("body", ["%ff=%fe", "a=%00", "a=%ED%A0%80", "&&&", "=", "a=\x00"])
def test_odd_bytes_in_a_form_are_no_failure(front: Front, body: str) -> None:
    assert front.ring(body=body).status_code == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_other_methods_are_refused(front: Front, method: str) -> None:
    assert_problem(front.call(method, "/twilio/voice"), 405, "method-not-allowed")


@pytest.mark.parametrize("limits", [Limits(turn_seconds=0.1)])
def test_a_caller_hears_an_apology_in_time(front: Front, settings: Settings) -> None:
    front.bot.delay = 5
    assert_apology(front, settings)
