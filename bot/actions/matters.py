"""The register of deeds: what answers each intent, whether a rule calls it or it comes in the middle of a form."""

from collections.abc import Callable

from bot.actions.turn_in_hand import TurnInHand
from bot.understand.complaint import asks_to_complain
from bot.understand.rights_named import rights_named

Deed = Callable[[TurnInHand], str]  # does it, says it, gives the dialogue's next step

IMMEDIATE: dict[str, Deed] = {}  # done at once wherever it is said
MATTERS: dict[str, Deed] = {}  # starts a procedure; inside a form `NOTED` keeps it for afterwards
NOTED: dict[str, Deed] = {}

COMPLAINT = "open_incident"
_SEES_TO_COMPLAINTS = {COMPLAINT, "ask_complaint_authority"}


def immediate(*intents: str) -> Callable[[Deed], Deed]:
    """Register a deed that is done at once, also in the middle of a form."""
    return _register(IMMEDIATE, intents)


def matter(*intents: str) -> Callable[[Deed], Deed]:
    """Register the deed that starts a procedure."""
    return _register(MATTERS, intents)


def noted(*intents: str) -> Callable[[Deed], Deed]:
    """Register what is done when a procedure is voiced in the middle of another: never dropped, and said."""
    return _register(NOTED, intents)


def deed_for(intent: str) -> Deed | None:
    """What answers this intent outside forms."""
    return MATTERS.get(intent) or IMMEDIATE.get(intent)


def carry_out(deed: Deed, turn: TurnInHand) -> str:
    """What else the same sentence asks is noted first, then the deed is done. Gives the dialogue's next step.

    A complaint, or two rights, asked for in so many words count, whatever the classifier made of the sentence.
    """
    besides = list(dict.fromkeys([*turn.also, *_named_beside(turn)]))
    if turn.intent not in _SEES_TO_COMPLAINTS and COMPLAINT not in besides and asks_to_complain(turn.text):
        besides.append(COMPLAINT)
    for intent in besides:
        if intent in NOTED:
            NOTED[intent](turn)
    return deed(turn)


def _named_beside(turn: TurnInHand) -> list[str]:
    """The other rights of a sentence that names two or more."""
    if turn.offer is not None or turn.declined or not turn.intent.startswith("request_"):
        return []
    named = rights_named(turn.heard.masked, turn.conversation.language)
    return [intent for intent in named if intent != turn.intent]


def _register(table: dict[str, Deed], intents: tuple[str, ...]) -> Callable[[Deed], Deed]:
    def keep(deed: Deed) -> Deed:
        for intent in intents:
            table[intent] = deed
        return deed

    return keep
