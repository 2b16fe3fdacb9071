"""A call as the bot server sees it: pieces of notice by keys, guarded turns, silence, what came of a dial."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from bot.close_turn import NOTICE
from bot.dialogue_state import SLOWER, at_opening, load_state, save_state
from bot.directives import HANG_UP, MORE, PERSON, dial, gather_answer, say
from bot.earlier_turns import read_answer
from bot.incoming import Answer, Incoming
from bot.offers import parse_payload
from bot.questions import REACH
from bot.turn import TurnTaker
from bot.voice_notice import (
    piece_directives,
    pieces_of,
    question_directives,
    second_layer_directives,
)
from bot.voice_silence import answer_silence, note_silence
from bot.wording import wording
from duties.errors import ConversationUnknown
from duties.kinds import Channel, FlagReason
from services.contacts_unsafe import contacts_unsafe
from services.end_conversation import end_conversation
from services.finish_notice import finish_notice
from services.give_notice import give_notice
from services.note_callback import note_callback
from services.open_conversation import open_conversation
from services.record_message import record_message
from services.request_human import is_attended_now, request_human
from settings import Settings, in_language
from store import Store, UnitOfWork
from store.models import Conversation, Turn

Directives = list[dict[str, Any]]
ENDED = {"completed", "busy", "failed", "no-answer", "canceled"}
MOST_SILENCES = 3
RESERVED = {PERSON: "human_agent", MORE: "ask_notice_details", "*": "repeat"}


class VoiceCalls:
    """Answers Twilio's webhooks, already checked and parsed, with directives."""

    def __init__(self, store: Store, settings: Settings, taker: TurnTaker) -> None:
        self._store = store
        self._settings = settings
        self._taker = taker

    def started(self, params: Mapping[str, str]) -> Directives:
        """A call comes in: its conversation and the first piece of the notice."""
        with self._store.unit_of_work("channel") as work:
            conversation = open_conversation(
                work,
                channel=Channel.VOICE,
                language="es",
                caller=params.get("From"),
                call_sid=params["CallSid"],
            )
            notice = give_notice(work, conversation, settings=self._settings)
            work.commit()
            return piece_directives(notice, 0, self._settings)

    def notice_key(self, params: Mapping[str, str], piece: int, *, layer: int) -> Directives:
        """After a piece: 0 a person, 9 the second layer, another key the piece again, nothing the next."""
        with self._store.unit_of_work("channel") as work:
            conversation = find_call(work, params["CallSid"])
            notice = give_notice(work, conversation, settings=self._settings)
            words = self._words(conversation)
            key, last = params.get("Digits", ""), _last_piece(conversation, pieces_of(notice))
            piece = min(max(piece, 0), last)
            if key == PERSON:
                directives = self._to_a_person(work, conversation)
            elif key == MORE:
                directives = second_layer_directives(piece, words, conversation.language)
            elif key or layer > 1:
                directives = piece_directives(notice, piece, words)
            elif piece < last:
                directives = piece_directives(notice, piece + 1, words)
            else:
                directives = self._finish_notice(work, conversation, notice.question)
            work.commit()
            return directives

    async def said(self, params: Mapping[str, str], number: int) -> Directives:
        """One exchange of the dialogue."""
        with self._store.reader() as read:
            conversation = find_call(read, params["CallSid"])
        incoming = read_incoming(params, number)
        if conversation.phase == "notice":
            return self.notice_key({**params, "Digits": ""}, 0, layer=2)
        if incoming.kind == "silence" and conversation.question != "record_consent":
            return self._silence(conversation.id, number)
        answer = await self._taker.take(conversation.id, incoming)
        if any(directive["directive"] == "notice" for directive in answer.directives):
            return self._notice_again(conversation.id)
        return self._spoken(answer, number + 1)

    def dialed(self, params: Mapping[str, str]) -> Directives:
        """A person answered and hung up, or nobody did: then a call back is noted and the bot goes on."""
        with self._store.unit_of_work("channel") as work:
            conversation = find_call(work, params["CallSid"])
            if params.get("DialCallStatus") in ("completed", "answered"):
                return [HANG_UP]
            work.record("dial_unanswered", conversation)
            directives = [self._nobody_there(work, conversation, "utter_nobody_answers")]
            directives += self._after_dial(work, conversation)
            work.commit()
            return directives

    def status(self, params: Mapping[str, str]) -> Directives:
        """The call has ended: so does the conversation."""
        if params.get("CallStatus") in ENDED:
            with self._store.unit_of_work("channel") as work:
                conversation = find_call(work, params["CallSid"])
                if conversation.state != "ended":
                    end_conversation(
                        work, conversation, reason=str(params["CallStatus"]), settings=self._settings
                    )
                work.commit()
        return []

    def apology(self, number: int) -> Directives:
        """Said when the store is away: true, and the caller can say it again."""
        text = wording("utter_store_away", "voice")
        return [gather_answer([text], None, number + 1, self._settings)]

    def _to_a_person(self, work: UnitOfWork, conversation: Conversation) -> Directives:
        handoff = request_human(
            work, conversation, settings=self._settings, reason=FlagReason.HUMAN_REQUESTED
        )
        language = conversation.language
        if handoff.dial_number:
            return [
                say(wording("utter_human_dialing_now", "voice", language), self._words(conversation)),
                dial(handoff.dial_number),
            ]
        told = self._nobody_there(work, conversation, "utter_human_noted")
        return [told, *self._after_dial(work, conversation)]

    def _nobody_there(self, work: UnitOfWork, conversation: Conversation, response: str) -> dict[str, Any]:
        """A call back is noted; in danger none to any number but one named as safe, which is asked for (L112)."""
        if contacts_unsafe(work, conversation):
            response += "_safe"
            if load_state(work, conversation).requested_slot is None:
                conversation.question = REACH
        else:
            note_callback(work, conversation, number=None, reason=FlagReason.HUMAN_REQUESTED)
        return say(wording(response, "voice", conversation.language), self._words(conversation))

    def _after_dial(self, work: UnitOfWork, conversation: Conversation) -> Directives:
        if conversation.phase == "notice":
            notice = give_notice(work, conversation, settings=self._settings)
            return piece_directives(notice, 0, self._words(conversation))
        text = wording("utter_go_on", "voice", conversation.language)
        record_message(work, conversation, sender="bot", text=text, masked=text)
        words = self._words(conversation)
        return [gather_answer([text], conversation.question, _next_number(conversation), words)]

    def _finish_notice(self, work: UnitOfWork, conversation: Conversation, question: str) -> Directives:
        finish_notice(work, conversation)
        if conversation.revision and (answered := _last_answer(work, conversation)) is not None:
            return self._spoken(
                replace(answered, directives=_without_notice(answered)), _next_number(conversation)
            )
        if conversation.revision == 0:
            state = at_opening()
            offers = [
                parse_payload(title, payload, "record_consent")
                for title, payload in zip(_YES_NO[conversation.language], _CONSENT_KEYS, strict=True)
            ]
            state.menu = [state.offers.add(offer) for offer in offers]
            conversation.question = "record_consent"
            record_message(work, conversation, sender="bot", text=question, masked=question)
            save_state(work, conversation, state)
        return question_directives(self._words(conversation), conversation.language, 1)

    def _silence(self, conversation_id: str, number: int) -> Directives:
        """After three a person if somebody is there: a call back to a silent line would find silence."""
        with self._store.unit_of_work("channel", conversation_id=conversation_id) as work:
            conversation = work.session.get_one(Conversation, conversation_id)
            state = note_silence(work, conversation)
            if state.silences == MOST_SILENCES and self._somebody_is_there(work):
                save_state(work, conversation, state)
                directives = self._to_a_person(work, conversation)
            else:
                directives = answer_silence(work, conversation, state, number + 1, self._words(conversation))
            work.commit()
            return directives

    def _somebody_is_there(self, work: UnitOfWork) -> bool:
        return is_attended_now(work.now, self._settings)

    def _spoken(self, answer: Answer, number: int) -> Directives:
        texts = [str(message["text"]) for message in answer.messages]
        kinds = {directive["directive"]: directive for directive in answer.directives}
        words, slower = in_language(self._settings, answer.language), SLOWER in kinds
        told = [say(text, words, slower=slower) for text in texts]
        if "dial" in kinds:
            return [*told, dial(str(kinds["dial"]["number"]))]
        if answer.ended:
            return [*told, HANG_UP]
        menu = bool(answer.messages and answer.messages[-1].get("buttons"))
        return [gather_answer(texts, answer.question, number, words, menu=menu, slower=slower)]

    def _notice_again(self, conversation_id: str) -> Directives:
        """The notice of the language gone over to; what was answered in the turn is told behind it."""
        with self._store.unit_of_work("channel", conversation_id=conversation_id) as work:
            conversation = work.session.get_one(Conversation, conversation_id)
            notice = give_notice(work, conversation, settings=self._settings)
            work.commit()
            return piece_directives(notice, 0, self._words(conversation))

    def _words(self, conversation: Conversation) -> Settings:
        return in_language(self._settings, conversation.language)


_CONSENT_KEYS = ("consent_total", "consent_refuse")
_YES_NO = {"es": ("Sí", "No"), "ca": ("Sí", "No"), "en": ("Yes", "No")}


def _last_piece(conversation: Conversation, pieces: Sequence[str]) -> int:
    """The question is the last piece; in a change of language the answer behind the notice asks by itself."""
    return len(pieces) - (2 if conversation.revision else 1)


def _last_answer(work: UnitOfWork, conversation: Conversation) -> Answer | None:
    """What the turn answered in which the language changed, if it was the last one."""
    turn = work.session.scalars(
        select(Turn).where(Turn.conversation_id == conversation.id).order_by(Turn.number.desc()).limit(1)
    ).first()
    answer = read_answer(work, turn) if turn is not None and turn.answer_sealed else None
    return answer if answer is not None and NOTICE in answer.directives else None


def _without_notice(answer: Answer) -> tuple[dict[str, object], ...]:
    return tuple(directive for directive in answer.directives if directive != NOTICE)


def read_incoming(params: Mapping[str, str], number: int) -> Incoming:
    """What the caller keyed or said in this exchange; neither is silence."""
    digits, speech = params.get("Digits", "").strip(), params.get("SpeechResult", "").strip()
    delivery = f"call:{number}"
    if digits in RESERVED:
        return Incoming("keys", digits, delivery, intent=RESERVED[digits])
    if digits:
        return Incoming("keys", digits, delivery)
    if speech:
        return Incoming("text", speech[:4000], delivery, _confidence(params.get("Confidence")))
    return Incoming("silence", "", delivery)


def find_call(read: Any, call_sid: str) -> Conversation:
    """The conversation of a call. Raises ConversationUnknown."""
    conversation = read.session.scalar(
        select(Conversation).where(Conversation.external_index == read.blind("call_sid", call_sid))
    )
    if conversation is None:
        raise ConversationUnknown("no such call")
    found: Conversation = conversation
    return found


def _confidence(raw: str | None) -> float | None:
    try:
        return min(max(float(raw or ""), 0.0), 1.0)
    except ValueError:
        return None


def _next_number(conversation: Conversation) -> int:
    return conversation.revision + conversation.silences + 1000
