"""What the public page of choices asks the bot server for: how things stand, and what was chosen."""

import asyncio
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field

from duties.kinds import ConsentState
from duties.local_time import local_day
from duties.spanish_dates import long_date
from services.consent_page import answer_consent_page, read_consent_page
from services.web_choices import PageChoice
from settings import Settings
from store import Store

LONGEST_TOKEN = 64
_STATES = {
    ConsentState.GIVEN: "Ahora: sí, desde el {day}. Si contesta que no, queda retirado.",
    ConsentState.PENDING: "Ahora: dijo que sí el {day} y falta confirmarlo.",
    ConsentState.REFUSED: "Ahora: dijo que no el {day}.",
    ConsentState.WITHDRAWN: "Ahora: lo retiró el {day}.",
    ConsentState.EXPIRED: "Ahora: su sí caducó el {day}.",
}
NOT_ANSWERED = "Ahora: no ha contestado; no le enviamos publicidad por este medio."


class ConsentLook(BaseModel):
    """A look at the page of a link. The token travels in the body: addresses are logged in places, bodies are not."""

    model_config = ConfigDict(extra="forbid", strict=True)

    token: str = Field(max_length=LONGEST_TOKEN)


class ConsentAnswers(ConsentLook):
    """What was chosen, by purpose."""

    answers: dict[str, str] = Field(max_length=10)


def add_consent_page(app: FastAPI, settings: Settings, store: Store) -> None:
    """Put both calls on the private app."""

    @app.post("/portal/consents/look")
    async def look(body: ConsentLook) -> dict[str, Any]:
        return await asyncio.to_thread(_page, settings, store, body.token)

    @app.post("/portal/consents/answer")
    async def answer(body: ConsentAnswers) -> dict[str, Any]:
        await asyncio.to_thread(_answer, settings, store, body)
        return await asyncio.to_thread(_page, settings, store, body.token)


def _answer(settings: Settings, store: Store, body: ConsentAnswers) -> None:
    with store.unit_of_work("channel") as work:
        answer_consent_page(work, body.token, body.answers, settings=settings)
        work.commit()


def _page(settings: Settings, store: Store, token: str) -> dict[str, Any]:
    with store.reader() as read:
        page = read_consent_page(read, token, settings=settings)
    return {
        "title": page.title,
        "introduction": list(page.introduction),
        "choices": [tell_choice(each) for each in page.choices],
        "until": long_date(local_day(page.expires_at)),
    }


def tell_choice(each: PageChoice) -> dict[str, str]:
    """A question with its state in words."""
    words = _STATES.get(each.state, NOT_ANSWERED) if each.state else NOT_ANSWERED
    day = long_date(local_day(each.since)) if each.since else ""
    return {"purpose": each.choice.purpose, "question": each.choice.question, "state": words.format(day=day)}
