"""What the public page of downloads asks, over the real app and store."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from bot.portal import add_portal
from bot.problems import PROBLEMS, handle
from settings import Settings, load
from store import Store
from store.models import DownloadLink
from tests.services.copy_cases import rich
from tests.services.talk import Front
from tests.services.test_download_package import Link


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of `amparo.toml`."""
    return load({"AMPARO_HOME": str(tmp_path)})


@pytest.fixture
def link(store: Store, settings: Settings) -> Link:
    """A delivered package."""
    desk, reference, _ = rich(Front(store, settings))
    return Link(desk, reference)


@dataclass
class Portal:
    """The calls of the portal, with the problems of the bot server."""

    app: FastAPI

    def post(self, call: str, **body: str) -> httpx.Response:
        """One call and its whole answer."""
        return asyncio.run(self._post(call, body))

    async def _post(self, call: str, body: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            return await client.post(f"/portal/download/{call}", json=body)


@pytest.fixture
def portal(store: Store, settings: Settings) -> Portal:
    """Over the store of this test."""
    app = FastAPI()
    for error in PROBLEMS:
        app.add_exception_handler(error, handle)
    add_portal(app, settings, store)
    return Portal(app)


def test_look_code_and_open_give_the_file(portal: Portal, link: Link) -> None:
    """L55."""
    assert portal.post("look", token=link.token).json() == {"live": True}
    assert portal.post("code", token=link.token).json() == {"sent": True}
    opened = portal.post("open", token=link.token, code=link.code())
    assert (opened.headers["content-type"], opened.content[:2]) == ("application/zip", b"PK")


def test_a_wrong_code_counts_and_a_forged_link_is_not_found(portal: Portal, link: Link, store: Store) -> None:
    """L49."""
    wrong = portal.post("open", token=link.token, code="000000")
    assert wrong.status_code == 403
    with store.reader() as read:
        assert read.session.query(DownloadLink).one().tries == 1
    for call in ("look", "code"):
        assert portal.post(call, token="forged").status_code == 404
