"""Conversations for the desk to look at, built row by row with fictitious people."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from store import Store, UnitOfWork
from store.models import (
    Base,
    Callback,
    ConsentEvent,
    ContactPoint,
    Conversation,
    Flag,
    Grant,
    IdentityCheck,
    Incident,
    Message,
    Notice,
    NoticeGiven,
    OutboundMessage,
    Person,
    Recording,
    Reference,
    Request,
    Turn,
    TurnEffect,
    new_id,
)

REFERENCE = "4820193756"
SCRIPT = "<script>alert(1)</script>"


@dataclass(frozen=True)
class Case:
    """A case by its ids."""

    conversation: str
    flag: str
    reference: str


def add[Row: Base](work: UnitOfWork, row: Row) -> Row:
    """Add a row and flush it, so that others can refer to it."""
    work.session.add(row)
    work.session.flush()
    return row


def open_case(
    store: Store,
    *,
    channel: str = "chat",
    consent: str = "given",
    reason: str = "human_requested",
    reference: str = REFERENCE,
    right: str = "erasure",
    days_left: int = 12,
    ago: timedelta = timedelta(hours=2, minutes=15),
) -> Case:
    """A flagged conversation of Ana Ruiz with everything the desk can show."""
    with store.unit_of_work("bot") as work:
        at = work.now - ago
        conversation = _conversation(work, at, channel=channel, consent=consent)
        work.conversation_id = conversation.id
        turns = _talk(work, conversation, at, reference)
        _consent(work, conversation, at, consent)
        request = _request(work, conversation, at, right=right, reference=reference, days_left=days_left)
        add(work, TurnEffect(turn_id=turns[1].id, kind="request", reference=reference, at=turns[1].opened_at))
        flag = Flag(conversation_id=conversation.id, reason=reason, at=at + timedelta(minutes=4))
        add(work, flag)
        work.record("flag_raised", flag)
        _around(work, conversation, request, at)
        work.commit()
    return Case(conversation.id, flag.id, reference)


def flag_again(store: Store, case: Case, reason: str) -> str:
    """Another flag on the same conversation; gives its id."""
    with store.unit_of_work("bot", conversation_id=case.conversation) as work:
        flag = add(work, Flag(conversation_id=case.conversation, reason=reason, at=work.now))
        work.commit()
        return flag.id


def unflagged(store: Store) -> str:
    """A conversation that is nobody's business at the desk."""
    with store.unit_of_work("bot") as work:
        row = add(work, Conversation(channel="chat", started_at=work.now, last_activity_at=work.now))
        work.commit()
        return row.id


def destroy_passing_key(store: Store, case: Case) -> None:
    """What the end of a conversation without consent does to its content."""
    with store.unit_of_work("bot", conversation_id=case.conversation) as work:
        work.record("passing_key_destroyed", work.session.get(Conversation, case.conversation))
        work.destroy_key(f"conversation:{case.conversation}")
        work.commit()


def _conversation(work: UnitOfWork, at: datetime, *, channel: str, consent: str) -> Conversation:
    person = _person(work)
    conversation = Conversation(
        id=new_id(),
        channel=channel,
        state="ended",
        identity="verified",
        human=True,
        record_consent=consent,
        person_id=person.id,
        claimed_person_id=person.id,
        claimed=True,
        started_at=at,
        last_activity_at=at,
        ended_at=at + timedelta(minutes=6),
        ended_reason="goodbye",
    )
    owner = f"conversation:{conversation.id}"
    claim = json.dumps({"document": "12345678Z", "name": "Ana Ruiz"})
    conversation.claim_sealed = work.seal(owner, "conversations", "claim_sealed", conversation.id, claim)
    return add(work, conversation)


def _person(work: UnitOfWork) -> Person:
    person_id = new_id()
    owner = f"person:{person_id}"

    def sealed(column: str, value: str) -> bytes:
        return work.seal(owner, "people", column, person_id, value)

    person = add(
        work,
        Person(
            id=person_id,
            customer_ref=f"C-{person_id[:8]}",
            name_sealed=sealed("name_sealed", "Ana"),
            surname_sealed=sealed("surname_sealed", "Ruiz Peña"),
            document_sealed=sealed("document_sealed", "12345678Z"),
            created_at=work.now,
            updated_at=work.now,
        ),
    )
    point = ContactPoint(id=new_id(), person_id=person_id, kind="mobile", value_index="0" * 64)
    point.value_sealed = work.seal(owner, "contact_points", "value_sealed", point.id, "+34612345678")
    point.created_at = work.now
    add(work, point)
    return person


def _talk(work: UnitOfWork, conversation: Conversation, at: datetime, reference: str) -> list[Turn]:
    notice = work.session.get(Notice, "n" * 64) or add(
        work,
        Notice(id="n" * 64, version="2026-11", channel="chat", language="es", text="…", created_at=at),
    )
    given = NoticeGiven(conversation_id=conversation.id, notice_id=notice.id, started_at=at, completed=True)
    add(work, given)
    conversation.noticed = True
    lines = [
        ("Hola, soy Ana Ruiz. Quiero que borren mis datos " + SCRIPT, None, "request_erasure", 0.97),
        ("Mi DNI es el 12345678Z", "Mi DNI es el dni_1", "inform", 1.0),
        ("mmm, es que no me aclaro", None, "help", 0.41),
        ("Páseme con una persona", None, "human_agent", 0.99),
    ]
    replies = [
        "Le registro la solicitud de supresión. ¿Me dice su DNI, sin la letra?",
        f"¿Acaba en 5 6 7 8, letra Z? Su solicitud {reference} queda registrada.",
        "Puede repetir, pedir una persona o dejarlo.",
        "Le paso con una persona de nuestro equipo.",
    ]
    turns = []
    for number, (line, reply) in enumerate(zip(lines, replies, strict=True), 1):
        turns.append(
            _turn(work, conversation, at + timedelta(minutes=number), number=number, line=line, reply=reply)
        )
    row = Reference(
        id=new_id(), conversation_id=conversation.id, turn_id=turns[1].id, name="dni_1", kind="dni"
    )
    owner = f"conversation:{conversation.id}"
    row.value_sealed = work.seal(owner, "references", "value_sealed", row.id, "12345678Z")
    add(work, row)
    return turns


def _turn(
    work: UnitOfWork,
    conversation: Conversation,
    at: datetime,
    *,
    number: int,
    line: tuple[str, str | None, str, float],
    reply: str,
) -> Turn:
    text, masked, intent, confidence = line
    turn = Turn(
        conversation_id=conversation.id,
        number=number,
        client_key=str(number),
        status="done",
        kind="text",
        opened_at=at,
        lease_until=at,
        closed_at=at,
        intent=intent,
        confidence=confidence,
    )
    add(work, turn)
    _say(work, conversation, turn, sender="customer", text=text, masked=masked or text)
    _say(work, conversation, turn, sender="bot", text=reply, masked=reply)
    return turn


def _say(
    work: UnitOfWork, conversation: Conversation, turn: Turn, *, sender: str, text: str, masked: str
) -> None:
    owner, message_id = f"conversation:{conversation.id}", new_id()
    add(
        work,
        Message(
            id=message_id,
            conversation_id=conversation.id,
            turn_id=turn.id,
            position=turn.number * 2 + (sender == "bot"),
            sender=sender,
            owner=owner,
            text_sealed=work.seal(owner, "messages", "text_sealed", message_id, text),
            masked_sealed=work.seal(owner, "messages", "masked_sealed", message_id, masked),
            at=turn.opened_at,
        ),
    )


def _consent(work: UnitOfWork, conversation: Conversation, at: datetime, state: str) -> None:
    grant = Grant(purpose="conversation_record", state=state, conversation_id=conversation.id, at=at)
    add(work, grant)
    question = "¿Guardamos este chat como prueba? Puede retirarlo cuando quiera; si no, le atiendo igual."
    event_id, owner = new_id(), f"conversation_duty:{conversation.id}"
    event = ConsentEvent(
        id=event_id,
        grant_id=grant.id,
        purpose=grant.purpose,
        conversation_id=conversation.id,
        state=state,
        at=at + timedelta(seconds=50),
        channel=conversation.channel,
        language="es",
        actor="bot",
        notice_id="n" * 64,
        question=question,
        question_hash=sha256(question.encode()).hexdigest(),
        answer_kind="words",
        rule="yes:bare",
        confidence=93,
        software="amparo 0.1.0",
        owner=owner,
        answer_sealed=work.seal(owner, "consent_events", "answer_sealed", event_id, "sí, guárdelo"),
        answer_hash="0" * 64,
    )
    add(work, event)


def _request(
    work: UnitOfWork,
    conversation: Conversation,
    at: datetime,
    *,
    right: str,
    reference: str,
    days_left: int,
) -> Request:
    request_id, owner = new_id(), f"person:{conversation.person_id}"
    details = json.dumps({"words": f"Quiero que borren mis datos {SCRIPT}", "scope": "todo"})
    row = Request(
        id=request_id,
        reference=reference,
        right=right,
        status="verified",
        identity="verified",
        channel=conversation.channel,
        conversation_id=conversation.id,
        person_id=conversation.person_id,
        received_at=at,
        due_date=work.now.date() + timedelta(days=days_left),
        owner=owner,
        claim_sealed=work.seal(owner, "requests", "claim_sealed", request_id, '{"document": "12345678Z"}'),
        details_sealed=work.seal(owner, "requests", "details_sealed", request_id, details),
    )
    return add(work, row)


def _around(work: UnitOfWork, conversation: Conversation, request: Request, at: datetime) -> None:
    owner = f"conversation_duty:{conversation.id}"
    check = IdentityCheck(conversation_id=conversation.id, code_hmac="0" * 64, status="passed", tries=1)
    check.created_at, check.expires_at = at, at
    add(work, check)
    incident = Incident(id=new_id(), key=request.reference[::-1], channel=conversation.channel, owner=owner)
    incident.conversation_id, incident.opened_at, incident.due_date = conversation.id, at, date(2026, 12, 15)
    incident.text_sealed = work.seal(owner, "incidents", "text_sealed", incident.id, "La factura está mal")
    add(work, incident)
    callback = Callback(id=new_id(), conversation_id=conversation.id, reason="out_of_hours", at=at)
    callback.number_sealed = work.seal(owner, "callbacks", "number_sealed", callback.id, "+34612345678")
    add(work, callback)
    receipt = OutboundMessage(kind="receipt", medium="sms", owner=request.owner, request_id=request.id)
    receipt.created_at = at
    add(work, receipt)
    if conversation.channel == "voice":
        recording = Recording(conversation_id=conversation.id, status="stored", owner=owner)
        recording.duration_seconds, recording.started_at = 184, at
        add(work, recording)
