"""*Encargos*: what has to be looked for in each system, what was found, and who has to be told."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, UploadFile
from fastapi.responses import RedirectResponse, Response

from console import words
from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.views.conversation import SAY_WHY
from console.views.incidents import page_of
from duties.errands import ErrandOutcome, ErrandOver, WrongOutcome
from duties.errors import NotFound, ReasonRequired
from duties.part_types import PartRefused
from duties.permissions import Deed
from services.add_part import MEGABYTE, add_part
from services.desk_queue import PAGE
from services.finish_errand import finish_errand
from services.list_errands import ErrandLine, errands_of, open_errands_of_all
from services.open_part import open_part
from services.reopen_errand import reopen_errand
from services.resume_session import Login
from store.models import Errand, Request

router = APIRouter(prefix="/encargos")
OVER = "Este encargo ya está hecho o ya no hace falta."
NOT_AGAIN = (
    "Este encargo ya no se puede volver a abrir: está por hacer, o su solicitud ya se contestó o se cerró."
)
Reader = Annotated[Login, Depends(who_may(Deed.SEE_REQUEST))]
Worker = Annotated[Login, Depends(who_may(Deed.WORK_REQUEST))]


@router.get("")
def show(desk: DeskOf, login: Reader, mios: str = "", pagina: str = "1") -> Response:
    """Open errands page by page, or only those of whoever is looking."""
    mine, page = mios == "si", page_of(pagina)
    keeper = login.name if mine else None
    with desk.store.reader() as read:
        found = open_errands_of_all(read, settings=desk.settings, keeper=keeper, page=page)
    return desk.page(
        "errands.html",
        login=login,
        lines=found.lines,
        found=found.found,
        mine=mine,
        page=page,
        pages=-(-found.found // PAGE),
    )


@router.get("/{errand_id}")
def one(errand_id: str, desk: DeskOf, login: Reader) -> Response:
    """One errand with its forms."""
    return _page(desk, login, errand_id)


@router.post("/{errand_id}/hecho", dependencies=[Depends(own_form)])
def done(errand_id: str, desk: DeskOf, login: Worker, outcome: Annotated[str, Form()] = "") -> Response:
    """Note that it is done without a file."""
    _check(errand_id)
    try:
        chosen = ErrandOutcome(outcome)
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            finish_errand(work, errand_id, chosen, staff=login.name)
            work.commit()
    except ErrandOver:
        return _page(desk, login, errand_id, notice=OVER, status=409)
    except (ValueError, WrongOutcome):
        return _page(desk, login, errand_id, notice="Elija cómo se ha hecho.", status=422)
    return _back(desk, errand_id)


@router.post("/{errand_id}/parte", dependencies=[Depends(own_form)])
def part(
    errand_id: str, desk: DeskOf, login: Worker, file: Annotated[UploadFile | None, File()] = None
) -> Response:
    """Take the file that was found."""
    _check(errand_id)
    if file is None or not file.filename:
        return _page(desk, login, errand_id, problem=words.PART_REFUSED["missing"], status=422)
    content = file.file.read(desk.settings.errands.largest_part * MEGABYTE + 1)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            add_part(
                work,
                errand_id,
                name=file.filename,
                content=content,
                staff=login.name,
                settings=desk.settings,
            )
            work.commit()
    except ErrandOver:
        return _page(desk, login, errand_id, notice=OVER, status=409)
    except WrongOutcome:
        return _page(desk, login, errand_id, notice="Este encargo no lleva archivo.", status=422)
    except PartRefused as refused:
        return _page(desk, login, errand_id, problem=words.PART_REFUSED[refused.why], status=422)
    return _back(desk, errand_id)


@router.post("/{errand_id}/reabrir", dependencies=[Depends(own_form)])
def reopened(errand_id: str, desk: DeskOf, login: Worker, reason: Annotated[str, Form()] = "") -> Response:
    """It was a mistake: it is still to be done."""
    _check(errand_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            files = reopen_errand(work, errand_id, staff=login.name, reason=reason)
            work.commit()
    except ErrandOver:
        return _page(desk, login, errand_id, notice=NOT_AGAIN, status=409)
    except ReasonRequired:
        return _page(desk, login, errand_id, wrong=SAY_WHY, status=422)
    for path in files:
        path.unlink(missing_ok=True)
    return _back(desk, errand_id, "encargo-abierto")


@router.post("/partes/{part_id}/abrir", dependencies=[Depends(own_form)])
def opened(
    part_id: str, desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.REVEAL_REQUEST))]
) -> Response:
    """The file, to be saved and never shown in the page, once the look is in the audit."""
    _check(part_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        row, content = open_part(work, part_id, staff=login.name)
        work.commit()
    name = f"parte-{row.id[:8]}.{row.ending}"
    return Response(
        content,
        media_type=row.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _page(
    desk: Desk,
    login: Login,
    errand_id: str,
    *,
    problem: str = "",
    wrong: str = "",
    notice: str = "",
    status: int = 200,
) -> Response:
    line = _line(desk, errand_id)
    return desk.page(
        "errand.html", login=login, status=status, line=line, problem=problem, wrong=wrong, notice=notice
    )


def _line(desk: Desk, errand_id: str) -> ErrandLine:
    _check(errand_id)
    with desk.store.reader() as read:
        errand = read.session.get(Errand, errand_id)
        if errand is None:
            raise NotFound("no such errand")
        request = read.session.get_one(Request, errand.request_id)
        lines = errands_of(read, request, settings=desk.settings)
    return next(line for line in lines if line.errand.id == errand_id)


def _back(desk: Desk, errand_id: str, done: str = "encargo") -> Response:
    return RedirectResponse(f"/solicitudes/{_line(desk, errand_id).reference}?hecho={done}", 303)


def _check(row_id: str) -> None:
    """Raise NotFound for what cannot be an id."""
    if not re.fullmatch(r"[0-9a-f]{32}", row_id):
        raise NotFound("no such errand")
