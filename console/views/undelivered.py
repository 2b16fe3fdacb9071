"""*Envíos*: what could not be delivered, and letters to be posted: printed, noted, or left with a reason."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.views.conversation import SAY_WHY
from duties.errors import NotFound, ReasonRequired
from duties.permissions import Deed
from services.list_undelivered import list_to_post, list_undelivered
from services.resume_session import Login
from services.settle_undelivered import drop_undelivered, post_undelivered, print_undelivered

router = APIRouter(prefix="/envios")
DONE = {
    "entregado": "Envío anotado",
    "dejado": "Se deja sin entregar, con su razón",
}
Reader = Annotated[Login, Depends(who_may(Deed.SEE_REQUEST))]
Worker = Annotated[Login, Depends(who_may(Deed.WORK_REQUEST))]


@router.get("")
def show(desk: DeskOf, login: Reader, hecho: str = "") -> Response:
    """Everything that a person has to bring to its addressee."""
    return _page(desk, login, done=DONE.get(hecho, ""))


@router.post("/{message_id}/pdf", dependencies=[Depends(own_form)])
def printed(
    message_id: str, desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.REVEAL_REQUEST))]
) -> Response:
    """It on paper, once the look is in the audit."""
    _check(message_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = print_undelivered(work, message_id, staff=login.name, settings=desk.settings)
        work.commit()
    name = f"mensaje-{message_id[:8]}.pdf"
    return Response(
        sheet, media_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


@router.post("/{message_id}/entregado", dependencies=[Depends(own_form)])
def posted(message_id: str, desk: DeskOf, login: Worker) -> Response:
    """Note that it has reached the person in another way."""
    _check(message_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        post_undelivered(work, message_id, staff=login.name)
        work.commit()
    return RedirectResponse("/envios?hecho=entregado", 303)


@router.post("/{message_id}/dejado", dependencies=[Depends(own_form)])
def dropped(message_id: str, desk: DeskOf, login: Worker, reason: Annotated[str, Form()] = "") -> Response:
    """Leave it as it is, with a reason."""
    _check(message_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            drop_undelivered(work, message_id, staff=login.name, reason=reason)
            work.commit()
    except ReasonRequired:
        return _page(desk, login, problem=SAY_WHY, at=message_id, typed=reason[:200])
    return RedirectResponse("/envios?hecho=dejado", 303)


def _page(
    desk: Desk, login: Login, *, done: str = "", problem: str = "", at: str = "", typed: str = ""
) -> Response:
    with desk.store.reader() as read:
        lines, letters = list_undelivered(read), list_to_post(read)
    return desk.page(
        "undelivered.html",
        login=login,
        status=422 if problem else 200,
        lines=lines,
        letters=letters,
        done=done,
        problem=problem,
        at=at,
        typed=typed,
    )


def _check(message_id: str) -> None:
    """Raise NotFound for what cannot be a message."""
    if not re.fullmatch(r"[0-9a-f]{32}", message_id):
        raise NotFound("no such message")
