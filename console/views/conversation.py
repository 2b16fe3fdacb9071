"""One conversation: masked; with its data for a reason, in this answer only; and its review."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from duties.errors import AlreadyReviewed, NotFound, ReasonRequired
from duties.permissions import Deed, may
from duties.reviews import ReviewOutcome
from services.active_takeover import attended_now
from services.check_processing import restrictions_of
from services.correct_intent import IntentUnknown, correct_intent
from services.list_consultations import Consultation, list_consultations
from services.read_conversation import ConversationSheet
from services.resume_session import Login
from services.reveal_conversation import reveal_conversation
from services.review_conversation import review_conversation
from services.take_over_chat import is_live, usual_alias
from services.view_conversation import find_for_staff, view_conversation

router = APIRouter(prefix="/conversaciones/{conversation_id}")
LONGEST_NOTE = 2000
SAY_WHY = "Escriba el motivo con 4 letras o más (200 como mucho)."
CHOOSE = "Elija un resultado."
CHOOSE_INTENT = "Elija lo que quiso decir de la lista."
NOTE_TOO_LONG = f"La nota admite {LONGEST_NOTE} caracteres como mucho."
SOMEBODY_DID = "Otra persona del equipo ha revisado estos avisos antes que usted. Aquí tiene su resultado."
Reader = Annotated[Login, Depends(who_may(Deed.SEE_FLAGGED_CONVERSATION))]


@router.get("")
def show(
    *,
    conversation_id: str,
    desk: DeskOf,
    login: Reader,
    revisada: str = "",
    devuelto: str = "",
    corregido: str = "",
) -> Response:
    """The masked page."""
    return masked_page(
        desk,
        login,
        conversation_id,
        done=revisada == "1",
        returned=devuelto == "1",
        corrected=corregido == "1",
    )


@router.post("/revelar", dependencies=[Depends(own_form)])
def reveal(
    conversation_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.REVEAL_CONVERSATION))],
    reason: Annotated[str, Form()] = "",
) -> Response:
    """The clear page, once the look is in the audit."""
    check_id(conversation_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            sheet = reveal_conversation(work, conversation_id, staff=login.name, reason=reason)
            said = work.reason
            work.commit()
    except ReasonRequired:
        return masked_page(desk, login, conversation_id, problem=SAY_WHY, typed=reason[:LONGEST_NOTE])
    return _page(desk, login, sheet, said=said)


@router.post("/revisar", dependencies=[Depends(own_form)])
def review(
    *,
    conversation_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.REVIEW_CONVERSATION))],
    outcome: Annotated[str, Form()] = "",
    note: Annotated[str, Form()] = "",
    flag: Annotated[list[str] | None, Form()] = None,
) -> Response:
    """Close the flags that the page showed."""
    check_id(conversation_id)
    problem = None if outcome in set(ReviewOutcome) else CHOOSE
    problem = NOTE_TOO_LONG if len(note) > LONGEST_NOTE else problem
    if problem:
        return masked_page(desk, login, conversation_id, review_problem=problem, note=note, outcome=outcome)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            conversation = find_for_staff(work, conversation_id, staff=login.name)
            chosen = ReviewOutcome(outcome)
            review_conversation(
                work, conversation, staff=login.name, outcome=chosen, note=note, flags=flag or ()
            )
            work.commit()
    except AlreadyReviewed:
        return masked_page(desk, login, conversation_id, review_problem=SOMEBODY_DID, note=note, status=409)
    return RedirectResponse(f"/conversaciones/{conversation_id}?revisada=1", 303)


@router.post("/corregir", dependencies=[Depends(own_form)])
def correct(
    *,
    conversation_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.CORRECT_INTENT))],
    turn: Annotated[str, Form()] = "",
    intent: Annotated[str, Form()] = "",
) -> Response:
    """Say what a turn meant."""
    check_id(conversation_id)
    check_id(turn)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            correct_intent(work, conversation_id, turn, intent=intent, staff=login.name)
            work.commit()
    except IntentUnknown:
        return masked_page(desk, login, conversation_id, review_problem=CHOOSE_INTENT)
    return RedirectResponse(f"/conversaciones/{conversation_id}?corregido=1", 303)


def masked_page(
    desk: Desk, login: Login, conversation_id: str, *, status: int | None = None, **context: object
) -> Response:
    """The masked page, with what has to be said on it."""
    check_id(conversation_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = view_conversation(work, conversation_id, staff=login.name)
        work.commit()
    problem = context.get("problem") or context.get("review_problem")
    return _page(desk, login, sheet, status=status or (422 if problem else 200), **context)


def _page(
    desk: Desk, login: Login, sheet: ConversationSheet, *, status: int = 200, **context: object
) -> Response:
    looks: tuple[Consultation, ...] = ()
    live, alias = None, ""
    with desk.store.reader() as read:
        restrictions = restrictions_of(read, sheet.conversation.person_id)
        if may(login.role, Deed.SEE_CONSULTATIONS):
            looks = list_consultations(read, sheet.conversation.id)
    if may(login.role, Deed.TAKE_OVER_CHAT) and is_live(sheet.conversation):
        with desk.store.reader() as read:
            live, alias = attended_now(read, sheet.conversation.id), usual_alias(read, login.name)
    defaults: dict[str, object] = {
        "problem": None,
        "typed": "",
        "review_problem": None,
        "note": "",
        "outcome": "",
    }
    defaults |= {"done": False, "said": None, "returned": False, "live": live, "alias": alias}
    defaults |= {"can_attend": bool(alias), "hearing_problem": None, "corrected": False}
    defaults |= {"restrictions": restrictions}
    return desk.page(
        "conversation.html", login=login, status=status, sheet=sheet, looks=looks, **(defaults | context)
    )


def check_id(conversation_id: str) -> None:
    """Raise NotFound unless it can be the id of a conversation."""
    if not re.fullmatch(r"[0-9a-f]{32}", conversation_id):
        raise NotFound("no such conversation")
