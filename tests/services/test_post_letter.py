"""A letter that has left the house."""

import pytest

from duties.errors import NotAllowed, NotFound
from duties.reasons import Reason
from duties.steps import Step
from services.post_letter import post_letter
from store import Store
from store.models import OutboundMessage, RequestLetter
from tests.services.desk_cases import Desk
from tests.services.talk import Front


def answered(front: Front) -> tuple[Desk, str, RequestLetter]:
    """A request with its answer written."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    with front.store.reader() as read:
        return desk, reference, read.session.query(RequestLetter).one()


def test_who_noted_it_and_when_is_kept_and_noting_it_twice_changes_nothing(
    front: Front, store: Store
) -> None:
    """L45: delivery is proven by whoever saw it leave."""
    _, reference, letter = answered(front)
    for name in ("lola", "pepe"):
        with store.unit_of_work("cli") as work:
            post_letter(work, reference, letter.id, staff=name)
            work.commit()
    with store.reader() as read:
        message = read.session.get_one(OutboundMessage, letter.message_id)
        assert (message.status, message.sent_at) == ("sent", store.clock.now())
        assert read.session.get_one(RequestLetter, letter.id).posted_by == "lola"
    assert store.verify() == []


def test_a_letter_of_another_request_is_none(front: Front, store: Store) -> None:
    desk, _, letter = answered(front)
    other = desk.request()
    with store.unit_of_work("cli") as work, pytest.raises(NotFound):
        post_letter(work, other, letter.id, staff="lola")


def test_an_auditor_notes_nothing(front: Front, store: Store) -> None:
    """L93."""
    _, reference, letter = answered(front)
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        post_letter(work, reference, letter.id, staff="ojo")
