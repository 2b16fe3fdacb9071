"""Withdraw consents: one sentence, at once, without proof or reason (RGPD 7.3, L20-L22)."""

from collections.abc import Iterable

from sqlalchemy import select

from duties.consent_answer import Answer
from duties.consent_states import Move
from duties.kinds import MARKETING, ConsentState, Identity, Purpose
from services.block_record import block_record
from services.consent_records import conversation_record, find_record, move_record
from services.suppress_marketing import suppress_marketing
from store import UnitOfWork
from store.models import Conversation, Grant


def withdraw_consent(
    work: UnitOfWork, conversation: Conversation, *, purposes: Iterable[Purpose], answer: Answer
) -> tuple[Purpose, ...]:
    """The purposes withdrawn: those we can tell whose they are. What was found on file is told to nobody."""
    wanted = tuple(purposes)
    publicity = tuple(purpose for purpose in wanted if purpose in MARKETING)
    done: list[Purpose] = []
    if Purpose.CONVERSATION_RECORD in wanted and _withdraw_record(work, conversation, answer):
        done.append(Purpose.CONVERSATION_RECORD)
    if publicity:
        whose = suppress_marketing(work, conversation, purposes=publicity, answer=answer)
        had = [_withdraw_own(work, conversation, purpose, answer) for purpose in publicity]
        done += publicity if whose or any(had) else ()
    return tuple(done)


def _withdraw_record(work: UnitOfWork, conversation: Conversation, answer: Answer) -> bool:
    """This conversation's record, and all of them for a proven person. False if none was given here."""
    own = conversation_record(work, conversation, Purpose.CONVERSATION_RECORD)
    was_given = own is not None and own.state == ConsentState.GIVEN
    move = Move.WITHDRAW if was_given else Move.REFUSE
    move_record(work, conversation, Purpose.CONVERSATION_RECORD, move, answer)
    if was_given:
        block_record(work, conversation)
    if conversation.identity == Identity.VERIFIED:
        _withdraw_earlier(work, conversation, answer)
    return was_given


def _withdraw_earlier(work: UnitOfWork, conversation: Conversation, answer: Answer) -> None:
    earlier = work.session.scalars(
        select(Grant).where(
            Grant.person_id == conversation.person_id,
            Grant.purpose == Purpose.CONVERSATION_RECORD,
            Grant.state == ConsentState.GIVEN,
        )
    )
    for grant in earlier.all():
        kept = work.session.get_one(Conversation, grant.conversation_id)
        move_record(work, kept, Purpose.CONVERSATION_RECORD, Move.WITHDRAW, answer, grant=grant)
        block_record(work, kept)


def _withdraw_own(work: UnitOfWork, conversation: Conversation, purpose: Purpose, answer: Answer) -> bool:
    """Keep the withdrawal with this conversation too. True if it had been given or pending here before."""
    own = find_record(work, conversation, purpose)
    if own is None or own.state != ConsentState.WITHDRAWN:
        move_record(work, conversation, purpose, Move.WITHDRAW, answer)
        return False
    return True
