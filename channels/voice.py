"""Telephone: Twilio's webhooks go on as they came, answers are rendered. The bot server checks signatures."""

from http import HTTPStatus
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import Response

from channels.body import media_type, read_body
from channels.bot_server import BotAway, BotRefused, BotServer
from channels.limits import Limits
from channels.problems import Refusal
from channels.twiml import DirectiveInvalid, apology, render
from settings import Settings

FORM = "application/x-www-form-urlencoded"
MOST_FIELDS = 500
UNHEARD = frozenset({"/twilio/voice/status", "/twilio/voice/recording"})


class VoiceChannel:
    """Every webhook of a call takes the same way."""

    def __init__(self, bot: BotServer, settings: Settings, limits: Limits) -> None:
        self._bot, self._voice, self._limits = bot, settings.voice, limits
        self._apology = apology(settings)

    def router(self) -> APIRouter:
        """The routes under /twilio."""
        router = APIRouter(prefix="/twilio")
        router.add_api_route("/voice", self.webhook, methods=["POST"])
        router.add_api_route("/voice/{rest:path}", self.webhook, methods=["POST"])
        return router

    async def webhook(self, request: Request) -> Response:
        """TwiML, whatever happens behind; 403 if the bot server does not accept the signature."""
        body = await read_body(request, self._limits.twilio_body, self._limits.body_seconds)
        if body and media_type(request) != FORM:
            raise Refusal("unsupported-media-type", f"Envíe el cuerpo como {FORM}.")
        turn = _turn(request, body)
        try:
            answer = await self._bot.post("/turns/voice", turn, seconds=self._limits.turn_seconds)
            return _twiml(render(answer["directives"], self._voice))
        except BotRefused as refused:
            if refused.status == HTTPStatus.FORBIDDEN:
                raise Refusal("signature-wrong") from None
            return self._away(request)
        except (BotAway, DirectiveInvalid, KeyError, TypeError):
            return self._away(request)

    def _away(self, request: Request) -> Response:
        """Apologise to a caller; a callback nobody hears gets 503, so that Twilio notes it and may retry."""
        if request.url.path in UNHEARD:
            raise Refusal("unavailable", headers={"Retry-After": "5"})
        return _twiml(self._apology)


def _turn(request: Request, body: bytes) -> dict[str, object]:
    return {
        "path": request.scope.get("raw_path", request.url.path.encode()).decode("ascii", "replace"),
        "query": request.scope["query_string"].decode("ascii", "replace"),
        "params": _parameters(body),
        "signature": _only(request, "x-twilio-signature"),
        "idempotency_token": _only(request, "i-twilio-idempotency-token"),
        "body_is_form": True,
    }


def _parameters(body: bytes) -> list[tuple[str, str]]:
    """All of them, blank ones too and in their order: Twilio signs what it sent."""
    try:
        return parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise Refusal("malformed-form") from None


def _only(request: Request, header: str) -> str | None:
    """The header's value if it came exactly once."""
    values = request.headers.getlist(header)
    return values[0] if len(values) == 1 else None


def _twiml(document: str) -> Response:
    return Response(document, media_type="text/xml; charset=utf-8")
