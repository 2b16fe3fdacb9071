"""*Control → Ajustes*: what is in force and the law it rests on. It is read here and changed in `amparo.toml`."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from console.access import DeskOf, who_may
from console.pages import Desk
from duties.local_time import local_day
from duties.permissions import Deed
from duties.software import VERSION
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
        legal=legal_values(desk, today),
        version=VERSION,
    )


@dataclass(frozen=True)
class LegalValue:
    """One value of the law: since when, where it is written, and whether it holds on the day."""

    name: str
    value: str
    since: date
    source: str
    state: str  # now | past | future


def legal_values(desk: Desk, day: date) -> tuple[LegalValue, ...]:
    """Every dated value of `amparo.toml`, those that no longer or do not yet hold among them."""
    found = []
    for name, dated in desk.settings.legal.values.items():
        begun = [entry for entry in dated if entry.since <= day]
        for entry in dated:
            state = "future" if entry not in begun else "now" if entry is begun[-1] else "past"
            shown = ", ".join(entry.value) if isinstance(entry.value, tuple) else str(entry.value)
            found.append(LegalValue(name, shown, entry.since, entry.source, state))
    return tuple(found)
