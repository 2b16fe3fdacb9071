"""*Informes*: deadlines, containment, waits, consents and notices of a period, each from its events (L13, L89)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from console import words
from console.access import DeskOf, who_may
from console.csv_file import csv_response
from console.pages import Desk
from console.views.coverage import note_look
from duties.local_time import local_day
from duties.permissions import Deed
from duties.report import Event, Part, Report, Spread, columns
from services.read_report import read_report
from services.report_events import report_events
from services.resume_session import Login
from settings import legal_at

router = APIRouter(prefix="/informes")
PERIODS = {
    "mes": "Este mes",
    "mes-pasado": "El mes pasado",
    "trimestre": "Los últimos tres meses",
    "ano": "Este año",
}
LONGEST = timedelta(days=366 * 2)
BAD_DATES = "Escriba dos fechas, la primera no más tarde que la segunda y como mucho dos años aparte."
Reader = Annotated[Login, Depends(who_may(Deed.SEE_REPORTS))]


@router.get("")
def show(request: Request, desk: DeskOf, login: Reader) -> Response:
    """The figures of the period chosen; a period that cannot be is said, and this month shown."""
    first, last, problem = _period(request, local_day(desk.store.clock.now()))
    return desk.page(
        "reports.html",
        login=login,
        status=422 if problem else 200,
        figures=_report(desk, first, last),
        first=first,
        last=last,
        periods=PERIODS,
        chosen=request.query_params.get("periodo", ""),
        problem=problem,
        minutes=_minutes(desk, last),
    )


@router.get("/informe.csv")
def figures(request: Request, desk: DeskOf, login: Reader) -> Response:
    """The figures of the page, one a row."""
    first, last, _ = _period(request, local_day(desk.store.clock.now()))
    rows = list(_rows(_report(desk, first, last)))
    note_look(desk, login, "report_exported")
    return csv_response(f"informe-{first}-{last}", ["Cifra", "Grupo", "Valor", "De", "Por ciento"], rows)


@router.get("/eventos.csv")
def events(request: Request, desk: DeskOf, login: Reader) -> Response:
    """The events that every figure is computed from: with them anybody can compute it again (L89)."""
    first, last, _ = _period(request, local_day(desk.store.clock.now()))
    with desk.store.reader() as read:
        found = report_events(read, first, last)
    note_look(desk, login, "report_events_exported")
    head = columns()
    rows = ([_cell(each, name) for name in head] for each in found)
    return csv_response(f"eventos-{first}-{last}", head, rows)


def _report(desk: Desk, first: date, last: date) -> Report:
    with desk.store.reader() as read:
        return read_report(read, first, last, handover_minutes=_minutes(desk, last))


def _minutes(desk: Desk, on: date) -> int:
    return legal_at(desk.settings, "handover_minutes", max(on, local_day(desk.store.clock.now())))


def _period(request: Request, today: date) -> tuple[date, date, str]:
    """First and last day, and what is wrong with those that were asked for."""
    given = request.query_params
    if given.get("desde") or given.get("hasta"):
        try:
            first, last = (
                date.fromisoformat(given.get("desde", "")),
                date.fromisoformat(given.get("hasta", "")),
            )
        except ValueError:
            return today.replace(day=1), today, BAD_DATES
        if first > last or last - first > LONGEST or last.year > 9000:
            return today.replace(day=1), today, BAD_DATES
        return first, last, ""
    return *_named(given.get("periodo", "mes"), today), ""


def _named(period: str, today: date) -> tuple[date, date]:
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    if period == "mes-pasado":
        return before.replace(day=1), before
    if period == "trimestre":
        return (before.replace(day=1) - timedelta(days=1)).replace(day=1), today
    if period == "ano":
        return today.replace(month=1, day=1), today
    return month, today


def _rows(found: Report) -> Iterator[tuple[object, ...]]:
    yield _part("Solicitudes contestadas en plazo", "Todas", found.on_time)
    for right, part in found.on_time_by_right.items():
        yield _part("Solicitudes contestadas en plazo", words.RIGHTS[right][0], part)
    yield from _spread("Días hasta contestar", found.days_to_decide)
    yield from _spread("Días hasta cerrar", found.days_to_close)
    for days, count in found.days_histogram.items():
        yield "Solicitudes contestadas por días", days, count, found.days_to_decide.count, ""
    yield _part("Conversaciones sin pedir una persona", "Todas", found.contained)
    for channel, part in found.contained_by_channel.items():
        yield _part("Conversaciones sin pedir una persona", words.word(words.CHANNELS, channel), part)
    yield from _spread("Minutos de espera a una persona", found.waits)
    yield _part("Atendidas dentro del tiempo legal", "Todas", found.within_minutes)
    yield "Siguen esperando a una persona", "Todas", found.still_waiting, found.within_minutes.of, ""
    for (notice, purpose), states in found.consents.items():
        for state, count in states.items():
            group = f"{notice} · {words.word(words.PURPOSES, purpose)} · {words.word(words.CONSENTS, state)}"
            yield "Respuestas sobre consentimiento", group, count, sum(states.values()), ""
    yield _part("Sesiones sin aviso completo", "Todas", found.without_notice)
    for channel, part in found.without_notice_by_channel.items():
        yield _part("Sesiones sin aviso completo", words.word(words.CHANNELS, channel), part)
    yield "Sesiones en las que se habló sin aviso completo", "Todas", len(found.said_without_notice), "", ""


def _part(what: str, group: str, part: Part) -> tuple[object, ...]:
    percent = "" if part.tenths is None else f"{part.tenths // 10},{part.tenths % 10}"
    return what, group, part.count, part.of, percent


def _spread(what: str, spread: Spread) -> Iterator[tuple[object, ...]]:
    for name, value in (("mediana", spread.middle), ("nueve de cada diez", spread.ninth_tenth)):
        yield what, name, "" if value is None else f"{value:.1f}".replace(".", ","), spread.count, ""


def _cell(event: Event, name: str) -> object:
    value = type(event).__name__ if name == "event" else getattr(event, name, "")
    return value.isoformat() if isinstance(value, date) else value
