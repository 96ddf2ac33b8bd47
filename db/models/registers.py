"""Registers brought in: which file, and which of its rows became which visit."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Key, Travels, append_only


class Import(Base, Travels):
    """One file brought in, as one operation that can be voided whole."""

    __tablename__ = "imports"

    id: Mapped[Key]
    file_name: Mapped[str]
    file_digest: Mapped[bytes] = mapped_column(LargeBinary(32))
    rows: Mapped[int]
    added: Mapped[int]
    already: Mapped[int]
    refused: Mapped[int]


class ImportRow(Base):
    """One row of a file and the visit it became; ``identity`` makes a second import add nothing."""

    __tablename__ = "import_rows"
    __table_args__ = ({"sqlite_with_rowid": False},)

    identity: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    import_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("imports.id"), index=True)
    visit_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("visits.id"), index=True)
    sheet: Mapped[str]
    row: Mapped[int]


for _model in (Import, ImportRow):
    append_only(_model.__table__)
