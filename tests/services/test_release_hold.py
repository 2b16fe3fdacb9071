"""A hold ends by a person, with a reason."""

import pytest

from services.person_holds import held_people, holds_of
from services.place_hold import place_hold
from services.release_hold import NoHold, release_hold
from store import Store
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, Front


def test_every_hold_on_a_person_ends_and_says_by_whom(front: Front, store: Store) -> None:
    """L68."""
    desk = Desk.opened(front)
    reference = desk.request()
    with store.unit_of_work("cli") as work:
        place_hold(work, "C1", staff="delegada", reason="Autos 12/2026")
        place_hold(work, reference, staff="delegada", reason="Autos 13/2026")
        work.commit()
    with store.unit_of_work("cli") as work:
        ended = release_hold(work, ANA["customer_ref"], staff="delegado", reason="Sentencia firme")
        work.commit()
    assert [(each.released_by, each.release_reason) for each in ended] == [
        ("delegado", "Sentencia firme")
    ] * 2
    with store.reader() as read:
        assert held_people(read) == frozenset()
        assert holds_of(read, front.person_id()) == []
    with store.unit_of_work("cli") as work, pytest.raises(NoHold):
        release_hold(work, "C1", staff="delegado", reason="Sentencia firme")
    assert store.verify() == []
