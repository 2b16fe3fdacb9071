"""What is said not to be wanted is heeded whatever else is done: dropped if it only waited, told to staff if registered."""

from rasa_sdk.events import EventType, SlotSet

from bot.actions.turn_in_hand import TurnInHand
from bot.actions.withdrawn_record import withdraw_record
from bot.questions import question
from bot.understand.declined import RECORDING
from bot.wording import wording
from duties.kinds import Purpose, Right
from services.drop_voiced import drop_voiced
from services.note_unwanted import note_unwanted, requests_here
from store.models import Request

ASKS_ITSELF = "proof_form"  # asks whether the registered request is no longer wanted


def heed_declined(turn: TurnInHand) -> list[EventType]:
    """Done by the turn's first action; the mark tells the others (L20, L43)."""
    if turn.offer is not None or not turn.declined or turn.slots.get("heard") == turn.row.number:
        return []
    _withdraw_besides(turn)
    for right in drop_voiced(turn.work, turn.conversation, declined_rights(turn)):
        turn.dropped.append(right)
        turn.say("utter_dropped", right=named(turn, right))
    if turn.loop != ASKS_ITSELF or turn.declined.rest:
        tell_unwanted(turn, declined_requests(turn))
    return [SlotSet("heard", turn.row.number)]


def declined_rights(turn: TurnInHand) -> tuple[Right, ...]:
    """The rights that these words decline."""
    return tuple(right for right in Right if right.value in turn.declined.what)


def declined_requests(turn: TurnInHand) -> list[Request]:
    """Those that this conversation registered already."""
    return requests_here(turn.work, turn.conversation, declined_rights(turn))


def tell_unwanted(turn: TurnInHand, requests: list[Request]) -> None:
    """Staff are told at once, and it is said that the request stands until they have seen to it."""
    if requests:
        note_unwanted(turn.work, turn.conversation, requests, words=turn.text)
    for request in requests:
        turn.heeded = True
        turn.say("utter_unwanted_noted", reference=turn.spell(request.reference))


def named(turn: TurnInHand, right: Right) -> str:
    """The right in the words of the conversation's language: «borrar sus datos»."""
    option = f"utter_option_request_{right.value}"
    return wording(option, turn.conversation.channel, turn.conversation.language)


def _withdraw_besides(turn: TurnInHand) -> None:
    """«No me graben, y quiero una copia»; alone, the withdrawal is the turn's own deed."""
    asked = question(turn.row.question).purposes
    if RECORDING in turn.declined.what and turn.declined.rest and Purpose.CONVERSATION_RECORD not in asked:
        withdraw_record(turn)
        turn.withdrawn = True
