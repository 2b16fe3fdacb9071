"""Where the speaker can be reached, when what is on file is another's or is not safe: asked once (L50, L112)."""

import re

from sqlalchemy import select

from bot.actions.declining import not_at_hand
from bot.actions.turn_in_hand import TurnInHand
from bot.questions import REACH
from duties.kinds import FlagReason
from services.add_incident_contact import add_incident_contact
from services.claims import REACH as KEPT
from services.claims import read_claim
from services.contacts_unsafe import contacts_unsafe
from services.find_unreachable import find_unreachable
from services.keep_reach import keep_reach
from services.note_callback import note_callback
from services.speaks_for_another import speaks_for_another
from store.models import Turn

# Whoever speaks for another gives a contact of their own, rather than one of the person spoken for.
_MINE = re.compile(
    r"\b(?:mi|my|el meu) (?:propi[oa] |own )?(?:tel\w+|m[oóò][bv]il|correo|correu|e?mail|phone|number|n[uú]mero)\b"
    r"|\b(?:ll[aá]m|escr[ií]b|cont[eé]st|av[ií]s)\w*me\b|\bme (?:llam(?!o\b)|escrib|contest|avis)\w+"
    r"|\b(?:call|write to|e-?mail) me\b"
    r"|\b(?:truqui|escrigui)\w*'?m\b",
    re.IGNORECASE,
)


def reach_due(turn: TurnInHand) -> bool:
    """Whether it is still to be asked: in danger, and of whoever speaks for another and can be reached nowhere."""
    unsafe = contacts_unsafe(turn.work, turn.conversation)
    if not unsafe and (_reachable(turn) or not speaks_for_another(turn.work, turn.conversation)):
        return False
    asked = select(Turn.id).where(Turn.conversation_id == turn.conversation.id, Turn.question == REACH)
    return turn.work.session.scalar(asked.limit(1)) is None and not reach_told(turn)


def ask_reach(turn: TurnInHand) -> None:
    """Once, plainly; «no» is an answer."""
    turn.say(_response(turn, "utter_ask_reach"))
    turn.put_question(REACH)


def ask_further(turn: TurnInHand) -> None:
    """What else is needed; where to reach the speaker first, if that is still open."""
    if reach_due(turn):
        ask_reach(turn)
    else:
        turn.ask_what_else()


def ask_need(turn: TurnInHand) -> None:
    """What is wanted; where to reach the speaker first, if that is still open and nothing less is."""
    if contacts_unsafe(turn.work, turn.conversation) and reach_due(turn):
        ask_reach(turn)
    else:
        turn.say("utter_what_do_you_need")


def take_reach(turn: TurnInHand) -> bool:
    """A telephone or e-mail told for this is kept, and noted for a person. Whether there was one."""
    contact = turn.entity("phone", "email")
    asked = turn.row.question == REACH or contacts_unsafe(turn.work, turn.conversation)
    wanted = asked or tells_own_contact(turn)
    if contact is None or not wanted or not contact.valid or contact.reference is None:
        return False
    value = turn.value(contact.reference)
    keep_reach(turn.work, turn.conversation, kind=contact.kind, value=value)
    for incident in find_unreachable(turn.work, turn.conversation):
        add_incident_contact(turn.work, incident, kind=contact.kind, value=value, settings=turn.settings)
    if contact.kind == "phone":
        unsafe = contacts_unsafe(turn.work, turn.conversation)
        reason = FlagReason.DANGER if unsafe else FlagReason.REPRESENTATIVE
        note_callback(turn.work, turn.conversation, number=value, reason=reason)
    turn.say(_response(turn, "utter_reach_kept"))
    return True


def tells_own_contact(turn: TurnInHand) -> bool:
    """Whether somebody who speaks for another says of a contact that it is theirs, whatever was asked."""
    return says_mine(turn.text) and speaks_for_another(turn.work, turn.conversation)


def says_mine(text: str) -> bool:
    """Whether a contact is called the speaker's own."""
    return _MINE.search(text) is not None


def declines_reach(turn: TurnInHand) -> bool:
    """«No», «no hay ninguno» to that question: nothing is sent or called. Whether that was said."""
    if turn.row.question != REACH or not not_at_hand(turn):
        return False
    turn.say(_response(turn, "utter_reach_none"))
    turn.ask_what_else()
    return True


def _reachable(turn: TurnInHand) -> bool:
    """Whether the one who speaks for another calls from a number, or has been asked for one in a form."""
    asked = turn.slots.get("contact_phone") is not None or "phone" in read_claim(turn.work, turn.conversation)
    return asked or turn.conversation.caller_sealed is not None


def reach_told(turn: TurnInHand) -> bool:
    """Whether the speaker has said where to be reached."""
    return any(read_claim(turn.work, turn.conversation).get(key) for key in KEPT)


def _response(turn: TurnInHand, name: str) -> str:
    return f"{name}_safe" if contacts_unsafe(turn.work, turn.conversation) else name
