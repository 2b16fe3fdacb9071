"""What comes in past the assistant (L20, L42, L44, L49, L82, L83)."""

from datetime import date, timedelta

import pytest

from duties.errors import NotAllowed
from duties.incident_steps import IncidentOutcome, IncidentSaid, IncidentStep
from duties.intakes import EntryTaken, IntakeInvalid
from duties.kinds import MARKETING, OTHER_WAYS, Channel, Purpose, Right
from services.check_intake import IntakeEntry
from services.check_upload import Upload
from services.enter_intake import enter_intake
from services.find_address import told_for_incident
from services.incident_reading import file_number_of
from services.move_incident import move_incident
from services.read_intake import open_document, paper_of, reveal_intake, view_intake
from store import Store
from store.models import Conversation, Grant, Incident, Intake, OutboundMessage, Request, Suppression, new_id
from tests.conftest import SetClock
from tests.services.staff_cases import hire, last_entry
from tests.services.talk import ANA, WANTS, Front, verified

TODAY = date(2026, 11, 23)
PDF = Upload("carta.pdf", "application/pdf", b"%PDF-1.7 quiero mis datos")


def entry(kind: str = "right", channel: Channel = Channel.LETTER, **values: object) -> IntakeEntry:
    defaults: dict[str, object] = {"received_on": TODAY, "words": "Quiero mis datos", "right": "access"}
    return IntakeEntry(kind=kind, channel=channel, **(defaults | values))  # type: ignore[arg-type] # a table of cases


def enter(front: Front, given: IntakeEntry, *, entry_id: str | None = None, staff: str = "lola") -> Intake:
    with front.store.unit_of_work("cli") as work:
        done = enter_intake(work, given, entry_id=entry_id or new_id(), staff=staff, settings=front.settings)
        work.commit()
        return done


@pytest.fixture(autouse=True)
def _staff(store: Store) -> None:
    hire(store)
    hire(store, "ojo", "auditor")


def one_request(store: Store) -> Request:
    with store.reader() as read:
        return read.session.query(Request).one()


@pytest.mark.parametrize("channel", OTHER_WAYS)
def test_a_right_by_any_way_is_a_request_with_reference_and_receipt(
    front: Front, store: Store, channel: Channel
) -> None:
    """L42, L45: whoever wrote is on file; the receipt goes to what is on file, not to what the letter says (L49)."""
    front.enrol(ANA)
    who = {"document": ANA["document"], "email": "impostor@example.org"}
    intake = enter(front, entry(channel=channel, who=who))
    request = one_request(store)
    assert (request.reference, request.channel, request.identity) == (intake.reference, channel, "registered")
    with store.reader() as read:
        (receipt,) = read.session.query(OutboundMessage)
        to = read.open_text(receipt.owner, "outbound_messages", "to_sealed", receipt.id, receipt.to_sealed)
    assert to == "ana@example.org"
    assert intake.reference in front.body(receipt)
    assert store.verify() == []


@pytest.mark.parametrize(
    ("received", "due"),
    [("2026-11-23", "2026-12-23"), ("2026-11-02", "2026-12-02"), ("2026-08-31", "2026-09-30")],
)
def test_the_month_counts_from_the_day_it_was_received(
    front: Front, store: Store, received: str, due: str
) -> None:
    """L44."""
    enter(front, entry(received_on=date.fromisoformat(received)))
    assert f"{one_request(store).due_date}" == due


@pytest.mark.parametrize(("days", "wrong"), [(1, "future"), (400, "future"), (-367, "old"), (-4000, "old")])
def test_a_day_that_cannot_be_opens_nothing(front: Front, store: Store, days: int, wrong: str) -> None:
    with pytest.raises(IntakeInvalid) as invalid:
        enter(front, entry(received_on=TODAY + timedelta(days=days)))
    assert invalid.value.fields == {"received_on": wrong}
    with store.reader() as read:
        assert read.session.query(Conversation).count() == 0


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (entry("wish"), "kind"),
        (entry(channel=Channel.CHAT), "kind"),
        (entry(right=""), "right"),
        (entry("complaint"), "incident_kind"),
        (entry("withdrawal", who={"name": "Ana"}), "purposes"),
        (entry("withdrawal", purposes=("marketing_email",)), "document"),
        (entry(words=" "), "words"),
        (entry(who={"email": "ana en casa"}), "email"),
        (entry(who={"document": "12345678A"}), "document"),
        (entry(who={"name": "A" * 201}), "name"),
    ],
)
def test_what_is_missing_is_named(front: Front, given: IntakeEntry, field: str) -> None:
    with pytest.raises(IntakeInvalid) as invalid:
        enter(front, given)
    assert field in invalid.value.fields


def test_a_complaint_by_letter_has_its_key_clock_and_receipt(front: Front, store: Store) -> None:
    """L82, L83: from the day of receipt; to the e-mail of the letter if nobody is on file."""
    given = entry(
        "complaint",
        received_on=date(2026, 11, 20),
        incident_kind="queja",
        subject="billing",
        who={"email": "yo@example.org"},
    )
    intake = enter(front, given)
    with store.reader() as read:
        incident = read.session.query(Incident).one()
        (receipt,) = read.session.query(OutboundMessage)
    assert (incident.key, incident.channel, f"{incident.due_date}") == (
        intake.reference,
        "letter",
        "2026-11-27",
    )
    assert (receipt.medium, incident.key in front.body(receipt)) == ("email", True)


def test_a_withdrawal_in_writing_works_at_once(front: Front, store: Store) -> None:
    """L20, L21: without proof; with reference and receipt."""
    from services.give_consent import give_consent

    front.enrol(ANA)
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        give_consent(
            work, conversation, purpose=Purpose.MARKETING_EMAIL, answer=WANTS, settings=front.settings
        )
    given = entry("withdrawal", Channel.EMAIL, purposes=tuple(MARKETING), who={"document": ANA["document"]})
    intake = enter(front, given)
    with store.reader() as read:
        person = [grant for grant in read.session.query(Grant) if grant.person_id is not None]
        assert [(grant.purpose, grant.state) for grant in person] == [("marketing_email", "withdrawn")]
        assert read.session.query(Suppression).count() > 0
        receipts = [
            front.body(each) for each in read.session.query(OutboundMessage).filter_by(kind="receipt")
        ]
    assert any(intake.reference in body and "retirado" in body for body in receipts)


def test_an_objection_stops_publicity_at_once(front: Front, store: Store) -> None:
    """L61."""
    enter(front, entry(right=Right.OBJECTION, who={"phone": "600001001", "name": "Ana"}))
    with store.reader() as read:
        assert {row.kind for row in read.session.query(Suppression)} == {"phone"}


def test_a_form_sent_twice_opens_one(front: Front, store: Store) -> None:
    entry_id = new_id()
    first = enter(front, entry(), entry_id=entry_id)
    assert enter(front, entry(), entry_id=entry_id).reference == first.reference
    assert one_request(store).reference == first.reference


def test_its_papers_are_sealed_and_opened_one_by_one(front: Front, store: Store) -> None:
    """L93, L95: nothing of it is readable at rest; each look is in the audit."""
    intake = enter(front, entry(files=(PDF,), who={"name": "Ana Arriaga"}))
    with store.unit_of_work("cli") as work:
        masked = view_intake(work, intake.reference, staff="ojo")
        (document,) = masked.documents
        assert b"quiero" not in (document.content_sealed or b"")
        assert {fact.value for fact in masked.facts} == {""}
        clear = reveal_intake(work, intake.reference, staff="lola", reason="tramitar la carta")
        assert "Ana Arriaga" in {fact.value for fact in clear.facts}
        assert open_document(work, intake.reference, document.id, staff="lola") == (
            PDF.content_type,
            PDF.content,
        )
        work.commit()
    assert "document_opened" in last_entry(store).events
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        open_document(work, intake.reference, document.id, staff="ojo")


def test_the_sheet_of_the_counter_has_notice_request_and_day(front: Front, store: Store) -> None:
    """L7: who, what for, rights and where to complain, on paper."""
    intake = enter(front, entry(channel=Channel.IN_PERSON))
    with store.reader() as read:
        paper = " ".join(paper_of(read, intake, settings=front.settings)["paragraphs"])
    for said in (
        intake.reference,
        "Quiero mis datos",
        "23 de diciembre de 2026",
        "Agencia Española",
        "Responsable",
    ):
        assert said in paper


def test_who_only_looks_enters_nothing(front: Front) -> None:
    """L93."""
    with pytest.raises(NotAllowed):
        enter(front, entry(), staff="ojo")


def test_who_wrote_is_kept_on_duty_and_not_under_the_passing_key(front: Front, store: Store) -> None:
    intake = enter(front, entry(who={"name": "Ana Arriaga"}))
    with store.reader() as read:
        conversation = read.session.get_one(Conversation, intake.conversation_id)
    assert (conversation.state, conversation.claim_sealed) == ("ended", None)


def test_days_pass_and_the_clock_is_still_that_of_receipt(
    front: Front, store: Store, clock: SetClock
) -> None:
    """L44."""
    clock.forward(days=10)
    enter(front, entry())
    assert f"{one_request(store).due_date}" == "2026-12-23"


@pytest.mark.parametrize(
    "who",
    [{"document": "12345678Z"}, {"contract": "P-2024001"}, {"name": "Ana Arriaga", "phone": "600001001"}],
)
def test_whoever_was_blocked_writes_as_somebody_unknown(
    front: Front, store: Store, who: dict[str, str]
) -> None:
    """L67: recognition ignores blocked rows; the letter is registered all the same."""
    front.enrol(ANA)
    with store.unit_of_work("system") as work:
        work.block_key(f"person:{front.person_id()}")
        work.commit()
    enter(front, entry(who=who))
    assert one_request(store).person_id is None


@pytest.mark.parametrize("channel", OTHER_WAYS)
@pytest.mark.parametrize(
    ("kind", "file_number", "due"),
    [("reclamacion_dpd", "", "2027-01-23"), ("traslado_aepd", "EXP202612345", "2026-12-23")],
)
def test_what_is_for_the_officer_comes_in_by_any_way_with_its_own_clock(
    *, front: Front, store: Store, channel: Channel, kind: str, file_number: str, due: str
) -> None:
    """L64: and what it is about does not matter."""
    front.enrol(ANA)
    given = entry(
        "complaint",
        channel,
        words="No me han borrado los datos",
        incident_kind=kind,
        subject="billing",
        file_number=file_number,
        who={"document": ANA["document"]},
    )
    enter(front, given)
    with store.reader() as read:
        row = read.session.query(Incident).one()
        receipts = read.session.query(OutboundMessage).filter_by(kind="receipt").count()
        assert (row.kind, row.subject, f"{row.due_date}") == (kind, "general", due)
        assert file_number_of(read, row) == file_number
    assert receipts == (0 if file_number else 1)  # who went to the authority is answered by it
    assert store.verify() == []


@pytest.mark.parametrize("file_number", ["", "   ", "x" * 61])
def test_a_referral_needs_the_number_of_its_file(front: Front, file_number: str) -> None:
    """L64."""
    given = entry("complaint", words="No me borran", incident_kind="traslado_aepd", file_number=file_number)
    with pytest.raises(IntakeInvalid) as refused:
        enter(front, given)
    assert set(refused.value.fields) == {"file_number"}


def test_whoever_writes_in_catalan_gets_the_receipt_in_catalan(front: Front, store: Store) -> None:
    """L86."""
    front.enrol(ANA)
    enter(front, entry(language="ca", who={"document": ANA["document"]}))
    with store.reader() as read:
        (receipt,) = read.session.query(OutboundMessage)
    assert receipt.language == "ca"
    assert "hem rebut el 23 de novembre de 2026" in front.body(receipt)
    with pytest.raises(IntakeInvalid):
        enter(front, entry(language="eu"))


@pytest.mark.parametrize(
    ("who", "kind", "to"),
    [
        ({"email": "Eva@Example.org"}, "email", "Eva@Example.org"),
        ({"phone": "611 22 33 44"}, "phone", "+34611223344"),
        ({"name": "Eva Sanz", "address": "Calle Sol 2, Lugo"}, "letter", "Calle Sol 2, Lugo"),
    ],
)
def test_a_complaint_by_somebody_unknown_is_answered_where_they_wrote_from(
    front: Front, store: Store, who: dict[str, str], kind: str, to: str
) -> None:
    """L83: the claim goes with the entry's passing key, the answer comes weeks later."""
    key = enter(front, entry("complaint", Channel.EMAIL, incident_kind="queja", who=who)).reference
    with store.unit_of_work("cli") as work:
        incident = work.session.query(Incident).one()
        assert (incident.contact_kind, told_for_incident(work, incident)) == (
            kind,
            ("sms" if kind == "phone" else kind, to),
        )
        move_incident(work, key, IncidentStep.TAKE, staff="lola", seen=0, settings=front.settings)
        text = "Hemos hablado con el perito, que irá el lunes a las diez."
        said = IncidentSaid(text=text, outcome=IncidentOutcome.ACCEPTED)
        move_incident(
            work, key, IncidentStep.RESOLVE, staff="lola", seen=1, said=said, settings=front.settings
        )
        work.commit()
    with store.reader() as read:
        sent = read.session.query(OutboundMessage).order_by(OutboundMessage.created_at).all()
    assert sorted(message.kind for message in sent) == ["answer", "receipt", "receipt"]


def test_of_whoever_is_on_file_nothing_that_a_letter_says_is_used(front: Front, store: Store) -> None:
    """L49."""
    front.enrol(ANA)
    who = {"document": ANA["document"], "email": "impostor@example.org"}
    enter(front, entry("complaint", Channel.EMAIL, incident_kind="queja", who=who))
    with store.reader() as read:
        assert read.session.query(Incident).one().contact_sealed is None


@pytest.mark.parametrize(
    ("again", "staff"),
    [
        (entry(words="Quiero mis datos y los de mi póliza"), "lola"),
        (entry(files=(PDF,)), "lola"),
        (entry(who={"name": "Eva"}), "lola"),
        (entry(), "pepe"),
    ],
)
def test_a_form_that_was_changed_and_sent_again_is_not_dropped_in_silence(
    front: Front, store: Store, again: IntakeEntry, staff: str
) -> None:
    """Nothing lost: who goes back, corrects and sends again is told that the first is what stands."""
    hire(store, "pepe")
    entry_id = new_id()
    first = enter(front, entry(), entry_id=entry_id)
    with pytest.raises(EntryTaken) as taken:
        enter(front, again, entry_id=entry_id, staff=staff)
    assert taken.value.reference == (first.reference if staff == "lola" else "")
    with store.reader() as read:
        assert read.session.query(Intake).count() == 1
