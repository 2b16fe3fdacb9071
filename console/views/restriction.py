"""Lifting a restriction: the person is told first."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.views.request import check_reference
from duties.errors import NotFound
from duties.permissions import Deed
from duties.restrictions import LiftNotAnnounced
from services.lift_restriction import announce_lifting, lift_restriction, post_lifting_notice
from services.resume_session import Login

router = APIRouter(prefix="/solicitudes/{reference}/limitacion")


@router.post("", dependencies=[Depends(own_form)])
def act(
    reference: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.LIFT_RESTRICTION))],
    do: Annotated[str, Form()] = "",
) -> Response:
    """`do`: tell queues the notice, told notes that it was sent, lift ends the restriction."""
    check_reference(reference)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            if do == "tell":
                announce_lifting(work, reference, staff=login.name, settings=desk.settings)
            elif do == "told":
                post_lifting_notice(work, reference, staff=login.name)
            elif do == "lift":
                lift_restriction(work, reference, staff=login.name)
            else:
                raise NotFound("no such deed")
            work.commit()
    except LiftNotAnnounced:
        do = "first"
    return RedirectResponse(f"/solicitudes/{reference}?hecho=limitacion-{do}", 303)
