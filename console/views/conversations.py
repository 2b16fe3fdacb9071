"""*Conversaciones*: the list with its filters."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from console import words
from console.access import DeskOf, who_may
from duties.permissions import Deed
from services.list_conversations import PAGE, ConversationFilter, list_conversations
from services.resume_session import Login

router = APIRouter()
MOST_PAGES = 10_000
OUTCOMES = {"waiting": "Por revisar", **words.OUTCOMES}
FIRST_YEAR, LAST_YEAR = 2000, 2200


@router.get("/conversaciones")
def show(
    request: Request,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.SEE_FLAGGED_CONVERSATION))],
) -> Response:
    """The list, filtered by the query; a filter that does not exist filters nothing."""
    wanted = _wanted(request)
    with desk.store.reader() as read:
        found = list_conversations(read, wanted, role=login.role)
    return desk.page(
        "conversations.html",
        login=login,
        found=found,
        wanted=wanted,
        outcomes=OUTCOMES,
        pages=-(-found.found // PAGE),
        query=_query(wanted),
    )


def _wanted(request: Request) -> ConversationFilter:
    given = request.query_params
    page = given.get("pagina", "1")
    return ConversationFilter(
        channel=_known(words.CHANNELS, given.get("canal")),
        reason=_known(words.REASONS, given.get("motivo")),
        outcome=_known(OUTCOMES, given.get("resultado")),
        first_day=_day(given.get("desde")),
        last_day=_day(given.get("hasta")),
        waiting_call=given.get("llamada") == "si",
        page=min(int(page), MOST_PAGES) if page.isascii() and page.isdigit() and len(page) < 9 else 1,
    )


def _known(table: dict[str, str], key: str | None) -> str | None:
    return key if key in table else None


def _day(given: str | None) -> date | None:
    try:
        day = date.fromisoformat(given or "")
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def _query(wanted: ConversationFilter) -> dict[str, str]:
    """The filter as it stands in an address, without the page."""
    given = {
        "canal": wanted.channel,
        "motivo": wanted.reason,
        "resultado": wanted.outcome,
        "desde": wanted.first_day and wanted.first_day.isoformat(),
        "hasta": wanted.last_day and wanted.last_day.isoformat(),
        "llamada": "si" if wanted.waiting_call else None,
    }
    return {name: value for name, value in given.items() if value}
