"""*Control*: the screens of those who account for the desk, behind one entry of the bar."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse, Response

from console.access import logged_in
from duties.errors import NotAllowed
from duties.permissions import Deed, may
from services.resume_session import Login

router = APIRouter(prefix="/control")
TABS = (
    (Deed.SEE_STAFF, "/control/personal"),
    (Deed.SEE_AUDIT, "/control/registro"),
    (Deed.SEE_SETTINGS, "/control/ajustes"),
    (Deed.SEE_INSPECTION, "/control/aepd"),
)


@router.get("")
def first(login: Annotated[Login, Depends(logged_in)]) -> Response:
    """The first of its screens that the role may see."""
    for deed, address in TABS:
        if may(login.role, deed):
            return RedirectResponse(address, 303)
    raise NotAllowed(f"the role {login.role} may see nothing of control")
