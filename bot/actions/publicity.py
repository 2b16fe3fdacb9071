"""Stopping publicity: at once, without document, code or second question, on whatever tells whose it is (L21, L61)."""

from bot.actions.turn_in_hand import TurnInHand
from bot.reveal import value_of
from duties.kinds import MARKETING, Purpose
from services.suppress_marketing import suppress_marketing

_TOPIC = {
    "email": Purpose.MARKETING_EMAIL,
    "sms": Purpose.MARKETING_SMS,
    "call": Purpose.MARKETING_CALL,
}


def purposes_named(turn: TurnInHand) -> tuple[Purpose, ...]:
    """The kinds of publicity that were named; all of them if none was."""
    named = tuple(purpose for topic, purpose in _TOPIC.items() if topic in turn.topics)
    return named or MARKETING


def tell_stopped(turn: TurnInHand) -> None:
    """What has been stopped, and no more than that; with the exclusion systems (L75)."""
    stopped = purposes_named(turn)
    if stopped == MARKETING:
        turn.say("utter_publicity_stopped")
    else:
        for purpose in stopped:
            turn.say(f"utter_publicity_stopped_{purpose.value}")
    turn.say("utter_exclusion_lists")


def stop_publicity(turn: TurnInHand) -> bool:
    """Suppress the number or address in use, said, or of the person claimed. False if nothing tells whose."""
    phone, email = turn.entity("phone"), turn.entity("email")
    document = turn.entity("dni", "nie", "cif", "passport")
    stopped = suppress_marketing(
        turn.work,
        turn.conversation,
        phone=_clear(turn, phone.reference if phone and phone.valid else None),
        email=_clear(turn, email.reference if email and email.valid else None),
        document=_clear(turn, document.reference if document and document.valid else None),
        purposes=purposes_named(turn),
    )
    return stopped > 0


def _clear(turn: TurnInHand, reference: str | None) -> str | None:
    return value_of(turn.work, turn.conversation, reference) if reference else None
