"""People who come, and the keys they are found by."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Key, Travels


class Person(Base, Travels):
    """A person who told a name or a phone. ``merged_into_id`` always names a root."""

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint("birth_month BETWEEN 1 AND 12", name="birth_month"),
        CheckConstraint("merged_into_id <> id", name="merged"),
        Index("ix_people_identity", "name_key", "phone"),
    )

    id: Mapped[Key]
    name: Mapped[str]
    name_key: Mapped[str]
    phone: Mapped[str]
    category_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("categories.id"))
    employer: Mapped[str] = mapped_column(default="")
    birth_month: Mapped[int | None] = mapped_column(default=None)
    remark: Mapped[str] = mapped_column(default="")
    card_serial: Mapped[int | None] = mapped_column(unique=True, default=None)
    consent_version: Mapped[int | None] = mapped_column(
        ForeignKey("privacy_notices.version"), default=None
    )
    consent_at: Mapped[datetime | None] = mapped_column(default=None)
    merged_into_id: Mapped[UUID | None] = mapped_column(
        Id(), ForeignKey("people.id"), default=None, index=True
    )
    erased_at: Mapped[datetime | None] = mapped_column(default=None)


class PersonKey(Base):
    """One way to type somebody: every suffix of name, pinyin, initials and phone."""

    __tablename__ = "person_keys"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(Id(), primary_key=True, index=True)
