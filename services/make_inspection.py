"""Make an ordered package for the supervisory authority: check the chain, gather, write, seal. May be run twice."""

from duties.packages import PackageStatus
from services.gather_inspection import Checked, check_chain, inspection_files
from services.make_package import packages_folder
from services.making import begin_making, note_progress
from services.write_archive import write_archive
from settings import Settings
from store import Store
from store.models import Inspection

CHECKED, WRITTEN, DONE = 60, 90, 100  # per cent


def make_inspection(store: Store, inspection_id: str, *, settings: Settings) -> bool:
    """Whether it was made now."""
    if not begin_making(store, Inspection, inspection_id, "inspection_begun"):
        return False
    checked = check_chain(store)
    note_progress(store, Inspection, inspection_id, CHECKED)
    pieces = _written(store, checked, settings)
    note_progress(store, Inspection, inspection_id, WRITTEN)
    return _keep(store, inspection_id, pieces)


def _written(store: Store, checked: Checked, settings: Settings) -> list[bytes]:
    with store.reader() as read:
        return list(write_archive(inspection_files(read, settings, checked)))


def _keep(store: Store, inspection_id: str, pieces: list[bytes]) -> bool:
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(Inspection, inspection_id, with_for_update=True)
        if row.status != PackageStatus.MAKING:
            return False  # another worker was faster
        name = f"{row.id}.sealed"
        row.sha256, row.size = work.seal_file(
            row.owner, "inspections", row.id, pieces, packages_folder(work.home) / name
        )
        row.file_name, row.made_at, row.next_attempt_at = name, work.now, None
        row.progress, row.status = DONE, PackageStatus.READY.value
        work.record("inspection_made", row)
        work.commit()
    return True
