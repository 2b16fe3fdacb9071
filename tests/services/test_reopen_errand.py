"""An errand noted by mistake is opened again, and what it brought into a copy reaches nobody."""

from datetime import timedelta

import pytest

from duties.errands import ErrandKind, ErrandOutcome, ErrandOver, ErrandStatus
from duties.errors import NotAllowed, ReasonRequired
from duties.kinds import Right
from duties.packages import LinkDead, PackageRefused, PackageStatus
from duties.reasons import Reason
from duties.steps import Guard, Step
from services.add_part import add_part, parts_folder
from services.find_link import find_link
from services.finish_errand import finish_errand
from services.guards import holds
from services.make_package import packages_folder
from services.open_package import open_package
from services.reopen_errand import reopen_errand
from services.tell_again import untold
from store.models import Errand, ErrandPart, OutboundMessage, Package
from tests.services.copy_cases import copied
from tests.services.desk_cases import Desk
from tests.services.staff_cases import last_entry
from tests.services.talk import Front
from tests.services.test_download_package import Link

WHY = "Era el archivo de otra persona"
STRANGER = "nombre;apellido\nBruno;Beltrán\n".encode()


def upload(desk: Desk, errand: Errand) -> None:
    """What was found, or so somebody thought."""
    with desk.store.unit_of_work("cli") as work:
        add_part(work, errand.id, name="b.csv", content=STRANGER, staff="lola", settings=desk.settings)
        work.commit()


def reopen(desk: Desk, errand: Errand, by: str = "lola", reason: str = WHY) -> None:
    """As the desk does it."""
    with desk.store.unit_of_work("cli") as work:
        files = reopen_errand(work, errand.id, staff=by, reason=reason)
        work.commit()
    for path in files:
        path.unlink()


def test_another_persons_file_leaves_the_case_the_copies_and_their_links(front: Front) -> None:
    """RGPD 5.1.f, L54: what was uploaded into the wrong case is in no copy, and a link that was sent opens nothing."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    errand = desk.errands(reference)[0]
    upload(desk, errand)
    link = Link(desk, reference)
    reopen(desk, errand)
    with desk.store.reader() as read:
        assert read.session.query(ErrandPart).count() == 0
        with pytest.raises(LinkDead):
            find_link(read, link.token)
        package = read.session.get_one(Package, link.package.id)
        assert package.status == PackageStatus.VOID
    with desk.store.unit_of_work("cli") as work, pytest.raises(PackageRefused, match="stage"):
        open_package(work, reference, package.id, staff="lola")
    assert list(parts_folder(desk.store.home).iterdir()) == []
    assert list(packages_folder(desk.store.home).iterdir()) == []
    assert desk.errands(reference)[0].status == ErrandStatus.OPEN
    desk.run_errands(reference)
    assert not any(STRANGER in each for each in copied(desk, reference).files.values())
    assert desk.store.verify() == []


def test_who_opens_it_again_says_why(front: Front) -> None:
    """L93."""
    desk = Desk.opened(front)
    reference = desk.request(Right.ERASURE)
    desk.run_errands(reference, outcome=ErrandOutcome.CARRIED_OUT)
    errand = desk.errands(reference)[0]
    with pytest.raises(ReasonRequired):
        reopen(desk, errand, reason=" ")
    with pytest.raises(NotAllowed):
        reopen(desk, errand, by="ojo")
    reopen(desk, errand)
    entry = last_entry(desk.store)
    assert (entry.actor, entry.reason) == ("staff:lola", WHY)
    with pytest.raises(ErrandOver):
        reopen(desk, errand)


def test_nothing_is_opened_again_once_the_person_was_answered(front: Front) -> None:
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    with pytest.raises(ErrandOver):
        reopen(desk, desk.errands(reference)[0])


def told(front: Front, right: Right = Right.RESTRICTION) -> tuple[Desk, str, Errand]:
    """A desk whose request is answered; lola has noted of its first recipient that they know."""
    desk = Desk.opened(front)
    reference = desk.request(right)
    desk.move(reference, Step.TAKE)
    if right is Right.ERASURE:
        desk.move(reference, Step.PROPOSE_ERASURE)
        desk.move(reference, Step.APPROVE_ERASURE, "delegada")
    else:
        desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    errand = desk.errands(reference, ErrandKind.RECIPIENT)[0]
    with desk.store.unit_of_work("cli") as work:
        finish_errand(work, errand.id, ErrandOutcome.TOLD, staff="lola")
        work.commit()
    return desk, reference, errand


def again(desk: Desk, reference: str) -> tuple[Errand, OutboundMessage]:
    """The first recipient's errand as it is now, and its message."""
    errand = desk.errands(reference, ErrandKind.RECIPIENT)[0]
    with desk.store.reader() as read:
        return errand, read.session.get_one(OutboundMessage, errand.message_id)


def test_a_recipient_that_was_not_told_is_told_after_all(front: Front) -> None:
    """L58: what was noted by mistake waits again, and the case cannot be closed."""
    desk, reference, errand = told(front)
    desk.run_errands(reference, ErrandKind.RECIPIENT, ErrandOutcome.TOLD)
    reopen(desk, errand)
    entry = last_entry(desk.store)
    assert (entry.actor, entry.reason) == ("staff:lola", WHY)
    found, message = again(desk, reference)
    assert (found.status, found.done_by, found.message_id) == (ErrandStatus.OPEN, None, errand.message_id)
    assert (message.status, message.sent_at) == ("waiting", None)
    with desk.store.reader() as read:
        assert not holds(read, desk.seen(reference), Guard.RECIPIENTS_TOLD)
        assert untold(read) == ()
    assert desk.store.verify() == []


@pytest.mark.parametrize("right", [Right.RESTRICTION, Right.ERASURE])
def test_one_whose_message_had_gone_by_itself_gets_another(front: Front, right: Right) -> None:
    """L58: the worker, which ends what has gone, does not end it at once; an erasure still names the customer."""
    desk, reference, errand = told(front, right)
    with desk.store.unit_of_work("jobs") as work:
        assert errand.message_id is not None
        work.session.get_one(OutboundMessage, errand.message_id).sent_at = work.now - timedelta(hours=1)
        work.commit()
    reopen(desk, errand)
    found, message = again(desk, reference)
    assert found.message_id != errand.message_id
    assert message.status == "waiting"
    assert "cliente C1." in front.body(message)
    with desk.store.reader() as read:
        assert untold(read) == ()


def test_a_recipients_errand_of_a_closed_request_stays_done(front: Front) -> None:
    desk, reference, errand = told(front)
    for letter in desk.letters(reference):
        with desk.store.unit_of_work("cli") as work:
            work.session.get_one(OutboundMessage, letter.id).status = "sent"
            work.commit()
    desk.move(reference, Step.CLOSE)
    with pytest.raises(ErrandOver):
        reopen(desk, errand)
