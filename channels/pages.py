"""The demo shop with the chat, the embeddable widget, and the second layer of the notice."""

import hashlib
from contextlib import suppress
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import Response

from channels.bot_server import Answer, BotAway, BotRefused, BotServer
from channels.limits import Limits
from channels.templates import open_templates
from settings import Settings

HERE = Path(__file__).parent
FILES = {
    "/widget.js": (HERE / "widget" / "amparo-chat.js", "text/javascript; charset=utf-8"),
    "/shop.css": (HERE / "shop" / "shop.css", "text/css; charset=utf-8"),
    "/favicon.svg": (HERE / "shop" / "favicon.svg", "image/svg+xml"),
}
BRIEFLY = "public, max-age=300"


class Pages:
    """What a browser is shown. Texts of the second layer come from the bot server."""

    def __init__(self, bot: BotServer, settings: Settings, limits: Limits) -> None:
        self._bot, self._settings, self._limits = bot, settings, limits
        self._second_layer: Answer | None = None
        self._templates = open_templates()

    def router(self) -> APIRouter:
        """The pages and their files."""
        router = APIRouter()
        router.add_api_route("/", self.shop, methods=["GET", "HEAD"])
        router.add_api_route("/privacidad", self.privacy, methods=["GET", "HEAD"])
        for path in FILES:
            router.add_api_route(path, self.file, methods=["GET", "HEAD"])
        return router

    async def shop(self) -> Response:
        """The demo shop."""
        return self._page("shop.html")

    async def privacy(self) -> Response:
        """The second layer (L1, L3); the last one known while the bot server is away, else whom to ask."""
        with suppress(BotAway, BotRefused):
            layer = await self._bot.get(
                "/portal/second-layer", params={"language": "es"}, seconds=self._limits.turn_seconds
            )
            self._second_layer = _whole(layer) or self._second_layer
        status = 200 if self._second_layer else 503
        return self._page("privacy.html", status, layer=self._second_layer)

    async def file(self, request: Request) -> Response:
        """A file of ours with its digest as ETag; the controller's other sites may load the widget."""
        path, media_type = FILES[request.url.path]
        content = path.read_bytes()
        headers = {"ETag": f'"{hashlib.sha256(content).hexdigest()[:32]}"', "Cache-Control": BRIEFLY}
        if request.url.path == "/widget.js":
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        return Response(content, headers=headers, media_type=media_type)

    def _page(self, name: str, status: int = 200, **values: object) -> Response:
        text = self._templates.get_template(name).render(controller=self._settings.controller, **values)
        return Response(text, status, media_type="text/html; charset=utf-8")


def _whole(layer: Answer) -> Answer | None:
    """The second layer, if it has all that the page shows."""
    sections = layer.get("sections")
    if "title" not in layer or not isinstance(sections, list) or not sections:
        return None
    whole = all(isinstance(each, dict) and {"heading", "paragraphs"} <= each.keys() for each in sections)
    return layer if whole else None
