"""The bench's open matters: requests with history and errands, incidents, call-backs, and what came by post."""

import json
from datetime import datetime, timedelta

from duties import references
from duties.local_time import local_day
from store.models import (
    Callback,
    Errand,
    Incident,
    IncidentMove,
    Intake,
    OutboundMessage,
    Request,
    RequestMove,
    new_id,
)
from tests.bench.desk.bulk import Bulk
from tests.bench.desk.talks import Talk

RIGHTS = ("access", "rectification", "erasure", "objection", "restriction", "portability")
STAGES = ("registered", "verified", "in_progress", "in_progress", "paused", "proposed")
SYSTEMS = ("crm", "facturacion", "siniestros")


def lodge(
    bulk: Bulk, talk: Talk, number: int, at: datetime, *, status: str | None = None, right: str | None = None
) -> Request:
    """A request as far as its number says, due a month after it came; with its steps so far."""
    stage = status or STAGES[number % len(STAGES)]
    owner, row_id = f"person:{talk.person.id}", new_id()
    row = bulk.make(
        Request,
        id=row_id,
        reference=references.generate(),
        right=right or RIGHTS[number % len(RIGHTS)],
        status=stage,
        identity="registered" if stage == "registered" else "verified",
        channel=talk.conversation.channel,
        conversation_id=talk.conversation.id,
        person_id=talk.person.id,
        received_at=at,
        due_date=local_day(at) + timedelta(days=30),
        closed_at=at + timedelta(days=12) if status else None,
        owner=owner,
        revision=0,
        assignee=None if stage in ("registered", "verified") else f"agente{number % 20:02}",
        proposal="refusal" if stage == "proposed" else None,
    )
    bulk.seal(owner, row, "claim_sealed", json.dumps({"document": talk.person.document}))
    bulk.seal(
        owner, row, "details_sealed", json.dumps({"words": "Quiero ejercer mi derecho.", "scope": "todo"})
    )
    if row.assignee:
        _steps(bulk, row, at, stage)
    _confirm(bulk, talk, row.id, at)
    return bulk.add(row, "request_opened")


def _confirm(bulk: Bulk, talk: Talk, request_id: str | None, at: datetime) -> None:
    """The receipt that went out."""
    owner = f"person:{talk.person.id}"
    row = bulk.make(
        OutboundMessage,
        kind="receipt",
        medium="sms",
        status="sent",
        owner=owner,
        person_id=talk.person.id,
        conversation_id=talk.conversation.id,
        request_id=request_id,
        created_at=at,
        sent_at=at,
    )
    bulk.seal(owner, row, "to_sealed", talk.person.phone)
    bulk.seal(owner, row, "body_sealed", "Hemos registrado lo que nos ha pedido.")
    bulk.add(row)


def _steps(bulk: Bulk, row: Request, at: datetime, stage: str) -> None:
    stations = {
        "in_progress": ("take",),
        "paused": ("take", "ask_identity"),
        "proposed": ("take", "propose_refusal"),
        "closed": ("take", "answer", "close"),
    }[stage]
    after = {
        "take": "in_progress",
        "ask_identity": "paused",
        "propose_refusal": "proposed",
        "answer": "answered",
    }
    before = "verified"
    for revision, step in enumerate(stations, 1):
        reached = after.get(step, "closed")
        move = bulk.make(
            RequestMove,
            request_id=row.id,
            revision=revision,
            step=step,
            before=before,
            after=reached,
            by=row.assignee or "lola",
            at=at + timedelta(days=4 * revision),
            owner=row.owner,
        )
        bulk.seal(row.owner, move, "text_sealed", "Se ha mirado en todos los sistemas.")
        bulk.add(move)
        before, row.__dict__["revision"] = reached, revision


def send_out(bulk: Bulk, request: Request, system: str, at: datetime) -> None:
    """An errand for one system, due with its request."""
    row = bulk.make(
        Errand,
        request_id=request.id,
        kind="system",
        target=system,
        keeper=f"{system}@segurosnorte.example",
        opened_at=at,
        due_date=local_day(at) + timedelta(days=10),
    )
    bulk.add(row, "errand_opened")


def complain(bulk: Bulk, talk: Talk, number: int, at: datetime) -> Incident:
    """An open complaint; two in five have been taken."""
    owner, taken = f"conversation_duty:{talk.conversation.id}", number % 5 < 2
    row = bulk.make(
        Incident,
        key=references.generate(),
        kind=("queja", "incidencia", "consulta")[number % 3],
        channel=talk.conversation.channel,
        conversation_id=talk.conversation.id,
        person_id=talk.person.id,
        opened_at=at,
        due_date=local_day(at) + timedelta(days=21),
        owner=owner,
        status="in_progress" if taken else "open",
        assignee=f"agente{number % 20:02}" if taken else None,
        revision=int(taken),
    )
    bulk.seal(owner, row, "text_sealed", f"Soy {talk.person.name} y el perito no vino el martes.")
    if taken:
        move = bulk.make(
            IncidentMove,
            incident_id=row.id,
            revision=1,
            step="take",
            before="open",
            after="in_progress",
            by=row.assignee,
            at=at,
            owner=owner,
        )
        bulk.add(move)
    _confirm(bulk, talk, None, at)
    return bulk.add(row, "incident_opened")


def ask_back(bulk: Bulk, talk: Talk, at: datetime) -> None:
    """A call back that waits."""
    row = bulk.make(
        Callback,
        conversation_id=talk.conversation.id,
        person_id=talk.person.id,
        at=at,
        reason="out_of_hours",
    )
    bulk.seal(f"conversation_duty:{talk.conversation.id}", row, "number_sealed", talk.person.phone)
    bulk.add(row, "callback_noted")


def post(bulk: Bulk, talk: Talk, request: Request, at: datetime) -> None:
    """A letter that opened a request."""
    owner = f"conversation_duty:{talk.conversation.id}"
    row = bulk.make(
        Intake,
        reference=request.reference,
        kind="right",
        channel="letter",
        owner=owner,
        conversation_id=talk.conversation.id,
        received_on=local_day(at),
        entered_at=at,
        entered_by="lola",
    )
    bulk.seal(owner, row, "content_sealed", json.dumps({"words": "Por carta.", "name": talk.person.name}))
    bulk.add(row, "intake_entered")
