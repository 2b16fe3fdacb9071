"""A file that is made in the background is begun once."""

import pytest

from duties.kinds import Right
from duties.packages import PackageKind
from services.making import begin_making, note_progress
from services.order_package import order_package
from store.models import Package
from tests.services.desk_cases import Desk
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def test_it_is_begun_until_it_is_made_and_its_progress_is_told(desk: Desk) -> None:
    reference = desk.request(Right.ACCESS)
    with desk.store.unit_of_work("staff:lola") as work:
        package = order_package(work, reference, PackageKind.DOSSIER, staff="lola").id
        work.commit()
    assert begin_making(desk.store, Package, package, "package_begun")
    note_progress(desk.store, Package, package, 40)
    with desk.store.unit_of_work("jobs") as work:
        row = work.session.get_one(Package, package)
        assert (row.status, row.progress) == ("making", 40)
        row.status = "ready"
        work.record("package_made", row)
        work.commit()
    assert not begin_making(desk.store, Package, package, "package_begun")
