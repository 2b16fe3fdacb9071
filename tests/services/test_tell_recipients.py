"""Every recipient is told of a rectification, an erasure or a restriction (RGPD 19)."""

import pytest

from duties.errands import ErrandKind, ErrandOutcome, ErrandStatus
from duties.kinds import Right
from duties.steps import Guard, MoveRefused, Step
from services.move_request import move_request
from store.models import OutboundMessage
from tests.services.desk_cases import Desk
from tests.services.talk import Front


def answered(front: Front, right: Right) -> tuple[Desk, str]:
    """A desk with an answered request."""
    desk = Desk.opened(front)
    reference = desk.request(right)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason="done")
    return desk, reference


@pytest.mark.parametrize("right", [Right.RECTIFICATION, Right.RESTRICTION])
def test_each_recipient_gets_one_message_and_is_an_errand_of_its_own(front: Front, right: Right) -> None:
    """L58: one outbound event for each, naming the customer by reference alone."""
    desk, reference = answered(front, right)
    errands = desk.errands(reference, ErrandKind.RECIPIENT)
    assert {errand.target for errand in errands} == {each.name for each in front.settings.recipients}
    with desk.store.reader() as read:
        messages = [read.session.get_one(OutboundMessage, errand.message_id) for errand in errands]
    bodies = [front.body(message) for message in messages]
    assert all("C1" in body and "artículo 19" in body and "Arriaga" not in body for body in bodies)
    assert {message.medium for message in messages} == {"email", "letter"}


def test_an_access_is_told_to_nobody(front: Front) -> None:
    desk, reference = answered(front, Right.ACCESS)
    assert desk.errands(reference, ErrandKind.RECIPIENT) == []


def test_a_request_is_not_closed_before_every_recipient_was_told(front: Front) -> None:
    """L58, L45."""
    desk, reference = answered(front, Right.RESTRICTION)
    with desk.store.unit_of_work("cli") as work:
        for message in work.session.query(OutboundMessage).filter_by(kind="answer"):
            message.status = "sent"
        work.commit()
    with pytest.raises(MoveRefused) as refused, desk.store.unit_of_work("cli") as work:
        move_request(
            work,
            reference,
            Step.CLOSE,
            staff="lola",
            seen=desk.seen(reference).revision,
            settings=desk.settings,
        )
    assert refused.value.obstacle is Guard.RECIPIENTS_TOLD
    desk.run_errands(reference, ErrandKind.RECIPIENT, ErrandOutcome.TOLD)
    assert {each.status for each in desk.errands(reference, ErrandKind.RECIPIENT)} == {ErrandStatus.DONE}
    with desk.store.reader() as read:
        told = read.session.query(OutboundMessage).filter_by(kind="recipient")
        assert {message.status for message in told} == {"sent"}
    desk.move(reference, Step.CLOSE)
    assert desk.seen(reference).status == "closed"
