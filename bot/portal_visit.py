"""What the person's own page asks the bot server: begin a visit, prove it, look, choose, take, leave."""

from typing import Any

from fastapi import FastAPI, Response
from pydantic import BaseModel, ConfigDict, Field

from bot.portal_page import tell_page
from duties.errors import CodeRejected, IdentityLocked
from duties.kinds import Identity
from duties.portal import choices_introduction
from services.end_conversation import end_conversation
from services.enter_portal import enter_portal
from services.find_portal import find_portal
from services.give_own_copy import give_own_copy
from services.give_own_recording import give_own_recording
from services.open_portal import open_portal, send_again
from services.read_portal import read_portal
from services.web_choices import answered, store_choices
from settings import Settings
from store import Store


class Visitor(BaseModel):
    """Who says to be whom. Nothing of it is ever in an address."""

    model_config = ConfigDict(extra="forbid", strict=True)

    document: str = Field(min_length=1, max_length=32)


class Visit(BaseModel):
    """A visit and the proof that it is this browser's."""

    model_config = ConfigDict(extra="forbid", strict=True)

    session: str = Field(max_length=64)
    token: str = Field(max_length=64)


class VisitCode(Visit):
    """The code that was sent."""

    code: str = Field(max_length=16)


class VisitChoices(Visit):
    """What was chosen, by purpose."""

    answers: dict[str, str] = Field(max_length=10)


class VisitThing(Visit):
    """A recording or a copy."""

    id: str = Field(max_length=64)


class PortalVisits:
    """The calls of a visit over the store. PortalClosed for a visit that is not, or is over."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings, self._store = settings, store

    def open(self, body: Visitor) -> dict[str, Any]:
        """Begin; the same whoever it is."""
        with self._store.unit_of_work("channel") as work:
            visit, token = open_portal(work, document=body.document, settings=self._settings)
            work.commit()
            return {"session": visit.id, "token": token}

    def send(self, body: Visit) -> dict[str, Any]:
        """Another code."""
        with self._store.unit_of_work("channel") as work:
            visit = find_portal(work, body.session, body.token, proven=False)
            send_again(work, visit, settings=self._settings)
            work.commit()
        return {"sent": True}

    def enter(self, body: VisitCode) -> dict[str, Any]:
        """Prove it. Raises CodeRejected, IdentityLocked, both counted."""
        with self._store.unit_of_work("channel") as work:
            visit = find_portal(work, body.session, body.token, proven=False)
            try:
                token = enter_portal(work, visit, body.code, settings=self._settings)
            except (CodeRejected, IdentityLocked):
                work.commit()
                raise
            work.commit()
        return {"token": token}

    def look(self, body: Visit) -> dict[str, Any]:
        """The page; before the proof only that a code is waited for."""
        with self._store.unit_of_work("channel") as work:
            visit = find_portal(work, body.session, body.token, proven=False)
            person_id = visit.person_id if visit.identity == Identity.VERIFIED else None
            page = read_portal(work, person_id, settings=self._settings) if person_id else None
            told = tell_page(page, self._settings) if page else {}
            work.commit()
        return {"proven": person_id is not None, **told}

    def choose(self, body: VisitChoices) -> dict[str, Any]:
        """Store the choices of publicity that were made."""
        with self._store.unit_of_work("channel") as work:
            visit = find_portal(work, body.session, body.token)
            if visit.person_id is not None and answered(body.answers, self._settings):
                told = choices_introduction(self._settings.controller.email)
                store_choices(work, visit, visit.person_id, body.answers, told=told, settings=self._settings)
            work.commit()
        return {"saved": True}

    def recording(self, body: VisitThing) -> Response:
        """The audio of a call."""
        with self._store.unit_of_work("channel") as work:
            visit = find_portal(work, body.session, body.token)
            given = give_own_recording(work, visit, body.id)
            work.commit()
        return Response(given.content, media_type=given.media_type)

    def copy(self, body: VisitThing) -> Response:
        """The ZIP of a copy."""
        with self._store.unit_of_work("channel") as work:
            visit = find_portal(work, body.session, body.token)
            content = give_own_copy(work, visit, body.id)
            work.commit()
        return Response(content, media_type="application/zip")

    def leave(self, body: Visit) -> dict[str, Any]:
        """End it; what the browser holds opens nothing any more."""
        with self._store.unit_of_work("channel") as work:
            visit = find_portal(work, body.session, body.token, proven=False)
            end_conversation(work, visit, reason="closed_by_person", settings=self._settings)
            work.commit()
        return {"ended": True}


def add_portal_visits(app: FastAPI, settings: Settings, store: Store) -> None:
    """Put the calls on the private app. They are no coroutines: each has a thread while it works."""
    visits = PortalVisits(settings, store)
    app.post("/portal/visit/open", status_code=201)(visits.open)
    for name, call in (
        ("code", visits.send),
        ("enter", visits.enter),
        ("look", visits.look),
        ("choices", visits.choose),
        ("recording", visits.recording),
        ("copy", visits.copy),
        ("leave", visits.leave),
    ):
        app.post(f"/portal/visit/{name}", response_model=None)(call)
