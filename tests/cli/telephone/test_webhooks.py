"""Webhooks are signed as Twilio signs them."""

import httpx
import pytest

from cli.telephone.webhooks import Delivery, WebhookFailed, Webhooks
from tests.twilio.scripted_system import HANGUP, PUBLIC_URL, TOKEN, ScriptedSystem

PARAMS = {"CallSid": "CA1", "FromCity": "", "SpeechResult": "Quiero que me llamen mañana a las 10 & media"}


def test_blank_and_accented_fields_are_signed_over_the_public_address() -> None:
    system = ScriptedSystem({})
    webhooks = Webhooks(system.client(), PUBLIC_URL, TOKEN)
    webhooks.post(webhooks.absolute("/twilio/voice/turn?n=3"), PARAMS)
    assert system.received == [("/twilio/voice/turn?n=3", PARAMS)]


@pytest.mark.parametrize("signature", ["", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="])
def test_a_missing_or_wrong_signature_can_be_sent(signature: str) -> None:
    webhooks = Webhooks(ScriptedSystem({}).client(), PUBLIC_URL, TOKEN)
    answer = webhooks.raw(Delivery(webhooks.absolute("/twilio/voice"), PARAMS), signature)
    assert answer.status_code == 403


def test_a_repeated_delivery_carries_the_same_token_and_a_new_one_another() -> None:
    system = ScriptedSystem({})
    webhooks = Webhooks(system.client(), PUBLIC_URL, TOKEN)
    webhooks.post(webhooks.absolute("/twilio/voice"), PARAMS)
    webhooks.repeat(webhooks.sent[-1])
    webhooks.post(webhooks.absolute("/twilio/voice"), PARAMS)
    first, repeated, another = system.tokens
    assert first == repeated != another


def test_a_system_that_answers_a_repeated_delivery_differently_is_found_out() -> None:
    system = ScriptedSystem({})
    answers = iter((HANGUP, ""))
    transport = httpx.MockTransport(lambda _request: httpx.Response(200, text=next(answers)))
    webhooks = Webhooks(httpx.Client(transport=transport, base_url="http://127.0.0.1:1"), PUBLIC_URL, TOKEN)
    webhooks.twice = True
    with pytest.raises(WebhookFailed, match="differently"):
        webhooks.post(webhooks.absolute("/twilio/voice"), PARAMS)
    assert system.received == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(httpx.Response(500), "answered 500"), (httpx.ConnectError("away"), "did not answer")],
)
def test_a_system_that_fails_a_webhook_is_named_by_path(
    answer: httpx.Response | Exception, reason: str
) -> None:
    def fail(_request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    client = httpx.Client(transport=httpx.MockTransport(fail), base_url="http://127.0.0.1:1")
    webhooks = Webhooks(client, PUBLIC_URL, TOKEN)
    with pytest.raises(WebhookFailed, match=f"/twilio/voice {reason}"):
        webhooks.post(webhooks.absolute("/twilio/voice"), PARAMS)


def test_a_callback_to_another_address_is_refused() -> None:
    webhooks = Webhooks(ScriptedSystem({}).client(), PUBLIC_URL, TOKEN)
    with pytest.raises(WebhookFailed, match="another address"):
        webhooks.post("https://elsewhere.example/twilio/voice", PARAMS)
