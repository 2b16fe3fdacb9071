"""Send a one-time code to a contact on file of the person claimed (L48, L49)."""

import secrets

from sqlalchemy import func, select

from duties.errors import CodeBarred, CodesExhausted, IdentityLocked
from duties.identity_levels import CODE_DIGITS, CODE_LIFE, MOST_CODES
from duties.kinds import FlagReason, Identity
from duties.message_words import language_of, words_in
from services.code_barred import code_barred
from services.codes_withheld import codes_withheld
from services.contacts import MEDIUM, contact_for_code, open_contact
from services.decoy import open_decoy, seal_decoy
from services.queue_message import queue_message
from services.raise_flag import raise_flag
from services.wipe_code import wipe_pending_codes
from settings import Settings
from store import Reading, UnitOfWork
from store.models import ContactPoint, Conversation, IdentityCheck, new_id


def send_code(
    work: UnitOfWork, conversation: Conversation, *, settings: Settings, withhold: bool = False
) -> IdentityCheck:
    """The new check; earlier codes of the conversation expire. Unknown people only lack the message.

    So does somebody of whom too many codes were guessed or sent: nobody is told so but the staff, by a flag.
    `withhold` sends none for another reason, with the same work.

    Raises IdentityLocked after too many wrong codes, CodesExhausted after too many codes, CodeBarred where a
    contact on file is not the speaker's or not safe.
    """
    if code_barred(work, conversation):
        raise CodeBarred(f"conversation {conversation.id} is left to a person")
    if conversation.identity == Identity.LOCKED:
        raise IdentityLocked(f"conversation {conversation.id} is locked")
    if _sent(work, conversation) >= MOST_CODES:
        raise CodesExhausted(f"conversation {conversation.id} has had its codes")
    wipe_pending_codes(work, conversation)
    withheld = codes_withheld(work, conversation.claimed_person_id)
    point = None if withheld or withhold else contact_for_code(work, conversation.claimed_person_id)
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    check = _new_check(work, conversation, point, code)
    _queue(work, conversation, check, point, _body(settings, code, point, language_of(conversation.language)))
    work.record("code_sent", check)
    if withheld:
        work.record("code_withheld", conversation)
        raise_flag(work, conversation, reason=FlagReason.CODES_WITHHELD)
    return check


def code_hmac(read: Reading, check_id: str, code: str) -> str:
    """What is kept of a code."""
    return read.blind("otp", check_id + code)


def _sent(work: UnitOfWork, conversation: Conversation) -> int:
    sent = select(func.count()).where(IdentityCheck.conversation_id == conversation.id)
    return work.session.scalar(sent) or 0


def _new_check(
    work: UnitOfWork, conversation: Conversation, point: ContactPoint | None, code: str
) -> IdentityCheck:
    check_id = new_id()
    check = IdentityCheck(
        id=check_id,
        conversation_id=conversation.id,
        person_id=point.person_id if point else None,
        contact_point_id=point.id if point else None,
        code_hmac=code_hmac(work, check_id, code),
        created_at=work.now,
        expires_at=work.now + CODE_LIFE,
    )
    work.insert(check)
    return check


def _queue(
    work: UnitOfWork, conversation: Conversation, check: IdentityCheck, point: ContactPoint | None, body: str
) -> None:
    owner = f"conversation:{conversation.id}"
    if point is None:
        seal_decoy(work, owner, open_decoy(work), body)
        return
    queue_message(
        work,
        kind="otp",
        medium=MEDIUM[point.kind],
        owner=owner,
        to=open_contact(work, point),
        body=body,
        person_id=point.person_id,
        conversation_id=conversation.id,
        identity_check_id=check.id,
        language=language_of(conversation.language),
    )


def _body(settings: Settings, code: str, point: ContactPoint | None, language: str) -> str:
    spelt = ", ".join(code) if point is not None and point.kind == "landline" else code
    minutes = int(CODE_LIFE.total_seconds() // 60)
    return words_in(language).code.format(sender=settings.controller.short_name, code=spelt, minutes=minutes)
