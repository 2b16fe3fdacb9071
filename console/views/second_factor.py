"""One's own second factor: enrol it, renew its recovery codes, take it off."""

from typing import Annotated

import segno
from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response
from markupsafe import Markup

from console.access import DeskOf, OwnAccount, own_form
from console.pages import Desk
from duties.errors import CodeRejected, SecondFactorExists
from services.begin_second_factor import begin_second_factor
from services.check_second_factor import check_second_factor
from services.confirm_second_factor import confirm_second_factor
from services.read_enrolment import read_enrolment
from services.remove_second_factor import remove_second_factor
from services.renew_recovery_codes import renew_recovery_codes
from services.resume_session import Login
from services.second_factor_needed import needs_second_factor
from store.models import Staff

router = APIRouter(prefix="/cuenta/segundo-factor")
Code = Annotated[str, Form()]
WRONG = "Ese código no vale. Escriba el que su aplicación muestra ahora; cada código sirve una sola vez."


@router.get("")
def show(desk: DeskOf, login: OwnAccount) -> Response:
    """What it is, the secret that waits for its first code, or what can be done with it."""
    return _page(desk, login)


@router.post("/empezar", dependencies=[Depends(own_form)])
def begin(desk: DeskOf, login: OwnAccount) -> Response:
    """Make a secret and show it."""
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            begin_second_factor(work, login.staff_id)
            work.commit()
    except SecondFactorExists:
        pass  # the page says so
    return RedirectResponse("/cuenta/segundo-factor", 303)


@router.post("/confirmar", dependencies=[Depends(own_form)])
def confirm(desk: DeskOf, login: OwnAccount, code: Code = "") -> Response:
    """The first code: from now on it counts, and the recovery codes are shown."""
    try:
        codes = confirm_second_factor(
            desk.store,
            staff_id=login.staff_id,
            name=login.name,
            session_id=login.session_id,
            code="".join(code.split())[:40],
        )
    except CodeRejected:
        return _page(desk, login, problem=WRONG)
    return _page(desk, login, codes=codes)


@router.post("/codigos", dependencies=[Depends(own_form)])
def renew(desk: DeskOf, login: OwnAccount, code: Code = "") -> Response:
    """Fresh recovery codes for a code of the second factor."""
    try:
        check_second_factor(desk.store, staff_id=login.staff_id, code=code[:40], logging_in=False)
    except CodeRejected:
        return _page(desk, login, problem=WRONG)
    codes = renew_recovery_codes(desk.store, staff_id=login.staff_id, name=login.name)
    return _page(desk, login, codes=codes)


@router.post("/quitar", dependencies=[Depends(own_form)])
def remove(desk: DeskOf, login: OwnAccount, code: Code = "") -> Response:
    """Take it off for a code of it; a role that needs one is led to enrol another."""
    try:
        check_second_factor(desk.store, staff_id=login.staff_id, code=code[:40], logging_in=False)
    except CodeRejected:
        return _page(desk, login, problem=WRONG)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        remove_second_factor(work, work.session.get_one(Staff, login.staff_id), "second_factor_removed")
        work.commit()
    return RedirectResponse("/cuenta/segundo-factor", 303)


def _page(desk: Desk, login: Login, *, problem: str | None = None, codes: tuple[str, ...] = ()) -> Response:
    controller = desk.settings.controller.short_name
    with desk.store.reader() as read:
        enrolment = read_enrolment(read, login.staff_id, name=login.name, controller=controller)
    return desk.page(
        "second_factor.html",
        login=login,
        status=422 if problem else 200,
        enrolment=enrolment,
        picture=_picture(enrolment.address) if enrolment is not None else None,
        needed=needs_second_factor(desk.settings, login),
        problem=problem,
        codes=codes,
    )


def _picture(address: str) -> Markup:
    """The QR code as SVG without styles or scripts, dark on white whatever the page's colours."""
    drawn = segno.make(address, error="m").svg_inline(
        omitsize=True, svgclass="qr", lineclass=None, light="#fff", title="Código QR"
    )
    return Markup(drawn)  # noqa: S704 (segno's own drawing of squares)
