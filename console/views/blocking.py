"""What is blocked of a request's person: until when, what holds it, and the DPO's way to it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, Field, SecretStr

from console import blocking_words
from console.access import DeskOf, own_form, who_may
from console.holding import hold_or_release
from console.pages import Desk
from console.views.request import check_reference
from duties.break_glass import GroundMissing, ground_of
from duties.errors import NotFound, ReasonRequired
from duties.permissions import Deed
from services.open_blocked import AlreadyDestroyed, WrongPassphrase, open_blocked
from services.place_hold import HeldAlready
from services.read_blocking import read_blocking
from services.read_request import find_by_reference
from services.release_hold import NoHold
from services.resume_session import Login

router = APIRouter(prefix="/solicitudes/{reference}/bloqueo")
LONGEST = 200


class Opening(BaseModel):
    """For whom it is opened, and with what."""

    authority: str = Field(default="", max_length=LONGEST)
    file_number: str = Field(default="", max_length=LONGEST)
    access: str = Field(default="", max_length=LONGEST)
    passphrase: SecretStr = Field(default=SecretStr(""), max_length=LONGEST)


@router.get("")
def show(
    reference: str, desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEE_REQUEST))], hecho: str = ""
) -> Response:
    """The page, without anything of the person."""
    return _page(desk, login, reference, done=blocking_words.DONE.get(hecho, ""))


@router.post("/abrir", dependencies=[Depends(own_form)])
def opened(
    reference: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.OPEN_BLOCKED))],
    form: Annotated[Opening, Form()],
) -> Response:
    """The ZIP, once the look is in the audit."""
    check_reference(reference)
    try:
        content = open_blocked(
            desk.store,
            reference,
            staff=login.name,
            passphrase=form.passphrase.get_secret_value(),
            ground=ground_of(form.authority, form.file_number, form.access),
            settings=desk.settings,
        )
    except (GroundMissing, WrongPassphrase, AlreadyDestroyed) as refused:
        return _page(desk, login, reference, problem=blocking_words.PROBLEMS[type(refused)], typed=form)
    headers = {"Content-Disposition": f'attachment; filename="bloqueado-{reference}.zip"'}
    return Response(content, media_type="application/zip", headers=headers)


@router.post("/retencion", dependencies=[Depends(own_form)])
def held(
    reference: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.PLACE_HOLD))],
    do: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
) -> Response:
    """`do`: add places a hold, release ends those there are."""
    check_reference(reference)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            hold_or_release(work, reference, do, staff=login.name, reason=reason)
            work.commit()
    except (HeldAlready, NoHold, ReasonRequired) as refused:
        return _page(
            desk, login, reference, hold_problem=blocking_words.PROBLEMS[type(refused)], reason=reason
        )
    return RedirectResponse(f"/solicitudes/{reference}/bloqueo?hecho={do}", 303)


def _page(
    desk: Desk,
    login: Login,
    reference: str,
    *,
    problem: str = "",
    typed: Opening | None = None,
    hold_problem: str = "",
    reason: str = "",
    done: str = "",
) -> Response:
    check_reference(reference)
    with desk.store.reader() as read:
        request = find_by_reference(read, reference)
        sheet = read_blocking(read, request)
    if sheet is None:
        raise NotFound("nothing of it is blocked")
    return desk.page(
        "blocking.html",
        login=login,
        status=422 if problem or hold_problem else 200,
        it=request,
        sheet=sheet,
        blocking_words=blocking_words,
        problem=problem,
        typed=typed or Opening(),
        hold_problem=hold_problem,
        reason=reason[:LONGEST],
        done=done,
    )
