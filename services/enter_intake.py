"""Enter what came by letter, in person, by e-mail or to an agent: it opens the same things as the assistant does."""

import json
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select

from duties.consent_answer import Answer
from duties.incident_kinds import OF_DATA_PROTECTION, Subject
from duties.intakes import EntryTaken, IntakeKind
from duties.kinds import Identity, Purpose, Right
from duties.local_time import MADRID, local_day
from duties.permissions import Deed
from services.check_intake import IntakeEntry, check_intake, is_referral, said_by
from services.check_upload import Upload
from services.claim_identity import claim_identity
from services.claims import read_claim, write_claim
from services.end_conversation import end_conversation
from services.new_reference import new_reference
from services.open_conversation import open_conversation
from services.open_incident import open_incident
from services.open_request import open_request
from services.queue_receipt import queue_withdrawal_receipt
from services.require_staff import require_staff
from services.suppress_marketing import suppress_marketing
from services.withdraw_claimed import withdraw_claimed
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Intake, IntakeDocument, new_id


def enter_intake(
    work: UnitOfWork, entry: IntakeEntry, *, entry_id: str, staff: str, settings: Settings
) -> Intake:
    """What was opened; the same again if this form was sent twice. Raises NotAllowed, IntakeInvalid, EntryTaken."""
    member = require_staff(work, staff, Deed.ENTER_INTAKE)
    known = work.session.get(Intake, entry_id)
    if known is not None:
        return _again(work, known, entry, member.name)
    check_intake(entry, local_day(work.now))
    conversation = open_conversation(work, channel=entry.channel, language=entry.language)
    _claim(work, conversation, entry)
    intake = Intake(
        id=entry_id,
        reference=_open(work, conversation, entry, settings),
        kind=entry.kind,
        channel=entry.channel,
        conversation_id=conversation.id,
        received_on=entry.received_on or local_day(work.now),
        entered_at=work.now,
        entered_by=member.name,
        owner=f"conversation_duty:{conversation.id}",
    )
    intake.content_sealed = work.seal(
        intake.owner, "intakes", "content_sealed", intake.id, json.dumps(_content(entry), ensure_ascii=False)
    )
    work.insert(intake)
    for position, upload in enumerate(entry.files, 1):
        _keep(work, intake, upload, position)
    work.record("intake_entered", intake)
    end_conversation(work, conversation, reason="entered", settings=settings)
    return intake


def _content(entry: IntakeEntry) -> dict[str, Any]:
    return {
        "words": entry.words.strip(),
        **said_by(entry),
        **({"purposes": list(entry.purposes)} if entry.purposes else {}),
        **({"file_number": entry.file_number.strip()} if is_referral(entry) else {}),
    }


def _again(work: UnitOfWork, known: Intake, entry: IntakeEntry, name: str) -> Intake:
    """The same form once more acts once; one that was changed meanwhile is not dropped in silence."""
    if known.entered_by != name:
        raise EntryTaken("")
    kept = json.loads(
        work.open_text(known.owner, "intakes", "content_sealed", known.id, known.content_sealed)
    )
    sizes = select(IntakeDocument.size).where(IntakeDocument.intake_id == known.id)
    papers = list(work.session.scalars(sizes.order_by(IntakeDocument.position)))
    same_kind = (known.kind, known.channel) == (entry.kind, entry.channel)
    if not same_kind or kept != _content(entry) or papers != [len(each.content) for each in entry.files]:
        raise EntryTaken(known.reference)
    return known


def _claim(work: UnitOfWork, conversation: Conversation, entry: IntakeEntry) -> None:
    """Who they say to be: enough to register, never to disclose (L49)."""
    said = said_by(entry)
    if not said:
        return
    if said.keys() & {"document", "contract", "name"}:
        claim_identity(
            work,
            conversation,
            document=said.get("document"),
            contract_ref=said.get("contract"),
            name=said.get("name"),
            phone=said.get("phone"),
        )
    write_claim(work, conversation, read_claim(work, conversation) | said)


def _open(work: UnitOfWork, conversation: Conversation, entry: IntakeEntry, settings: Settings) -> str:
    """The reference of what was opened."""
    words, at = entry.words.strip(), _moment(entry.received_on, work.now)
    if entry.kind == IntakeKind.COMPLAINT:
        ours = entry.incident_kind not in OF_DATA_PROTECTION
        return open_incident(
            work,
            conversation,
            text=words,
            kind=entry.incident_kind,
            subject=Subject(entry.subject) if ours else Subject.GENERAL,
            received_at=at,
            file_number=entry.file_number.strip() if is_referral(entry) else "",
            settings=settings,
        ).key
    answer = Answer(entry.channel, words, "", f"intake:{entry.channel}")
    if entry.kind == IntakeKind.WITHDRAWAL:
        return _withdraw(work, conversation, entry, answer, settings)
    request = open_request(
        work,
        right=Right(entry.right),
        channel=entry.channel,
        conversation=conversation,
        person_id=conversation.claimed_person_id,
        received_at=at,
        details={"words": words},
        claim=read_claim(work, conversation),
        identity=Identity.REGISTERED if conversation.claimed else Identity.UNVERIFIED,
        settings=settings,
    )
    if request.right == Right.OBJECTION:
        suppress_marketing(work, conversation, email=said_by(entry).get("email"), answer=answer)
    return request.reference


def _withdraw(
    work: UnitOfWork, conversation: Conversation, entry: IntakeEntry, answer: Answer, settings: Settings
) -> str:
    """At once, without proof (RGPD 7.3); who withdraws gets a reference too."""
    reference, purposes = new_reference(work), tuple(Purpose(each) for each in entry.purposes)
    withdraw_claimed(work, conversation, purposes=purposes, email=said_by(entry).get("email"), answer=answer)
    queue_withdrawal_receipt(work, conversation, reference, purposes, settings=settings)
    return reference


def _moment(received_on: date | None, now: datetime) -> datetime:
    """Noon of a day that has passed; now, if it is today."""
    if received_on is None or received_on == local_day(now):
        return now
    return datetime.combine(received_on, time(12), MADRID)


def _keep(work: UnitOfWork, intake: Intake, upload: Upload, position: int) -> None:
    document_id = new_id()

    def sealed(column: str, value: str | bytes) -> bytes:
        return work.seal(intake.owner, "intake_documents", column, document_id, value)

    values: dict[str, Any] = {
        "name_sealed": sealed("name_sealed", upload.name),
        "content_sealed": sealed("content_sealed", upload.content),
    }
    work.insert(
        IntakeDocument(
            id=document_id,
            intake_id=intake.id,
            position=position,
            content_type=upload.content_type,
            size=len(upload.content),
            owner=intake.owner,
            **values,
        )
    )
