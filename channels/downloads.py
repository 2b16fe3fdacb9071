"""The public page where a person fetches the copy of their data: a link, a fresh code, the file."""

import re
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import Response

from channels.body import read_body
from channels.bot_server import BotAway, BotRefused, BotServer
from channels.limits import Limits, Meter, neighbourhood
from channels.problems import Refusal
from channels.shield import CONTENT_SECURITY_POLICY
from channels.templates import open_templates
from settings import Settings

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
CODE = re.compile(r"[0-9]{6}")
FORBIDDEN = 403
USED_UP = 429
MOST_FIELDS = 5
POLICY = CONTENT_SECURITY_POLICY.replace("form-action 'none'", "form-action 'self'")  # this page has a form


class Downloads:
    """What is wrong with a link, whatever it is, gets one and the same page."""

    def __init__(self, bot: BotServer, settings: Settings, limits: Limits) -> None:
        self._bot, self._settings, self._limits = bot, settings, limits
        self._asked = Meter(limits.downloaded)
        self._templates = open_templates()

    def router(self) -> APIRouter:
        """The page and its form."""
        router = APIRouter(prefix="/mis-datos/descarga")
        router.add_api_route("/{token}", self.show, methods=["GET"])
        router.add_api_route("/{token}", self.act, methods=["POST"])
        return router

    async def show(self, request: Request, token: str) -> Response:
        """What the link is for, and a button that asks for the code: a look alone sends nothing."""
        self._count(request)
        try:
            await self._ask("look", token)
        except BotRefused:
            return self._dead()
        except BotAway:
            return self._away()
        return self._page(step="ask")

    async def act(self, request: Request, token: str) -> Response:
        """Send the code, or open with it."""
        self._count(request)
        body = await read_body(request, self._limits.chat_body, self._limits.body_seconds)
        do, code = _said(body)
        try:
            if do == "open":
                return await self._open(token, code)
            await self._ask("code", token)
        except BotRefused as refused:
            return self._refused(refused.status)
        except BotAway:
            return self._away()
        return self._page(step="enter")

    async def _open(self, token: str, code: str) -> Response:
        if not CODE.fullmatch(code):
            return self._page(403, step="enter", wrong=True)
        if not TOKEN.fullmatch(token):
            return self._dead()
        fetched = await self._bot.fetch(
            "/portal/download/open", {"token": token, "code": code}, seconds=self._limits.download_seconds
        )
        headers = {"Content-Disposition": 'attachment; filename="mis-datos.zip"'}
        return Response(fetched.content, media_type="application/zip", headers=headers)

    async def _ask(self, what: str, token: str) -> None:
        if not TOKEN.fullmatch(token):
            raise BotRefused(404)
        await self._bot.post(f"/portal/download/{what}", {"token": token}, seconds=self._limits.turn_seconds)

    def _count(self, request: Request) -> None:
        self._asked.take(neighbourhood(request.client.host if request.client else None))

    def _refused(self, status: int) -> Response:
        if status == FORBIDDEN:
            return self._page(403, step="enter", wrong=True)
        return self._page(429, step="enter", used_up=True) if status == USED_UP else self._dead()

    def _dead(self) -> Response:
        return self._page(404, step="dead")

    def _away(self) -> Response:
        return self._page(503, step="away")

    def _page(self, status: int = 200, *, step: str, wrong: bool = False, used_up: bool = False) -> Response:
        text = self._templates.get_template("download.html").render(
            controller=self._settings.controller, step=step, wrong=wrong, used_up=used_up
        )
        headers = {"Content-Security-Policy": POLICY, "X-Robots-Tag": "noindex"}
        return Response(text, status, media_type="text/html; charset=utf-8", headers=headers)


def _said(body: bytes) -> tuple[str, str]:
    """What is asked for, and the code. Refusal 400 for a form that is not this page's: no code is sent by chance."""
    try:
        form = parse_qs(body.decode("utf-8", "replace"), max_num_fields=MOST_FIELDS)
    except ValueError:
        raise Refusal("malformed-form") from None
    if form.get("do") not in (["code"], ["open"]):
        raise Refusal("malformed-form")
    return form["do"][0], re.sub(r"\s", "", form.get("code", [""])[0])
