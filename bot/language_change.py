"""When a conversation changes its language: spoken in its first sentences, or asked for by name at any time (L86)."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, select

from bot.hand_over import HAND_OVER
from bot.incoming import Incoming
from bot.understand.language import language_asked, language_spoken, spanish_spoken
from services.finish_notice import finish_notice
from services.give_notice import give_notice
from services.record_message import record_message
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Turn

FIRST_SENTENCES = 4  # later on, a sentence in another language may be told or quoted
MOST_WORDS_OF_A_WISH = 10  # in a longer sentence the language is asked for besides something else
NOTICE_PAYLOADS = ("ask_notice_details", "human_agent")
CARD_PAYLOADS = ("consent_total@record_consent", "consent_refuse@record_consent")
# Questions whose answer may be a name, an address or a quotation, and tells nothing of the language.
_ANSWERS_MAY_BE_FOREIGN = {
    "document",
    "contract",
    "full_name",
    "contact_phone",
    "code",
    "new_value",
    "suppress_contact",
    "status_reference",
    "callback_phone",
}
_TURNS = Turn.__table__.c
_NUMBER = select(func.count()).where(_TURNS.conversation_id == bindparam("wanted"))


@dataclass(frozen=True)
class LanguageChange:
    """The language somebody turned out to speak or asked for. `served` if the bot speaks it; `wish` if nothing else
    was said."""

    language: str
    served: bool
    wish: bool


def language_change(
    work: UnitOfWork, conversation: Conversation, incoming: Incoming, settings: Settings
) -> LanguageChange | None:
    """Whether these words ask for another language than the conversation's; a bare yes or no never does."""
    if incoming.kind != "text":
        return None
    asked = language_asked(incoming.text)
    language = asked or _spoken(work, conversation, incoming.text)
    if language is not None and language not in (*settings.dialogue.languages, *HAND_OVER):
        return None
    if language is None or language == conversation.language:
        return None
    served = language in settings.dialogue.languages
    wish = asked is not None and len(incoming.text.split()) <= MOST_WORDS_OF_A_WISH
    return LanguageChange(language, served, wish)


def begin_language(
    work: UnitOfWork, conversation: Conversation, language: str, settings: Settings
) -> list[dict[str, Any]]:
    """Go on in this language; in chat its notice is given at once, by telephone it follows piece by piece (L1, L9).

    Gives the notice as messages, their buttons as titles and payloads.
    """
    work.update(conversation, language=language)
    work.record("language_changed", conversation)
    notice = give_notice(work, conversation, settings=settings)
    if conversation.channel == "voice":
        conversation.phase = "notice"
        work.session.flush()
        return []
    texts = (*notice.pieces, notice.question)
    buttons = (
        zip(notice.buttons, NOTICE_PAYLOADS, strict=True),
        zip(notice.card_buttons, CARD_PAYLOADS, strict=True),
    )
    messages = []
    for text, pairs in zip(texts, buttons, strict=True):
        messages.append(
            {"text": text, "buttons": [{"title": title, "payload": payload} for title, payload in pairs]}
        )
    return messages


def record_notice(work: UnitOfWork, conversation: Conversation, messages: list[dict[str, Any]]) -> None:
    """Keep the notice of a chat as told, after the words that it answers."""
    for message in messages:
        record_message(work, conversation, sender="bot", text=message["text"], masked=message["text"])
    if messages:
        finish_notice(work, conversation)


def _spoken(work: UnitOfWork, conversation: Conversation, text: str) -> str | None:
    if conversation.question in _ANSWERS_MAY_BE_FOREIGN:
        return None
    spoken = language_spoken(text) or ("es" if spanish_spoken(text, conversation.language) else None)
    if spoken is None or spoken == conversation.language:
        return None
    turns = work.look(_NUMBER, wanted=conversation.id).scalar() or 0
    return spoken if turns < FIRST_SENTENCES else None
