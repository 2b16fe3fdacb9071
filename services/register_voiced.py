"""Register every right that was voiced in a conversation and waits, now that we know whose or never will."""

from sqlalchemy import select

from duties.kinds import Identity, Right
from services.claims import read_claim
from services.open_request import open_request
from services.voice_right import read_voiced
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Request, VoicedRight


def register_voiced(
    work: UnitOfWork, conversation: Conversation, *, settings: Settings, only: Right | None = None
) -> list[Request]:
    """Their requests, each once, in the order they were voiced; receipt counts from the first word (L43).

    `only` leaves the others waiting: an objection to publicity needs nobody's identity, they do.
    """
    here = select(VoicedRight).where(
        VoicedRight.conversation_id == conversation.id, VoicedRight.status == "waiting"
    )
    if only is not None:
        here = here.where(VoicedRight.right == only)
    waiting = work.session.scalars(here.order_by(VoicedRight.voiced_at)).all()
    requests = {
        request.id: request for request in (_register(work, conversation, each, settings) for each in waiting)
    }
    return list(requests.values())


def _register(
    work: UnitOfWork, conversation: Conversation, voiced: VoicedRight, settings: Settings
) -> Request:
    identity = _identity(conversation)
    request = open_request(
        work,
        right=Right(voiced.right),
        channel=conversation.channel,
        conversation=conversation,
        person_id=conversation.person_id if identity is Identity.VERIFIED else conversation.claimed_person_id,
        received_at=voiced.voiced_at,
        details=read_voiced(work, voiced),
        claim=read_claim(work, conversation),
        identity=identity,
        settings=settings,
    )
    voiced.status, voiced.request_id, voiced.details_sealed = "registered", request.id, None
    work.record("voiced_right_registered", voiced)
    return request


def _identity(conversation: Conversation) -> Identity:
    if conversation.identity == Identity.VERIFIED:
        return Identity.VERIFIED
    return Identity.REGISTERED if conversation.claimed else Identity.UNVERIFIED
