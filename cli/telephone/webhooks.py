"""Webhooks as Twilio sends them: signed over the public address, with an idempotency token."""

import secrets
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

import httpx
from twilio.request_validator import RequestValidator

TIMEOUT_SECONDS = 15.0  # Twilio drops a webhook after this


class WebhookFailed(Exception):
    """The system did not answer a webhook with 2xx within Twilio's 15 s; the message holds path and cause."""


@dataclass(frozen=True)
class Delivery:
    """One webhook that was sent, enough to send the very same one again."""

    url: str
    params: dict[str, str]
    token: str = field(default_factory=lambda: secrets.token_hex(16))


class Webhooks:
    """Sends to `client` (its base URL is the running system) what is signed for `public_url`."""

    def __init__(self, client: httpx.Client, public_url: str, auth_token: str) -> None:
        self.sent: list[Delivery] = []
        self.twice = False  # deliver everything twice and insist on the same answer
        self._client = client
        self._public_url = public_url.rstrip("/")
        self._validator = RequestValidator(auth_token)

    def absolute(self, path: str) -> str:
        """The public address of a path of ours."""
        return self._public_url + path

    def post(self, url: str, params: dict[str, str]) -> httpx.Response:
        """Send a new webhook. Raises WebhookFailed unless the answer is 2xx in time."""
        delivery = Delivery(url, params)
        response = self._checked(delivery)
        if self.twice:
            self._same_again(delivery, response)
        return response

    def repeat(self, delivery: Delivery) -> httpx.Response:
        """Send again what was sent before, with the same idempotency token and signature."""
        return self._checked(delivery)

    def raw(self, delivery: Delivery, signature: str | None = None) -> httpx.Response:
        """Send and give back whatever comes; a signature given replaces the right one, "" leaves it out."""
        self.sent.append(delivery)
        right = self._validator.compute_signature(delivery.url, delivery.params)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
            "User-Agent": "TwilioProxy/1.1",
            "I-Twilio-Idempotency-Token": delivery.token,
        }
        if signature != "":
            headers["X-Twilio-Signature"] = signature or right
        body = urlencode(delivery.params).encode()
        return self._client.post(
            self._local(delivery.url), content=body, headers=headers, timeout=TIMEOUT_SECONDS
        )

    def _checked(self, delivery: Delivery) -> httpx.Response:
        path = urlsplit(delivery.url).path
        try:
            response = self.raw(delivery)
        except httpx.HTTPError as failed:
            raise WebhookFailed(f"{path} did not answer ({type(failed).__name__})") from None
        if not response.is_success:
            raise WebhookFailed(f"{path} answered {response.status_code}")
        return response

    def _same_again(self, delivery: Delivery, first: httpx.Response) -> None:
        if self._checked(delivery).text != first.text:
            raise WebhookFailed(f"{urlsplit(delivery.url).path} answered a repeated delivery differently")

    def _local(self, url: str) -> str:
        """The public address is not ours to call: its path and query go to the client's base URL."""
        if not url.startswith(self._public_url + "/"):
            raise WebhookFailed(f"{urlsplit(url).path} is asked for at another address than the public one")
        return url[len(self._public_url) :]
