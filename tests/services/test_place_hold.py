"""Holds: who may place them, on whom, and why."""

import pytest

from duties.errors import NotAllowed, NotFound, ReasonRequired
from services.person_holds import holds_of
from services.place_hold import HeldAlready, place_hold
from store import Store
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import erased
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team, and two people on file."""
    front.enrol()
    return Desk.opened(front)


@pytest.mark.parametrize("blocked", [False, True])
@pytest.mark.parametrize("by_request", [False, True])
def test_a_person_is_held_by_any_reference_also_once_blocked(
    desk: Desk, store: Store, blocked: bool, by_request: bool
) -> None:
    """L68: of a request, or of a customer."""
    reference = erased(desk) if blocked else desk.request()
    person = desk.seen(reference).person_id
    with store.unit_of_work("cli") as work:
        said = reference if by_request else "C1"
        hold = place_hold(work, said, staff="delegada", reason="Autos 12/2026")
        assert hold.person_id == person
        with pytest.raises(HeldAlready):
            place_hold(work, said, staff="delegada", reason="Autos 12/2026")
        work.commit()
    with store.reader() as read:
        assert [(each.by, each.reason) for each in holds_of(read, person)] == [("delegada", "Autos 12/2026")]
        assert holds_of(read, None) == ()
    assert store.verify() == []


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("name", ["lola", "marta", "ojo"])
def test_only_the_dpo_places_a_hold(store: Store, name: str) -> None:
    """L93."""
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        place_hold(work, "C1", staff=name, reason="Autos 12/2026")


@pytest.mark.usefixtures("desk")
def test_a_hold_needs_a_reason_and_somebody_to_hold(store: Store) -> None:
    with store.unit_of_work("cli") as work:
        with pytest.raises(ReasonRequired):
            place_hold(work, "C1", staff="delegada", reason=" ")
        with pytest.raises(NotFound):
            place_hold(work, "C99", staff="delegada", reason="Autos 12/2026")
