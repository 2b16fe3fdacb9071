"""The access dossier and the portable copy of a request: ordered, looked at by a second person, downloaded."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.views.request import check_reference
from duties.errors import NotFound
from duties.packages import PackageKind, PackageRefused
from duties.permissions import Deed
from services.approve_package import approve_package
from services.deliver_package import deliver_package
from services.open_package import open_package
from services.order_package import order_package
from services.resume_session import Login

ROW_ID = re.compile(r"[0-9a-f]{32}")
router = APIRouter(prefix="/solicitudes/{reference}/expediente")
Revealer = Annotated[Login, Depends(who_may(Deed.REVEAL_REQUEST))]


@router.post("", dependencies=[Depends(own_form)])
def order(reference: str, desk: DeskOf, login: Revealer, kind: Annotated[str, Form()] = "") -> Response:
    """Have it made."""
    check_reference(reference)
    if kind not in set(PackageKind):
        raise NotFound("no such kind of package")
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            order_package(work, reference, PackageKind(kind), staff=login.name)
            work.commit()
    except PackageRefused as refused:
        return _back(reference, refused.why)
    return _back(reference, "pedido")


@router.post("/{package_id}/aprobar", dependencies=[Depends(own_form)])
def approve(
    reference: str,
    package_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.APPROVE_PACKAGE))],
) -> Response:
    """It may go."""
    check_reference(reference)
    _check(package_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            approve_package(work, reference, package_id, staff=login.name)
            work.commit()
    except PackageRefused as refused:
        return _back(reference, refused.why)
    return _back(reference, "aprobado")


@router.post("/{package_id}/descargar", dependencies=[Depends(own_form)])
def download(reference: str, package_id: str, desk: DeskOf, login: Revealer) -> Response:
    """The ZIP, once the look is in the audit."""
    check_reference(reference)
    _check(package_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            _, content = open_package(work, reference, package_id, staff=login.name)
            work.commit()
    except PackageRefused as refused:
        return _back(reference, refused.why)
    name = f"copia-{reference}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/zip", headers=headers)


@router.post("/{package_id}/entregar", dependencies=[Depends(own_form)])
def deliver(
    *,
    reference: str,
    package_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.WORK_REQUEST))],
    medium: Annotated[str, Form()] = "",
    delivery: Annotated[str, Form()] = "",
) -> Response:
    """Send the person a link, or have it printed."""
    check_reference(reference)
    _check(package_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            deliver_package(
                work,
                reference,
                package_id,
                medium=medium,
                staff=login.name,
                settings=desk.settings,
                delivery_id=delivery if ROW_ID.fullmatch(delivery) else None,
            )
            work.commit()
    except PackageRefused as refused:
        return _back(reference, refused.why)
    return _back(reference, "entregado")


def _back(reference: str, what: str) -> Response:
    return RedirectResponse(f"/solicitudes/{reference}?expediente={what}#expediente", 303)


def _check(package_id: str) -> None:
    if not ROW_ID.fullmatch(package_id):
        raise NotFound("no such package")
