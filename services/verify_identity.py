"""Check a one-time code and, if it is right, raise what was claimed in its name to verified (L48, L49)."""

import hmac
from dataclasses import dataclass

from sqlalchemy import func, select

from duties.errors import CodeRejected, IdentityLocked
from duties.identity_levels import MOST_TRIES, Proof, conversation_after
from duties.kinds import FlagReason, Identity
from services.link_conversation import link_conversation
from services.prove_pending_consents import prove_pending_consents
from services.raise_flag import raise_flag
from services.send_code import code_hmac
from services.verify_requests import verify_requests
from services.wipe_code import wipe_code
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, IdentityCheck, Request


@dataclass(frozen=True)
class Verified:
    """What a right code has raised: requests by this proof, or the earlier ones they were joined to."""

    requests: tuple[Request, ...]


def verify_identity(
    work: UnitOfWork, conversation: Conversation, *, code: str, settings: Settings
) -> Verified:
    """The conversation and its requests, verified. Raises CodeRejected or IdentityLocked.

    A wrong code counts only once it is committed: whoever catches these two commits the unit of work.
    """
    if conversation.identity == Identity.LOCKED:
        raise IdentityLocked(f"conversation {conversation.id} is locked")
    check = _pending(work, conversation)
    right = hmac.compare_digest(
        code_hmac(work, check.id if check else "none", code), check.code_hmac if check else ""
    )
    if check is None:
        raise CodeRejected(f"conversation {conversation.id} has no live code")
    if not right or check.person_id is None or check.person_id != conversation.claimed_person_id:
        _count_wrong(work, conversation, check)
        raise CodeRejected(f"conversation {conversation.id} was given a wrong code")
    return _verify(work, conversation, check, check.person_id, settings)


def _pending(work: UnitOfWork, conversation: Conversation) -> IdentityCheck | None:
    """The live code; one that is past its time is wiped on the way."""
    check = work.session.scalar(
        select(IdentityCheck).where(
            IdentityCheck.conversation_id == conversation.id, IdentityCheck.status == "pending"
        )
    )
    if check is not None and check.expires_at <= work.now:
        wipe_code(work, check, status="expired")
        return None
    return check


def _count_wrong(work: UnitOfWork, conversation: Conversation, check: IdentityCheck) -> None:
    """Count the try over the whole conversation; the last locks and flags it, and raises IdentityLocked."""
    check.tries += 1
    work.record("code_rejected", check)
    work.session.flush()
    tries = work.session.scalar(
        select(func.sum(IdentityCheck.tries)).where(IdentityCheck.conversation_id == conversation.id)
    )
    if (tries or 0) < MOST_TRIES:
        return
    wipe_code(work, check, status="locked")
    conversation.identity = conversation_after(Identity(conversation.identity), Proof.LAST_WRONG_CODE)
    conversation.person_id = None
    work.record("identity_locked", conversation)
    raise_flag(work, conversation, reason=FlagReason.IDENTITY_LOCKED)
    raise IdentityLocked(f"conversation {conversation.id} is locked")


def _verify(
    work: UnitOfWork, conversation: Conversation, check: IdentityCheck, person_id: str, settings: Settings
) -> Verified:
    wipe_code(work, check, status="passed")
    conversation.identity = conversation_after(Identity(conversation.identity), Proof.RIGHT_CODE)
    conversation.person_id = person_id
    link_conversation(work, conversation, person_id)
    prove_pending_consents(work, conversation, person_id)
    requests = verify_requests(work, conversation, person_id, settings=settings)
    work.record("identity_verified", conversation)
    work.effect("identity", None)
    return Verified(requests)
