"""Stopping publicity: at once, without document, code or second question, on whatever tells whose it is (L21, L61)."""

from bot.actions.turn_in_hand import TurnInHand
from bot.reveal import value_of
from bot.understand.publicity_scope import ways_refused
from duties.kinds import MARKETING, Identity, Purpose
from services.claim_identity import claim_identity
from services.speaks_for_another import speaks_for_another
from services.suppress_marketing import suppress_marketing

_TOPIC = {
    "email": Purpose.MARKETING_EMAIL,
    "sms": Purpose.MARKETING_SMS,
    "call": Purpose.MARKETING_CALL,
}


def purposes_named(turn: TurnInHand) -> tuple[Purpose, ...]:
    """The kinds of publicity that were named; all of them if none was, and none that is to be kept (L77)."""
    refused = ways_refused(turn.text) if turn.conversation.language == "es" else frozenset()
    if refused:
        return tuple(purpose for purpose in MARKETING if purpose in refused)
    named = tuple(purpose for topic, purpose in _TOPIC.items() if topic in turn.topics)
    return named or MARKETING


def tell_stopped(turn: TurnInHand, stopped: tuple[Purpose, ...] | None = None) -> None:
    """What has been stopped, and no more than that; with the exclusion systems (L75).

    «Hecho» is said where a telephone or address tells what was stopped, or the person is proven. A document or a name
    may be nobody's: the same is said then whether they are on file or not (L49).
    """
    stopped = stopped or purposes_named(turn)
    name = "utter_publicity_stopped" if _sure(turn) else "utter_publicity_stopped_on_file"
    if stopped == MARKETING:
        turn.say(name)
    else:
        for purpose in stopped:
            turn.say(f"{name}_{purpose.value}")
    turn.say("utter_exclusion_lists")


def tell_stopped_there(turn: TurnInHand, stopped: tuple[Purpose, ...]) -> None:
    """After the form that asked where it arrives: a contact, or only whose it is."""
    if stopped != MARKETING:
        tell_stopped(turn, stopped)
        return
    turn.say("utter_publicity_stopped_there" if _sure(turn) else "utter_publicity_stopped_on_file")
    turn.say("utter_exclusion_lists")


def _sure(turn: TurnInHand) -> bool:
    """Whether a contact was said or is in use by the one it is about, or that person is proven."""
    line = turn.conversation.caller_sealed is not None
    own = line and not speaks_for_another(turn.work, turn.conversation)
    said = [each for each in turn.heard.entities if each.kind in ("phone", "email") and each.valid]
    return own or bool(said) or turn.conversation.identity == Identity.VERIFIED


def stop_publicity(turn: TurnInHand, purposes: tuple[Purpose, ...] | None = None) -> bool:
    """Suppress the number or address in use, said, or of the person claimed. False if nothing tells whose.

    Of these kinds; of those that this turn names if none are given.
    """
    phone, email = turn.entity("phone"), turn.entity("email")
    document = turn.entity("dni", "nie", "cif", "passport")
    if document and document.valid and document.confirmed and document.reference:
        _claim(turn, document.reference)
    stopped = suppress_marketing(
        turn.work,
        turn.conversation,
        phone=_clear(turn, phone.reference if phone and phone.valid else None),
        email=_clear(turn, email.reference if email and email.valid else None),
        document=_clear(turn, document.reference if document and document.valid else None),
        purposes=purposes or purposes_named(turn),
    )
    by_name_only = turn.conversation.claim_kind == "name" and document is None
    return stopped > 0 and (not by_name_only or _sure(turn))


def _claim(turn: TurnInHand, reference: str) -> None:
    """Whose the publicity is, if nobody was said before: the objection is lodged for them (L49)."""
    if not turn.conversation.claimed:
        claim_identity(turn.work, turn.conversation, document=turn.value(reference))
        turn.conversation.claim_kind = "document"


def _clear(turn: TurnInHand, reference: str | None) -> str | None:
    return value_of(turn.work, turn.conversation, reference) if reference else None
