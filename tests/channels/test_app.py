"""The application as a whole: routes, problem documents, readiness, nothing shown that should not be."""

import asyncio

import httpx
import pytest
from fastapi import FastAPI

from channels.app import create_app
from settings import SettingInvalid, Settings, load
from tests.channels.conftest import Front, assert_problem


@pytest.mark.parametrize(
    "path", ["/nada", "/docs", "/redoc", "/openapi.json", "/chat", "/chat/sessions/", "/twilio/sms", "/.env"]
)
def test_unknown_routes_are_problem_documents(front: Front, path: str) -> None:
    assert_problem(front.call("GET", path), 404, "not-found")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/chat/sessions"),
        ("PUT", "/chat/sessions/s/messages"),
        ("POST", "/"),
        ("POST", "/healthz"),
        ("TRACE", "/"),
    ],
)
def test_a_method_not_allowed_names_those_that_are(front: Front, method: str, path: str) -> None:
    response = front.call(method, path)
    assert_problem(response, 405, "method-not-allowed")
    assert response.headers["allow"]


def test_no_other_site_may_call_from_a_browser(front: Front) -> None:
    headers = {"Origin": "https://otra.example", "Access-Control-Request-Method": "POST"}
    response = front.call("OPTIONS", "/chat/sessions", headers=headers)
    assert response.status_code == 405
    assert not [name for name in response.headers if name.startswith("access-control")]


def test_without_the_secret_of_the_hop_it_does_not_start(settings: Settings) -> None:
    (settings.home / "secrets" / "channels_to_bot.token").unlink()
    with pytest.raises(SettingInvalid, match="channels_to_bot"):
        create_app(settings)


def test_its_own_client_is_closed_at_the_end(settings: Settings) -> None:
    http = httpx.AsyncClient()
    app = create_app(settings, http)
    asyncio.run(live(app))
    assert http.is_closed


async def live(app: FastAPI) -> None:
    async with app.router.lifespan_context(app):
        await asyncio.sleep(0)


def test_the_demo_settings_are_enough(tmp_path: object) -> None:
    assert load({"AMPARO_HOME": str(tmp_path)}).public_port == 8080
