"""The page of separate choices that a link in a message leads to. Who holds the link is who was written to."""

import re

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from channels.body import read_body
from channels.bot_server import Answer, BotAway, BotRefused, BotServer
from channels.form import read_fields
from channels.limits import Limits
from channels.shield import CONTENT_SECURITY_POLICY
from channels.templates import open_templates
from settings import Settings

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
LARGEST_FORM = 4096  # bytes
MOST_FIELDS = 10
# The one page of this app with a form: it may be sent to us and to nobody else.
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY.replace("form-action 'none'", "form-action 'self'"),
    "X-Robots-Tag": "noindex",
}


class Preferences:
    """Shows how things stand and passes on what was chosen; nothing is ever ticked beforehand."""

    def __init__(self, bot: BotServer, settings: Settings, limits: Limits) -> None:
        self._bot, self._settings, self._limits = bot, settings, limits
        self._templates = open_templates()

    def router(self) -> APIRouter:
        """The page and its form."""
        router = APIRouter()
        router.add_api_route("/preferencias/{token}", self.show, methods=["GET"])
        router.add_api_route("/preferencias/{token}", self.answer, methods=["POST"])
        return router

    async def show(self, request: Request, token: str) -> Response:
        """The choices; a link that does not hold gets one clear page, whatever is wrong with it."""
        return await self._asked("look", token, saved=request.query_params.get("guardado") == "si")

    async def answer(self, request: Request, token: str) -> Response:
        """Store what was chosen, then show how things stand."""
        body = await read_body(request, LARGEST_FORM, self._limits.body_seconds)
        chosen = read_fields(request, body, most=MOST_FIELDS)
        shown = await self._asked("answer", token, answers=chosen)
        if shown.status_code != 200:
            return shown
        return RedirectResponse(f"/preferencias/{token}?guardado=si", 303, headers=HEADERS)

    async def _asked(
        self, what: str, token: str, *, saved: bool = False, answers: dict[str, str] | None = None
    ) -> Response:
        if not TOKEN.fullmatch(token):
            return self._page(404, None)
        body: dict[str, object] = {"token": token} | ({} if answers is None else {"answers": answers})
        try:
            page = await self._bot.post(f"/portal/consents/{what}", body, seconds=self._limits.turn_seconds)
        except BotRefused:
            return self._page(404, None)
        except BotAway:
            return self._page(503, None)
        return self._page(200, page, token=token, saved=saved)

    def _page(self, status: int, page: Answer | None, *, token: str = "", saved: bool = False) -> Response:
        text = self._templates.get_template("preferences.html").render(
            controller=self._settings.controller,
            page=page,
            token=token,
            saved=saved,
            away=status == 503,
        )
        return Response(text, status, headers=HEADERS, media_type="text/html; charset=utf-8")
