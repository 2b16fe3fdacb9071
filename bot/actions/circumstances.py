"""What is told of oneself is heeded at once, whatever else is being done: flagged for a person, and answered once."""

from sqlalchemy import select

from bot.actions.recording import order_stop
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import MARKETING, ConsentState, FlagReason, Purpose
from duties.local_time import local_day
from services.is_flagged import is_flagged
from services.raise_flag import raise_flag
from services.refuse_consent import refuse_consent
from services.withdraw_consent import withdraw_consent
from settings import legal_at
from store.models import Flag, Grant

_REASONS = {
    "danger": FlagReason.DANGER,
    "deceased": FlagReason.DECEASED,
    "representative": FlagReason.REPRESENTATIVE,
    "vulnerable": FlagReason.VULNERABLE,
}


def heed_circumstances(turn: TurnInHand) -> None:
    """Flag and answer what this turn tells for the first time."""
    if _is_too_young(turn) and not is_flagged(turn.work, turn.conversation, FlagReason.MINOR):
        _heed_minor(turn)
    for name, reason in _REASONS.items():
        if name in turn.topics and not is_flagged(turn.work, turn.conversation, reason):
            raise_flag(turn.work, turn.conversation, reason=reason, turn_id=turn.row.id)
            turn.say(f"utter_circumstance_{name}")


def told_in(turn: TurnInHand) -> bool:
    """Whether this turn has told something of the person that was answered, by this action or one before it."""
    told = select(Flag.id).where(
        Flag.turn_id == turn.row.id, Flag.reason.in_((*_REASONS.values(), FlagReason.MINOR))
    )
    return turn.work.session.scalar(told.limit(1)) is not None


def needs_guardian(turn: TurnInHand) -> bool:
    """Whether a child speaks: no consent of theirs counts (LOPDGDD 7, L103)."""
    return is_flagged(turn.work, turn.conversation, FlagReason.MINOR)


def _is_too_young(turn: TurnInHand) -> bool:
    ages = [int(topic.removeprefix("age_")) for topic in turn.topics if topic.startswith("age_")]
    return bool(ages) and min(ages) < _age_of_consent(turn)


def _age_of_consent(turn: TurnInHand) -> int:
    return legal_at(turn.settings, "age_of_consent", local_day(turn.work.now))


def _publicity_consented_here(turn: TurnInHand) -> list[Purpose]:
    """Only what was given in this conversation: the line may be a parent's, who consented for themselves."""
    found = turn.work.session.scalars(
        select(Grant.purpose).where(
            Grant.conversation_id == turn.conversation.id,
            Grant.purpose.in_(MARKETING),
            Grant.state.in_((ConsentState.GIVEN, ConsentState.PENDING)),
        )
    )
    return [Purpose(purpose) for purpose in found]


def _heed_minor(turn: TurnInHand) -> None:
    """What was consented to in this conversation is taken back; from now on nothing can be."""
    raise_flag(turn.work, turn.conversation, reason=FlagReason.MINOR, turn_id=turn.row.id)
    record = (Purpose.CONVERSATION_RECORD,)
    if (
        withdraw_consent(turn.work, turn.conversation, purposes=record, answer=turn.answer("minor"))
        and turn.voice
    ):
        order_stop(turn)
    for purpose in _publicity_consented_here(turn):
        refuse_consent(
            turn.work, turn.conversation, purpose=purpose, answer=turn.answer("minor"), settings=turn.settings
        )
    turn.say("utter_circumstance_minor", age=str(_age_of_consent(turn)))
