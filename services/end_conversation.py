"""End a conversation: nothing voiced is lost, and without consent what was said goes with its passing key."""

from sqlalchemy import select

from duties.kinds import ConsentState, FlagReason
from duties.takeover import TakeoverEnd
from services.active_takeover import active_takeover
from services.raise_flag import raise_flag
from services.register_voiced import register_voiced
from services.reseal import reseal
from services.return_chat import end_takeover
from services.wipe_code import wipe_pending_codes
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, DialogueState, Flag, Message, NoticeGiven, Reference, Turn, VoicedRight


def end_conversation(
    work: UnitOfWork, conversation: Conversation, *, reason: str, settings: Settings
) -> None:
    """Idempotent. Voiced rights become requests, codes are wiped, the passing key goes unless consented."""
    if conversation.state == "ended":
        return
    _register_unfinished(work, conversation, settings)
    wipe_pending_codes(work, conversation)
    attended = active_takeover(work, conversation.id)
    if attended is not None:
        end_takeover(work, attended, TakeoverEnd.CONVERSATION_ENDED)
    _close_notice(work, conversation)
    conversation.state, conversation.phase, conversation.question = "ended", "ended", None
    conversation.ended_at, conversation.ended_reason = work.now, reason
    if conversation.record_consent != ConsentState.GIVEN:
        _forget(work, conversation)
    work.record("conversation_ended", conversation)


def _register_unfinished(work: UnitOfWork, conversation: Conversation, settings: Settings) -> None:
    waiting = select(VoicedRight.turn_id).where(
        VoicedRight.conversation_id == conversation.id, VoicedRight.status == "waiting"
    )
    turn_id = work.session.scalars(waiting.order_by(VoicedRight.voiced_at)).first()
    if turn_id is not None:
        register_voiced(work, conversation, settings=settings)
        raise_flag(work, conversation, reason=FlagReason.RIGHT_UNFINISHED, turn_id=turn_id)


def _close_notice(work: UnitOfWork, conversation: Conversation) -> None:
    """A notice left half-way keeps its end and stays incomplete (L9, L13)."""
    begun = select(NoticeGiven).where(
        NoticeGiven.conversation_id == conversation.id, NoticeGiven.ended_at.is_(None)
    )
    for given in work.session.scalars(begun).all():
        given.ended_at = work.now
        work.record("notice_cut_short", given)


def _forget(work: UnitOfWork, conversation: Conversation) -> None:
    """What was flagged stays, under the key of duty; nothing else of it can ever be read again."""
    passing, duty = f"conversation:{conversation.id}", f"conversation_duty:{conversation.id}"
    flagged = _flagged_turns(work, conversation)
    for message in work.session.scalars(
        select(Message).where(Message.conversation_id == conversation.id, Message.owner == passing)
    ).all():
        if message.turn_id in flagged:
            reseal(work, message, "text_sealed", duty)
            reseal(work, message, "masked_sealed", duty)
        else:
            message.text_sealed = message.masked_sealed = None
        message.owner = duty
    for turn in work.session.scalars(select(Turn).where(Turn.conversation_id == conversation.id)).all():
        turn.heard_sealed, turn.answer_sealed = None, None
    for reference in work.session.scalars(
        select(Reference).where(Reference.conversation_id == conversation.id)
    ).all():
        work.session.delete(reference)
    state = work.session.get(DialogueState, conversation.id)
    if state is not None:
        work.session.delete(state)
    conversation.claim_sealed = conversation.caller_sealed = conversation.call_sid_sealed = None
    conversation.caller_index = None
    work.session.flush()
    work.destroy_key(passing)
    work.record("passing_key_destroyed", conversation)


def _flagged_turns(work: UnitOfWork, conversation: Conversation) -> set[str | None]:
    """The turns that an open flag points at: a person has to see what was said there."""
    flags = work.session.scalars(
        select(Flag).where(Flag.conversation_id == conversation.id, Flag.status == "open")
    ).all()
    pointed: set[str | None] = {flag.turn_id for flag in flags if flag.turn_id}
    return pointed
