"""The two calls of the page of choices, on a private app over a real store."""

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from bot.consent_page import NOT_ANSWERED, add_consent_page
from bot.problems import PROBLEMS, handle
from services.token_hash import token_hash
from settings import Settings, load
from store import Store
from store.models import ConsentLink, Grant
from tests.conftest import SetClock
from tests.services.talk import ANA, Front

TOKEN = "t" * 43


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of `amparo.toml`."""
    return load({"AMPARO_HOME": str(tmp_path)})


@pytest.fixture
def app(store: Store, settings: Settings, clock: SetClock) -> FastAPI:
    """The calls, and a link of Ana's that lives a day."""
    front = Front(store, settings)
    front.enrol(ANA)
    with store.unit_of_work("system") as work:
        link = ConsentLink(token_hash=token_hash(TOKEN), person_id=front.person_id(), created_at=work.now)
        link.expires_at = clock.now().replace(day=24)
        work.session.add(link)
        work.commit()
    app = FastAPI()
    for error in PROBLEMS:
        app.add_exception_handler(error, handle)
    add_consent_page(app, settings, store)
    return app


def call(app: FastAPI, what: str, **body: Any) -> httpx.Response:
    """One call as `channels` makes it."""

    async def post() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            return await client.post(f"/portal/consents/{what}", json={"token": TOKEN} | body)

    return asyncio.run(post())


def test_the_page_tells_how_each_purpose_stands_and_what_an_answer_changed(app: FastAPI) -> None:
    """L16, L20."""
    page = call(app, "look").json()
    assert [each["state"] for each in page["choices"]] == [NOT_ANSWERED] * 3
    assert page["until"] == "24 de noviembre de 2026"
    page = call(app, "answer", answers={"marketing_email": "yes"}).json()
    assert page["choices"][0]["state"].startswith("Ahora: sí, desde el 23 de noviembre de 2026")
    page = call(app, "answer", answers={"marketing_email": "no"}).json()
    assert page["choices"][0]["state"] == "Ahora: lo retiró el 23 de noviembre de 2026."


@pytest.mark.parametrize("what", ["look", "answer"])
def test_a_link_that_does_not_hold_is_not_found_and_changes_nothing(
    app: FastAPI, store: Store, clock: SetClock, what: str
) -> None:
    body = {"answers": {"marketing_email": "yes"}} if what == "answer" else {}
    assert call(app, what, token="x" * 43, **body).status_code == 404
    clock.forward(days=2)
    answer = call(app, what, **body)
    assert (answer.status_code, answer.json()["title"]) == (404, "link-invalid")
    with store.reader() as read:
        assert read.session.query(Grant).count() == 0


def test_a_body_that_was_not_agreed_is_refused(app: FastAPI) -> None:
    assert call(app, "look", person="x").status_code == 422
    assert call(app, "answer", answers={"marketing_email": True}).status_code == 422
