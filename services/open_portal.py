"""Begin a visit to the person's own page: who they say to be, and a code to the contact on file (L48, L49)."""

import secrets

from sqlalchemy import or_, select

from duties.errors import CodeBarred, CodesExhausted, IdentityLocked
from duties.kinds import FlagReason
from duties.portal import CHANNEL
from services.claim_identity import claim_identity
from services.raise_flag import raise_flag
from services.send_code import send_code
from services.token_hash import token_hash
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Conversation, Flag, new_id


def open_portal(work: UnitOfWork, *, document: str, settings: Settings) -> tuple[Conversation, str]:
    """The visit and its token, shown once. Whether anybody was found shows nowhere."""
    token = secrets.token_urlsafe(32)
    visit = Conversation(
        id=new_id(),
        channel=CHANNEL,
        language="es",
        phase="dialogue",
        token_hash=token_hash(token),
        started_at=work.now,
        last_activity_at=work.now,
    )
    work.insert(visit)
    work.conversation_id = visit.id
    work.record("conversation_opened", visit)
    claim_identity(work, visit, document=document)
    visit.claim_kind = "document"
    _send(work, visit, settings)
    return visit, token


def send_again(work: UnitOfWork, visit: Conversation, *, settings: Settings) -> None:
    """Another code for a visit; after the last that it may have, nothing. What is told is the same."""
    try:
        _send(work, visit, settings)
    except (CodeBarred, CodesExhausted, IdentityLocked):
        return


def _send(work: UnitOfWork, visit: Conversation, settings: Settings) -> None:
    feared = _in_danger(work, visit.claimed_person_id)
    send_code(work, visit, settings=settings, withhold=feared)
    if feared:
        raise_flag(work, visit, reason=FlagReason.DANGER)


def _in_danger(read: Reading, person_id: str | None) -> bool:
    """Whoever has told of danger is not opened to the telephone on file: staff attend to them (L112)."""
    theirs = or_(Conversation.person_id == person_id, Conversation.claimed_person_id == person_id)
    told = (
        select(Flag.id)
        .join(Conversation, Conversation.id == Flag.conversation_id)
        .where(Flag.reason == FlagReason.DANGER, Conversation.channel != CHANNEL, theirs)
    )
    return read.session.scalar(told.limit(1)) is not None
