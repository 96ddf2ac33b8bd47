"""Visits, their voids, and the sums kept in the same transaction."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Key, Travels, append_only


class Visit(Base, Travels):
    """One entry of the register: one or more heads that came at one time. Never changed.

    ``day`` is the station-local date of ``at``; without a known time ``at`` is that day's
    midnight and ``band`` says so. ``services`` has one bit for each service ticked.
    """

    __tablename__ = "visits"
    __table_args__ = (
        CheckConstraint("heads >= 1", name="heads"),
        CheckConstraint(
            "band IN ('<09', '09-12', '12-14', '14-18', '>=18', '未记录')", name="band"
        ),
        CheckConstraint(
            "source IN ('desk', 'card', 'sheet', 'paper', 'phone', 'door', 'import')",
            name="source",
        ),
        Index("ix_visits_day_at", "day", "at"),
        Index("ix_visits_person_at", "person_id", "at", sqlite_where=text("person_id IS NOT NULL")),
        Index("ix_visits_replaces_id", "replaces_id", sqlite_where=text("replaces_id IS NOT NULL")),
        {"sqlite_with_rowid": False},
    )

    id: Mapped[Key]
    day: Mapped[date]
    at: Mapped[datetime]
    day_no: Mapped[int]
    heads: Mapped[int]
    person_id: Mapped[UUID | None] = mapped_column(Id(), ForeignKey("people.id"))
    category_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("categories.id"))
    services: Mapped[int] = mapped_column(BigInteger)
    band: Mapped[str]
    source: Mapped[str]
    is_extended: Mapped[bool]
    is_late: Mapped[bool]
    group_name: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    replaces_id: Mapped[UUID | None] = mapped_column(Id(), ForeignKey("visits.id"), default=None)


class VisitVoid(Base, Travels):
    """A visit taken back. The visit itself stays as it was written."""

    __tablename__ = "visit_voids"
    __table_args__ = ({"sqlite_with_rowid": False},)

    visit_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("visits.id"), primary_key=True)
    reason: Mapped[str]


class VisitDayTotal(Base):
    """Heads of one day along one dimension; derived, recounted by ``check``.

    ``heads`` counts standing visits, ``entries`` counts rows ever written.
    """

    __tablename__ = "visit_day_totals"
    __table_args__ = (
        Index("ix_visit_day_totals_dimension", "dimension", "key", "day"),
        {"sqlite_with_rowid": False},
    )

    day: Mapped[date] = mapped_column(primary_key=True)
    dimension: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    heads: Mapped[int]
    entries: Mapped[int]


class VisitMonthTotal(Base):
    """The same sums by month (``YYYY-MM``), with the distinct people of the month."""

    __tablename__ = "visit_month_totals"
    __table_args__ = ({"sqlite_with_rowid": False},)

    month: Mapped[str] = mapped_column(primary_key=True)
    dimension: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    heads: Mapped[int]
    entries: Mapped[int]


class PersonMonth(Base):
    """How often somebody came in a month; of merged people only the root has rows."""

    __tablename__ = "person_months"
    __table_args__ = (
        CheckConstraint("visits >= 0", name="visits"),
        {"sqlite_with_rowid": False},
    )

    person_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("people.id"), primary_key=True)
    month: Mapped[str] = mapped_column(primary_key=True)
    visits: Mapped[int]
    last_at: Mapped[datetime | None]


for _model in (Visit, VisitVoid):
    append_only(_model.__table__)
