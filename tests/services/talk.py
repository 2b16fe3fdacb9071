"""Conversations for the tests of services: turns on a real store, people on file, answers to questions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from duties.consent_answer import Answer
from duties.kinds import Right
from services.claim_identity import claim_identity
from services.finish_notice import finish_notice
from services.give_notice import give_notice
from services.import_customers import import_customers
from services.open_conversation import open_conversation
from services.register_voiced import register_voiced
from services.send_code import send_code
from services.verify_identity import verify_identity
from services.voice_right import voice_right
from settings import Settings
from store import Store, UnitOfWork
from store.models import Conversation, IdentityCheck, OutboundMessage, Person, Request, Turn, new_id
from store.unit_of_work import lease_clock

ANA = {
    "customer_ref": "C1",
    "name": "Ana",
    "surname": "Arriaga Beltrán",
    "document": "12345678Z",
    "phone": "600 00 10 01",
    "email": "Ana@example.org",
    "contract_ref": "P-2024001",
    "product": "Hogar",
}
LUIS = ANA | {
    "customer_ref": "C2",
    "name": "Luis",
    "surname": "Hidalgo",
    "document": "X1234567L",
    "phone": "944001008",
    "email": "",
    "contract_ref": "P-2024002",
}
NOBODY = "87654321X"
YES = Answer("button", "Sí, guardar", "¿Guardamos este chat como prueba?", "button:consent_total")
NO = Answer("button", "No guardar", "¿Guardamos este chat como prueba?", "button:consent_refuse")
WANTS = Answer("words", "sí, quiero", "¿Quiere recibir publicidad?", "yes:bare", 91)
WANTS_NOT = Answer("words", "no", "¿Quiere recibir publicidad?", "no:bare", 88)
STOP = Answer("words", "quítenme la publicidad", "", "withdraw")


@dataclass
class Talk:
    """One conversation, taken turn by turn."""

    store: Store
    settings: Settings
    conversation_id: str

    @contextmanager
    def turn(self) -> Iterator[tuple[UnitOfWork, Conversation]]:
        """An open turn's unit of work, committed at the end unless it raises; the turn is closed then."""
        turn_id = self._open()
        try:
            with self.store.unit_of_work("bot", turn_id=turn_id) as work:
                yield work, work.session.get_one(Conversation, self.conversation_id)
                work.commit()
        finally:
            self._close(turn_id)

    @contextmanager
    def look(self) -> Iterator[tuple[UnitOfWork, Conversation]]:
        """A unit of work outside any turn that is not committed."""
        with self.store.unit_of_work("system") as work:
            yield work, work.session.get_one(Conversation, self.conversation_id)

    def _open(self) -> str:
        turn_id = new_id()
        with self.store.unit_of_work("bot") as work:
            number = work.session.query(Turn).count() + 1
            work.session.add(
                Turn(
                    id=turn_id,
                    conversation_id=self.conversation_id,
                    number=number,
                    client_key=turn_id,
                    kind="text",
                    opened_at=work.now,
                    lease_until=lease_clock() + timedelta(minutes=5),
                )
            )
            work.commit()
        return turn_id

    def _close(self, turn_id: str) -> None:
        with self.store.unit_of_work("bot") as work:
            work.session.get_one(Turn, turn_id).status = "done"
            work.commit()


@dataclass
class Front:
    """Where conversations are begun."""

    store: Store
    settings: Settings

    def chat(self) -> Talk:
        """A chat whose notice has been told."""
        return self._begin(channel="chat")

    def call(self, caller: str = "+34600009999") -> Talk:
        """A call from a number that is on nobody's file, whose notice has been told."""
        return self._begin(channel="voice", caller=caller, call_sid=f"CA{new_id()}")

    def enrol(self, *rows: dict[str, str]) -> None:
        """Put people on file."""
        with self.store.unit_of_work("system") as work:
            assert import_customers(work, rows or (ANA, LUIS)).bad == []
            work.commit()

    def person_id(self, customer_ref: str = "C1") -> str:
        """Id of a person on file."""
        with self.store.reader() as read:
            return read.session.query(Person).filter_by(customer_ref=customer_ref).one().id

    def code(self, talk: Talk) -> str:
        """The newest code on its way in a conversation, as its receiver reads it."""
        with self.store.reader() as read:
            message = (
                read.session.query(OutboundMessage)
                .join(IdentityCheck, IdentityCheck.id == OutboundMessage.identity_check_id)
                .filter(
                    IdentityCheck.conversation_id == talk.conversation_id, IdentityCheck.status == "pending"
                )
                .one()
            )
            body = self.body(message)
        digits = [word.strip(".") for word in body.split() if word.strip(".").isdigit() and len(word) >= 6]
        return digits[0]

    def body(self, message: OutboundMessage) -> str:
        """The text of a message in the outbox."""
        with self.store.reader() as read:
            return read.open_text(
                message.owner, "outbound_messages", "body_sealed", message.id, message.body_sealed
            )

    def _begin(self, channel: str, caller: str | None = None, call_sid: str | None = None) -> Talk:
        with self.store.unit_of_work("bot") as work:
            conversation = open_conversation(
                work, channel=channel, language="es", caller=caller, call_sid=call_sid
            )
            give_notice(work, conversation, settings=self.settings)
            finish_notice(work, conversation)
            work.commit()
            return Talk(self.store, self.settings, conversation.id)


def claimed(talk: Talk, *, send: bool = True, **claim: str) -> None:
    """Claim to be somebody and, unless told otherwise, have a code sent."""
    with talk.turn() as (work, conversation):
        claim_identity(work, conversation, **claim)
    if send:
        with talk.turn() as (work, conversation):
            send_code(work, conversation, settings=talk.settings)


def verified(front: Front, talk: Talk, *, document: str) -> tuple[Request, ...]:
    """Prove to be somebody; gives the requests that were raised."""
    claimed(talk, document=document)
    code = front.code(talk)
    with talk.turn() as (work, conversation):
        return verify_identity(work, conversation, code=code, settings=front.settings).requests


def lodge(talk: Talk, right: Right, words: str = "quiero ejercer un derecho", **details: str) -> Request:
    """Voice and register a right; gives its request."""
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=right, words=words, details=details or None)
        return register_voiced(work, conversation, settings=talk.settings)[0]
