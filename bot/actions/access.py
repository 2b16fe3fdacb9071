"""The right of access, the copy of a recording, and «¿qué he consentido?» (RGPD 15, L34)."""

from sqlalchemy import select

from bot.actions.base import deed_action
from bot.actions.matters import matter, noted
from bot.actions.rights import note, voice
from bot.actions.turn_in_hand import TurnInHand
from bot.understand.of_another import asks_of_another
from duties.kinds import Right
from services.speaks_for_another import speaks_for_another
from store.models import Grant


@matter("request_access")
def open_access(turn: TurnInHand) -> str:
    """Voice it; what was consented to in this very conversation is told at once, without proof."""
    if _of_nobody_spoken_for(turn):
        turn.say("utter_another_datum")
        return "listen"
    if "consents" in turn.topics:
        tell_own_consents(turn)
    return voice(turn, Right.ACCESS)


@matter("request_recording")
def open_recording(turn: TurnInHand) -> str:
    """A copy of the recording is an access request that says what it is after."""
    return voice(turn, Right.ACCESS, scope="recording")


@noted("request_access")
def note_access(turn: TurnInHand) -> str:
    """Keep it while something else is being done."""
    if _of_nobody_spoken_for(turn):
        turn.say("utter_another_datum")
        return "listen"
    return note(turn, Right.ACCESS)


def _of_nobody_spoken_for(turn: TurnInHand) -> bool:
    """Somebody else's data are not one's own, whatever document is told next (L49)."""
    return asks_of_another(turn.text) and not speaks_for_another(turn.work, turn.conversation)


@noted("request_recording")
def note_recording(turn: TurnInHand) -> str:
    """Keep it while something else is being done."""
    return note(turn, Right.ACCESS, scope="recording")


def tell_own_consents(turn: TurnInHand) -> None:
    """Say the consents of this conversation, which its own speaker gave or refused."""
    grants = turn.work.session.scalars(
        select(Grant).where(Grant.conversation_id == turn.conversation.id).order_by(Grant.at)
    ).all()
    for grant in grants:
        turn.say(f"utter_consent_{grant.purpose}_{grant.state}")
    if not grants:
        turn.say("utter_consent_nothing_yet")


ACTIONS = (
    deed_action("action_open_access", open_access),
    deed_action("action_open_recording", open_recording),
)
