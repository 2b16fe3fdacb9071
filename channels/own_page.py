"""The person's own page: a document, a code to the contact on file, then all that is theirs (L55)."""

import re
from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from channels.body import read_body
from channels.bot_server import Answer, BotAway, BotRefused, BotServer
from channels.form import read_fields
from channels.limits import Limits, Meter, neighbourhood
from channels.problems import Refusal
from channels.shield import CONTENT_SECURITY_POLICY
from channels.templates import open_templates
from settings import Settings

PATH = "/mis-datos"
COOKIE = "amparo_mis_datos"
_VISIT = re.compile(r"([0-9a-f]{32})\.([A-Za-z0-9_-]{43})")
_CODE = re.compile(r"[0-9]{6}")
_DOCUMENT = re.compile(r"[0-9A-Za-z .\-/]{4,32}")
_THING = re.compile(r"[0-9a-f]{32}")
_LARGEST_FORM = 4096  # bytes
_MOST_FIELDS = 12
_FILES = {"audio/wav": "grabacion.wav", "audio/x-wav": "grabacion.wav", "audio/mpeg": "grabacion.mp3"}
_SAID = {"guardado": "saved", "otro": "resent", "fin": "left"}
_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY.replace("form-action 'none'", "form-action 'self'"),
    "X-Robots-Tag": "noindex",
}


class OwnPage:
    """One address: what is shown depends on the visit that the cookie names."""

    def __init__(self, bot: BotServer, settings: Settings, limits: Limits) -> None:
        self._bot, self._settings, self._limits = bot, settings, limits
        self._looked, self._entered = Meter(limits.downloaded), Meter(limits.entered)
        self._templates = open_templates()

    def router(self) -> APIRouter:
        """The page and its forms."""
        router = APIRouter()
        router.add_api_route(PATH, self.show, methods=["GET"])
        router.add_api_route(PATH, self.act, methods=["POST"])
        return router

    async def show(self, request: Request) -> Response:
        """Where the visit stands: its beginning, the code, or the page."""
        self._looked.take(_neighbour(request))
        visit = _visit(request)
        said = next((word for name, word in _SAID.items() if request.query_params.get(name) == "si"), "")
        if visit is None:
            return self._page(step="begin", said=said)
        try:
            page = await self._ask("look", visit)
        except BotRefused:
            return self._without(self._page(step="begin", said="over"))
        except BotAway:
            return self._away()
        return self._page(step="own" if page.get("proven") else "code", said=said, page=page)

    async def act(self, request: Request) -> Response:
        """One of the page's forms. Refusal 400 for what is none of them."""
        body = await read_body(request, _LARGEST_FORM, self._limits.body_seconds)
        form, visit = read_fields(request, body, most=_MOST_FIELDS), _visit(request)
        do = form.pop("do", "")
        (self._entered if do in ("begin", "again", "enter") else self._looked).take(_neighbour(request))
        try:
            if do == "begin":
                return await self._begin(form)
            if visit is None:
                return self._page(403, step="begin", said="over")
            return await self._go_on(do, visit, form)
        except BotRefused as refused:
            return self._refused(do, refused)
        except BotAway:
            return self._away()

    async def _begin(self, form: Mapping[str, str]) -> Response:
        document = form.get("document", "").strip()
        if not _DOCUMENT.fullmatch(document):
            return self._page(422, step="begin", said="document")
        begun = await self._bot.post(
            "/portal/visit/open", {"document": document}, seconds=self._limits.turn_seconds
        )
        return self._keeping(f"{begun['session']}.{begun['token']}")

    async def _go_on(self, do: str, visit: dict[str, str], form: dict[str, str]) -> Response:
        match do:
            case "again":
                await self._ask("code", visit)
                return _back("otro")
            case "enter":
                return await self._enter(visit, re.sub(r"\s", "", form.get("code", "")))
            case "choices":
                await self._ask("choices", visit, answers=form)
                return _back("guardado")
            case "recording" | "copy":
                return await self._file(do, visit, form.get("id", ""))
            case "leave":
                await self._ask("leave", visit)
                return self._without(_back("fin"))
            case _:
                raise Refusal("malformed-form")

    async def _enter(self, visit: dict[str, str], code: str) -> Response:
        if not _CODE.fullmatch(code):
            return self._page(403, step="code", said="wrong")
        entered = await self._ask("enter", visit, code=code)
        return self._keeping(f"{visit['session']}.{entered['token']}")

    async def _file(self, what: str, visit: dict[str, str], thing: str) -> Response:
        if not _THING.fullmatch(thing):
            raise Refusal("malformed-form")
        fetched = await self._bot.fetch(
            f"/portal/visit/{what}", {**visit, "id": thing}, seconds=self._limits.download_seconds
        )
        name = "mis-datos.zip" if what == "copy" else _FILES.get(fetched.media_type, "grabacion.audio")
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(fetched.content, media_type=fetched.media_type, headers=headers)

    async def _ask(self, what: str, visit: Mapping[str, str], **more: object) -> Answer:
        body = {**visit, **more}
        return await self._bot.post(f"/portal/visit/{what}", body, seconds=self._limits.turn_seconds)

    def _refused(self, do: str, refused: BotRefused) -> Response:
        if do == "enter" and refused.status == 403:
            return self._page(403, step="code", said="wrong")
        if do == "enter" and refused.status == 410:
            return self._without(self._page(403, step="begin", said="locked"))
        if do in ("recording", "copy"):
            return self._page(404, step="gone")
        return self._without(self._page(403, step="begin", said="over"))

    def _away(self) -> Response:
        return self._page(503, step="away")

    def _page(self, status: int = 200, *, step: str, said: str = "", page: Answer | None = None) -> Response:
        text = self._templates.get_template("own_page.html").render(
            controller=self._settings.controller, step=step, said=said, page=page
        )
        return Response(text, status, media_type="text/html; charset=utf-8", headers=_HEADERS)

    def _keeping(self, visit: str) -> Response:
        """Back to the page with the cookie of the visit, which no other site can send along."""
        answer = _back()
        answer.set_cookie(
            COOKIE,
            visit,
            path=PATH,
            httponly=True,
            samesite="strict",
            secure=self._settings.public_url.startswith("https://"),
        )
        return answer

    @staticmethod
    def _without(answer: Response) -> Response:
        answer.delete_cookie(COOKIE, path=PATH)
        return answer


def _neighbour(request: Request) -> str:
    return neighbourhood(request.client.host if request.client else None)


def _back(said: str = "") -> Response:
    return RedirectResponse(f"{PATH}?{said}=si" if said else PATH, 303, headers=_HEADERS)


def _visit(request: Request) -> dict[str, str] | None:
    found = _VISIT.fullmatch(request.cookies.get(COOKIE, ""))
    return {"session": found[1], "token": found[2]} if found else None
