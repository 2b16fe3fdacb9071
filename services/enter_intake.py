"""Enter what came by letter, in person, by e-mail or to an agent: it opens the same things as the assistant does."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from duties.consent_answer import Answer
from duties.incidents import OF_DATA_PROTECTION, IncidentKind, Subject
from duties.intakes import LONGEST_WORDS, SHORTEST_WORDS, IntakeInvalid, IntakeKind, check_day
from duties.kinds import OTHER_WAYS, Channel, Identity, Purpose, Right
from duties.local_time import MADRID, local_day
from duties.message_words import LANGUAGES
from duties.permissions import Deed
from duties.spanish_ids import has_wrong_letter
from services.check_upload import Upload
from services.claim_identity import claim_identity
from services.claims import read_claim, write_claim
from services.end_conversation import end_conversation
from services.import_customers import is_email
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

WHO = ("document", "contract", "name", "phone", "email", "address")
LONGEST_VALUE = 200
LONGEST_FILE_NUMBER = 60


@dataclass(frozen=True, repr=False)
class IntakeEntry:
    """What a member of staff has typed and the files that came with it. `repr` shows nothing."""

    kind: str
    channel: Channel
    received_on: date | None
    words: str = ""
    right: str = ""
    incident_kind: str = ""
    subject: str = Subject.GENERAL
    file_number: str = ""
    language: str = "es"
    purposes: tuple[str, ...] = ()
    who: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Upload, ...] = ()


def enter_intake(
    work: UnitOfWork, entry: IntakeEntry, *, entry_id: str, staff: str, settings: Settings
) -> Intake:
    """What was opened; the same again if this form was sent twice. Raises NotAllowed, IntakeInvalid."""
    member = require_staff(work, staff, Deed.ENTER_INTAKE)
    known = work.session.get(Intake, entry_id)
    if known is not None and known.entered_by == member.name:
        return known
    _check(entry, local_day(work.now))
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
    content = {
        "words": entry.words.strip(),
        **_said(entry),
        **({"purposes": list(entry.purposes)} if entry.purposes else {}),
        **({"file_number": entry.file_number.strip()} if _is_referral(entry) else {}),
    }
    intake.content_sealed = work.seal(
        intake.owner, "intakes", "content_sealed", intake.id, json.dumps(content, ensure_ascii=False)
    )
    work.insert(intake)
    for position, upload in enumerate(entry.files, 1):
        _keep(work, intake, upload, position)
    work.record("intake_entered", intake)
    end_conversation(work, conversation, reason="entered", settings=settings)
    return intake


def _check(entry: IntakeEntry, today: date) -> None:
    wrong = _wrong_day(entry, today)
    if entry.kind not in set(IntakeKind) or entry.channel not in OTHER_WAYS:
        wrong["kind"] = "missing"
    if not SHORTEST_WORDS <= len(entry.words.strip()) <= LONGEST_WORDS:
        wrong["words"] = "length"
    if entry.kind == IntakeKind.RIGHT and entry.right not in set(Right):
        wrong["right"] = "missing"
    if entry.kind == IntakeKind.COMPLAINT and entry.incident_kind not in set(IncidentKind):
        wrong["incident_kind"] = "missing"
    if entry.subject not in set(Subject):
        wrong["subject"] = "missing"
    if _is_referral(entry) and not 1 <= len(entry.file_number.strip()) <= LONGEST_FILE_NUMBER:
        wrong["file_number"] = "missing"
    if entry.language not in LANGUAGES:
        wrong["language"] = "missing"
    if entry.kind == IntakeKind.WITHDRAWAL and not (entry.purposes and set(entry.purposes) <= set(Purpose)):
        wrong["purposes"] = "missing"
    wrong |= _wrong_person(entry, _said(entry))
    if wrong:
        raise IntakeInvalid(**wrong)


def _wrong_person(entry: IntakeEntry, said: dict[str, str]) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if any(len(value) > LONGEST_VALUE for value in said.values()):
        wrong["name"] = "long"
    if "email" in said and not is_email(said["email"]):
        wrong["email"] = "invalid"
    if has_wrong_letter(said.get("document", "")):
        wrong["document"] = "letter"
    if entry.kind == IntakeKind.WITHDRAWAL and not said:
        wrong["document"] = "whose"
    return wrong


def _is_referral(entry: IntakeEntry) -> bool:
    return entry.kind == IntakeKind.COMPLAINT and entry.incident_kind == IncidentKind.AEPD_REFERRAL


def _wrong_day(entry: IntakeEntry, today: date) -> dict[str, str]:
    try:
        check_day(entry.received_on, today)
    except IntakeInvalid as invalid:
        return invalid.fields
    return {}


def _said(entry: IntakeEntry) -> dict[str, str]:
    return {name: value.strip() for name in WHO if (value := entry.who.get(name, "")).strip()}


def _claim(work: UnitOfWork, conversation: Conversation, entry: IntakeEntry) -> None:
    """Who they say to be: enough to register, never to disclose (L49)."""
    said = _said(entry)
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
            file_number=entry.file_number.strip() if _is_referral(entry) else "",
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
        suppress_marketing(work, conversation, email=_said(entry).get("email"), answer=answer)
    return request.reference


def _withdraw(
    work: UnitOfWork, conversation: Conversation, entry: IntakeEntry, answer: Answer, settings: Settings
) -> str:
    """At once, without proof (RGPD 7.3); who withdraws gets a reference too."""
    reference, purposes = new_reference(work), tuple(Purpose(each) for each in entry.purposes)
    withdraw_claimed(work, conversation, purposes=purposes, email=_said(entry).get("email"), answer=answer)
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
