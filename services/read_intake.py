"""One thing that came in another way: seen masked, opened for a reason, its papers one by one (L93)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from duties.errors import CannotDecrypt, NotFound
from duties.intakes import IntakeKind, notice_on_paper
from duties.permissions import Deed
from duties.spanish_dates import long_date
from services.desk_queue import PAGE
from services.read_identity import Fact
from services.render_letter import render_letter
from services.require_staff import require_reason, require_staff
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Incident, Intake, IntakeDocument, OutboundMessage, Request


@dataclass(frozen=True)
class IntakeSheet:
    """What was entered. Without `clear`, of its content only the names are known."""

    row: Intake
    clear: bool
    facts: tuple[Fact, ...]
    documents: Sequence[IntakeDocument]
    names: dict[str, str]
    due: date | None
    receipts: tuple[str, ...]


def list_intakes(read: Reading, page: int = 1) -> tuple[Sequence[Intake], int]:
    """A page of them, newest first, and how many there are."""
    newest = select(Intake).order_by(Intake.entered_at.desc(), Intake.id)
    rows = read.session.scalars(newest.limit(PAGE).offset((max(page, 1) - 1) * PAGE)).all()
    return rows, read.session.scalar(select(func.count()).select_from(Intake)) or 0


def view_intake(work: UnitOfWork, reference: str, *, staff: str) -> IntakeSheet:
    """The masked sheet; a trace is left. Raises NotAllowed, NotFound."""
    require_staff(work, staff, Deed.SEE_INTAKE)
    return _sheet(work, _opened(work, reference, "intake_viewed"), clear=False)


def reveal_intake(work: UnitOfWork, reference: str, *, staff: str, reason: str | None) -> IntakeSheet:
    """The clear sheet, once this work is committed. Raises NotAllowed, ReasonRequired, NotFound."""
    require_staff(work, staff, Deed.ENTER_INTAKE)
    require_reason(work, reason)
    return _sheet(work, _opened(work, reference, "intake_revealed"), clear=True)


def open_document(work: UnitOfWork, reference: str, document_id: str, *, staff: str) -> tuple[str, bytes]:
    """Type and bytes of a paper; the look is in the audit. Raises NotAllowed, NotFound."""
    require_staff(work, staff, Deed.ENTER_INTAKE)
    intake = _found(work, reference)
    row = work.session.get(IntakeDocument, document_id)
    if row is None or row.intake_id != intake.id:
        raise NotFound("no such document")
    work.conversation_id, work.reason = intake.conversation_id, "abrir el documento"
    work.record("document_opened", row)
    return row.content_type, work.open(
        row.owner, "intake_documents", "content_sealed", row.id, row.content_sealed
    )


def print_intake(work: UnitOfWork, reference: str, *, staff: str, settings: Settings) -> bytes:
    """The sheet for the counter: the notice, what was asked, reference and day. Raises NotAllowed, NotFound."""
    require_staff(work, staff, Deed.ENTER_INTAKE)
    work.reason = "imprimir el justificante"
    intake = _opened(work, reference, "intake_printed")
    return render_letter(paper_of(work, intake, settings=settings), now=work.now)


def paper_of(read: Reading, intake: Intake, *, settings: Settings) -> dict[str, Any]:
    """What the sheet of the counter says."""
    controller, content = settings.controller, content_of(read, intake)
    dpo = controller.dpo.email if controller.dpo else controller.email
    paragraphs = [
        f"Recibido el {long_date(intake.received_on)}. Referencia: {intake.reference}.",
        f"Lo que se pide: {content.get('words', '')}",
        _answered_by(read, intake),
        notice_on_paper(
            name=controller.name,
            address=controller.address,
            dpo=dpo,
            authority=settings.authority.name,
            web=controller.web,
        ),
        "Firma de la persona (si quiere firmar): ______________________",
    ]
    return {
        "head": [controller.name, controller.address],
        "title": "Justificante de lo que ha pedido",
        "paragraphs": [each for each in paragraphs if each],
        "sender": controller.name,
        "reference": intake.reference,
        "addressee": [],
    }


def content_of(read: Reading, intake: Intake) -> dict[str, Any]:
    """What was entered. Raises CannotDecrypt."""
    content: dict[str, Any] = json.loads(
        read.open_text(intake.owner, "intakes", "content_sealed", intake.id, intake.content_sealed)
    )
    return content


def _answered_by(read: Reading, intake: Intake) -> str:
    if intake.kind == IntakeKind.WITHDRAWAL:
        return "Queda retirado desde hoy el consentimiento indicado."
    due = _due(read, intake)
    return f"Le contestaremos como muy tarde el {long_date(due)}." if due else ""


def _due(read: Reading, intake: Intake) -> date | None:
    wanted = (
        select(Request.due_date).where(Request.reference == intake.reference)
        if intake.kind == IntakeKind.RIGHT
        else select(Incident.due_date).where(Incident.key == intake.reference)
    )
    found: date | None = read.session.scalar(wanted)
    return found


def _found(read: Reading, reference: str) -> Intake:
    intake = read.session.scalar(select(Intake).where(Intake.reference == reference))
    if intake is None:
        raise NotFound("no such intake")
    return intake


def _opened(work: UnitOfWork, reference: str, event: str) -> Intake:
    intake = _found(work, reference)
    work.conversation_id = intake.conversation_id
    work.record(event, intake)
    return intake


def _sheet(read: Reading, intake: Intake, *, clear: bool) -> IntakeSheet:
    receipts = select(OutboundMessage.medium).where(
        OutboundMessage.conversation_id == intake.conversation_id, OutboundMessage.kind == "receipt"
    )
    papers = select(IntakeDocument).where(IntakeDocument.intake_id == intake.id)
    documents = read.session.scalars(papers.order_by(IntakeDocument.position)).all()
    try:
        content = content_of(read, intake)
    except CannotDecrypt:
        content = {}
    facts = (
        Fact(name, ", ".join(value) if isinstance(value, list) else str(value))
        for name, value in content.items()
    )
    return IntakeSheet(
        row=intake,
        clear=clear,
        facts=tuple(fact if clear else Fact(fact.what, "") for fact in facts),
        documents=documents,
        names={each.id: _name(read, each) for each in documents} if clear else {},
        due=_due(read, intake),
        receipts=tuple(read.session.scalars(receipts)),
    )


def _name(read: Reading, row: IntakeDocument) -> str:
    try:
        return read.open_text(row.owner, "intake_documents", "name_sealed", row.id, row.name_sealed)
    except CannotDecrypt:
        return ""
