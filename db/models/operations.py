"""Who did what, when, from where: one append-only row per write; document numbers; disclosures."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Key, Travels, append_only


class Operation(Base):
    """One committed write. ``seq`` is the only counter of changes in the file."""

    __tablename__ = "operations"
    __table_args__ = (
        CheckConstraint("source IN ('desk', 'import', 'command', 'paper')", name="source"),
    )

    seq: Mapped[int] = mapped_column(Integer, primary_key=True, init=False)
    op_id: Mapped[UUID] = mapped_column(Id(), unique=True)
    station_id: Mapped[UUID | None] = mapped_column(Id())
    keeper_id: Mapped[UUID | None] = mapped_column(Id())
    actor: Mapped[str]
    entered_at: Mapped[datetime]
    name: Mapped[str] = mapped_column(index=True)
    source: Mapped[str]


class DocumentKind(Base):
    """How the numbers of one kind of paper read, e.g. ``P-{number:06d}``."""

    __tablename__ = "document_kinds"

    kind: Mapped[str] = mapped_column(primary_key=True)
    pattern: Mapped[str]
    is_yearly: Mapped[bool]


class Document(Base, Travels):
    """A number given out; numbers of a kind and year have no gaps. Year 0: not yearly."""

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("station_id", "kind", "year", "number"),)

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(ForeignKey("document_kinds.kind"))
    year: Mapped[int]
    number: Mapped[int]
    text: Mapped[str]


class DocumentVoid(Base, Travels):
    """A number taken out of use; it is kept and never given again."""

    __tablename__ = "document_voids"

    document_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("documents.id"), primary_key=True)
    reason: Mapped[str]


class Disclosure(Base, Travels):
    """Personal information shown or taken out: one unmasking or one export."""

    __tablename__ = "disclosures"
    __table_args__ = (CheckConstraint("kind IN ('unmask', 'export')", name="kind"),)

    id: Mapped[Key]
    kind: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(Id(), ForeignKey("people.id"))
    what: Mapped[str]
    why: Mapped[str]
    rows: Mapped[int]


for _model in (Operation, Document, DocumentVoid, Disclosure):
    append_only(_model.__table__)
