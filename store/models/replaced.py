"""Values on file that an import has replaced: the earlier one is kept sealed, and its change is in the audit."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain, sealed


class ReplacedValue(Base):
    """One earlier value of a person. Sealed under the key of owner `person:<id>`, so that erasure reaches it."""

    __tablename__ = "replaced_values"

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    row_table: Mapped[str] = plain(String(32))
    row_id: Mapped[str] = plain(String(32))
    field: Mapped[str] = plain(String(32))
    value_sealed: Mapped[bytes | None] = sealed("earlier value on file", nullable=True)
    replaced_at: Mapped[datetime] = plain(UtcDateTime)
    source: Mapped[str] = plain(String(16), default="import")
