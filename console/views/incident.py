"""One incident: what happened, its clock, its history and the steps that may be taken; its data for a reason."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.incident_words import (
    INCIDENT_AT_ONCE,
    INCIDENT_MOVED,
    INCIDENT_REFUSED,
    INCIDENT_STEPS,
    INCIDENT_WRONG,
    OUTCOMES,
)
from console.pages import Desk
from console.views.conversation import SAY_WHY
from duties.errors import NotFound, ReasonRequired
from duties.incident_steps import IncidentSaid, IncidentStep, StepRefused, WordsMissing
from duties.permissions import Deed, may
from services.add_incident_contact import ContactInvalid, add_contact_at_desk
from services.check_processing import restrictions_of
from services.list_consultations import Consultation, list_consultations
from services.move_incident import IncidentMoved, move_incident, workers
from services.read_incident import IncidentSheet, reveal_incident, view_incident
from services.resume_session import Login

router = APIRouter(prefix="/incidencias/{key}")
LONGEST_TYPED = 8000
CONTACT_WRONG = "Escriba un correo electrónico o un teléfono móvil válidos."
CONTACT_ADDED = "Contacto anotado: se le ha enviado el acuse"
Reader = Annotated[Login, Depends(who_may(Deed.SEE_INCIDENT))]
Worker = Annotated[Login, Depends(who_may(Deed.WORK_INCIDENT))]


@router.get("")
def show(key: str, desk: DeskOf, login: Reader, hecho: str = "", paso: str = "") -> Response:
    """The masked page; `hecho` is the step just taken, `paso` the one whose form is open."""
    done = CONTACT_ADDED if hecho == "contacto" else ""
    done = INCIDENT_STEPS[IncidentStep(hecho)].done if hecho in set(IncidentStep) else done
    opened = IncidentStep(paso) if paso in set(IncidentStep) else None
    return _masked(desk, login, key, done=done, opened=opened)


@router.post("/revelar", dependencies=[Depends(own_form)])
def reveal(
    key: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.REVEAL_INCIDENT))],
    reason: Annotated[str, Form()] = "",
) -> Response:
    """The clear page, once the look is in the audit."""
    _check(key)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            sheet = reveal_incident(work, key, staff=login.name, reason=reason)
            said, colleagues = work.reason, workers(work)
            work.commit()
    except ReasonRequired:
        return _masked(desk, login, key, problem=SAY_WHY, typed=reason[:2000])
    return _page(desk, login, sheet, colleagues, said=said)


@router.post("/contacto", dependencies=[Depends(own_form)])
def add_contact(key: str, desk: DeskOf, login: Worker, contact: Annotated[str, Form()] = "") -> Response:
    """Note where to answer, as the person has told it."""
    _check(key)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            add_contact_at_desk(work, key, contact[:200], staff=login.name, settings=desk.settings)
            work.commit()
    except ContactInvalid:
        return _masked(desk, login, key, contact_problem=CONTACT_WRONG, contact=contact[:200])
    return RedirectResponse(f"/incidencias/{key}?hecho=contacto", 303)


@router.post("/pasos/{step}", dependencies=[Depends(own_form)])
def take_step(
    *,
    key: str,
    step: str,
    desk: DeskOf,
    login: Worker,
    seen: Annotated[str, Form()] = "",
    text: Annotated[str, Form()] = "",
    colleague: Annotated[str, Form()] = "",
    kind: Annotated[str, Form()] = "",
    subject: Annotated[str, Form()] = "",
    outcome: Annotated[str, Form()] = "",
) -> Response:
    """Take a step, or show its form again with what is wrong; nothing typed is lost."""
    _check(key)
    if step not in set(IncidentStep):
        raise NotFound("no such step")
    chosen = IncidentStep(step)
    said = IncidentSaid(
        text=text[:LONGEST_TYPED].replace("\r\n", "\n"),
        colleague=colleague[:64],
        kind=kind[:16],
        subject=subject[:16],
        outcome=outcome[:16],
    )
    revision = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 9 else -1
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            move_incident(
                work, key, chosen, staff=login.name, seen=revision, said=said, settings=desk.settings
            )
            work.commit()
    except WordsMissing as missing:
        problems = {name: INCIDENT_WRONG[name, what] for name, what in missing.fields.items()}
        return _masked(desk, login, key, opened=chosen, form=said, problems=problems)
    except IncidentMoved:
        return _masked(desk, login, key, opened=chosen, form=said, notice=INCIDENT_MOVED, status=409)
    except StepRefused as refused:
        notice = INCIDENT_REFUSED[refused.obstacle]
        return _masked(desk, login, key, form=said, notice=notice, status=409)
    return RedirectResponse(f"/incidencias/{key}?hecho={chosen}", 303)


def _masked(desk: Desk, login: Login, key: str, *, status: int | None = None, **context: object) -> Response:
    _check(key)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = view_incident(work, key, staff=login.name)
        colleagues = workers(work)
        work.commit()
    wrong = any(context.get(name) for name in ("problem", "problems", "contact_problem"))
    return _page(desk, login, sheet, colleagues, status=status or (422 if wrong else 200), **context)


def _page(
    desk: Desk,
    login: Login,
    sheet: IncidentSheet,
    colleagues: tuple[str, ...],
    *,
    status: int = 200,
    **context: object,
) -> Response:
    looks: tuple[Consultation, ...] = ()
    with desk.store.reader() as read:
        restrictions = restrictions_of(read, sheet.row.person_id)
        if may(login.role, Deed.SEE_CONSULTATIONS) and sheet.row.conversation_id is not None:
            looks = list_consultations(read, sheet.row.conversation_id)
    defaults: dict[str, object] = {"problem": None, "typed": "", "said": None, "done": "", "notice": ""}
    defaults |= {"problems": {}, "opened": None, "form": IncidentSaid(), "contact_problem": "", "contact": ""}
    return desk.page(
        "incident.html",
        login=login,
        status=status,
        sheet=sheet,
        colleagues=[name for name in colleagues if name != sheet.row.assignee],
        looks=looks,
        restrictions=restrictions,
        step_names=INCIDENT_STEPS,
        at_once=INCIDENT_AT_ONCE,
        outcomes=OUTCOMES,
        **(defaults | context),
    )


def _check(key: str) -> None:
    if not re.fullmatch(r"[0-9]{1,16}", key):
        raise NotFound("no such incident")
