"""*Control → Personal → one member*: role, password, second factor, in and out. Nobody changes themselves here."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console import words
from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from duties.errors import LastOfTheirRole, NotFound, NotOneself
from duties.permissions import Deed
from services.add_staff import STAFF_NAME
from services.change_role import change_role
from services.disable_staff import disable_staff, enable_staff
from services.list_staff import read_staff
from services.remove_second_factor import reset_second_factor
from services.require_staff import require_staff
from services.reset_staff import reset_staff
from services.resume_session import Login
from store import UnitOfWork
from store.models import Staff

router = APIRouter(prefix="/control/personal/{name}")
Manager = Annotated[Login, Depends(who_may(Deed.MANAGE_STAFF))]
ONESELF = "Eso no puede hacerlo nadie con su propia cuenta: pídaselo a otra persona."
LAST = (
    "Es la única cuenta activa con esa función, y tiene que quedar una. Dé antes la función a otra persona."
)
DONE = {
    "funcion": "Función cambiada. Sus sesiones se han cerrado.",
    "segundo-factor": "Segundo factor quitado. Sus sesiones se han cerrado.",
    "baja": "Cuenta desactivada. Sus sesiones se han cerrado.",
    "alta": "Cuenta activada.",
}


@router.get("")
def show(
    name: str, desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEE_STAFF))], hecho: str = ""
) -> Response:
    """The sheet of one account."""
    return _page(desk, login, name, done=DONE.get(hecho))


@router.post("/funcion", dependencies=[Depends(own_form)])
def role(name: str, desk: DeskOf, login: Manager, role: Annotated[str, Form()] = "") -> Response:
    """Another role."""
    if role not in words.ROLES:
        return _page(desk, login, name, problem="Elija una función.")
    return _change(
        desk,
        login,
        name,
        done="funcion",
        deed=Deed.MANAGE_STAFF,
        change=lambda work, by: change_role(work, name=name, role=role, by=by),
    )


@router.post("/clave", dependencies=[Depends(own_form)])
def password(name: str, desk: DeskOf, login: Manager) -> Response:
    """A new first password, shown on this page and nowhere else."""
    _check(name)
    try:
        with desk.store.unit_of_work("console") as work:
            by = require_staff(work, login.name, Deed.MANAGE_STAFF)
            _, first = reset_staff(work, name=name, by=by)
            work.commit()
    except NotOneself:
        return _page(desk, login, name, problem=ONESELF)
    return _page(desk, login, name, password=first)


@router.post("/segundo-factor", dependencies=[Depends(own_form)])
def second_factor(
    name: str, desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.RESET_SECOND_FACTOR))]
) -> Response:
    """Take away the second factor of somebody who lost it."""
    return _change(
        desk,
        login,
        name,
        done="segundo-factor",
        deed=Deed.RESET_SECOND_FACTOR,
        change=lambda work, by: reset_second_factor(work, name=name, by=by),
    )


@router.post("/baja", dependencies=[Depends(own_form)])
def disable(name: str, desk: DeskOf, login: Manager) -> Response:
    """Shut the account."""
    return _change(
        desk,
        login,
        name,
        done="baja",
        deed=Deed.MANAGE_STAFF,
        change=lambda work, by: disable_staff(work, name=name, by=by),
    )


@router.post("/alta", dependencies=[Depends(own_form)])
def enable(name: str, desk: DeskOf, login: Manager) -> Response:
    """Open it again."""
    return _change(
        desk,
        login,
        name,
        done="alta",
        deed=Deed.MANAGE_STAFF,
        change=lambda work, by: enable_staff(work, name=name, by=by),
    )


def _change(
    desk: Desk,
    login: Login,
    name: str,
    *,
    done: str,
    deed: Deed,
    change: Callable[[UnitOfWork, Staff], Staff],
) -> Response:
    _check(name)
    try:
        with desk.store.unit_of_work("console") as work:
            change(work, require_staff(work, login.name, deed))
            work.commit()
    except NotOneself:
        return _page(desk, login, name, problem=ONESELF)
    except LastOfTheirRole:
        return _page(desk, login, name, problem=LAST)
    return RedirectResponse(f"/control/personal/{name}?hecho={done}", 303)


def _page(
    desk: Desk,
    login: Login,
    name: str,
    *,
    problem: str | None = None,
    password: str | None = None,
    done: str | None = None,
) -> Response:
    _check(name)
    with desk.store.reader() as read:
        member = read_staff(read, name)
    return desk.page(
        "staff_member.html",
        login=login,
        status=422 if problem else 200,
        member=member,
        problem=problem,
        password=password,
        done=done,
    )


def _check(name: str) -> None:
    if not STAFF_NAME.fullmatch(name):
        raise NotFound("no such member of staff")
