"""One call back: the number for a reason, its time, and each try with what came of it."""

import re
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.dates import moment
from console.pages import Desk
from console.views.conversation import SAY_WHY
from duties.callbacks import CallbackClosed, SlotMoved, SlotNotOpen, TriedTooSoon, TryOutcome, earliest_try
from duties.errors import NotFound, ReasonRequired
from duties.local_time import MADRID
from duties.permissions import Deed
from services.check_processing import restrictions_of
from services.list_callbacks import read_callback
from services.resume_session import Login
from services.work_callback import between_tries, choose_slot, note_try, reveal_number

router = APIRouter(prefix="/llamadas/{callback_id}")
CHOOSE = "Elija qué ha pasado."
CLOSED = "Mientras tanto se ha anotado otro intento o se ha cerrado esta llamada: mire los intentos."
MOVED = (
    "Mientras tanto se ha elegido otra hora: es la que ve arriba. Si hay que cambiarla, vuelva a anotarla."
)
NOT_OPEN = "Elija un día y una hora que no hayan pasado y en que haya alguien para llamar."
TOO_SOON = "El último intento es muy reciente: el siguiente sin hablar se puede anotar desde el {when}."
DONE = {"intento": "Intento anotado", "franja": "Hora anotada"}
Worker = Annotated[Login, Depends(who_may(Deed.WORK_CALLBACK))]


@router.get("")
def show(
    callback_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.SEE_CALLBACK))],
    hecho: str = "",
) -> Response:
    """The page, without the number."""
    return _page(desk, login, callback_id, done=DONE.get(hecho, ""))


@router.post("/revelar", dependencies=[Depends(own_form)])
def reveal(callback_id: str, desk: DeskOf, login: Worker, reason: Annotated[str, Form()] = "") -> Response:
    """The number, once the look is in the audit."""
    _check(callback_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            number = reveal_number(work, callback_id, staff=login.name, reason=reason)
            said = work.reason
            work.commit()
    except ReasonRequired:
        return _page(desk, login, callback_id, status=422, problem=SAY_WHY, typed=reason[:2000])
    return _page(desk, login, callback_id, number=number, said=said)


@router.post("/intentos", dependencies=[Depends(own_form)])
def tried(
    callback_id: str,
    desk: DeskOf,
    login: Worker,
    outcome: Annotated[str, Form()] = "",
    seen: Annotated[str, Form()] = "",
) -> Response:
    """Note a try."""
    _check(callback_id)
    if outcome not in set(TryOutcome):
        return _page(desk, login, callback_id, status=422, try_problem=CHOOSE)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            note_try(
                work,
                callback_id,
                TryOutcome(outcome),
                seen=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 4 else -1,
                staff=login.name,
                settings=desk.settings,
            )
            work.commit()
    except CallbackClosed:
        return _page(desk, login, callback_id, status=409, try_problem=CLOSED)
    except TriedTooSoon as soon:
        told = TOO_SOON.format(when=moment(soon.earliest))
        return _page(desk, login, callback_id, status=409, try_problem=told, tried=outcome)
    return RedirectResponse(f"/llamadas/{callback_id}?hecho=intento", 303)


@router.post("/franja", dependencies=[Depends(own_form)])
def slot(
    *,
    callback_id: str,
    desk: DeskOf,
    login: Worker,
    day: Annotated[str, Form()] = "",
    hour: Annotated[str, Form()] = "",
    seen: Annotated[str, Form()] = "",
) -> Response:
    """Note when the person wants to be called."""
    _check(callback_id)
    try:
        at = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=MADRID)
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            stood = datetime.fromisoformat(seen) if seen else None
            choose_slot(work, callback_id, at, seen=stood, staff=login.name, settings=desk.settings)
            work.commit()
    except SlotMoved:
        typed = {"day": day[:10], "hour": hour[:5]}
        return _page(desk, login, callback_id, status=409, slot_problem=MOVED, **typed)
    except (ValueError, SlotNotOpen):
        return _page(desk, login, callback_id, status=422, slot_problem=NOT_OPEN, day=day[:10], hour=hour[:5])
    except CallbackClosed:
        return _page(desk, login, callback_id, status=409, try_problem=CLOSED)
    return RedirectResponse(f"/llamadas/{callback_id}?hecho=franja", 303)


def _page(desk: Desk, login: Login, callback_id: str, *, status: int = 200, **context: object) -> Response:
    _check(callback_id)
    with desk.store.reader() as read:
        line = read_callback(read, callback_id)
        restrictions = restrictions_of(read, line.row.person_id)
    earliest = (
        earliest_try(line.tries[-1].at, line.row.slot_at, between_tries(desk.settings))
        if line.tries
        else None
    )
    defaults: dict[str, object] = {"number": None, "said": None, "problem": None, "typed": "", "done": ""}
    defaults |= {"try_problem": "", "slot_problem": "", "day": "", "hour": "", "tried": ""}
    return desk.page(
        "callback.html",
        login=login,
        status=status,
        line=line,
        restrictions=restrictions,
        hours=desk.settings.handoff,
        earliest=earliest if earliest and earliest > desk.store.clock.now() else None,
        **(defaults | context),
    )


def _check(callback_id: str) -> None:
    if not re.fullmatch(r"[0-9a-f]{32}", callback_id):
        raise NotFound("no such call back")
