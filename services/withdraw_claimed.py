"""Withdraw consents of whoever a letter, a visit or an e-mail says to be: at once, without proof (RGPD 7.3, L20-L22)."""

from collections.abc import Iterable

from sqlalchemy import select

from duties.consent_answer import Answer
from duties.consent_states import Move
from duties.kinds import MARKETING, ConsentState, Purpose
from services.block_record import block_record
from services.consent_records import move_record
from services.suppress_marketing import suppress_marketing
from services.withdraw_consent import withdraw_consent
from store import UnitOfWork
from store.models import Conversation, Grant


def withdraw_claimed(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    purposes: Iterable[Purpose],
    email: str | None,
    answer: Answer,
) -> None:
    """Publicity on everything said and on file; records of conversations that are proven to be the person's."""
    wanted = tuple(purposes)
    publicity = tuple(purpose for purpose in wanted if purpose in MARKETING)
    if publicity:
        withdraw_consent(work, conversation, purposes=publicity, answer=answer)
        if email:
            suppress_marketing(work, conversation, email=email, purposes=publicity, answer=answer)
    if Purpose.CONVERSATION_RECORD in wanted and conversation.claimed_person_id is not None:
        _withdraw_records(work, conversation.claimed_person_id, answer)


def _withdraw_records(work: UnitOfWork, person_id: str, answer: Answer) -> None:
    """What was kept is blocked, not destroyed: were it an impostor, nothing is lost."""
    given = select(Grant, Conversation).join(Conversation, Conversation.id == Grant.conversation_id)
    rows = work.session.execute(
        given.where(
            Conversation.person_id == person_id,
            Grant.purpose == Purpose.CONVERSATION_RECORD,
            Grant.state == ConsentState.GIVEN,
        )
    ).all()
    for grant, kept in rows:
        move_record(work, kept, Purpose.CONVERSATION_RECORD, Move.WITHDRAW, answer, grant=grant)
        block_record(work, kept)
