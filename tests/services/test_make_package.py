"""A package is ordered, made once, looked at by a second person if need be, and opened with a trace."""

import pytest

from duties.errors import CannotDecrypt, NotAllowed
from duties.kinds import Right
from duties.packages import PackageKind, PackageRefused, PackageStatus
from services.approve_package import approve_package
from services.make_package import make_package, packages_folder
from services.open_package import open_package
from services.order_package import order_package
from store import Reading
from store.models import Package, Request
from tests.services.copy_cases import copied, rich, say
from tests.services.desk_cases import Desk
from tests.services.staff_cases import last_entry
from tests.services.talk import Front


def order(desk: Desk, reference: str, kind: PackageKind = PackageKind.DOSSIER, by: str = "lola") -> str:
    """Its id."""
    with desk.store.unit_of_work("cli") as work:
        package = order_package(work, reference, kind, staff=by)
        work.commit()
        return package.id


def reference_of(read: Reading, package_id: str) -> str:
    """Of the request that a package answers."""
    return read.session.get_one(Request, read.session.get_one(Package, package_id).request_id).reference


def opened(desk: Desk, package_id: str, by: str) -> bytes:
    """What somebody gets."""
    with desk.store.unit_of_work("cli") as work:
        reference = reference_of(work, package_id)
        content = open_package(work, reference, package_id, staff=by)[1]
        work.commit()
        return content


def approve(desk: Desk, package_id: str, by: str) -> None:
    """A second look."""
    with desk.store.unit_of_work("cli") as work:
        approve_package(work, reference_of(work, package_id), package_id, staff=by)
        work.commit()


@pytest.mark.parametrize(
    ("right", "kind", "proven", "why"),
    [
        (Right.ERASURE, PackageKind.DOSSIER, True, "right"),
        (Right.ACCESS, PackageKind.PORTABILITY, True, "right"),
        (Right.ACCESS, PackageKind.DOSSIER, False, "identity"),
    ],
)
def test_only_a_proven_request_of_its_own_right_gets_a_copy(
    front: Front, right: Right, kind: PackageKind, proven: bool, why: str
) -> None:
    """L49: name and document alone never disclose data."""
    desk = Desk.opened(front)
    reference = desk.request(right, proven=proven)
    with pytest.raises(PackageRefused) as refused:
        order(desk, reference, kind)
    assert refused.value.why == why


def test_it_is_made_once_however_often_it_is_run(front: Front) -> None:
    desk, reference, _ = rich(front)
    package_id = order(desk, reference)
    assert order(desk, reference, by="pepe") == package_id
    made = [make_package(desk.store, package_id, settings=desk.settings) for _ in range(2)]
    assert made == [True, False]
    with desk.store.reader() as read:
        package = read.session.get_one(Package, package_id)
    assert (package.status, package.progress) == (PackageStatus.READY, 100)
    assert len(list(packages_folder(desk.store.home).iterdir())) == 1


def test_one_that_was_interrupted_is_made_by_the_next_run(front: Front) -> None:
    """A process that died left it at `making`."""
    desk, reference, _ = rich(front)
    package_id = order(desk, reference)
    with desk.store.unit_of_work("jobs") as work:
        work.session.get_one(Package, package_id).status = PackageStatus.MAKING
        work.commit()
    assert make_package(desk.store, package_id, settings=desk.settings)


def test_it_is_sealed_and_opened_with_a_trace_and_not_if_changed(front: Front) -> None:
    """L92, L93."""
    desk, reference, _ = rich(front)
    package = copied(desk, reference).package
    content = opened(desk, package.id, "lola")
    assert content.startswith(b"PK")
    assert ("package_opened" in last_entry(desk.store).events, last_entry(desk.store).reason) == (
        True,
        "entregar la copia",
    )
    path = packages_folder(desk.store.home) / (package.file_name or "")
    assert b"12345678Z" not in path.read_bytes()
    with pytest.raises(NotAllowed):
        opened(desk, package.id, "ojo")
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    with pytest.raises(CannotDecrypt):
        opened(desk, package.id, "lola")


def test_what_held_other_people_goes_only_after_somebody_else_has_looked(front: Front) -> None:
    """RGPD 15.4: four eyes."""
    desk, reference, talk = rich(front)
    say(talk, "mi hermana Rosa Gil tiene el 611 22 33 44")
    package_id = copied(desk, reference, by="marta").package.id
    with pytest.raises(NotAllowed):
        opened(desk, package_id, "lola")
    with pytest.raises(NotAllowed):
        approve(desk, package_id, "lola")
    with pytest.raises(PackageRefused) as refused:
        approve(desk, package_id, "marta")
    assert refused.value.why == "same_person"
    assert opened(desk, package_id, "delegada").startswith(b"PK")
    approve(desk, package_id, "delegada")
    assert opened(desk, package_id, "lola").startswith(b"PK")


def test_nothing_is_opened_before_it_is_made(front: Front) -> None:
    desk, reference, _ = rich(front)
    package_id = order(desk, reference)
    for deed in (opened, approve):
        with pytest.raises(PackageRefused) as refused:
            deed(desk, package_id, "delegada")
        assert refused.value.why == "stage"
