"""The bytes of a sealed file that goes with a copy: a recording, a part of a system, or a paper that came in."""

from services.add_part import parts_folder
from services.fetch_recording import recordings_folder
from store import Reading
from store.models import ErrandPart, IntakeDocument, Recording


def open_sealed_file(read: Reading, row: Recording | ErrandPart | IntakeDocument) -> bytes:
    """As it was sealed. Raises CannotDecrypt (key blocked, or changed on disk), FileNotFoundError."""
    if isinstance(row, IntakeDocument):
        return read.open(row.owner, row.__tablename__, "content_sealed", row.id, row.content_sealed)
    folder = recordings_folder if isinstance(row, Recording) else parts_folder
    return read.open_file(row.owner, row.__tablename__, row.id, folder(read.home) / (row.file_name or ""))
