"""*Mi cuenta*: one's password, second factor and the sessions that are open."""

from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, OwnAccount, own_form
from services.close_sessions import close_other_sessions
from services.list_sessions import list_sessions
from services.recovery_codes import codes_left
from services.second_factor_needed import needs_second_factor
from store.models import Staff

router = APIRouter(prefix="/cuenta")


@router.get("")
def show(desk: DeskOf, login: OwnAccount) -> Response:
    """The page."""
    with desk.store.reader() as read:
        sessions = list_sessions(read, login.staff_id, desk.settings.console)
        left = codes_left(read, login.staff_id)
    return desk.page(
        "account.html",
        login=login,
        sessions=sessions,
        codes_left=left,
        needed=needs_second_factor(desk.settings, login),
        access=desk.settings.console,
    )


@router.post("/sesiones/cerrar", dependencies=[Depends(own_form)])
def close_others(desk: DeskOf, login: OwnAccount) -> Response:
    """End every session but this one."""
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        close_other_sessions(work, login.staff_id, login.session_id)
        work.record("other_sessions_closed", work.session.get_one(Staff, login.staff_id))
        work.commit()
    return RedirectResponse("/cuenta", 303)
