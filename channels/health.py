"""Alive and ready, for whoever watches the service."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from channels.bot_server import BotServer
from channels.limits import Limits
from channels.problems import Refusal


class Health:
    """Two questions: does this process run, and can people be served."""

    def __init__(self, bot: BotServer, limits: Limits) -> None:
        self._bot, self._limits = bot, limits

    def router(self) -> APIRouter:
        """/healthz and /readyz."""
        router = APIRouter()
        router.add_api_route("/healthz", self.alive, methods=["GET", "HEAD"])
        router.add_api_route("/readyz", self.ready, methods=["GET", "HEAD"])
        return router

    async def alive(self) -> Response:
        """200 as long as this process answers."""
        return JSONResponse({"alive": True})

    async def ready(self) -> Response:
        """200 only if Rasa, bot server and store answer, else 503 with what is missing."""
        missing = await self._bot.readiness(seconds=self._limits.turn_seconds)
        if missing:
            detail = f"Falta: {', '.join(missing)}."
            raise Refusal(
                "not-ready", detail, headers={"Retry-After": "2"}, ready=False, missing=list(missing)
            )
        return JSONResponse({"ready": True})
