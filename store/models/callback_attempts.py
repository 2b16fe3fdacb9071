"""Every try to call somebody back."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain


class CallbackAttempt(Base):
    """One try: its number, who called, when, and what came of it."""

    __tablename__ = "callback_attempts"
    __table_args__ = (UniqueConstraint("callback_id", "number"),)

    id: Mapped[str] = key_column()
    callback_id: Mapped[str] = plain(ForeignKey("callbacks.id"), index=True)
    number: Mapped[int] = plain(Integer)  # 1, 2, 3
    by: Mapped[str] = plain(String(64))
    at: Mapped[datetime] = plain(UtcDateTime)
    outcome: Mapped[str] = plain(String(16))  # no_answer | wrong_number | left_message | spoken
