"""A desk with something in every room, all of it written by a customer who means harm.

Names, words, places and names of files hold script, a spreadsheet's formula, a picture from elsewhere, letters that
turn the line round, and words longer than a telephone is wide.
"""

import io
import wave
from dataclasses import dataclass, replace
from datetime import timedelta

from duties.incident_steps import IncidentSaid, IncidentStep
from duties.kinds import Channel, Purpose, Right
from duties.packages import PackageKind
from duties.reasons import Reason
from duties.steps import Said, Step
from services.add_part import add_part
from services.add_staff import add_staff
from services.check_intake import IntakeEntry
from services.check_upload import Upload
from services.enter_intake import enter_intake
from services.fetch_recording import recordings_folder
from services.give_consent import give_consent
from services.hear_recording import hear_recording
from services.make_package import make_package
from services.move_incident import move_incident
from services.move_request import move_request
from services.note_callback import note_callback
from services.open_incident import open_incident
from services.order_inspection import order_inspection
from services.order_package import order_package
from services.record_message import record_message
from services.request_human import request_human
from services.take_over_chat import take_over_chat
from services.write_to_customer import write_to_customer
from settings import Settings
from store import Store
from store.models import (
    Callback,
    Contract,
    Errand,
    Incident,
    OutboundMessage,
    Recording,
    Request,
    Staff,
    new_id,
)
from store.unit_of_work import UnitOfWork
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import end
from tests.services.talk import WANTS, YES, Front, Talk, claimed, lodge, verified

SCRIPT = "<script>alert(1)</script>"
PICTURE = "<img src=//mal.example/x onerror=alert(1)>"
TYPST = '#read("/etc/passwd") $x$ *b* @ref'
TURNED = "fdp.\u202egnp"
LONG = "Rindfleischetikettierung" * 7
WORDS = f'Quiero mis datos {SCRIPT} "{PICTURE}" {{{{7*7}}}} {TYPST} {TURNED} {LONG}'
MARIA = {
    "customer_ref": "=C1",
    "name": f"=HYPERLINK(1) {SCRIPT}",
    "surname": f"\"'>{PICTURE} de la Fuente {LONG[:60]}",
    "document": "12345678Z",
    "phone": "600001001",
    "email": "a'--\"<b>@example.org",
    "address": f"@calle {SCRIPT} {LONG[:100]}",
    "contract_ref": "P-2024001",
    "product": f"+{SCRIPT}{PICTURE}",
    "contract_date": "2024-02-29",
}
GONE = MARIA | {
    "customer_ref": "=C2",
    "document": "X1234567L",
    "phone": "600001002",
    "email": "b'--\"<i>@example.org",
    "contract_ref": "P-2024002",
}
PAPERS = (f"../../{PICTURE}.pdf", f"..\\..\\=cmd|' /C calc'!A0{SCRIPT}.pdf", f"\x00\r\n{LONG}{TURNED}.pdf")
PDF = b"%PDF-1.7 una carta"
STAFF = {
    "lola": "agent",
    "pepe": "agent",
    "marta": "supervisor",
    "delegada": "dpo",
    "auditora": "auditor",
    "jefa": "admin",
}


@dataclass(frozen=True)
class Places:
    """What stands for each name in the address of a screen."""

    conversation_id: str
    reference: str
    step: str
    key: str
    callback_id: str
    person_id: str
    contract_id: str
    errand_id: str
    listening_id: str
    live: str
    intake: str
    letter: str
    proposed: str
    blocked: str
    inspection_id: str
    message_id: str
    name: str = "lola"
    way: str = "carta"
    purpose: str = "marketing_email"
    state: str = "missing"

    def fill(self, path: str) -> str:
        """The address with its names replaced."""
        mine = self
        if "/atender" in path:
            mine = replace(self, conversation_id=self.live)
        if path.startswith("/entrada/"):
            mine = replace(self, reference=self.intake)
        if "/bloqueo" in path:
            mine = replace(self, reference=self.blocked)
        return path.format(**vars(mine))


def furnish(store: Store, settings: Settings, password: str) -> Places:
    """Fill every room; gives what to look at."""
    settings = replace(settings, demo=True)
    _hire(store, password)
    front = Front(store, settings)
    front.enrol(MARIA, GONE)
    blocked = _blocked(front)
    talk = _conversation(front)
    access = lodge(talk, Right.ACCESS, WORDS).reference
    erasure = lodge(talk, Right.ERASURE, WORDS, scope=WORDS).reference
    lodge(talk, Right.RESTRICTION, WORDS, reason=WORDS)
    lodge(talk, Right.RECTIFICATION, WORDS, field="nombre", new_value=f"=1+1{SCRIPT}")
    verified(front, talk, document=MARIA["document"])
    part = _work_on(store, settings, access, erasure)
    key = _incident(store, settings)
    with store.reader() as read:
        callback = read.session.query(Callback.id).limit(1).scalar()
        contract = read.session.query(Contract).first()
    assert callback is not None
    assert contract is not None
    return Places(
        conversation_id=(call := _call(front))[0],
        reference=access,
        step=Step.PROPOSE_REFUSAL,
        key=key,
        callback_id=callback,
        person_id=contract.person_id,
        contract_id=contract.id,
        errand_id=part,
        listening_id=call[1],
        live=_live(front),
        intake=_letter(store, settings, "right"),
        letter=_letter(store, settings, "complaint"),
        proposed=erasure,
        blocked=blocked,
        inspection_id=_inspection(store),
        message_id=_undelivered(store),
    )


def _hire(store: Store, password: str) -> None:
    with store.unit_of_work("cli") as work:
        for name, role in STAFF.items():
            if work.session.query(Staff).filter_by(name=name).first() is None:
                staff, _ = add_staff(work, name=name, role=role, password=password)
                staff.must_change = False
        work.commit()


def _conversation(front: Front) -> Talk:
    """A chat that is kept, with an incident, a call back, consents and a claim."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        give_consent(
            work, conversation, purpose=Purpose.CONVERSATION_RECORD, answer=YES, settings=front.settings
        )
        for sender in ("customer", "bot"):
            record_message(work, conversation, sender=sender, text=WORDS, masked=WORDS)
        open_incident(work, conversation, text=WORDS, settings=front.settings)
        give_consent(
            work,
            conversation,
            purpose=Purpose.MARKETING_SMS,
            answer=replace(WANTS, text=WORDS),
            settings=front.settings,
        )
        note_callback(work, conversation, number="+34612345678", reason="out_of_hours")
        request_human(work, conversation, settings=front.settings, reason="human_requested")
    claimed(talk, document=MARIA["document"], name=WORDS, send=False)
    return talk


def _work_on(store: Store, settings: Settings, access: str, erasure: str) -> str:
    """A refusal and an erasure proposed, a copy that is ready, an errand with a file; gives an open errand."""
    with store.unit_of_work("staff:lola") as work:
        for reference, step, said in (
            (access, Step.TAKE, Said()),
            (access, Step.EXTEND, Said(reason=Reason.COMPLEX, text=WORDS, medium="email")),
            (erasure, Step.TAKE, Said()),
            (erasure, Step.PROPOSE_ERASURE, Said(text=WORDS)),
        ):
            seen = _revision(work, reference)
            move_request(work, reference, step, staff="lola", seen=seen, said=said, settings=settings)
        package = order_package(work, access, PackageKind.DOSSIER, staff="lola").id
        systems = work.session.query(Errand).filter_by(kind="system").order_by(Errand.id).all()
        first = next(each.id for each in systems if _reference(work, each) == access)
        add_part(work, first, name=PAPERS[0], content=PDF, staff="lola", settings=settings)
        other = next(each.id for each in systems if _reference(work, each) == access and each.id != first)
        work.commit()
    make_package(store, package, settings=settings)
    return other


def _blocked(front: Front) -> str:
    """Somebody whose erasure two people approved; gives its reference."""
    talk = front.chat()
    claimed(talk, document=GONE["document"], send=False)
    reference = lodge(talk, Right.ERASURE, WORDS, scope=WORDS).reference
    verified(front, talk, document=GONE["document"])
    end(front, talk)
    desk = Desk(front.store, front.settings, front)
    for staff, step in (
        ("lola", Step.TAKE),
        ("lola", Step.PROPOSE_ERASURE),
        ("delegada", Step.APPROVE_ERASURE),
    ):
        desk.move(reference, step, staff, text=WORDS)
    return reference


def _inspection(store: Store) -> str:
    with store.unit_of_work("staff:delegada") as work:
        ordered = order_inspection(work, staff="delegada", reason=WORDS[:150]).id
        work.commit()
    return ordered


def _undelivered(store: Store) -> str:
    """A receipt that the mail server refused."""
    with store.unit_of_work("jobs") as work:
        row = (
            work.session.query(OutboundMessage).filter_by(kind="receipt").order_by(OutboundMessage.id).first()
        )
        assert row is not None
        row.body_sealed = work.seal(row.owner, "outbound_messages", "body_sealed", row.id, WORDS)
        row.status = "failed"
        work.commit()
        return row.id


def _reference(work: UnitOfWork, errand: Errand) -> str:
    return work.session.get_one(Request, errand.request_id).reference


def _revision(work: UnitOfWork, reference: str) -> int:
    return work.session.query(Request).filter_by(reference=reference).one().revision


def _incident(store: Store, settings: Settings) -> str:
    with store.unit_of_work("staff:lola") as work:
        row = work.session.query(Incident).first()
        assert row is not None
        for seen, (step, text) in enumerate(((IncidentStep.TAKE, ""), (IncidentStep.NOTE, WORDS))):
            move_incident(
                work, row.key, step, staff="lola", seen=seen, said=IncidentSaid(text=text), settings=settings
            )
        work.commit()
        return row.key


def _call(front: Front) -> tuple[str, str]:
    """A kept call with its recording, and leave to hear it."""
    talk = front.call()
    with talk.turn() as (work, conversation):
        give_consent(
            work, conversation, purpose=Purpose.CONVERSATION_RECORD, answer=YES, settings=front.settings
        )
        record_message(work, conversation, sender="customer", text=WORDS, masked=WORDS)
        request_human(work, conversation, settings=front.settings, reason="human_requested")
        owner = f"conversation:{conversation.id}"
        row = Recording(id=new_id(), conversation_id=conversation.id, status="stored", owner=owner)
        row.duration_seconds, row.started_at = 1, work.now - timedelta(minutes=2)
        path = recordings_folder(work.home) / "tono.sealed"
        row.sha256, _ = work.seal_file(owner, "recordings", row.id, [_tone()], path)
        row.file_name, row.content_type = path.name, "audio/x-wav"
        work.insert(row)
        recording = row.id
    with front.store.unit_of_work("staff:lola") as work:
        leave = hear_recording(work, talk.conversation_id, recording, staff="lola", reason="comprobarlo")
        work.commit()
        return talk.conversation_id, leave.id


def _tone() -> bytes:
    sound = io.BytesIO()
    with wave.open(sound, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes(bytes(16000))
    return sound.getvalue()


def _live(front: Front) -> str:
    """A chat that lola attends."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        record_message(work, conversation, sender="customer", text=WORDS, masked=WORDS)
        request_human(work, conversation, settings=front.settings, reason="human_requested")
    with front.store.unit_of_work("staff:lola") as work:
        take_over_chat(work, talk.conversation_id, staff="lola", alias="Lola", settings=front.settings)
        write_to_customer(work, talk.conversation_id, staff="lola", text=WORDS, seen=-1)
        work.commit()
    return talk.conversation_id


def _letter(store: Store, settings: Settings, kind: str) -> str:
    """Something that came by letter, with papers."""
    entry = IntakeEntry(
        kind=kind,
        channel=Channel.LETTER,
        received_on=store.clock.now().date(),
        words=WORDS,
        right="access",
        incident_kind="reclamacion",
        who={"name": MARIA["name"], "address": MARIA["address"], "email": MARIA["email"]},
        files=tuple(Upload(name, "application/pdf", PDF) for name in PAPERS),
    )
    with store.unit_of_work("staff:lola") as work:
        made = enter_intake(work, entry, entry_id=new_id(), staff="lola", settings=settings)
        work.commit()
        return made.reference
