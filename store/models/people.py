"""People, the contact points on file for them, and their contracts. Everything that identifies is sealed."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, blind, key_column, plain, sealed


class Person(Base):
    """A customer. Sealed under the key of owner `person:<id>`."""

    __tablename__ = "people"

    id: Mapped[str] = key_column()
    customer_ref: Mapped[str] = plain(String(64), unique=True)
    name_sealed: Mapped[bytes] = sealed("name")
    surname_sealed: Mapped[bytes] = sealed("surname")
    document_sealed: Mapped[bytes | None] = sealed("document", nullable=True)
    document_kind: Mapped[str | None] = plain(String(16), nullable=True)
    document_index: Mapped[str | None] = blind("document", nullable=True, index=True)
    birth_date_sealed: Mapped[bytes | None] = sealed("birth date", nullable=True)
    address_sealed: Mapped[bytes | None] = sealed("postal address", nullable=True)
    language: Mapped[str] = plain(String(8), default="es")
    origin: Mapped[str] = plain(String(32), default="import")
    created_at: Mapped[datetime] = plain(UtcDateTime)
    updated_at: Mapped[datetime] = plain(UtcDateTime)
    # when an imported person was told where the data come from (L11)
    origin_told_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True, added=True)
    # since when an approved erasure keeps the person from all daily use (LOPDGDD 32; L65)
    blocked_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True, added=True, index=True)


class ContactPoint(Base):
    """One telephone or e-mail on file: where one-time codes and answers may go."""

    __tablename__ = "contact_points"

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    kind: Mapped[str] = plain(String(8))  # mobile | landline | email
    value_sealed: Mapped[bytes] = sealed("telephone or e-mail")
    value_index: Mapped[str] = blind("telephone or e-mail", index=True)
    created_at: Mapped[datetime] = plain(UtcDateTime)


class Contract(Base):
    """A contract of a person: what coverage reports are made over."""

    __tablename__ = "contracts"

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    contract_ref_sealed: Mapped[bytes] = sealed("contract number")
    contract_ref_index: Mapped[str] = blind("contract number", unique=True)
    product: Mapped[str] = plain(String(80))
    signed_on: Mapped[date | None] = plain(Date, nullable=True)
    created_at: Mapped[datetime] = plain(UtcDateTime)
