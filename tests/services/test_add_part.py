"""A file that answers an errand: sealed, opened by staff with a trace."""

import pytest

from duties.errands import ErrandKind, ErrandOutcome, ErrandOver, WrongOutcome
from duties.errors import CannotDecrypt, NotAllowed
from duties.kinds import Right
from duties.part_types import PartRefused
from services.add_part import MEGABYTE, add_part, parts_folder
from services.finish_errand import finish_errand
from services.open_part import open_part
from store.models import ErrandPart
from tests.services.desk_cases import Desk
from tests.services.staff_cases import last_entry
from tests.services.talk import Front

INVOICES = b"recibo;importe\n1;12,50\n"


def upload(
    desk: Desk, errand_id: str, content: bytes = INVOICES, *, name: str = "recibos.csv", by: str = "lola"
) -> ErrandPart:
    """Hand in a file."""
    with desk.store.unit_of_work("cli") as work:
        part = add_part(work, errand_id, name=name, content=content, staff=by, settings=desk.settings)
        work.commit()
        return part


@pytest.fixture
def desk(front: Front) -> Desk:
    return Desk.opened(front)


def test_a_part_is_sealed_and_ends_its_errand(desk: Desk) -> None:
    """L54, L92: no clear byte on disk."""
    reference = desk.request()
    errand = desk.errands(reference)[0]
    part = upload(desk, errand.id, name="C:\\Users\\lola\\recibos de Ana.csv")
    path = parts_folder(desk.store.home) / part.file_name
    assert INVOICES not in path.read_bytes()
    assert b"Ana" not in path.name.encode()
    done = desk.errands(reference)[0]
    assert (done.status, done.outcome, done.done_by) == ("done", ErrandOutcome.PART, "lola")
    with desk.store.reader() as read:
        shown = read.open_text(part.owner, "errand_parts", "name_sealed", part.id, part.name_sealed)
    assert shown == "recibos de Ana.csv"


def test_a_part_is_opened_by_staff_with_a_trace_and_not_if_changed_on_disk(desk: Desk) -> None:
    """L93."""
    part = upload(desk, desk.errands(desk.request())[0].id)
    with desk.store.unit_of_work("cli") as work:
        assert open_part(work, part.id, staff="lola")[1] == INVOICES
        work.commit()
    entry = last_entry(desk.store)
    assert ("errand_part_opened" in entry.events, entry.actor) == (True, "staff:lola")
    with pytest.raises(NotAllowed), desk.store.unit_of_work("cli") as work:
        open_part(work, part.id, staff="ojo")
    path = parts_folder(desk.store.home) / part.file_name
    changed = bytearray(path.read_bytes())
    changed[-1] ^= 1
    path.write_bytes(changed)
    with pytest.raises(CannotDecrypt), desk.store.unit_of_work("cli") as work:
        open_part(work, part.id, staff="lola")


def test_a_refused_file_leaves_the_errand_open_and_nothing_on_disk(desk: Desk) -> None:
    reference = desk.request()
    errand = desk.errands(reference)[0]
    for content in (b"MZ\x90", b"x" * (desk.settings.errands.largest_part * MEGABYTE + 1)):
        with pytest.raises(PartRefused):
            upload(desk, errand.id, content)
    assert desk.errands(reference)[0].status == "open"
    assert list(parts_folder(desk.store.home).iterdir()) == []


def test_an_errand_is_done_once_and_by_who_works_on_requests(desk: Desk) -> None:
    errand = desk.errands(desk.request())[0]
    with pytest.raises(NotAllowed):
        upload(desk, errand.id, by="ojo")
    upload(desk, errand.id)
    with pytest.raises(ErrandOver):
        upload(desk, errand.id)
    with pytest.raises(ErrandOver), desk.store.unit_of_work("cli") as work:
        finish_errand(work, errand.id, ErrandOutcome.NOTHING, staff="pepe")


def test_a_copy_is_handed_in_not_noted_and_an_access_is_carried_out_nowhere(desk: Desk) -> None:
    errand = desk.errands(desk.request(Right.ACCESS))[0]
    for outcome in (ErrandOutcome.PART, ErrandOutcome.CARRIED_OUT, ErrandOutcome.TOLD):
        with pytest.raises(WrongOutcome), desk.store.unit_of_work("cli") as work:
            finish_errand(work, errand.id, outcome, staff="lola")
    assert errand.kind == ErrandKind.SYSTEM
