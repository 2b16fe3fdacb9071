"""The first half of a turn: understand what was said and commit it, sealed, with its open turn, before Rasa is asked."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, func, literal_column, select, union_all

from bot.attended import is_attended, leave_to_person
from bot.decided import decided_intent
from bot.decided_abroad import decided_intent_in
from bot.decided_declined import declined_intent, not_meant
from bot.dialogue_state import TravellingState, back_to_opening, load_state
from bot.incoming import Answer, Incoming
from bot.language_change import LanguageChange, begin_language, language_change, record_notice
from bot.offers import Offer
from bot.ordinals import key_of
from bot.questions import OPEN_QUESTION, WHETHER, WHICH, Question, question
from bot.understand import Heard, understand
from bot.understand.declined import find_declined
from bot.understand.rights_named import rights_named
from bot.understand.state_questions import asks_state
from duties.errors import ConversationEnded, ConversationUnknown, TurnInProgress
from duties.kinds import Purpose
from services.record_message import record_message
from settings import Settings, in_language
from store import UnitOfWork
from store.models import Conversation, Reference, Turn, new_id
from store.unit_of_work import lease_clock

LEASE_SECONDS = 9.0

# What every turn asks is built once, and asks for columns where no object is needed: 60 instead of 200 µs each.
_LOCKED = select(Conversation).where(Conversation.id == bindparam("wanted")).with_for_update()
_TURNS, _REFERENCES = Turn.__table__.c, Reference.__table__.c
_HERE = _TURNS.conversation_id == bindparam("wanted")
_NUMBER = select(func.count()).where(_HERE)
# The state in words, not as a parameter: only so does SQLite take the index of open turns.
_IN_THE_WAY = union_all(
    select(_TURNS.id).where(_HERE, _TURNS.client_key == bindparam("client_key")),
    select(_TURNS.id).where(_HERE, _TURNS.status == literal_column("'open'")),
)
_TAKEN = (
    select(_REFERENCES.kind, func.count())
    .where(_REFERENCES.conversation_id == bindparam("wanted"))
    .group_by(_REFERENCES.kind)
)


_BEFORE_A_NO = {
    "human_agent",
    "help",
    "request_rectification",
}  # decided by words that mean more than what is declined


class TurnLeftOpen(Exception):
    """A turn stands open past its lease, left by a killed process: it must be failed before any other."""

    def __init__(self, turn_id: str) -> None:
        super().__init__(turn_id)
        self.turn_id = turn_id


@dataclass(frozen=True)
class OpenedTurn:
    """A turn that has been committed as open, and what Rasa is to be sent for it."""

    turn_id: str
    conversation_id: str
    channel: str
    language: str
    state: TravellingState
    text: str | None
    parse_data: dict[str, Any] | None
    switched: bool = False
    notice: tuple[dict[str, Any], ...] = ()
    ruled_out: tuple[str, ...] = ()  # intents that the words themselves exclude
    rest: str = ""

    def for_rasa(self) -> dict[str, Any]:
        """The body of the connector's `/turn`."""
        return {
            "turn": self.turn_id,
            "channel": self.channel,
            "language": self.language,
            "text": self.text,
            "parse_data": self.parse_data,
            "state": self.state.for_rasa(),
            **({"ruled_out": list(self.ruled_out), "rest": self.rest} if self.ruled_out else {}),
        }


def open_turn(
    work: UnitOfWork, conversation_id: str, incoming: Incoming, settings: Settings
) -> OpenedTurn | Answer:
    """Open the turn, or give the first answer again for a delivery already answered.

    Raises ConversationUnknown, ConversationEnded, TurnInProgress, TurnLeftOpen.
    """
    # Locked first and read after: what stood in the lock's way has been committed by then.
    conversation = work.session.scalar(_LOCKED, {"wanted": conversation_id})
    if conversation is None:
        raise ConversationUnknown("no such conversation")
    earlier = work.look(_IN_THE_WAY, wanted=conversation.id, client_key=incoming.client_key)
    in_the_way = earlier.first() is not None
    known = _known_delivery(work, conversation, incoming) if in_the_way else None
    if known is not None:
        return known
    if conversation.state == "ended":
        raise ConversationEnded("the conversation has ended")
    if in_the_way:
        _refuse_a_second(work, conversation)
    attended = is_attended(work, conversation, settings)
    state = load_state(work, conversation)
    offer = _offer(state, incoming, conversation.question)
    change = None if offer or attended else language_change(work, conversation, incoming, settings)
    notice = begin_language(work, conversation, change.language, settings) if change and change.served else []
    if change and change.served:
        state = back_to_opening(state)
    heard = _understand(work, conversation, incoming, offer, settings)
    turn = _add_turn(work, conversation, incoming, heard, offer, language=_language_facts(change, notice))
    record_message(
        work,
        conversation,
        sender="customer",
        text=offer.title if offer else heard.text,
        masked=offer.title if offer else heard.masked,
        turn_id=turn.id,
    )
    record_notice(work, conversation, notice)
    if offer is None:
        _keep_references(work, conversation, turn, heard)
    work.record("turn_opened", turn)
    if attended:
        return leave_to_person(work, conversation, turn)
    parse_data = (
        _parse_data(conversation, incoming, heard, offer, settings)
        if change is None
        else _parse_in_another(conversation, change, heard, settings)
    )
    declined = find_declined(heard.masked, conversation.language)
    return OpenedTurn(
        turn_id=turn.id,
        conversation_id=conversation.id,
        channel=conversation.channel,
        language=conversation.language,
        state=state,
        text=None if parse_data else heard.masked,
        parse_data=parse_data,
        switched=bool(change and change.served),
        notice=tuple(notice),
        ruled_out=() if parse_data else not_meant(question(conversation.question), declined),
        rest=declined.rest,
    )


def purposes_asked(name: str | None, settings: Settings) -> tuple[Purpose, ...]:
    """The purposes that an answer to this question can grant: those it names and no other."""
    asked = question(name).purposes
    if name == "record_consent" and settings.dialogue.marketing_question == "start":
        return tuple(Purpose)
    return asked


def read_answer(work: UnitOfWork, turn: Turn) -> Answer:
    """The answer that a closed turn gave."""
    text = work.open_text(
        f"conversation:{turn.conversation_id}", "turns", "answer_sealed", turn.id, turn.answer_sealed
    )
    raw = json.loads(text)
    return Answer(
        raw["messages"],
        raw["human"],
        raw["ended"],
        raw["question"],
        tuple(raw["directives"]),
        raw.get("language", "es"),
    )


def _known_delivery(work: UnitOfWork, conversation: Conversation, incoming: Incoming) -> Answer | None:
    turn = work.session.scalar(
        select(Turn).where(Turn.conversation_id == conversation.id, Turn.client_key == incoming.client_key)
    )
    if turn is None:
        return None
    if turn.status == "open":
        _refuse_open(turn)
    if conversation.state == "ended":
        raise ConversationEnded("the conversation has ended")
    if turn.answer_sealed is None:
        raise TurnLeftOpen(turn.id)  # a sweep has failed it: what is true of it has yet to be said
    return read_answer(work, turn)


def _refuse_a_second(work: UnitOfWork, conversation: Conversation) -> None:
    other = work.session.scalar(
        select(Turn).where(Turn.conversation_id == conversation.id, Turn.status == "open")
    )
    if other is not None:
        _refuse_open(other)


def _refuse_open(turn: Turn) -> None:
    if turn.lease_until <= lease_clock():
        raise TurnLeftOpen(turn.id)
    raise TurnInProgress("a message of this conversation is being answered")


def _offer(state: TravellingState, incoming: Incoming, asked: str | None) -> Offer | None:
    if incoming.kind == "keys" and incoming.intent is None:
        return state.offers.by_key(incoming.text, state.menu)
    if incoming.kind != "text":
        return None
    chosen = key_of(incoming.text, only_one=asked == WHETHER) if asked in (WHICH, WHETHER) else None
    return state.offers.by_key(chosen, state.menu) if chosen else state.offers.find(incoming.text)


def _understand(
    work: UnitOfWork,
    conversation: Conversation,
    incoming: Incoming,
    offer: Offer | None,
    settings: Settings,
) -> Heard:
    asked = conversation.question
    if offer is not None:
        return _said_before(work, offer.said) if offer.said else understand("", question=asked)
    return understand(
        incoming.text,
        question=asked,
        confidence=incoming.confidence,
        purposes=purposes_asked(asked, settings),
        taken=_taken(work, conversation),
        language=conversation.language,
    )


def _said_before(work: UnitOfWork, turn_id: str) -> Heard:
    """What was heard in the turn that the bot asked back about."""
    turn = work.session.get_one(Turn, turn_id)
    owner = f"conversation:{turn.conversation_id}"
    text = work.open_text(owner, "turns", "heard_sealed", turn.id, turn.heard_sealed)
    return Heard.from_json(json.dumps(json.loads(text)["heard"]))


def _taken(work: UnitOfWork, conversation: Conversation) -> Mapping[str, int]:
    rows = work.look(_TAKEN, wanted=conversation.id)
    return {row[0]: row[1] for row in rows}


def _add_turn(
    work: UnitOfWork,
    conversation: Conversation,
    incoming: Incoming,
    heard: Heard,
    offer: Offer | None,
    *,
    language: Mapping[str, Any],
) -> Turn:
    number = work.look(_NUMBER, wanted=conversation.id).scalar() or 0
    turn_id = new_id()
    document = {
        "heard": heard.plain(),
        "offer": offer.to_json() if offer else None,
        "confidence": incoming.confidence,
        "keys": incoming.text if incoming.kind == "keys" else None,
        **language,
    }
    sealed = work.seal(
        f"conversation:{conversation.id}", "turns", "heard_sealed", turn_id, json.dumps(document)
    )
    return work.insert(
        Turn(
            id=turn_id,
            conversation_id=conversation.id,
            number=number + 1,
            client_key=incoming.client_key,
            status="open",
            kind="button" if offer and incoming.kind == "text" else incoming.kind,
            question=conversation.question,
            revision_sent=conversation.revision,
            opened_at=work.now,
            lease_until=lease_clock() + timedelta(seconds=LEASE_SECONDS),
            heard_sealed=sealed,
        )
    )


def _keep_references(work: UnitOfWork, conversation: Conversation, turn: Turn, heard: Heard) -> None:
    for entity in heard.entities:
        if entity.reference is None:
            continue
        row_id, owner = new_id(), f"conversation:{conversation.id}"
        work.insert(
            Reference(
                id=row_id,
                conversation_id=conversation.id,
                turn_id=turn.id,
                name=entity.reference,
                kind=entity.kind,
                value_sealed=work.seal(owner, "references", "value_sealed", row_id, entity.value),
            )
        )


def _parse_data(
    conversation: Conversation, incoming: Incoming, heard: Heard, offer: Offer | None, settings: Settings
) -> dict[str, Any] | None:
    """The intent that is already decided; None if Rasa's NLU is to find it."""
    if incoming.intent is not None:
        return _intent(incoming.intent)
    if offer is not None:
        return _intent(offer.intent)
    if incoming.kind == "silence":
        return _intent("ambiguous_consent")
    if incoming.kind == "keys" and not question(conversation.question).in_form:
        return _intent("help")  # a key that stands for nothing here: told which do (L110)
    decided = _decided(conversation, heard, settings)
    return None if decided is None else _intent(decided)


def _decided(conversation: Conversation, heard: Heard, settings: Settings) -> str | None:
    """What words decide here, before any classifier."""
    asked, language = question(conversation.question), conversation.language
    if conversation.question in (WHICH, WHETHER) and heard.consent.outcome == "no":
        return "nlu_fallback"  # neither was meant
    if asks_state(heard.text, language):
        return "ask_retention"
    decided = decided_in(language, asked, heard, settings)
    if decided in _BEFORE_A_NO:
        return decided
    return declined_intent(conversation.question, asked, find_declined(heard.masked, language)) or decided


def _parse_in_another(
    conversation: Conversation, change: LanguageChange, heard: Heard, settings: Settings
) -> dict[str, Any] | None:
    """In the turn that changes the language nothing answers the question that was asked in the other (L15)."""
    if change.wish or not change.served:
        return _intent("ask_language")
    decided = decided_in(conversation.language, OPEN_QUESTION, heard, settings)
    return None if decided is None else _intent(decided)


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


def _language_facts(change: LanguageChange | None, notice: list[dict[str, Any]]) -> dict[str, Any]:
    """What the turn's sealed document keeps of a change of language."""
    if change is None:
        return {}
    return {"language_asked": change.language, "switched": change.served, "notice": notice}


def _intent(name: str) -> dict[str, Any]:
    return {"intent": {"name": name, "confidence": 1.0}, "entities": []}
