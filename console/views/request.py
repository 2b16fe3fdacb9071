"""One rights request: stage, clock, history, letters and the moves to make; its data for a reason."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console import words
from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.step_words import STEPS
from console.views.conversation import SAY_WHY
from duties.casework import DECIDED
from duties.errors import NotFound, ReasonRequired
from duties.kinds import Identity, RequestStatus
from duties.permissions import Deed, may
from duties.steps import Actor, Step
from services.check_processing import restrictions_of
from services.list_consultations import Consultation, list_consultations
from services.list_errands import ErrandLine, errands_of
from services.list_packages import list_packages
from services.post_letter import post_letter
from services.print_letter import print_letter
from services.read_blocking import read_blocking
from services.read_case import CaseSheet, read_case
from services.read_request import RequestSheet
from services.resume_session import Login
from services.reveal_request import reveal_request
from services.view_request import view_request
from store import Reading

router = APIRouter(prefix="/solicitudes/{reference}")
LETTER_POSTED = "Envío de la carta anotado"
DONE = {
    "carta": LETTER_POSTED,
    "encargo": "Encargo anotado",
    "encargo-abierto": "El encargo vuelve a estar por hacer",
    **words.LIFTING_NOTES,
}
Reader = Annotated[Login, Depends(who_may(Deed.SEE_REQUEST))]


@router.get("")
def show(reference: str, desk: DeskOf, login: Reader, hecho: str = "", expediente: str = "") -> Response:
    """The masked page; `hecho` is the step that has just been taken."""
    return _masked(desk, login, reference, done=hecho, package=expediente)


@router.post("/cartas/{letter_id}/enviada", dependencies=[Depends(own_form)])
def posted(
    reference: str,
    letter_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.WORK_REQUEST))],
) -> Response:
    """Note that a letter has left the house."""
    check_reference(reference)
    check_letter(letter_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        post_letter(work, reference, letter_id, staff=login.name)
        work.commit()
    return RedirectResponse(f"/solicitudes/{reference}?hecho=carta", 303)


@router.post("/cartas/{letter_id}/pdf", dependencies=[Depends(own_form)])
def printed(
    reference: str,
    letter_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.REVEAL_REQUEST))],
) -> Response:
    """A letter to be printed, once the look is in the audit."""
    check_reference(reference)
    check_letter(letter_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = print_letter(work, reference, letter_id, staff=login.name, settings=desk.settings)
        work.commit()
    name = f"carta-{reference}.pdf"
    return Response(
        sheet, media_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


@router.post("/revelar", dependencies=[Depends(own_form)])
def reveal(
    reference: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.REVEAL_REQUEST))],
    reason: Annotated[str, Form()] = "",
) -> Response:
    """The clear page, once the look is in the audit."""
    check_reference(reference)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            sheet = reveal_request(work, reference, staff=login.name, reason=reason)
            case = _case(work, sheet, login, desk)
            said = work.reason
            work.commit()
    except ReasonRequired:
        return _masked(desk, login, reference, problem=SAY_WHY, typed=reason[:2000])
    return _page(desk, login, sheet, case, said=said)


def _masked(
    desk: Desk,
    login: Login,
    reference: str,
    *,
    problem: str | None = None,
    typed: str = "",
    done: str = "",
    package: str = "",
) -> Response:
    check_reference(reference)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = view_request(work, reference, staff=login.name)
        case = _case(work, sheet, login, desk)
        work.commit()
    return _page(desk, login, sheet, case, problem=problem, typed=typed, done=done, package=package)


def _case(read: Reading, sheet: RequestSheet, login: Login, desk: Desk) -> CaseSheet:
    actor = Actor(login.name, login.role)
    return read_case(read, sheet.request, actor, clear=sheet.clear, settings=desk.settings)


def _page(
    desk: Desk,
    login: Login,
    sheet: RequestSheet,
    case: CaseSheet,
    *,
    problem: str | None = None,
    typed: str = "",
    said: str | None = None,
    done: str = "",
    package: str = "",
) -> Response:
    looks: tuple[Consultation, ...] = ()
    with desk.store.reader() as read:
        lines: tuple[ErrandLine, ...] = errands_of(read, sheet.request, settings=desk.settings)
        packages = list_packages(read, sheet.request)
        restrictions = restrictions_of(read, sheet.request.person_id)
        blocking = read_blocking(read, sheet.request)
        if may(login.role, Deed.SEE_CONSULTATIONS) and sheet.request.conversation_id is not None:
            looks = list_consultations(read, sheet.request.conversation_id)
    return desk.page(
        "request.html",
        login=login,
        status=422 if problem else 200,
        sheet=sheet,
        case=case,
        stages=_stages(RequestStatus(sheet.request.status)),
        looks=looks,
        lines=lines,
        packages=packages,
        blocking=blocking,
        restrictions=restrictions if sheet.request.identity == Identity.VERIFIED else (),
        package_note=words.PACKAGE_NOTES.get(package, ""),
        problem=problem,
        typed=typed,
        said=said,
        done=_told(done, case),
    )


def _told(done: str, case: CaseSheet) -> str:
    """What has just been done, in words, if it is indeed the last that happened."""
    if done in DONE:
        return DONE[done]
    last = case.history[-1].move.step if case.history else None
    return STEPS[Step(done)].done if done in set(Step) and done == last else ""


def _stages(status: RequestStatus) -> list[tuple[str, str]]:
    """The way of a request as (stage, past | now | ahead): registered, in progress, decided, closed."""
    way = ["registered", "in_progress", "answered", "closed"]
    place = 3 if status is RequestStatus.CLOSED else 2 if status in DECIDED else 1
    place = 0 if status in (RequestStatus.REGISTERED, RequestStatus.VERIFIED) else place
    way[place] = status.value
    return [
        (stage, "past" if at < place else "now" if at == place else "ahead") for at, stage in enumerate(way)
    ]


def check_reference(reference: str) -> None:
    """Raise NotFound for what cannot be a reference."""
    if not re.fullmatch(r"[0-9]{1,16}", reference):
        raise NotFound("no such request")


def check_letter(letter_id: str) -> None:
    """Raise NotFound for what cannot be a letter."""
    if not re.fullmatch(r"[0-9a-f]{32}", letter_id):
        raise NotFound("no such letter")
