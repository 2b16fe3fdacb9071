"""What was blocked, why and until when, holds on destruction, and certificates of what was destroyed (LOPDGDD 32)."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, blind, key_column, plain, sealed


class Blocking(Base):
    """One blocking: a person's, a part of what there is of one, or what came to its term.

    The person is no foreign key: the row tells of a person who is destroyed in the end, and outlives them.
    """

    __tablename__ = "blockings"

    id: Mapped[str] = key_column()
    person_id: Mapped[str | None] = plain(String(32), nullable=True, index=True)
    request_id: Mapped[str | None] = plain(String(32), nullable=True, index=True)
    reference: Mapped[str | None] = plain(String(16), nullable=True, index=True)
    scope: Mapped[str] = plain(String(8))  # total | partial | term
    reason: Mapped[str] = plain(String(32))
    at: Mapped[datetime] = plain(UtcDateTime)
    by: Mapped[str] = plain(String(64))
    due_on: Mapped[date] = plain(Date)  # of the last of its items
    stays: Mapped[str] = plain(Text, default="[]")  # JSON: [[category, reason, how many], …] left in use
    owner: Mapped[str | None] = plain(String(64), nullable=True)
    customer_index: Mapped[str | None] = blind("customer's reference, set apart", nullable=True, index=True)
    customer_ref_sealed: Mapped[bytes | None] = sealed("customer's reference", nullable=True)


class BlockedItem(Base):
    """One blocked thing with all that hangs on it: date, reason, due date, and a hash of what is sealed (L69)."""

    __tablename__ = "blocked_items"

    id: Mapped[str] = key_column()
    blocking_id: Mapped[str] = plain(ForeignKey("blockings.id"), index=True)
    category: Mapped[str] = plain(String(16))
    row_table: Mapped[str] = plain(String(32))
    row_id: Mapped[str] = plain(String(32), index=True)
    owners: Mapped[str] = plain(Text)  # JSON: the owners of the keys it is sealed under
    reason: Mapped[str] = plain(String(32))
    at: Mapped[datetime] = plain(UtcDateTime)
    due_on: Mapped[date] = plain(Date, index=True)
    hash: Mapped[str] = plain(String(64))
    destroyed_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)


class Hold(Base):
    """Nothing of this person is destroyed while it lasts: proceedings interrupt the term (LOPDGDD 75; L68)."""

    __tablename__ = "holds"

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(String(32), index=True)
    reference: Mapped[str] = plain(
        String(64)
    )  # what it was placed by: of a request, an incident or a customer
    reason: Mapped[str] = plain(String(200))
    at: Mapped[datetime] = plain(UtcDateTime)
    by: Mapped[str] = plain(String(64))
    released_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    released_by: Mapped[str | None] = plain(String(64), nullable=True)
    release_reason: Mapped[str | None] = plain(String(200), nullable=True)


class Destruction(Base):
    """The certificate of one thing destroyed: opaque ids, counts, dates and a hash, and nothing of anybody.

    It is also the list that a restored backup is compared with: what stands here does not come back.
    """

    __tablename__ = "destructions"

    id: Mapped[str] = key_column()
    number: Mapped[int] = plain(Integer, unique=True)
    category: Mapped[str] = plain(String(16))
    person_id: Mapped[str | None] = plain(String(32), nullable=True, index=True)
    row_table: Mapped[str] = plain(String(32))
    row_id: Mapped[str] = plain(String(32), index=True)
    reference: Mapped[str | None] = plain(String(16), nullable=True)
    rows: Mapped[str] = plain(Text)  # JSON: [[table, how many], …]
    owners: Mapped[str] = plain(Text)  # JSON: owners of the keys destroyed with it
    blocked_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    due_on: Mapped[date] = plain(Date)
    at: Mapped[datetime] = plain(UtcDateTime)
    by: Mapped[str] = plain(String(64))
    content_hash: Mapped[str | None] = plain(
        String(64), nullable=True
    )  # what the item was when it was blocked
    hash: Mapped[str] = plain(String(64))  # over all of the above
    keys_gone_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)  # checked: in no ring
