"""Web chat as the bot server sees it: sessions with tokens, the notice first, then guarded turns."""

import hashlib
import hmac
import secrets
from typing import Any

from sqlalchemy import bindparam, select

from bot.dialogue_state import at_opening, save_state
from bot.hand_over import HAND_OVER
from bot.incoming import Answer, Incoming
from bot.language_change import CARD_PAYLOADS, NOTICE_PAYLOADS
from bot.offers import parse_payload
from bot.turn import TurnTaker
from duties.errors import ConversationUnknown, NotAllowed
from duties.kinds import Channel, FlagReason
from services.end_conversation import end_conversation
from services.finish_notice import finish_notice
from services.give_notice import give_notice
from services.open_conversation import open_conversation
from services.record_message import record_message
from services.request_human import request_human
from settings import Settings
from store import Store
from store.models import Conversation

_CONVERSATIONS = Conversation.__table__.c
_TOKEN = select(_CONVERSATIONS.token_hash).where(_CONVERSATIONS.id == bindparam("wanted"))


def open_chat(store: Store, settings: Settings, asked: str) -> dict[str, Any]:
    """A new session: its token (shown once), the notice and the consent card. In a language that is not offered the
    notice is Spanish, and a person is told to attend to them (L86)."""
    asked = asked.lower().partition("-")[0]
    language = asked if asked in settings.dialogue.languages else "es"
    token = secrets.token_urlsafe(32)
    with store.unit_of_work("bot") as work:
        conversation = open_conversation(
            work, channel=Channel.CHAT, language=language, token_hash=_hash(token)
        )
        notice = give_notice(work, conversation, settings=settings)
        state = at_opening()
        texts = [*notice.pieces, notice.question]
        buttons = [
            zip(notice.buttons, NOTICE_PAYLOADS, strict=True),
            zip(notice.card_buttons, CARD_PAYLOADS, strict=True),
        ]
        messages: list[dict[str, Any]] = []
        for text, pairs in zip(texts, buttons, strict=True):
            offers = [parse_payload(title, payload, None) for title, payload in pairs]
            shown = [{"title": offer.title, "payload": state.offers.add(offer)} for offer in offers]
            messages.append({"text": text, "buttons": shown})
            record_message(work, conversation, sender="bot", text=text, masked=text)
        finish_notice(work, conversation)
        if language != asked and asked in HAND_OVER:
            request_human(work, conversation, settings=settings, reason=FlagReason.LANGUAGE)
            told = HAND_OVER[asked]
            messages.insert(0, {"text": told, "buttons": []})
            record_message(work, conversation, sender="bot", text=told, masked=told)
        conversation.phase, conversation.question = "dialogue", "record_consent"
        save_state(work, conversation, state)
        work.commit()
        return {
            "session": conversation.id,
            "token": token,
            "messages": messages,
            "state": {"human": conversation.human, "ended": False},
        }


def authorise(store: Store, session: str, token: str) -> None:
    """Raises ConversationUnknown for an unknown session, NotAllowed for another session's token."""
    with store.reader() as read:
        token_hash = read.look(_TOKEN, wanted=session).scalar()
        if token_hash is None:
            raise ConversationUnknown("no such session")
        if not hmac.compare_digest(token_hash, _hash(token)):
            raise NotAllowed("the token does not belong to this session")


async def take_chat_turn(taker: TurnTaker, session: str, text: str, message_id: str) -> dict[str, Any]:
    """One message of an authorised session."""
    answer = await taker.take(session, Incoming(kind="text", text=text, delivery=f"chat:{message_id}"))
    return shown(answer)


def shown(answer: Answer) -> dict[str, Any]:
    """An answer as the public contract shows it."""
    return {"messages": answer.messages, "state": {"human": answer.human, "ended": answer.ended}}


def end_chat(store: Store, settings: Settings, session: str) -> dict[str, Any]:
    """The person closes the chat. Doing it twice is no error."""
    with store.unit_of_work("bot", conversation_id=session) as work:
        conversation = work.session.get_one(Conversation, session, with_for_update=True)
        if conversation.state != "ended":
            end_conversation(work, conversation, reason="closed_by_person", settings=settings)
        work.commit()
        return {"messages": [], "state": {"human": conversation.human, "ended": True}}


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
