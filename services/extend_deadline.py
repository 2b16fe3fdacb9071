"""The term to answer is extended once: the person is told a new day (RGPD 12.3; L44)."""

from duties.steps import Actor, Said
from services.write_letter import extension_of
from settings import Settings
from store import UnitOfWork
from store.models import Request


def extend_deadline(
    _work: UnitOfWork, request: Request, _actor: Actor, _said: Said, settings: Settings
) -> None:
    """`due_date` is always what the person was told last."""
    request.due_date = extension_of(request, settings)
