"""Silence by telephone: the question again, the keys by which everything can be done, a person; never a yes (L15, L110)."""

from typing import Any

from sqlalchemy import select

from bot.dialogue_state import TravellingState, load_state, save_state
from bot.directives import HANG_UP, gather_answer, say
from bot.offers import parse_payload
from bot.questions import question
from bot.wording import buttons, wording
from services.record_message import record_message
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Message

FIRST, ENOUGH = 1, 5  # silences one after the other
KEY_MENU = "utter_key_menu"


def note_silence(work: UnitOfWork, conversation: Conversation) -> TravellingState:
    """Count it; gives the state with the silences since the last turn."""
    conversation.silences += 1
    state = load_state(work, conversation)
    state.silences += 1
    work.record("silence_heard", conversation)
    return state


def answer_silence(
    work: UnitOfWork, conversation: Conversation, state: TravellingState, number: int, words: Settings
) -> list[dict[str, Any]]:
    """What was asked once more, with its keys; where nothing was asked, the menu of keys. At last the call ends."""
    language = conversation.language
    if state.silences >= ENOUGH:
        save_state(work, conversation, state)
        return [say(wording("utter_silence_ends", "voice", language), words), HANG_UP]
    opening = "utter_silence_repeat" if state.silences == FIRST else "utter_silence_keys"
    asked = _asked_again(work, conversation) if question(conversation.question).in_form else ""
    text = asked or _menu(work, conversation, state)
    save_state(work, conversation, state)
    told = [wording(opening, "voice", language), text]
    menu = bool(state.menu)
    return [gather_answer(told, conversation.question, number, words, menu=menu, slower=state.slower)]


def _menu(work: UnitOfWork, conversation: Conversation, state: TravellingState) -> str:
    language = conversation.language
    offers = [
        parse_payload(each["title"], each["payload"], None) for each in buttons(KEY_MENU, "voice", language)
    ]
    state.menu = [state.offers.add(offer) for offer in offers]
    text = wording(KEY_MENU, "voice", language)
    record_message(work, conversation, sender="bot", text=text, masked=text)
    return text


def _asked_again(work: UnitOfWork, conversation: Conversation) -> str:
    """The last thing said: a form's question names its own keys."""
    last = work.session.scalars(
        select(Message)
        .where(Message.conversation_id == conversation.id, Message.sender == "bot")
        .order_by(Message.position.desc())
        .limit(1)
    ).first()
    if last is None:
        return ""
    return work.open_text(last.owner, "messages", "text_sealed", last.id, last.text_sealed)
