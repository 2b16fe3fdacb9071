"""What rights have brought about: old values kept apart, and restrictions in force."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain, sealed


class BlockedValue(Base):
    """A value that was rectified. Its key lies in the authority's ring: daily use cannot read it (LOPDGDD 32.1)."""

    __tablename__ = "blocked_values"

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    request_id: Mapped[str] = plain(ForeignKey("requests.id"), index=True)
    datum: Mapped[str] = plain(String(16))  # name | surname | address | birth_date | email | phone
    owner: Mapped[str] = plain(String(64))
    value_sealed: Mapped[bytes] = sealed("the value before it was rectified")
    at: Mapped[datetime] = plain(UtcDateTime)


class Restriction(Base):
    """The data of a person are at rest, since a proven request and until it is lifted."""

    __tablename__ = "restrictions"

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    request_id: Mapped[str] = plain(ForeignKey("requests.id"), unique=True)
    right: Mapped[str] = plain(String(24))  # restriction | objection
    scope: Mapped[str] = plain(String(12))  # all | marketing
    since: Mapped[datetime] = plain(UtcDateTime)
    notice_id: Mapped[str | None] = plain(ForeignKey("outbound_messages.id"), nullable=True)  # of its lifting
    lifted_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    lifted_by: Mapped[str | None] = plain(String(64), nullable=True)
