"""The person's own page in words: what the public side shows of it, nothing more."""

from datetime import date, datetime
from typing import Any

from bot.consent_page import tell_choice
from duties.casework import ACTIVE
from duties.kinds import RequestStatus, Right
from duties.local_time import local_day, to_local
from duties.portal import FACTS, INCIDENT_KINDS, INCIDENT_STATES, REQUEST_STATES, choices_introduction
from duties.right_names import NAMES
from duties.spanish_dates import day_as_written, long_date
from services.person_banners import Banner
from services.read_identity import Fact
from services.read_portal import PortalPage
from settings import Settings
from store.models import Incident, Recording, Request

_BANNERS = {
    "restriction": "Sus datos están limitados: los guardamos y no los usamos para nada más, como pidió.",
    "objection": "Hemos dejado de usar sus datos para aquello a lo que se opuso.",
    "suppression": "No le enviamos publicidad por los medios que nos dijo.",
}


def tell_page(page: PortalPage, settings: Settings) -> dict[str, Any]:
    """The page as JSON of words and ids; days are in full, times in Madrid's zone."""
    return {
        "facts": [{"name": FACTS[fact.what], "value": _value(fact)} for fact in page.facts],
        "has_address": page.has_address,
        "contracts": [{"reference": each.reference, "product": each.product} for each in page.contracts],
        "notes": [_BANNERS[each.kind] for each in page.banners if _told(each)],
        "introduction": list(choices_introduction(settings.controller.email)),
        "choices": [tell_choice(each) for each in page.choices],
        "requests": [_request(each) for each in page.requests],
        "incidents": [_incident(each) for each in page.incidents],
        "recordings": [_recording(each) for each in page.recordings],
        "copies": [{"id": link, "until": _day(until)} for link, until in page.copies],
    }


def _told(banner: Banner) -> bool:
    return banner.granted and banner.kind in _BANNERS


def _value(fact: Fact) -> str:
    return day_as_written(fact.value) if fact.what == "birth_date" else fact.value


def _day(at: datetime) -> str:
    return long_date(local_day(at))


def _due(day: date, *, running: bool) -> str:
    return long_date(day) if running else ""


def _request(row: Request) -> dict[str, str]:
    return {
        "name": NAMES[Right(row.right)].capitalize(),
        "reference": row.reference,
        "state": REQUEST_STATES[RequestStatus(row.status)],
        "received": _day(row.received_at),
        "due": _due(row.due_date, running=row.status in ACTIVE and row.status != RequestStatus.ANSWERED),
    }


def _incident(row: Incident) -> dict[str, str]:
    return {
        "name": INCIDENT_KINDS.get(row.kind, INCIDENT_KINDS["incidencia"]),
        "reference": row.key,
        "state": INCIDENT_STATES.get(row.status, INCIDENT_STATES["open"]),
        "received": _day(row.opened_at),
        "due": _due(row.due_date, running=row.status != "resolved"),
    }


def _recording(row: Recording) -> dict[str, Any]:
    return {
        "id": row.id,
        "when": _moment(row.started_at) if row.started_at else "",
        "length": _length(row.duration_seconds or 0),
        "kept": row.status == "stored",
    }


def _moment(at: datetime) -> str:
    return f"{_day(at)}, {to_local(at):%H:%M}"


def _length(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
