"""The history of incidents."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain, sealed


class IncidentMove(Base):
    """One step of an incident: who, when, from where to where, and the words of the staff."""

    __tablename__ = "incident_moves"
    __table_args__ = (UniqueConstraint("incident_id", "revision"),)

    id: Mapped[str] = key_column()
    incident_id: Mapped[str] = plain(ForeignKey("incidents.id"), index=True)
    revision: Mapped[int] = plain(Integer)  # of the incident, once moved
    step: Mapped[str] = plain(String(24))
    before: Mapped[str] = plain(String(16))
    after: Mapped[str] = plain(String(16))
    by: Mapped[str] = plain(String(64))  # login name
    at: Mapped[datetime] = plain(UtcDateTime)
    outcome: Mapped[str | None] = plain(String(16), nullable=True)  # of the closed list, when resolved
    colleague: Mapped[str | None] = plain(String(64), nullable=True)
    told_by: Mapped[str | None] = plain(String(8), nullable=True)  # medium of the message, if there was one
    owner: Mapped[str] = plain(String(64))
    text_sealed: Mapped[bytes | None] = sealed(
        "note, question or answer, in the words of the staff", nullable=True
    )
