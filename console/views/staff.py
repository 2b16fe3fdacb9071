"""*Control → Personal*: everybody who may log in, and letting somebody new in."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response

from console import words
from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from duties.errors import StaffNameInvalid, StaffNameTaken
from duties.permissions import Deed
from services.add_staff import add_staff
from services.list_staff import list_staff
from services.require_staff import require_staff
from services.resume_session import Login

router = APIRouter(prefix="/control/personal")
NAME_INVALID = (
    "El nombre de acceso tiene de 2 a 32 letras minúsculas sin tilde, cifras, puntos o guiones,"
    " y empieza por letra."
)
NAME_TAKEN = "Ya hay alguien con ese nombre de acceso."
NO_ROLE = "Elija una función."


@router.get("")
def show(desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEE_STAFF))]) -> Response:
    """The list."""
    return _page(desk, login)


@router.post("", dependencies=[Depends(own_form)])
def add(
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.MANAGE_STAFF))],
    name: Annotated[str, Form()] = "",
    role: Annotated[str, Form()] = "",
) -> Response:
    """A new login; its first password is shown on this page and nowhere else."""
    wanted = name.strip().lower()
    if role not in words.ROLES:
        return _page(desk, login, problem=NO_ROLE, typed=wanted)
    try:
        with desk.store.unit_of_work("console") as work:
            require_staff(work, login.name, Deed.MANAGE_STAFF)
            staff, password = add_staff(work, name=wanted, role=role)
            work.commit()
    except StaffNameInvalid:
        return _page(desk, login, problem=NAME_INVALID, typed=wanted)
    except StaffNameTaken:
        return _page(desk, login, problem=NAME_TAKEN, typed=wanted)
    return _page(desk, login, added=(staff.name, password))


def _page(
    desk: Desk,
    login: Login,
    *,
    problem: str | None = None,
    typed: str = "",
    added: tuple[str, str] | None = None,
) -> Response:
    with desk.store.reader() as read:
        staff = list_staff(read)
    return desk.page(
        "staff.html",
        login=login,
        status=422 if problem else 200,
        staff=staff,
        problem=problem,
        typed=typed[:64],
        added=added,
    )
