"""Open a part of an answer: for staff, its look in the audit (L93), or to be put into a dossier."""

import hashlib

from duties.errors import CannotDecrypt, NotFound
from duties.permissions import Deed
from services.add_part import parts_folder
from services.require_staff import require_staff
from store import Reading, UnitOfWork
from store.models import Errand, ErrandPart, Request


def open_part(work: UnitOfWork, part_id: str, *, staff: str) -> tuple[ErrandPart, bytes]:
    """The part and its bytes, once this work is committed. Raises NotAllowed, NotFound, CannotDecrypt."""
    require_staff(work, staff, Deed.REVEAL_REQUEST)
    part = work.session.get(ErrandPart, part_id)
    if part is None:
        raise NotFound("no such part")
    errand = work.session.get_one(Errand, part.errand_id)
    work.conversation_id = work.session.get_one(Request, errand.request_id).conversation_id
    work.reason = "abrir la parte de un sistema"
    work.record("errand_part_opened", part)
    return part, read_part(work, part)


def read_part(read: Reading, part: ErrandPart) -> bytes:
    """The bytes as they were uploaded. Raises NotFound, CannotDecrypt (key blocked, or changed on disk)."""
    path = parts_folder(read.home) / part.file_name
    if not path.exists():
        raise NotFound("the file of this part is missing")
    content = read.open_file(part.owner, "errand_parts", part.id, path)
    if hashlib.sha256(content).hexdigest() != part.sha256:
        raise CannotDecrypt("sealed value cannot be opened")
    return content
