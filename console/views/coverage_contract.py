"""One contract: its state for every purpose, what is to be asked at the next contact, and the proof on paper."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.views.conversation import SAY_WHY
from console.views.coverage import Reader
from duties.coverage import OPEN_TO_ASKING
from duties.errors import AlreadyAnswered, NotFound, ReasonRequired
from duties.permissions import Deed
from services.ask_at_next_contact import ask_at_next_contact, open_asks
from services.check_processing import restrictions_of
from services.prove_contract import find_contract, prove_contract
from services.resume_session import Login
from store.models import Contract

router = APIRouter(prefix="/consentimientos/contratos/{contract_id}")
NOTED = "Anotado: se le preguntará en el próximo contacto."
ANSWERED = "Ya ha contestado: no se le vuelve a preguntar."
Asker = Annotated[Login, Depends(who_may(Deed.ASK_AT_NEXT_CONTACT))]
Prover = Annotated[Login, Depends(who_may(Deed.PRINT_CONSENT_PROOF))]


@router.get("")
def show(contract_id: str, desk: DeskOf, login: Reader, hecho: str = "") -> Response:
    """One contract with its state for every purpose, masked; the look is in the audit."""
    said = {"preguntar": NOTED, "contestado": ANSWERED}.get(hecho, "")
    return _contract(desk, login, contract_id, done=said)


@router.post("/preguntar", dependencies=[Depends(own_form)])
def ask(contract_id: str, desk: DeskOf, login: Asker, purpose: Annotated[str, Form()] = "") -> Response:
    """Mark a purpose to be asked for at the next contact."""
    _check_id(contract_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            ask_at_next_contact(work, contract_id, purpose, staff=login.name, settings=desk.settings)
            work.commit()
    except AlreadyAnswered:
        return RedirectResponse(f"/consentimientos/contratos/{contract_id}?hecho=contestado", 303)
    return RedirectResponse(f"/consentimientos/contratos/{contract_id}?hecho=preguntar", 303)


@router.post("/prueba", dependencies=[Depends(own_form)])
def proof(contract_id: str, desk: DeskOf, login: Prover, reason: Annotated[str, Form()] = "") -> Response:
    """The sheet of proof, in clear, once the look is in the audit."""
    from services.render_contract_sheet import render_contract_sheet  # typst is large, and few pages print

    _check_id(contract_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            found = prove_contract(work, contract_id, staff=login.name, reason=reason, settings=desk.settings)
            now = work.now
            work.commit()
    except ReasonRequired:
        return _contract(desk, login, contract_id, problem=SAY_WHY, typed=reason[:2000])
    sheet = render_contract_sheet(found, settings=desk.settings, now=now)
    name = f"consentimientos-{contract_id[:8]}.pdf"
    return Response(
        sheet, media_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def _contract(
    desk: Desk, login: Login, contract_id: str, *, done: str = "", problem: str | None = None, typed: str = ""
) -> Response:
    _check_id(contract_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        found = find_contract(work, contract_id, desk.settings)
        asks = open_asks(work, found.person_id)
        restrictions = restrictions_of(work, found.person_id)
        work.record("contract_consents_viewed", work.session.get_one(Contract, contract_id))
        work.commit()
    return desk.page(
        "coverage_contract.html",
        login=login,
        status=422 if problem else 200,
        contract=found,
        purposes=sorted(desk.settings.purposes, key=lambda each: each.basis != "consent"),
        asks=asks,
        restrictions=restrictions,
        open_to_asking=OPEN_TO_ASKING,
        done=done,
        problem=problem,
        typed=typed,
    )


def _check_id(contract_id: str) -> None:
    if not re.fullmatch(r"[0-9a-f]{32}", contract_id):
        raise NotFound("no such contract")
