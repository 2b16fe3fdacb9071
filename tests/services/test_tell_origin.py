"""An imported person is told once where the data come from."""

import pytest

from services.tell_origin import tell_origin
from store import Store
from store.models import AuditEntry, Person
from tests.services.talk import ANA, Front, claimed, verified


def test_an_imported_person_hears_the_origin_at_the_first_proven_contact_and_never_again(
    front: Front, store: Store
) -> None:
    """L11: once, and logged."""
    front.enrol()
    for expected in ([True, False], [False, False]):
        talk = front.chat()
        verified(front, talk, document=ANA["document"])
        told = []
        for _ in range(2):
            with talk.turn() as (work, conversation):
                told.append(tell_origin(work, conversation))
        assert told == expected
    with store.reader() as read:
        assert sum("origin_told" in entry.events for entry in read.session.query(AuditEntry)) == 1
        assert read.session.query(Person).filter_by(customer_ref="C1").one().origin_told_at is not None
    assert store.verify() == []


def test_who_merely_claims_to_be_somebody_does_not_hear_that_they_are_on_file(front: Front) -> None:
    """L49."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        assert not tell_origin(work, conversation)


@pytest.mark.parametrize("origin", ["web", "contract"])
def test_who_gave_the_data_personally_is_not_told(front: Front, store: Store, origin: str) -> None:
    front.enrol()
    with store.unit_of_work("system") as work:
        work.session.query(Person).filter_by(customer_ref="C1").one().origin = origin
        work.commit()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        assert not tell_origin(work, conversation)
