"""Courtesies, repeating, help, anger, what is not ours and what was not understood."""

import re

from sqlalchemy import select

from bot.actions.ask_back import ask_back
from bot.actions.base import deed_action
from bot.actions.circumstances import told_in
from bot.actions.despair import in_despair
from bot.actions.handoff import give_up
from bot.actions.matters import immediate
from bot.actions.reach import ask_need, declines_reach
from bot.actions.turn_in_hand import TurnInHand
from bot.dialogue_state import SLOWER
from bot.understand.declined import DATA, EVERYTHING
from duties.errors import CannotDecrypt
from duties.kinds import FlagReason
from services.contacts_unsafe import contacts_unsafe
from services.raise_flag import raise_flag
from store.models import Message, Turn

_SLOWER = re.compile(r"\b(despacio|lent[oa]|r[aá]pido|deprisa|corriendo|no le sigo)\b", re.IGNORECASE)
OFTEN = 2  # not understood so many times in a row: keys; once more: a person


@immediate("greet")
def greet(turn: TurnInHand) -> str:
    """Greet; outside a form also ask what is needed."""
    if not turn.loop and told_in(turn):
        ask_need(turn)
    else:
        turn.say("utter_greet" if turn.loop else "utter_greet_what")
    return "listen"


@immediate("thank")
def answer_thanks(turn: TurnInHand) -> str:
    """In the middle of a form."""
    turn.say("utter_you_are_welcome")
    return "listen"


@immediate("help")
def give_help(turn: TurnInHand) -> str:
    """What can be done here, and how; to keys with keys. After two misses no help is meant, nor would it help."""
    if turn.choice == "more_rights":
        turn.say("utter_key_menu_rights")
        return "listen"
    if turn.voice and not turn.loop and turn.row.kind == "keys":
        turn.say("utter_key_menu")
        return "listen"
    if turn.voice and not turn.loop and _missed_before(turn) >= OFTEN:
        return not_understood(turn)
    if turn.offer is None and in_despair(turn):  # «nadie me puede ayudar» asks for no menu
        turn.say("utter_circumstance_despair")
        return "listen"
    opening = turn.loop == "opening_form"
    turn.say("utter_help_opening" if opening else "utter_help_form" if turn.loop else "utter_help")
    return "listen"


@immediate("repeat")
def repeat(turn: TurnInHand) -> str:
    """The last thing said, more slowly if that is what was wanted; a form asks its question again by itself."""
    if turn.voice and _SLOWER.search(turn.text):
        turn.direct(SLOWER)
    last = turn.work.session.scalars(
        select(Message)
        .where(Message.conversation_id == turn.conversation.id, Message.sender == "bot")
        .order_by(Message.position.desc())
        .limit(1)
    ).first()
    if turn.loop or last is None:
        turn.say("utter_repeat_form")
        return "listen"
    try:
        text = turn.work.open_text(last.owner, "messages", "text_sealed", last.id, last.text_sealed)
    except CannotDecrypt:
        text = ""
    turn.say("utter_repeat", said=text)
    return "listen"


@immediate("abusive_or_threat")
def stay_calm(turn: TurnInHand) -> str:
    """Calm, flagged, and a person offered."""
    raise_flag(turn.work, turn.conversation, reason=FlagReason.ABUSE_OR_THREAT, turn_id=turn.row.id)
    turn.say("utter_abuse")
    return "listen"


@immediate("out_of_scope")
def not_ours(turn: TurnInHand) -> str:
    """Say what this assistant is for, and offer a person; not of something that was told of oneself."""
    if "another_datum" in turn.topics:
        turn.say("utter_another_datum")
        return "listen"
    if not turn.loop and told_in(turn):
        ask_need(turn)
        return "listen"
    turn.say("utter_out_of_scope")
    return "listen"


def cancel_nothing(turn: TurnInHand) -> str:
    """There is no procedure to stop; words that say what is not wanted begin nothing."""
    if DATA in turn.declined.what:
        turn.say("utter_data_not_needed")
        return "listen"
    if not turn.declined.what - {EVERYTHING}:
        turn.say("utter_nothing_to_cancel")
        return "listen"
    if not turn.dropped and not turn.heeded:
        turn.say("utter_not_begun")
    turn.ask_what_else()
    return "listen"


def not_understood(turn: TurnInHand) -> str:
    """Ask which of two was meant if that is the doubt. Else once: say it otherwise; twice: a menu; then a person."""
    missed = _missed_before(turn)
    if in_despair(turn):
        turn.say("utter_circumstance_despair")
        return "listen"
    if declines_reach(turn):
        return "listen"
    if told_in(turn) and (turn.voice or not turn.options or contacts_unsafe(turn.work, turn.conversation)):
        ask_need(turn)
    elif missed >= OFTEN:
        give_up(turn)
    elif missed and turn.voice:
        turn.say("utter_still_not_understood")
        turn.say("utter_key_menu")
    elif not ask_back(turn):
        turn.say("utter_not_understood" if missed == 0 else "utter_not_understood_menu")
    return "listen"


def _missed_before(turn: TurnInHand) -> int:
    """Of the turns just before this one, how many were not understood, up to `OFTEN`."""
    before = turn.work.session.scalars(
        select(Turn.intent)
        .where(Turn.conversation_id == turn.conversation.id, Turn.id != turn.row.id)
        .order_by(Turn.number.desc())
        .limit(OFTEN)
    ).all()
    return next((n for n, intent in enumerate(before) if intent != "nlu_fallback"), len(before))


ACTIONS = (
    deed_action("action_greet", greet),
    deed_action("action_help", give_help),
    deed_action("action_repeat", repeat),
    deed_action("action_abuse", stay_calm),
    deed_action("action_out_of_scope", not_ours),
    deed_action("action_cancel", cancel_nothing),
    deed_action("action_not_understood", not_understood),
)
