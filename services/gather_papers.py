"""What a person sent or handed in past the assistant: letters, e-mails and their papers, for their copy (L54)."""

from typing import Any

from sqlalchemy import or_, select

from services.gather_conversations import own_conversations
from services.gather_files import Sealed
from store import Reading
from store.models import Intake, IntakeDocument, Request

ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "message/rfc822": "eml"}


def gather_papers(read: Reading, person_id: str) -> tuple[list[dict[str, Any]], tuple[Sealed, ...]]:
    """By the day of receipt; only of what is proven to be theirs (L49)."""
    proven = select(Request.conversation_id).where(
        Request.person_id == person_id, Request.identity == "verified"
    )
    theirs = or_(Intake.conversation_id.in_(own_conversations(person_id)), Intake.conversation_id.in_(proven))
    records, files = [], []
    for intake in read.session.scalars(
        select(Intake).where(theirs).order_by(Intake.received_on, Intake.reference)
    ).all():
        papers = select(IntakeDocument).where(IntakeDocument.intake_id == intake.id)
        own = [
            Sealed(_name(intake, place, paper), paper)
            for place, paper in enumerate(
                read.session.scalars(papers.order_by(IntakeDocument.position)).all(), 1
            )
            if paper.content_sealed is not None
        ]
        files += own
        records.append(
            {
                "reference": intake.reference,
                "kind": intake.kind,
                "channel": intake.channel,
                "received_on": intake.received_on.isoformat(),
                "files": [each.name for each in own],
            }
        )
    return records, tuple(files)


def _name(intake: Intake, place: int, paper: IntakeDocument) -> str:
    return f"escritos/{intake.reference}/documento-{place}.{ENDINGS.get(paper.content_type, 'bin')}"
