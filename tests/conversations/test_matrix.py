"""Every form × every intent × both channels: a digression is answered and the form goes on; nothing voiced is dropped.

Made from domain.yml: the intent is given as decided, so that this is about the dialogue and not about recognition.
"""

import asyncio
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import yaml
from sqlalchemy import select

from bot.chat import open_chat
from bot.dialogue_state import at_opening, load_state, save_state
from bot.incoming import Answer, Incoming
from bot.rasa import RasaClient
from bot.turn import TurnTaker
from duties.kinds import Right
from services.claim_identity import claim_identity
from services.finish_notice import finish_notice
from services.give_notice import give_notice
from services.open_conversation import open_conversation
from services.record_message import record_message
from settings.environment import PROJECT
from settings.secrets import internal_token
from store import Store
from store.models import Conversation, Flag, Incident, Request, Turn, VoicedRight
from tests.running import RunningSystem

DOMAIN = yaml.safe_load((PROJECT / "domain.yml").read_text("utf-8"))
RIGHTS = {f"request_{right.value}": right for right in Right} | {"request_recording": Right.ACCESS}
PROCEDURES = {*RIGHTS, "open_incident", "request_status", "incident_status"}
ENDS = {"cancel_flow", "goodbye"}
WORDS = {
    "withdraw_consent": "retiro el consentimiento de la grabación",
    "open_incident": "la aplicación me cobra dos veces el recibo de la casa desde marzo",
}
# How to get into each form: (intent or None, words) one after the other, after the opening.
WAYS: dict[str, list[tuple[str | None, str]]] = {
    "opening_form": [],
    "whose_form": [("request_erasure", "que me borren")],
    "proof_form": [("request_erasure", "que me borren"), (None, "99004133N")],
    "rectification_form": [("request_rectification", "hay un dato mal")],
    "objection_form": [("request_objection", "me opongo a un uso")],
    "suppress_form": [("request_objection", "no quiero publicidad")],
    "incident_form": [("open_incident", "una queja")],
    "status_form": [("request_status", "cómo va lo mío")],
    "callback_form": [("human_agent", "una persona")],
    "closing_form": [
        ("ask_controller", "de quién son ustedes"),
        ("goodbye", "adiós"),
    ],  # after a neutral matter
}
NEEDS_NAME = {
    "rectification_form",
    "objection_form",
}  # claimed by name, so that no code is asked before the details


@dataclass
class Talk:
    """One conversation in this process, with the running Rasa and the running bot server's actions."""

    store: Store
    taker: TurnTaker
    loop: asyncio.AbstractEventLoop
    conversation_id: str
    answers: list[Answer] = field(default_factory=list)

    def say(self, intent: str | None, words: str) -> Answer:
        incoming = Incoming("text", words, secrets.token_hex(8), intent=intent)
        answer = self.loop.run_until_complete(self.taker.take(self.conversation_id, incoming))
        self.answers.append(answer)
        return answer

    def state(self) -> tuple[str | None, str | None]:
        with self.store.reader() as read:
            conversation = read.session.get_one(Conversation, self.conversation_id)
            if conversation.state == "ended":
                return None, None
            state = load_state(read, conversation)
            return state.loop, state.requested_slot


@pytest.fixture(scope="module")
def talking(system: RunningSystem) -> Iterator[tuple[Store, TurnTaker, asyncio.AbstractEventLoop]]:
    loop = asyncio.new_event_loop()
    token = internal_token(system.settings, "bot_to_rasa")
    rasa = RasaClient(f"http://127.0.0.1:{system.settings.rasa_port}", token)
    with system.store() as store:
        yield store, TurnTaker(store, system.settings, rasa), loop
    loop.run_until_complete(rasa.aclose())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()


def begin(
    channel: str,
    form: str,
    system: RunningSystem,
    talking: tuple[Store, TurnTaker, asyncio.AbstractEventLoop],
) -> Talk:
    """A conversation that stands in `form`."""
    store, taker, loop = talking
    chat = channel == "chat"
    conversation_id = open_chat(store, system.settings, "es")["session"] if chat else open_call(store, system)
    talk = Talk(store, taker, loop, conversation_id)
    if form != "opening_form":
        talk.say("consent_refuse", "no")
    if form in NEEDS_NAME:
        with store.unit_of_work("bot") as work:
            conversation = work.session.get_one(Conversation, conversation_id)
            claim_identity(work, conversation, name="Alguien Cualquiera")
            conversation.claim_kind = "name"
            work.commit()
    for intent, words in WAYS[form]:
        talk.say(intent, words)
    assert talk.state()[0] == form, (talk.state(), [answer.messages for answer in talk.answers])
    return talk


def open_call(store: Store, system: RunningSystem) -> str:
    with store.unit_of_work("channel") as work:
        conversation = open_conversation(
            work, channel="voice", language="es", caller=None, call_sid="CA" + secrets.token_hex(16)
        )
        notice = give_notice(work, conversation, settings=system.settings)
        finish_notice(work, conversation)
        conversation.question = "record_consent"
        record_message(work, conversation, sender="bot", text=notice.question)
        save_state(work, conversation, at_opening())
        work.commit()
        return conversation.id


@pytest.mark.parametrize("channel", ["chat", "voice"])
@pytest.mark.parametrize("intent", DOMAIN["intents"])
@pytest.mark.parametrize("form", DOMAIN["forms"])
def test_a_form_answers_every_intent_and_drops_nothing(
    form: str,
    intent: str,
    channel: str,
    system: RunningSystem,
    talking: tuple[Store, TurnTaker, asyncio.AbstractEventLoop],
) -> None:
    """L43, L79: nothing voiced is lost, and a person can be reached in every state."""
    talk = begin(channel, form, system, talking)
    loop, asked = talk.state()
    answer = talk.say(intent, WORDS.get(intent, "mire usted"))
    texts = [str(message["text"]).strip() for message in answer.messages]
    assert texts
    assert all(texts)
    with talk.store.reader() as read:
        conversation = read.session.get_one(Conversation, talk.conversation_id)
        last = read.session.scalars(
            select(Turn).where(Turn.conversation_id == conversation.id).order_by(Turn.number.desc())
        ).first()
        flags = set(read.session.scalars(select(Flag.reason).where(Flag.conversation_id == conversation.id)))
        voiced = set(
            read.session.scalars(
                select(VoicedRight.right).where(VoicedRight.conversation_id == conversation.id)
            )
        ) | set(read.session.scalars(select(Request.right).where(Request.conversation_id == conversation.id)))
        incidents = read.session.scalars(
            select(Incident).where(Incident.conversation_id == conversation.id)
        ).all()
        human = conversation.human
    assert last is not None
    assert last.status == "done"
    assert "turn_failed" not in flags
    if intent in RIGHTS:
        assert RIGHTS[intent].value in voiced
    if intent == "open_incident":
        assert incidents
    if intent == "human_agent":
        assert human
    if intent in ENDS:
        asked_back = talk.state() == ("whose_form", "leave_it")  # nothing voiced is left without a yes (L43)
        assert (
            answer.ended or asked_back or talk.state()[0] != form or form in ("opening_form", "closing_form")
        )
    elif form not in ("opening_form", "closing_form") and (
        intent.startswith("ask_") or intent in ("help", "repeat")
    ):
        assert talk.state() == (loop, asked)


@pytest.mark.parametrize("channel", ["chat", "voice"])
@pytest.mark.parametrize("intent", DOMAIN["intents"])
def test_every_intent_is_answered_outside_forms(
    intent: str,
    channel: str,
    system: RunningSystem,
    talking: tuple[Store, TurnTaker, asyncio.AbstractEventLoop],
) -> None:
    """L43: whatever is said, there is an answer."""
    talk = begin(channel, "opening_form", system, talking)
    talk.say("consent_refuse", "no")
    answer = talk.say(intent, WORDS.get(intent, "mire usted"))
    assert all(str(message["text"]).strip() for message in answer.messages)
    with talk.store.reader() as read:
        failed = read.session.scalars(
            select(Turn.failure).where(Turn.conversation_id == talk.conversation_id, Turn.status == "failed")
        ).all()
    assert failed == []
