"""*Control → Registro*: the audit chain, filtered and paged, and its verification."""

import re
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from console import words
from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from duties.permissions import Deed
from services.list_staff import list_staff
from services.read_audit import AuditFilter, read_audit
from services.resume_session import Login
from services.verify_audit import AuditCheck, verify_audit

router = APIRouter(prefix="/control/registro")
Reader = Annotated[Login, Depends(who_may(Deed.SEE_AUDIT))]
MACHINES = ("bot", "channel", "console", "jobs", "system", "cli")
MOST_PAGES = 10_000


@router.get("")
def show(request: Request, desk: DeskOf, login: Reader) -> Response:
    """The page that the query asks for; a filter that cannot be read filters nothing."""
    return _page(desk, login, _wanted(request))


@router.post("/comprobar", dependencies=[Depends(own_form)])
def check(desk: DeskOf, login: Reader) -> Response:
    """Walk the whole chain now."""
    return _page(desk, login, AuditFilter(), check=verify_audit(desk.store, staff=login.name))


def _wanted(request: Request) -> AuditFilter:
    given = request.query_params
    page, event, actor = given.get("pagina", "1"), given.get("suceso", ""), given.get("actor", "")
    return AuditFilter(
        event=event if re.fullmatch(r"[a-z][a-z0-9_]{1,60}", event) else None,
        actor=actor if re.fullmatch(r"(staff:)?[a-z][a-z0-9._-]{1,31}", actor) else None,
        day=_day(given.get("dia", "")),
        page=max(1, min(int(page), MOST_PAGES)) if page.isascii() and page.isdigit() and len(page) < 9 else 1,
    )


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2999 else None


def _page(desk: Desk, login: Login, wanted: AuditFilter, *, check: AuditCheck | None = None) -> Response:
    with desk.store.reader() as read:
        page = read_audit(read, wanted)
        names = [f"staff:{member.name}" for member in list_staff(read)]
    query = {
        "suceso": wanted.event,
        "actor": wanted.actor,
        "dia": wanted.day.isoformat() if wanted.day is not None else None,
    }
    return desk.page(
        "audit.html",
        login=login,
        page=page,
        wanted=wanted,
        actors=(*MACHINES, *names),
        query={name: value for name, value in query.items() if value},
        check=check,
        finding=words.finding(check.first) if check is not None and check.first is not None else None,
    )
