"""*Control → Ajustes*: what is in force and the law it rests on. It is read here and changed in `amparo.toml`."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from console.access import DeskOf, who_may
from duties.local_time import local_day
from duties.permissions import Deed
from duties.software import VERSION
from services.legal_values import legal_values
from services.resume_session import Login

router = APIRouter(prefix="/control/ajustes")


@router.get("")
def show(desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEE_SETTINGS))]) -> Response:
    """The page."""
    today = local_day(desk.store.clock.now())
    return desk.page(
        "in_force.html",
        login=login,
        settings=desk.settings,
        today=today,
        legal=legal_values(desk.settings, today),
        version=VERSION,
    )
