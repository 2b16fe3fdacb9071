"""The bench's conversations: notice, consent, turns with what was said, and the vault of identifiers."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from store.models import (
    Conversation,
    Flag,
    Grant,
    Message,
    NoticeGiven,
    Reference,
    Turn,
    TurnEffect,
    new_id,
)
from tests.bench.desk.bulk import Bulk
from tests.bench.desk.people import Somebody, prove

CARD = "¿Guardamos este chat como prueba? Puede retirarlo cuando quiera; si no, le atiendo igual."
SAID = (
    ("Hola, buenas, soy {name} y quería una cosa", "inform", "Dígame en qué puedo ayudarle."),
    ("Mi documento es el {document}", "inform", "Gracias. ¿Le envío un código al teléfono que consta?"),
    ("Sí, por favor, al {phone}", "affirm", "Se lo he enviado. ¿Me lo dice?"),
    ("No me aclaro, ¿me pasa con una persona?", "human_agent", "Le paso con una persona de nuestro equipo."),
    ("El recibo de marzo me lo han cobrado dos veces", "open_incident", "Lo anoto con su clave."),
    ("Gracias, adiós", "goodbye", "A usted. Que tenga un buen día."),
)


@dataclass(frozen=True)
class Talk:
    """A conversation and the person it was held with."""

    conversation: Conversation
    person: Somebody


def hold(
    bulk: Bulk, person: Somebody, at: datetime, notice: str, *, turns: int = 2, human: bool = False
) -> Talk:
    """An ended conversation of somebody proven, who agreed to keep it. One in five is a call."""
    row_id = new_id()
    conversation = bulk.make(
        Conversation,
        id=row_id,
        channel="voice" if int(row_id[:2], 16) % 5 == 0 else "chat",
        state="ended",
        identity="verified",
        human=human,
        record_consent="given",
        person_id=person.id,
        claimed_person_id=person.id,
        claimed=True,
        phase="ended",
        noticed=True,
        started_at=at,
        last_activity_at=at + timedelta(minutes=turns),
        ended_at=at + timedelta(minutes=turns),
        ended_reason="goodbye",
    )
    owner = f"conversation:{row_id}"
    bulk.own(owner, f"conversation_duty:{row_id}")
    bulk.seal(owner, conversation, "claim_sealed", f'{{"document": "{person.document}"}}')
    bulk.add(conversation, "conversation_ended")
    given = bulk.make(NoticeGiven, conversation_id=row_id, notice_id=notice, started_at=at, completed=True)
    grant = bulk.make(
        Grant,
        purpose="conversation_record",
        state="given",
        conversation_id=row_id,
        notice_id=notice,
        at=at,
    )
    bulk.add(given)
    bulk.add(grant)
    prove(bulk, grant, f"conversation_duty:{row_id}", words="sí, guárdelo", question=CARD)
    for number in range(turns):
        _turn(bulk, conversation, person, number, at + timedelta(minutes=number))
    return Talk(conversation, person)


def flag(bulk: Bulk, talk: Talk, reason: str, at: datetime) -> None:
    """Have it wait for somebody at the desk."""
    bulk.add(bulk.make(Flag, conversation_id=talk.conversation.id, reason=reason, at=at), "flag_raised")


def _turn(bulk: Bulk, conversation: Conversation, person: Somebody, number: int, at: datetime) -> None:
    said, intent, reply = SAID[number % len(SAID)]
    turn = bulk.make(
        Turn,
        conversation_id=conversation.id,
        number=number,
        client_key=f"{number}",
        status="done",
        kind="text",
        opened_at=at,
        lease_until=at,
        closed_at=at,
        intent=intent,
        confidence=0.93,
    )
    bulk.add(turn)
    clear = said.format(name=person.name, document=person.document, phone=person.phone)
    masked = said.format(name=person.name, document="dni_1", phone="phone_1")
    _say(bulk, turn, 2 * number, clear, masked)
    _say(bulk, turn, 2 * number + 1, reply, reply)
    if number == 1:
        row = bulk.make(Reference, conversation_id=conversation.id, turn_id=turn.id, name="dni_1", kind="dni")
        bulk.seal(f"conversation:{conversation.id}", row, "value_sealed", person.document)
        bulk.add(row)
    if intent == "human_agent":
        bulk.add(bulk.make(TurnEffect, turn_id=turn.id, kind="human", at=at))


def _say(bulk: Bulk, turn: Turn, position: int, clear: str, masked: str) -> None:
    owner = f"conversation:{turn.conversation_id}"
    row = bulk.make(
        Message,
        conversation_id=turn.conversation_id,
        turn_id=turn.id,
        position=position,
        sender="bot" if position % 2 else "customer",
        owner=owner,
        at=turn.opened_at,
    )
    bulk.seal(owner, row, "text_sealed", clear)
    bulk.seal(owner, row, "masked_sealed", masked)
    bulk.add(row)
