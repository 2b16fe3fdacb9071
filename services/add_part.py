"""Take a file that answers an errand: its type told by its content, sealed, never run (L54)."""

import secrets
from pathlib import Path

from duties.errands import ErrandOutcome
from duties.part_types import recognise
from services.find_errand import find_errand
from services.finish_errand import close_errand
from settings import Settings
from store import UnitOfWork
from store.models import ErrandPart, new_id

FOLDER = "parts"
MEGABYTE = 1024 * 1024
LONGEST_NAME = 120


def add_part(
    work: UnitOfWork, errand_id: str, *, name: str, content: bytes, staff: str, settings: Settings
) -> ErrandPart:
    """The sealed part; the errand is done. Raises NotAllowed, NotFound, ErrandOver, WrongOutcome, PartRefused."""
    held = find_errand(work, errand_id, staff=staff)
    found = recognise(content, largest=settings.errands.largest_part * MEGABYTE)
    part_id = new_id()
    owner = held.request.owner
    file_name = f"{part_id}-{secrets.token_hex(4)}.sealed"
    close_errand(work, held, ErrandOutcome.PART)
    digest, size = work.seal_file(
        owner, "errand_parts", part_id, [content], parts_folder(work.home) / file_name
    )
    part = ErrandPart(
        id=part_id,
        errand_id=held.errand.id,
        owner=owner,
        name_sealed=work.seal(owner, "errand_parts", "name_sealed", part_id, _shown(name)),
        file_name=file_name,
        content_type=found.media_type,
        ending=found.ending,
        size=size,
        sha256=digest,
        uploaded_by=held.member.name,
        uploaded_at=work.now,
    )
    work.insert(part)
    work.record("errand_part_added", part)
    return part


def parts_folder(home: Path) -> Path:
    """Where sealed parts lie; made for the owner alone."""
    folder = home / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _shown(name: str) -> str:
    """What the file was called, without folders: to be read, never to be a path."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in last if letter.isprintable())[:LONGEST_NAME] or "parte"
