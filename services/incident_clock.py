"""When an incident has to be answered, and until when its person may complete it (L83)."""

from datetime import date, datetime

from duties.deadlines import Term, Unit, ends_at, strictest
from duties.incident_kinds import IncidentKind, Subject
from duties.incident_terms import terms_of
from duties.local_time import local_day
from services.working_calendar import holiday_of
from settings import Settings, legal_at


def incident_due(
    received_at: datetime, kind: IncidentKind, subject: Subject, *, settings: Settings
) -> datetime:
    """The strictest of the terms that hold at once, in Madrid's time."""
    day = local_day(received_at)
    terms = [Term(legal_at(settings, name, day), unit) for name, unit in terms_of(kind, subject)]
    return strictest(received_at, terms, holiday_of(settings))


def last_day_to_complete(asked_at: datetime, *, settings: Settings) -> date:
    """The last day for the person to send what was missing: ten working days at least."""
    days = legal_at(settings, "incident_completion_working_days", local_day(asked_at))
    return ends_at(asked_at, Term(days, Unit.WORKING_DAYS), holiday_of(settings)).date()
