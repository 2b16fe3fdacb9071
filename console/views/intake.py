"""One thing that came another way: what it opened, its papers, and its data for a reason."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response

from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.views.conversation import SAY_WHY
from duties.errors import NotFound, ReasonRequired
from duties.permissions import Deed, may
from services.list_consultations import Consultation, list_consultations
from services.read_intake import IntakeSheet, open_document, print_intake, reveal_intake, view_intake
from services.resume_session import Login

router = APIRouter(prefix="/entrada/{reference}")
SHOWN_IN_PLACE = frozenset({"application/pdf", "image/jpeg", "image/png"})
Enterer = Annotated[Login, Depends(who_may(Deed.ENTER_INTAKE))]


@router.get("")
def show(
    reference: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.SEE_INTAKE))],
    hecho: str = "",
) -> Response:
    """The masked page."""
    return _masked(desk, login, reference, done=hecho == "1")


@router.post("/revelar", dependencies=[Depends(own_form)])
def reveal(reference: str, desk: DeskOf, login: Enterer, reason: Annotated[str, Form()] = "") -> Response:
    """The clear page, once the look is in the audit."""
    _check(reference)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            sheet = reveal_intake(work, reference, staff=login.name, reason=reason)
            said = work.reason
            work.commit()
    except ReasonRequired:
        return _masked(desk, login, reference, problem=SAY_WHY, typed=reason[:2000])
    return _page(desk, login, sheet, said=said)


@router.post("/documentos/{document_id}", dependencies=[Depends(own_form)])
def document(reference: str, document_id: str, desk: DeskOf, login: Enterer) -> Response:
    """A paper, once the look is in the audit. An e-mail is never rendered: it is only to be saved."""
    _check(reference)
    if not re.fullmatch(r"[0-9a-f]{32}", document_id):
        raise NotFound("no such document")
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        kind, content = open_document(work, reference, document_id, staff=login.name)
        work.commit()
    how = "inline" if kind in SHOWN_IN_PLACE else "attachment"
    ending = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}.get(kind, "eml")
    return Response(
        content,
        media_type=kind,
        headers={"Content-Disposition": f'{how}; filename="documento-{reference}.{ending}"'},
    )


@router.post("/justificante", dependencies=[Depends(own_form)])
def printed(reference: str, desk: DeskOf, login: Enterer) -> Response:
    """The sheet for the counter, to be printed."""
    _check(reference)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = print_intake(work, reference, staff=login.name, settings=desk.settings)
        work.commit()
    name = f"justificante-{reference}.pdf"
    return Response(
        sheet, media_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def _masked(
    desk: Desk, login: Login, reference: str, *, problem: str | None = None, **context: object
) -> Response:
    _check(reference)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = view_intake(work, reference, staff=login.name)
        work.commit()
    return _page(desk, login, sheet, status=422 if problem else 200, problem=problem, **context)


def _page(desk: Desk, login: Login, sheet: IntakeSheet, *, status: int = 200, **context: object) -> Response:
    looks: tuple[Consultation, ...] = ()
    if may(login.role, Deed.SEE_CONSULTATIONS):
        with desk.store.reader() as read:
            looks = list_consultations(read, sheet.row.conversation_id)
    defaults: dict[str, object] = {"problem": None, "typed": "", "said": None, "done": False}
    return desk.page(
        "intake.html", login=login, status=status, sheet=sheet, looks=looks, **(defaults | context)
    )


def _check(reference: str) -> None:
    if not re.fullmatch(r"[0-9]{1,16}", reference):
        raise NotFound("no such intake")
