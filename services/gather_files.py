"""Which files go with a copy: recordings of calls, and the parts that owners of systems handed in (L54)."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from duties.errands import ErrandKind, ErrandStatus
from services.gather_conversations import own_conversations
from settings import Settings
from store import Reading
from store.models import Errand, ErrandPart, IntakeDocument, Recording, Request

ENDINGS = {"audio/wav": "wav", "audio/x-wav": "wav", "audio/mpeg": "mp3", "audio/mp3": "mp3"}
WITHHELD = "other_people"


@dataclass(frozen=True)
class Sealed:
    """A sealed file and the name it gets in the copy."""

    name: str
    row: Recording | ErrandPart | IntakeDocument


def gather_recordings(
    read: Reading, person_id: str, with_others: Collection[str]
) -> tuple[list[dict[str, Any]], tuple[Sealed, ...]]:
    """Each recording; the audio of a call in which others are named is left out, its transcript stands for it."""
    rows = read.session.scalars(
        select(Recording)
        .where(Recording.conversation_id.in_(own_conversations(person_id)))
        .order_by(Recording.started_at, Recording.id)
    ).all()
    records, files = [], []
    for row in rows:
        withheld = row.conversation_id in with_others
        kept = row.file_name is not None and (
            row.status == "stored" or (row.status == "blocked" and read.opens_blocked)
        )
        name = f"grabaciones/{row.id}.{ENDINGS.get(row.content_type or '', 'audio')}"
        if kept and not withheld:
            files.append(Sealed(name, row))
        records.append(
            {
                "id": row.id,
                "conversation": row.conversation_id,
                "started_at": row.started_at.isoformat() if row.started_at else None,
                "duration_seconds": row.duration_seconds,
                "status": row.status,
                "file": name if kept and not withheld else None,
                "left_out": WITHHELD if kept and withheld else None if kept else row.status,
            }
        )
    return records, tuple(files)


def gather_systems(
    read: Reading, request: Request, settings: Settings
) -> tuple[list[dict[str, Any]], tuple[Sealed, ...]]:
    """Each system with what came of its errand."""
    errands = {
        errand.target: errand
        for errand in read.session.scalars(
            select(Errand).where(Errand.request_id == request.id, Errand.kind == ErrandKind.SYSTEM)
        )
    }
    records, files = [], []
    for system in settings.systems:
        errand = errands.get(system.id)
        if errand is None:
            continue
        parts = read.session.scalars(
            select(ErrandPart)
            .where(ErrandPart.errand_id == errand.id)
            .order_by(ErrandPart.uploaded_at, ErrandPart.id)
        )
        own = [
            Sealed(f"sistemas/{system.id}/parte-{place}.{part.ending}", part)
            for place, part in enumerate(parts, 1)
        ]
        files += own
        records.append(
            {
                "id": system.id,
                "name": system.name,
                "categories": list(system.categories),
                "outcome": errand.outcome if errand.status == ErrandStatus.DONE else errand.status,
                "files": [each.name for each in own],
            }
        )
    return records, tuple(files)
