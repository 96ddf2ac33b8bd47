"""The station itself, its settings by date, its calendar and its keepers."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Key, Travels


class DatabaseInfo(Base):
    """Facts about this file: instance id, trial flag, when it was made."""

    __tablename__ = "database_info"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Station(Base, Travels):
    """One service station (一站一码). What changes figures lives in ``station_settings``."""

    __tablename__ = "stations"

    id: Mapped[Key]
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    plate_no: Mapped[str] = mapped_column(default="")
    type: Mapped[str] = mapped_column(default="")
    build_mode: Mapped[str] = mapped_column(default="")
    run_mode: Mapped[str] = mapped_column(default="")
    host_unit: Mapped[str] = mapped_column(default="")
    is_24h: Mapped[bool] = mapped_column(default=False)
    facilities: Mapped[str] = mapped_column(default="[]")
    opening_total: Mapped[int] = mapped_column(default=0)


class StationSetting(Base, Travels):
    """A setting that changes figures, valid from a day on; ``value`` is JSON."""

    __tablename__ = "station_settings"
    __table_args__ = (UniqueConstraint("station_id", "key", "valid_from"),)

    id: Mapped[Key]
    key: Mapped[str]
    valid_from: Mapped[date]
    value: Mapped[str]


class CalendarDay(Base, Travels):
    """What the keeper said of one day, beside the calendar's rule.

    ``planned``: open or closed by exception, NULL without one; ``is_marked_open``: the
    station was open although nobody was signed in.
    """

    __tablename__ = "calendar_days"

    station_id: Mapped[UUID] = mapped_column(Id(), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    planned: Mapped[bool | None]
    is_marked_open: Mapped[bool]
    reason: Mapped[str]


class Holiday(Base):
    """A day whose working status is not what its weekday says (holiday, 调休)."""

    __tablename__ = "holidays"

    day: Mapped[date] = mapped_column(primary_key=True)
    is_work: Mapped[bool]
    name: Mapped[str]


class Keeper(Base, Travels):
    """Somebody who may act in the program."""

    __tablename__ = "keepers"
    __table_args__ = (
        CheckConstraint("role IN ('head', 'manager', 'leader', 'auditor')", name="role"),
    )

    id: Mapped[Key]
    name: Mapped[str]
    role: Mapped[str]
    is_active: Mapped[bool] = mapped_column(default=True)


class Category(Base, Travels):
    """An occupation category; ``rank`` orders the tiles, ``name`` is what figures are told by."""

    __tablename__ = "categories"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)
    short_name: Mapped[str]
    name_en: Mapped[str]
    short_en: Mapped[str]
    icon: Mapped[str]
    rank: Mapped[int]
    is_active: Mapped[bool] = mapped_column(default=True)


class Service(Base, Travels):
    """A service item. ``bit`` is its place in the set that a visit stores as one integer."""

    __tablename__ = "services"
    __table_args__ = (CheckConstraint("bit BETWEEN 0 AND 61", name="bit"),)

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)
    short_name: Mapped[str]
    name_en: Mapped[str]
    icon: Mapped[str]
    bit: Mapped[int] = mapped_column(unique=True)
    rank: Mapped[int]
    is_usual: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)


class WordAlias(Base, Travels):
    """Another spelling of a category or a service, remembered from starter data or a choice."""

    __tablename__ = "word_aliases"
    __table_args__ = (
        UniqueConstraint("kind", "word"),
        CheckConstraint("kind IN ('category', 'service')", name="kind"),
    )

    id: Mapped[Key]
    kind: Mapped[str]
    word: Mapped[str]
    target_id: Mapped[UUID] = mapped_column(Id())


class PrivacyNotice(Base, Travels):
    """One version of the personal-information notice (个人信息保护法, art. 17)."""

    __tablename__ = "privacy_notices"

    version: Mapped[int] = mapped_column(primary_key=True)
    text_zh: Mapped[str]
    text_en: Mapped[str]
