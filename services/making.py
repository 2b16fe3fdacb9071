"""A file that is made in the background, and how far it is: begun by one worker, its progress told to who waits."""

from duties.packages import UNFINISHED, PackageStatus
from store import Store
from store.models import Inspection, Package


def begin_making[Row: (Package, Inspection)](store: Store, model: type[Row], row_id: str, event: str) -> bool:
    """It is being made from now on; False if it is made already."""
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(model, row_id, with_for_update=True)
        if row.status not in UNFINISHED:
            return False
        row.status = PackageStatus.MAKING.value
        work.record(event, row)
        work.commit()
    return True


def note_progress[Row: (Package, Inspection)](
    store: Store, model: type[Row], row_id: str, per_cent: int
) -> None:
    """How much of it is done."""
    with store.unit_of_work("jobs") as work:
        work.session.get_one(model, row_id, with_for_update=True).progress = per_cent
        work.commit()
