"""Papers given out: sign-in sheets, and months closed as numbered revisions."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Key, Travels, append_only


class Sheet(Base, Travels):
    """One blank sign-in sheet (25 rows) with its own number and machine code."""

    __tablename__ = "sheets"

    id: Mapped[Key]
    document_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("documents.id"), unique=True)
    serial: Mapped[int] = mapped_column(BigInteger, unique=True)
    day: Mapped[date]
    page: Mapped[int]
    pages: Mapped[int]


class SheetPrint(Base, Travels):
    """Each time a sheet went to paper; the second and later ones say 重印."""

    __tablename__ = "sheet_prints"

    id: Mapped[Key]
    sheet_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("sheets.id"), index=True)


class MonthText(Base, Travels):
    """What the keeper wrote for the month: problems, and the plan."""

    __tablename__ = "month_texts"

    month: Mapped[str] = mapped_column(primary_key=True)
    problems: Mapped[str]
    plan: Mapped[str]


class MonthClose(Base, Travels):
    """A month's figures frozen as one revision; ``figures`` is JSON, ``serial`` its code."""

    __tablename__ = "month_closes"
    __table_args__ = (UniqueConstraint("month", "revision"),)

    id: Mapped[Key]
    month: Mapped[str]
    revision: Mapped[int]
    serial: Mapped[int] = mapped_column(BigInteger, unique=True)
    figures: Mapped[str]


for _model in (Sheet, SheetPrint, MonthClose):
    append_only(_model.__table__)
