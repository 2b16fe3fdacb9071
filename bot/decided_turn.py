"""The intent that a turn has before any classifier: its button, its key, or what its words decide."""

from bot.decided import decided_intent
from bot.decided_abroad import decided_intent_in
from bot.decided_declined import declined_intent
from bot.incoming import Incoming
from bot.language_change import LanguageChange
from bot.offers import Offer
from bot.questions import LEAVE_IT, OPEN_QUESTION, WHETHER, WHICH, Question, question
from bot.understand import Heard
from bot.understand.call_times import only_call_time
from bot.understand.declined import Declined
from bot.understand.leaving import leaves
from bot.understand.rights_named import rights_named
from bot.understand.short_words import calls_out, ends_it
from bot.understand.state_questions import asks_state
from duties.kinds import Purpose
from settings import Settings, in_language
from store.models import Conversation

# Decided by words that mean more than what is declined.
_BEFORE_A_NO = {"human_agent", "help", "request_rectification"}


def decided_here(
    conversation: Conversation,
    incoming: Incoming,
    heard: Heard,
    offer: Offer | None,
    *,
    declined: Declined,
    settings: Settings,
) -> str | None:
    """The intent that is already decided; None if Rasa's NLU is to find it."""
    if incoming.intent is not None:
        return incoming.intent
    if offer is not None:
        return offer.intent
    if incoming.kind == "silence":
        return "ambiguous_consent"
    if incoming.kind == "keys" and not question(conversation.question).in_form:
        return "help"  # a key that stands for nothing here: told which do (L110)
    return _decided(conversation, heard, declined, settings)


def decided_in_another(
    conversation: Conversation, change: LanguageChange, heard: Heard, settings: Settings
) -> str | None:
    """In the turn that changes the language nothing answers the question that was asked in the other (L15)."""
    if change.wish or not change.served:
        return "ask_language"
    return decided_in(conversation.language, OPEN_QUESTION, heard, settings)


def decided_in(language: str, asked: Question, heard: Heard, settings: Settings) -> str | None:
    """The intent that these words decide by themselves in their language."""
    urgent = in_language(settings, language).dialogue.urgent_words
    spanish = language == "es"
    decided = (
        decided_intent(asked, heard, urgent) if spanish else decided_intent_in(language, asked, heard, urgent)
    )
    if decided is not None or (asked.in_form and Purpose.CONVERSATION_RECORD not in asked.purposes):
        return decided
    return next(iter(rights_named(heard.masked, language)), None)


def _decided(conversation: Conversation, heard: Heard, declined: Declined, settings: Settings) -> str | None:
    """What words decide here."""
    asked, language = question(conversation.question), conversation.language
    if asks_state(heard.text, language):
        return "ask_retention"
    few = _decided_by_few(conversation, asked, heard)
    if few is not None:
        return few
    if conversation.question in (WHICH, WHETHER) and heard.consent.outcome == "no":
        return "nlu_fallback"  # neither was meant
    decided = decided_in(language, asked, heard, settings)
    if decided in _BEFORE_A_NO:
        return decided
    return declined_intent(conversation.question, asked, declined) or decided


def _decided_by_few(conversation: Conversation, asked: Question, heard: Heard) -> str | None:
    """What a few words say by themselves: leave it or go on, «¿hay alguien ahí?», «nada más»."""
    language = conversation.language
    left = leaves(heard.text, language) if conversation.question == LEAVE_IT else None
    if left is not None:
        return "affirm" if left else "deny"
    if calls_out(heard.text, language):
        return "greet"
    clock = heard.first("time")
    awaited = conversation.human and not asked.in_form
    if awaited and only_call_time(heard.text, clock.value if clock else None, language):
        return "human_agent"
    offered = conversation.question in (WHICH, WHETHER) and len(heard.text.split()) > 1
    open_to_it = asked is OPEN_QUESTION or asked.nothing_more or offered
    return "deny" if open_to_it and not heard.entities and ends_it(heard.text, language) else None
