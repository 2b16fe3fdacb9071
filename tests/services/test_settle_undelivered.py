"""What could not be delivered is printed, noted or left; nothing that a person is owed gets lost (L45)."""

from collections.abc import Callable
from io import BytesIO

import pytest

from duties.errands import ErrandKind, ErrandOutcome
from duties.errors import NotAllowed, NotFound, ReasonRequired
from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Guard, MoveRefused, Step
from services import settle_undelivered
from services.list_undelivered import list_undelivered
from services.settle_undelivered import drop_undelivered, post_undelivered, print_undelivered
from services.today import today
from services.write_letter import kept_addressee
from settings import Settings
from store import Store
from store.models import OutboundMessage, RequestLetter
from tests.services.desk_cases import Desk
from tests.services.staff_cases import last_entry
from tests.services.talk import ANA, Front

type Lost = Callable[..., OutboundMessage]


@pytest.fixture
def at_desk(front: Front) -> Desk:
    """A desk with a person whose address is on file."""
    front.enrol(ANA | {"address": "Calle Mayor 3, 48001 Bilbao"})
    return Desk.opened(front)


@pytest.fixture
def lost(store: Store) -> Lost:
    """The last message of a kind, which could not be delivered."""

    def lose(kind: str = "answer", status: str = "failed") -> OutboundMessage:
        with store.unit_of_work("jobs") as work:
            found = work.session.query(OutboundMessage).filter_by(kind=kind)
            row = found.order_by(OutboundMessage.created_at.desc()).limit(1).one()
            row.status = status
            work.commit()
            return row

    return lose


def answered(at_desk: Desk) -> str:
    """A request that was answered by e-mail; gives its reference."""
    reference = at_desk.request()
    at_desk.move(reference, Step.TAKE)
    at_desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    return reference


def state(store: Store, row: OutboundMessage) -> str:
    """How the message stands now."""
    with store.reader() as read:
        return str(read.session.get_one(OutboundMessage, row.id).status)


@pytest.mark.parametrize("status", ["failed", "unsure"])
def test_hoy_counts_it_and_the_list_says_what_it_is_about(
    at_desk: Desk, store: Store, settings: Settings, lost: Lost, status: str
) -> None:
    """L45."""
    reference = answered(at_desk)
    row = lost(status=status)
    with store.reader() as read:
        (line,) = list_undelivered(read)
        (found,) = (each for each in today(read, settings).pending if each.what == "undelivered")
    assert (line.message.id, line.reference, line.owed) == (row.id, reference, True)
    assert (found.count, found.since, found.pressing) == (1, row.created_at, "late")


@pytest.mark.parametrize("kind", ["otp", "recipient"])
def test_codes_and_recipients_are_told_again_in_their_own_way(
    at_desk: Desk, store: Store, lost: Lost, kind: str
) -> None:
    answered(at_desk)
    with store.unit_of_work("bot") as work:
        work.session.query(OutboundMessage).filter_by(kind="answer").one().kind = kind
        work.commit()
    lost(kind)
    with store.reader() as read:
        assert list_undelivered(read) == ()


def test_it_is_printed_with_the_address_on_file_and_the_look_is_in_the_audit(
    at_desk: Desk, store: Store, settings: Settings, lost: Lost
) -> None:
    """L93."""
    answered(at_desk)
    row = lost()
    with store.unit_of_work("cli") as work:
        sheet = print_undelivered(work, row.id, staff="lola", settings=settings)
        work.commit()
    assert BytesIO(sheet).read(4) == b"%PDF"
    entry = last_entry(store)
    assert (entry.actor, entry.reason) == ("staff:lola", "imprimir para enviarlo en papel")
    assert "message_printed" in entry.events


def test_an_answer_that_did_not_leave_keeps_its_request_open_until_it_has_reached_the_person(
    at_desk: Desk, store: Store, lost: Lost
) -> None:
    """L45: the proof of answering is the controller's."""
    reference = answered(at_desk)
    row = lost()
    with pytest.raises(MoveRefused) as refused:
        at_desk.move(reference, Step.CLOSE)
    assert refused.value.obstacle is Guard.LETTERS_SENT
    with store.unit_of_work("cli") as work:
        post_undelivered(work, row.id, staff="lola")
        work.commit()
    with store.reader() as read:
        assert read.session.query(RequestLetter).filter_by(message_id=row.id).one().posted_by == "lola"
        assert list_undelivered(read) == ()
    at_desk.move(reference, Step.CLOSE)
    assert store.verify() == []


HOME = ["Ana Arriaga Beltrán", "Calle Mayor 3, 48001 Bilbao"]


def printed(
    monkeypatch: pytest.MonkeyPatch, store: Store, row: OutboundMessage, settings: Settings
) -> object:
    """The addressee on the sheet of an undelivered message."""
    sheets: list[dict[str, object]] = []

    def keep(document: dict[str, object], **_: object) -> bytes:
        sheets.append(document)
        return b"%PDF"

    monkeypatch.setattr(settle_undelivered, "render_letter", keep)
    with store.unit_of_work("cli") as work:
        print_undelivered(work, row.id, staff="lola", settings=settings)
        work.commit()
    return sheets[0]["addressee"]


def test_an_erasures_answer_that_the_mail_server_refused_goes_on_paper(
    at_desk: Desk, store: Store, settings: Settings, lost: Lost, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L45, L65: the person is blocked by then; name and address were kept with the case until its answer has gone."""
    access = answered(at_desk)
    earlier = lost()
    reference = at_desk.request(Right.ERASURE)
    at_desk.move(reference, Step.TAKE)
    at_desk.move(reference, Step.PROPOSE_ERASURE)
    at_desk.move(reference, Step.APPROVE_ERASURE, "delegada", medium="email")
    with store.unit_of_work("jobs") as work:
        request_id = at_desk.seen(reference).id
        row = work.session.query(OutboundMessage).filter_by(kind="answer", request_id=request_id).one()
        row.status = "failed"
        work.commit()
    assert printed(monkeypatch, store, row, settings) == HOME
    assert printed(monkeypatch, store, earlier, settings) == HOME, f"the answer to {access} is owed too"
    with store.unit_of_work("cli") as work:
        post_undelivered(work, row.id, staff="lola")
        post_undelivered(work, earlier.id, staff="lola")
        for other in work.session.query(OutboundMessage).filter_by(status="waiting"):
            other.status = "failed" if other.kind == "recipient" else "sent"
        work.commit()
    at_desk.run_errands(reference, ErrandKind.RECIPIENT, ErrandOutcome.TOLD)
    at_desk.move(reference, Step.CLOSE)
    with store.reader() as read:
        assert kept_addressee(read, f"request:{request_id}") == (), "the case is blocked with its person"
    assert store.verify() == []


def test_what_a_person_is_owed_is_not_left(at_desk: Desk, store: Store, lost: Lost) -> None:
    """L45."""
    answered(at_desk)
    row = lost()
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        drop_undelivered(work, row.id, staff="lola", reason="No hay manera")
    assert state(store, row) == "failed"


def test_a_receipt_may_be_left_with_a_reason_and_only_once(at_desk: Desk, store: Store, lost: Lost) -> None:
    answered(at_desk)
    row = lost("receipt")
    with store.unit_of_work("cli") as work, pytest.raises(ReasonRequired):
        drop_undelivered(work, row.id, staff="lola", reason=" ")
    with store.unit_of_work("cli") as work:
        drop_undelivered(work, row.id, staff="lola", reason="Ya tiene la respuesta")
        work.commit()
    assert state(store, row) == "dropped"
    assert last_entry(store).reason == "Ya tiene la respuesta"
    with store.unit_of_work("cli") as work, pytest.raises(NotFound):
        post_undelivered(work, row.id, staff="lola")


def test_who_only_audits_settles_nothing(at_desk: Desk, store: Store, settings: Settings, lost: Lost) -> None:
    """L93."""
    answered(at_desk)
    row = lost()
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        post_undelivered(work, row.id, staff="ojo")
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        print_undelivered(work, row.id, staff="ojo", settings=settings)


def test_what_was_delivered_cannot_be_opened_here(
    at_desk: Desk, store: Store, settings: Settings, lost: Lost
) -> None:
    """L93: this door opens only what needs it."""
    answered(at_desk)
    row = lost(status="sent")
    with store.unit_of_work("cli") as work, pytest.raises(NotFound):
        print_undelivered(work, row.id, staff="lola", settings=settings)
