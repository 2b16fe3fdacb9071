"""Make an ordered package: gather, write, seal. May be run twice: a finished one is left as it is."""

from collections.abc import Iterator
from pathlib import Path

from duties.packages import PackageKind, PackageStatus, stage_after
from services.dossier_files import dossier_files
from services.gather_dossier import gather_dossier
from services.gather_portability import gather_portability, portability_files
from services.making import begin_making, note_progress
from services.write_archive import Entry, write_archive
from settings import Settings
from store import Reading, Store
from store.models import Package, Request

FOLDER = "packages"
GATHERED, WRITTEN, DONE = 40, 90, 100  # per cent


def make_package(store: Store, package_id: str, *, settings: Settings) -> bool:
    """Whether it was made now."""
    if not begin_making(store, Package, package_id, "package_begun"):
        return False
    with store.reader() as read:
        package = read.session.get_one(Package, package_id)
        request = read.session.get_one(Request, package.request_id)
        entries, held_back = entries_of(read, request, PackageKind(package.kind), settings=settings)
        note_progress(store, Package, package_id, GATHERED)
        pieces = list(write_archive(entries))
    note_progress(store, Package, package_id, WRITTEN)
    return _keep(store, package_id, pieces, held_back)


def entries_of(
    read: Reading, request: Request, kind: PackageKind, *, settings: Settings
) -> tuple[Iterator[Entry], int]:
    """The files of a package, not yet opened, and how much of other people was taken out."""
    person_id = request.person_id or ""
    if kind is PackageKind.DOSSIER:
        gathered = gather_dossier(read, request, person_id, settings=settings)
        return dossier_files(read, gathered), gathered.held_back
    document, files, held_back = gather_portability(read, request, person_id, settings=settings)
    return portability_files(read, document, files), held_back


def packages_folder(home: Path) -> Path:
    """Where sealed packages lie; made for the owner alone."""
    folder = home / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _keep(store: Store, package_id: str, pieces: list[bytes], held_back: int) -> bool:
    with store.unit_of_work("jobs") as work:
        package = work.session.get_one(Package, package_id, with_for_update=True)
        if package.status != PackageStatus.MAKING:
            return False  # another worker was faster
        name = f"{package.id}.sealed"
        package.sha256, package.size = work.seal_file(
            package.owner, "packages", package.id, pieces, packages_folder(work.home) / name
        )
        package.file_name, package.made_at, package.next_attempt_at = name, work.now, None
        package.progress, package.held_back = DONE, held_back
        package.status = stage_after(held_back).value
        work.conversation_id = work.session.get_one(Request, package.request_id).conversation_id
        work.record("package_made", package)
        work.commit()
    return True
