"""The package for the authority is ordered for a reason, made once, and opened with a trace."""

import json

import pytest

from duties.errors import CannotDecrypt, NotAllowed, NotFound, ReasonRequired
from duties.packages import PackageRefused, PackageStatus
from services.make_inspection import make_inspection
from services.make_package import packages_folder
from services.open_inspection import list_inspections, open_inspection
from services.order_inspection import order_inspection
from settings import Settings
from store import Store
from store.models import Inspection
from tests.services.staff_cases import hire, last_entry

WHY = "Inspección anunciada"


@pytest.fixture
def team(store: Store) -> Store:
    """One of each role, called like it."""
    for role in ("agent", "supervisor", "dpo", "auditor", "admin"):
        hire(store, role, role)
    return store


def order(store: Store, by: str, reason: str = WHY) -> str:
    """Its id."""
    with store.unit_of_work("cli") as work:
        row = order_inspection(work, staff=by, reason=reason)
        work.commit()
        return row.id


def fetch(store: Store, row_id: str, by: str, reason: str = WHY) -> bytes:
    """The ZIP."""
    with store.unit_of_work("cli") as work:
        content = open_inspection(work, row_id, staff=by, reason=reason)
        work.commit()
        return content


@pytest.mark.parametrize("by", ["dpo", "admin"])
def test_it_is_ordered_made_and_fetched_and_each_is_in_the_audit(
    team: Store, settings: Settings, by: str
) -> None:
    """L93, L95."""
    row_id = order(team, by)
    entry = last_entry(team)
    assert (entry.actor, entry.reason) == (f"staff:{by}", WHY)
    assert order(team, by) == row_id
    assert (
        make_inspection(team, row_id, settings=settings),
        make_inspection(team, row_id, settings=settings),
    ) == (
        True,
        False,
    )
    assert fetch(team, row_id, "auditor")[:2] == b"PK"
    entry = last_entry(team)
    assert json.loads(entry.events)[0][0] == "inspection_opened"
    assert (entry.actor, entry.reason) == ("staff:auditor", WHY)
    with team.reader() as read:
        assert [(row.status, row.progress) for row in list_inspections(read)] == [(PackageStatus.READY, 100)]
    assert team.verify() == []


@pytest.mark.parametrize("by", ["agent", "supervisor", "auditor"])
def test_others_do_not_order_it(team: Store, by: str) -> None:
    """L93."""
    with pytest.raises(NotAllowed):
        order(team, by)


@pytest.mark.parametrize("by", ["agent", "supervisor"])
def test_nor_fetch_it(team: Store, settings: Settings, by: str) -> None:
    """L93."""
    row_id = order(team, "dpo")
    make_inspection(team, row_id, settings=settings)
    with pytest.raises(NotAllowed):
        fetch(team, row_id, by)


def test_without_a_reason_nothing_is_ordered_nor_fetched(team: Store, settings: Settings) -> None:
    """L93."""
    with pytest.raises(ReasonRequired):
        order(team, "dpo", " ")
    row_id = order(team, "dpo")
    make_inspection(team, row_id, settings=settings)
    with pytest.raises(ReasonRequired):
        fetch(team, row_id, "dpo", "x")


def test_what_is_not_made_or_not_there_is_not_fetched(team: Store) -> None:
    row_id = order(team, "dpo")
    with pytest.raises(PackageRefused):
        fetch(team, row_id, "dpo")
    with pytest.raises(NotFound):
        fetch(team, "0" * 32, "dpo")


def test_a_file_changed_on_disk_does_not_open(team: Store, settings: Settings) -> None:
    """L92."""
    row_id = order(team, "dpo")
    make_inspection(team, row_id, settings=settings)
    with team.reader() as read:
        name = read.session.get_one(Inspection, row_id).file_name
    path = packages_folder(team.home) / (name or "")
    whole = bytearray(path.read_bytes())
    whole[-1] ^= 1
    path.write_bytes(whole)
    with pytest.raises(CannotDecrypt):
        fetch(team, row_id, "dpo")
