"""Figures of a day and of a month, read from the sums that every entry keeps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from db.models import VisitDayTotal, VisitMonthTotal
from db.ready import Ready
from db.upsert import table_of


@dataclass(frozen=True, slots=True)
class Sums:
    """Heads along every dimension; ``people`` is 0 for a day."""

    total: int = 0
    named: int = 0
    extended: int = 0
    people: int = 0
    by_category: dict[UUID, int] = field(default_factory=dict)
    by_band: dict[str, int] = field(default_factory=dict)
    by_service_bit: dict[int, int] = field(default_factory=dict)
    by_source: dict[str, int] = field(default_factory=dict)

    @property
    def anonymous(self) -> int:
        return self.total - self.named


_DAY, _MONTH = table_of(VisitDayTotal), table_of(VisitMonthTotal)
_OF_DAY = Ready(
    select(_DAY.c.dimension, _DAY.c.key, _DAY.c.heads).where(
        _DAY.c.day == bindparam("day"), _DAY.c.heads != 0
    )
)
_OF_MONTH = Ready(
    select(_MONTH.c.dimension, _MONTH.c.key, _MONTH.c.heads).where(
        _MONTH.c.month == bindparam("month"), _MONTH.c.heads != 0
    )
)


_BETWEEN = Ready(
    select(func.coalesce(func.sum(_MONTH.c.heads), 0)).where(
        _MONTH.c.dimension == "total",
        _MONTH.c.month.between(bindparam("first"), bindparam("last")),
    )
)


def day_sums(session: Session, day: date) -> Sums:
    """The sums of one business day."""
    return _sums(_OF_DAY.rows(session.connection(), {"day": day}))


def month_sums(session: Session, month: str) -> Sums:
    """The sums of ``YYYY-MM``."""
    return _sums(_OF_MONTH.rows(session.connection(), {"month": month}))


def heads_by_day(session: Session, first: date, last: date) -> dict[date, int]:
    """Heads of each day with any, from *first* to *last*."""
    query = select(_DAY.c.day, _DAY.c.heads).where(
        _DAY.c.dimension == "total",
        _DAY.c.key == "",
        _DAY.c.day.between(first, last),
        _DAY.c.heads != 0,
    )
    return dict(session.connection().execute(query.order_by(_DAY.c.day)).all())


def heads_between(session: Session, first_month: str, last_month: str) -> int:
    """Heads of all months from *first_month* to *last_month*, both included."""
    span = {"first": first_month, "last": last_month}
    return int(_BETWEEN.value(session.connection(), span))


def has_days(session: Session, month: str) -> bool:
    """Whether any row was ever written for ``YYYY-MM``."""
    query = select(_MONTH.c.entries).where(
        _MONTH.c.month == month, _MONTH.c.dimension == "total", _MONTH.c.entries > 0
    )
    return session.connection().execute(query).first() is not None


@cache
def _category(key: str) -> UUID:
    """The few keys of categories are read for every figure."""
    return UUID(hex=key)


def _sums(rows: Iterable[Any]) -> Sums:
    by: dict[str, dict[str, int]] = defaultdict(dict)
    for dimension, key, heads in rows:
        by[dimension][key] = heads
    return Sums(
        total=by["total"].get("", 0),
        named=by["named"].get("", 0),
        extended=by["extended"].get("", 0),
        people=by["people"].get("", 0),
        by_category={_category(key): n for key, n in by["category"].items()},
        by_band=by["band"],
        by_service_bit={int(key): n for key, n in by["service"].items()},
        by_source=by["source"],
    )
