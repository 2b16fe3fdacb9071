"""What the person's own page asks, over the real app and store."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from bot.portal_visit import add_portal_visits
from bot.problems import PROBLEMS, handle
from services.prove_consent import prove_consent
from settings import Settings, load
from store import Store
from store.models import Grant
from tests.services.copy_cases import rich
from tests.services.portal_cases import Visit
from tests.services.talk import ANA, Front
from tests.services.test_download_package import Link


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of `amparo.toml`."""
    return load({"AMPARO_HOME": str(tmp_path)})


@pytest.fixture
def front(store: Store, settings: Settings) -> Front:
    """Ana is on file and has talked, asked and been answered."""
    front = Front(store, settings)
    desk, reference, _ = rich(front)
    Link(desk, reference)
    return front


@dataclass
class Calls:
    """The calls of a visit, with the problems of the bot server."""

    app: FastAPI
    visit: dict[str, str]

    def post(self, call: str, **body: object) -> httpx.Response:
        """One call of this visit and its whole answer."""
        return asyncio.run(self._post(call, {**self.visit, **body}))

    async def _post(self, call: str, body: dict[str, object]) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            return await client.post(f"/portal/visit/{call}", json=body)


@pytest.fixture
def calls(front: Front) -> Calls:
    """Before anything of a visit."""
    app = FastAPI()
    for error in PROBLEMS:
        app.add_exception_handler(error, handle)
    add_portal_visits(app, front.settings, front.store)
    return Calls(app, {})


@pytest.fixture
def proven(calls: Calls, front: Front) -> Calls:
    """A visit of Ana's, proven."""
    begun = calls.post("open", document=ANA["document"])
    assert begun.status_code == 201
    calls.visit = begun.json()
    assert calls.post("look").json() == {"proven": False}
    code = Visit(front, calls.visit["session"], calls.visit["token"]).code()
    calls.visit["token"] = calls.post("enter", code=code).json()["token"]
    return calls


def test_the_page_in_words(proven: Calls) -> None:
    """L53, L55: full days, no states of ours."""
    page: dict[str, Any] = proven.post("look").json()
    assert page["proven"] is True
    assert {"name": "Móvil", "value": "+34600001001"} in page["facts"]
    (request,) = page["requests"]
    assert (request["name"], request["state"], request["received"]) == (
        "Acceso",
        "En trámite",
        "23 de noviembre de 2026",
    )
    assert request["due"] == "23 de diciembre de 2026"
    (incident,) = page["incidents"]
    assert incident["state"] == "Anotada"
    assert page["choices"][1]["state"].startswith("Ahora: sí, desde el 23 de noviembre de 2026")
    assert [each["until"] for each in page["copies"]] == ["7 de diciembre de 2026"]


def test_a_choice_is_proven_with_what_was_told_before_it(proven: Calls, store: Store) -> None:
    """L16, L19: each by itself, withdrawn where it was given."""
    answers = {"marketing_email": "yes", "marketing_sms": "no", "marketing_call": "maybe", "other": "yes"}
    assert proven.post("choices", answers=answers).json() == {"saved": True}
    assert proven.post("leave").json() == {"ended": True}
    with store.reader() as read:
        states = {
            row.purpose: row.state
            for row in read.session.query(Grant).filter(Grant.purpose.startswith("marketing"))
        }
        grant = read.session.query(Grant).filter_by(purpose="marketing_email").one()
    assert states == {"marketing_email": "given", "marketing_sms": "withdrawn"}
    with store.unit_of_work("cli") as work:
        bundle = prove_consent(work, grant.id)
    assert "Es voluntario: conteste o no" in bundle["notice"]["text"]
    assert store.verify() == []


def test_nothing_chosen_stores_nothing(proven: Calls, store: Store) -> None:
    """L16."""
    proven.post("choices", answers={})
    with store.reader() as read:
        assert read.session.query(Grant).filter_by(purpose="marketing_email").count() == 0


def test_the_copy_is_an_archive(proven: Calls) -> None:
    (copy,) = proven.post("look").json()["copies"]
    taken = proven.post("copy", id=copy["id"])
    assert (taken.headers["content-type"], taken.content[:2]) == ("application/zip", b"PK")


def test_what_is_not_there_is_not_found(proven: Calls) -> None:
    """L49."""
    for what in ("copy", "recording"):
        assert proven.post(what, id="0" * 32).status_code == 404


def test_wrong_codes_count_and_end_it(calls: Calls) -> None:
    """L49."""
    calls.visit = calls.post("open", document="99999999R").json()
    assert [calls.post("enter", code="000000").status_code for _ in range(6)] == [403] * 4 + [410, 404]


def test_after_leaving_or_forged_it_is_over(proven: Calls) -> None:
    proven.post("leave")
    calls = [("look", {}), ("code", {}), ("choices", {"answers": {"marketing_sms": "yes"}}), ("leave", {})]
    assert [proven.post(call, **body).status_code for call, body in calls] == [404] * 4
    assert proven.post("look", token="x" * 43).json()["title"] == "visit-over"
