"""Security headers on every answer, and the one handler of what nobody foresaw."""

import logging
from dataclasses import replace

import httpx
import pytest

from channels.app import create_app
from settings import Settings
from tests.channels.conftest import Front, assert_problem
from tests.channels.fake_bot import FakeBot


@pytest.mark.parametrize(
    "path", ["/", "/widget.js", "/privacidad", "/healthz", "/readyz", "/nada", "/chat/sessions"]
)
def test_every_answer_carries_the_headers(front: Front, path: str) -> None:
    headers = front.call("GET", path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


def test_answers_to_people_are_not_stored(front: Front) -> None:
    assert front.say("hola").headers["cache-control"] == "no-store"
    assert front.ring().headers["cache-control"] == "no-store"


def test_https_is_kept_where_the_public_address_has_it(settings: Settings) -> None:
    http = httpx.AsyncClient(transport=httpx.ASGITransport(FakeBot().app()))
    secure = Front(create_app(replace(settings, public_url="https://chat.example"), http), FakeBot())
    plain = Front(create_app(settings, http), FakeBot())
    assert "strict-transport-security" in secure.call("GET", "/healthz").headers
    assert "strict-transport-security" not in plain.call("GET", "/healthz").headers


def test_what_nobody_foresaw_shows_and_logs_no_detail(front: Front, caplog: pytest.LogCaptureFixture) -> None:
    """L100."""

    async def breaks() -> None:
        raise RuntimeError("canary 12345678Z")

    front.app.add_api_route("/breaks", breaks)
    with caplog.at_level(logging.DEBUG):
        response = front.call("GET", "/breaks")
    assert_problem(response, 500, "internal")
    assert "canary" not in response.text + caplog.text
    assert "RuntimeError" in caplog.text
