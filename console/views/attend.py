"""A live chat attended by a person: take it over, write, hand it back. What is new comes by itself."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.dates import moment
from console.pages import Desk
from console.views.conversation import check_id
from duties.errors import NotFound
from duties.permissions import Deed
from duties.takeover import AliasInvalid, ChatNotLive, ChatNotYours, ChatTaken, MessageInvalid
from services.active_takeover import attended_now
from services.check_processing import restrictions_of
from services.note_presence import note_presence
from services.read_live_chat import Line, read_live_chat
from services.resume_session import Login
from services.return_chat import return_chat
from services.take_over_chat import take_over_chat
from services.write_to_customer import LONGEST, write_to_customer
from store.models import Conversation, Takeover

router = APIRouter(prefix="/conversaciones/{conversation_id}/atender")
Person = Annotated[Login, Depends(who_may(Deed.TAKE_OVER_CHAT))]
MOST = 10**9  # messages of one conversation
Position = Annotated[int, Query(ge=0, le=MOST)]
NAME_YOURSELF = "Escriba el nombre con el que se presenta: de 2 a 40 letras."
WRITE_SOMETHING = f"Escriba un mensaje de 1 a {LONGEST} caracteres."
TAKEN = "Este chat lo atiende {who} desde el {when}. Hable con esa persona si tiene que pasar a usted."
OVER = "Este chat ya no está en curso: no se puede atender."
NOT_YOURS = "Ya no atiende usted este chat: lo devolvió, terminó, o pasaron cinco minutos sin señales suyas."


@router.get("")
def show(conversation_id: str, desk: DeskOf, login: Person) -> Response:
    """The chat, for whoever attends it; for anybody else the page of the conversation."""
    return _page(desk, login, conversation_id)


@router.get("/vivo")
def news(conversation_id: str, desk: DeskOf, login: Person, tras: Position = 0) -> Response:
    """What was said after a position, as a piece of the page. To look is a sign that one is there."""
    check_id(conversation_id)
    mine = note_presence(desk.store, conversation_id, staff=login.name)
    found = _found(desk, login, conversation_id, after=tras) if mine else None
    return desk.page("attend_lines.html", login=login, lines=found[2] if found else (), over=found is None)


@router.post("", dependencies=[Depends(own_form)])
def take(conversation_id: str, desk: DeskOf, login: Person, alias: Annotated[str, Form()] = "") -> Response:
    """Take it over, under the name that the customer is told."""
    check_id(conversation_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            take_over_chat(work, conversation_id, staff=login.name, alias=alias[:200], settings=desk.settings)
            work.commit()
    except AliasInvalid:
        return _refused(desk, login, conversation_id, NAME_YOURSELF, 422)
    except ChatTaken as taken:
        words = TAKEN.format(who=taken.staff, when=moment(taken.since))
        return _refused(desk, login, conversation_id, words, 409)
    except ChatNotLive:
        return _refused(desk, login, conversation_id, OVER, 409)
    return RedirectResponse(f"/conversaciones/{conversation_id}/atender", 303)


@router.post("/decir", dependencies=[Depends(own_form)])
def write(
    *,
    conversation_id: str,
    desk: DeskOf,
    login: Person,
    text: Annotated[str, Form()] = "",
    seen: Annotated[int, Form(ge=-1, le=MOST)] = -1,
) -> Response:
    """Write to the customer."""
    check_id(conversation_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            write_to_customer(work, conversation_id, staff=login.name, text=text, seen=seen)
            work.commit()
    except MessageInvalid:
        return _page(desk, login, conversation_id, problem=WRITE_SOMETHING, typed=text[: LONGEST * 2])
    except ChatNotYours:
        return _refused(desk, login, conversation_id, NOT_YOURS, 409, unsent=text)
    return RedirectResponse(f"/conversaciones/{conversation_id}/atender", 303)


@router.post("/devolver", dependencies=[Depends(own_form)])
def hand_back(conversation_id: str, desk: DeskOf, login: Person) -> Response:
    """Hand it back to the assistant."""
    check_id(conversation_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            return_chat(work, conversation_id, staff=login.name, settings=desk.settings)
            work.commit()
    except ChatNotYours:
        return _refused(desk, login, conversation_id, NOT_YOURS, 409)
    return RedirectResponse(f"/conversaciones/{conversation_id}?devuelto=1", 303)


def _page(
    desk: Desk, login: Login, conversation_id: str, *, problem: str | None = None, typed: str = ""
) -> Response:
    check_id(conversation_id)
    found = _found(desk, login, conversation_id)
    if found is None:
        return RedirectResponse(f"/conversaciones/{conversation_id}", 303)
    conversation, takeover, lines = found
    with desk.store.reader() as read:
        restrictions = restrictions_of(read, conversation.person_id)
    return desk.page(
        "attend.html",
        login=login,
        status=422 if problem else 200,
        it=conversation,
        takeover=takeover,
        lines=lines,
        restrictions=restrictions,
        over=False,
        problem=problem,
        typed=typed,
        longest=LONGEST,
    )


def _found(
    desk: Desk, login: Login, conversation_id: str, *, after: int = 0
) -> tuple[Conversation, Takeover, tuple[Line, ...]] | None:
    """The chat if this login attends it now."""
    with desk.store.reader() as read:
        conversation = read.session.get(Conversation, conversation_id)
        if conversation is None:
            raise NotFound("no such conversation")
        takeover = attended_now(read, conversation_id)
        if takeover is None or takeover.staff != login.name:
            return None
        return conversation, takeover, read_live_chat(read, conversation, takeover, after=after)


def _refused(
    desk: Desk, login: Login, conversation_id: str, words: str, status: int, *, unsent: str = ""
) -> Response:
    return desk.page(
        "attend_refused.html",
        login=login,
        status=status,
        conversation_id=conversation_id,
        words_of_refusal=words,
        unsent=unsent[: LONGEST * 2],
    )
