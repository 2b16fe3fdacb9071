"""Whoever leads gives a request to a colleague."""

from sqlalchemy import select

from duties.permissions import Deed, may
from duties.steps import Actor, Said, SayingIncomplete
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Request, Staff


def assign_request(
    work: UnitOfWork, request: Request, _actor: Actor, said: Said, _settings: Settings
) -> None:
    """Raises SayingIncomplete for somebody who does not work on requests."""
    if said.colleague not in colleagues(work):
        raise SayingIncomplete({"colleague": "unknown"})
    request.assignee = said.colleague


def colleagues(read: Reading) -> tuple[str, ...]:
    """Login names of those who work on requests."""
    staff = read.session.execute(select(Staff.name, Staff.role).where(~Staff.disabled).order_by(Staff.name))
    return tuple(name for name, role in staff if may(role, Deed.WORK_REQUEST))
