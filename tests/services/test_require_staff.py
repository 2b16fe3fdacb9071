"""On whose behalf, and why."""

import pytest

from duties.errors import NotAllowed, ReasonRequired
from duties.permissions import Deed
from services.require_staff import require_reason, require_staff
from store import Store
from store.models import Staff
from tests.services.staff_cases import hire


def test_the_member_of_staff_becomes_the_actor(store: Store) -> None:
    """L93: each look names who looked."""
    hire(store)
    with store.unit_of_work("cli") as work:
        require_staff(work, "lola", Deed.SEE_QUEUE)
        assert work.actor == "staff:lola"


@pytest.mark.parametrize("name", ["nadie", "lola"])
def test_nobody_unknown_or_without_the_deed_is_let_through(store: Store, name: str) -> None:
    """L93: role."""
    hire(store)
    with store.unit_of_work("cli") as work, pytest.raises(NotAllowed):
        require_staff(work, name, Deed.SEE_CONSULTATIONS)


def test_somebody_disabled_is_not_let_through(store: Store) -> None:
    hire(store)
    with store.unit_of_work("cli") as work:
        work.session.query(Staff).one().disabled = True
        with pytest.raises(NotAllowed):
            require_staff(work, "lola", Deed.SEE_QUEUE)


@pytest.mark.parametrize("reason", [None, "", "  \n ", "a  b", "\x00" * 20, "x" * 201])
def test_a_reason_has_to_say_something(store: Store, reason: str | None) -> None:
    """L93: reason."""
    with store.unit_of_work("cli") as work, pytest.raises(ReasonRequired):
        require_reason(work, reason)


def test_a_reason_is_kept_in_one_line(store: Store) -> None:
    with store.unit_of_work("cli") as work:
        assert require_reason(work, " Atender\n la\x00 llamada ") == "Atender la llamada"
        assert work.reason == "Atender la llamada"
