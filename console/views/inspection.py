"""*Control → AEPD*: one package that shows how the law is kept, ordered and fetched for a reason, without a customer."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.views.conversation import SAY_WHY
from duties.errors import NotFound, ReasonRequired
from duties.local_time import local_day
from duties.packages import UNFINISHED, PackageRefused
from duties.permissions import Deed
from services.open_inspection import list_inspections, open_inspection
from services.order_inspection import order_inspection
from services.resume_session import Login

router = APIRouter(prefix="/control/aepd")
NOT_YET = "Esta documentación todavía no está hecha."
Reader = Annotated[Login, Depends(who_may(Deed.SEE_INSPECTION))]
Orderer = Annotated[Login, Depends(who_may(Deed.PREPARE_INSPECTION))]


@router.get("")
def show(desk: DeskOf, login: Reader) -> Response:
    """What has been prepared, and the form to prepare it."""
    return _page(desk, login)


@router.post("", dependencies=[Depends(own_form)])
def order(desk: DeskOf, login: Orderer, reason: Annotated[str, Form()] = "") -> Response:
    """Have it made."""
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            order_inspection(work, staff=login.name, reason=reason)
            work.commit()
    except ReasonRequired:
        return _page(desk, login, problem=SAY_WHY, typed=reason[:2000])
    return RedirectResponse("/control/aepd", 303)


@router.post("/{inspection_id}/descargar", dependencies=[Depends(own_form)])
def download(
    inspection_id: str, desk: DeskOf, login: Reader, reason: Annotated[str, Form()] = ""
) -> Response:
    """The ZIP, once the look is in the audit."""
    if not re.fullmatch(r"[0-9a-f]{32}", inspection_id):
        raise NotFound("no such inspection")
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            content = open_inspection(work, inspection_id, staff=login.name, reason=reason)
            day = local_day(work.now)
            work.commit()
    except ReasonRequired:
        return _page(desk, login, problem=SAY_WHY, typed=reason[:2000], fetched=inspection_id)
    except PackageRefused:
        return _page(desk, login, problem=NOT_YET, status=409)
    headers = {"Content-Disposition": f'attachment; filename="documentacion-aepd-{day}.zip"'}
    return Response(content, media_type="application/zip", headers=headers)


def _page(
    desk: Desk,
    login: Login,
    *,
    problem: str | None = None,
    typed: str = "",
    fetched: str = "",
    status: int = 422,
) -> Response:
    """`fetched` is the one whose form has the problem; none is the form that orders."""
    with desk.store.reader() as read:
        rows = list_inspections(read)
    return desk.page(
        "inspection.html",
        login=login,
        status=status if problem else 200,
        rows=rows,
        unfinished=any(row.status in UNFINISHED for row in rows),
        problem=problem,
        typed=typed,
        fetched=fetched,
    )
