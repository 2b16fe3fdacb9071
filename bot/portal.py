"""What the public page of downloads asks of the bot server: a code for a link, and the package behind it."""

import asyncio
from typing import Any

from fastapi import FastAPI, Response
from pydantic import BaseModel, ConfigDict, Field

from duties.errors import CodeRejected
from services.download_package import download_package
from services.find_link import find_link
from services.send_link_code import send_link_code
from settings import Settings
from store import Store


class Link(BaseModel):
    """A link by its token."""

    model_config = ConfigDict(extra="forbid", strict=True)

    token: str = Field(max_length=128)


class LinkWithCode(Link):
    """A link and the code that was sent for it."""

    code: str = Field(max_length=16)


def add_portal(app: FastAPI, settings: Settings, store: Store) -> None:
    """The three calls. What is wrong with a link is 404, with a code 403."""

    @app.post("/portal/download/look")
    async def look(body: Link) -> dict[str, Any]:
        return await asyncio.to_thread(_look, store, body.token)

    @app.post("/portal/download/code")
    async def code(body: Link) -> dict[str, Any]:
        return await asyncio.to_thread(_send, store, settings, body.token)

    @app.post("/portal/download/open")
    async def opened(body: LinkWithCode) -> Response:
        content = await asyncio.to_thread(_open, store, body.token, body.code)
        return Response(content, media_type="application/zip")


def _look(store: Store, token: str) -> dict[str, Any]:
    with store.reader() as read:
        find_link(read, token)
    return {"live": True}


def _send(store: Store, settings: Settings, token: str) -> dict[str, Any]:
    with store.unit_of_work("channel") as work:
        send_link_code(work, token, settings=settings)
        work.commit()
    return {"sent": True}


def _open(store: Store, token: str, code: str) -> bytes:
    with store.unit_of_work("channel") as work:
        try:
            content = download_package(work, token, code)
        except CodeRejected:
            work.commit()  # the wrong try counts
            raise
        work.commit()
        return content
