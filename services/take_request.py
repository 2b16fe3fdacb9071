"""A member of staff takes a request: from now on it is theirs."""

from duties.steps import Actor, Said
from settings import Settings
from store import UnitOfWork
from store.models import Request


def take_request(_work: UnitOfWork, request: Request, actor: Actor, _said: Said, _settings: Settings) -> None:
    """Whoever had it before has it no longer."""
    request.assignee = actor.name
