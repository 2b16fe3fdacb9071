"""A member of staff has checked who is asking: the request is proven without a code (RGPD 12.6; L48)."""

from duties.identity_levels import Proof, request_after
from duties.kinds import Identity
from duties.steps import Actor, Said
from services.open_errands import open_errands
from services.request_content import change_owner
from services.restrict_person import restrict_person
from settings import Settings
from store import UnitOfWork
from store.models import Request


def confirm_identity(
    work: UnitOfWork, request: Request, _actor: Actor, _said: Said, settings: Settings
) -> None:
    """The proof is kept as how and by whom, never as a document."""
    if request.person_id is not None:
        change_owner(work, request, f"person:{request.person_id}")
    request.identity = request_after(Identity(request.identity), Proof.STAFF_CHECK)
    open_errands(work, request, settings=settings)
    restrict_person(work, request)
