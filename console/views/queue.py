"""*Cola*: what waits for somebody, conversations by waiting time and requests by days left."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from console import words
from console.access import DeskOf, who_may
from duties.permissions import Deed
from services.desk_queue import PAGE, QueueFilter, desk_queue
from services.resume_session import Login

router = APIRouter()
MOST_PAGES = 10_000


@router.get("/cola")
def show(
    request: Request, desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEE_QUEUE))]
) -> Response:
    """Both lists, filtered by the query; a filter that does not exist filters nothing."""
    wanted = _wanted(request, login)
    with desk.store.reader() as read:
        queue = desk_queue(read, wanted)
    pages = -(-max(queue.conversations_found, queue.requests_found) // PAGE)
    return desk.page("queue.html", login=login, queue=queue, wanted=wanted, pages=pages, query=_query(wanted))


def _wanted(request: Request, login: Login) -> QueueFilter:
    given = request.query_params
    page = given.get("pagina", "1")
    return QueueFilter(
        channel=_known(words.CHANNELS, given.get("canal")),
        human=given.get("persona") == "si",
        reason=_known(words.REASONS, given.get("motivo")),
        right=_known(words.RIGHTS, given.get("derecho")),
        due=_known(words.DUE, given.get("plazo")),
        stage=_known(words.STAGES, given.get("etapa")),
        mine=login.name if given.get("mias") == "si" else None,
        page=min(int(page), MOST_PAGES) if page.isascii() and page.isdigit() and len(page) < 9 else 1,
    )


def _known[Value](table: dict[str, Value], key: str | None) -> str | None:
    return key if key in table else None


def _query(wanted: QueueFilter) -> dict[str, str]:
    """The filter as it stands in an address, without the page."""
    given = {
        "canal": wanted.channel,
        "motivo": wanted.reason,
        "persona": "si" if wanted.human else None,
        "derecho": wanted.right,
        "plazo": wanted.due,
        "etapa": wanted.stage,
        "mias": "si" if wanted.mine else None,
    }
    return {name: value for name, value in given.items() if value}
