"""Years of visits as one list: which row stands at which place, read a block at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import Any, Protocol, runtime_checkable
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clock import month_days, month_of
from app.visits.history import (
    Cursor,
    Filter,
    VisitRow,
    count_above,
    ids_on,
    rows_from,
    rows_of,
    sums_of,
)
from db.models import VisitDayTotal, VisitMonthTotal
from db.upsert import table_of

SLICE = 4000
"""Visits looked at in one ``extend``: about 10 ms, so that a window never freezes."""

RARE = 20
"""A side that fewer than one visit in so many has is collected, not reckoned."""

ID_BYTES = 16
EVERY = ("total", "")
_DAYS, _MONTHS = table_of(VisitDayTotal), table_of(VisitMonthTotal)
Side = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A month (``YYYY-MM``) with any entry: rows ever written, and heads that stand.

    ``heads`` is None where only rows were looked for.
    """

    month: str
    entries: int
    heads: int | None


@runtime_checkable
class VisitList(Protocol):
    """What a page needs to show visits as one list, newest first."""

    @property
    def count(self) -> int:
        """Rows whose place is known by now."""

    @property
    def is_complete(self) -> bool:
        """Whether ``count`` is all there are."""

    def extend(self, session: Session) -> None:
        """Look for more rows; a bounded step."""

    def rows(self, session: Session, first: int, size: int) -> list[VisitRow]:
        """*size* rows from place *first* on."""

    def place_of_day(self, session: Session, day: date) -> int:
        """Place of the newest row of *day*, or of the next older day with any."""

    def place_of(self, session: Session, cursor: Cursor) -> int:
        """Place of the row that stands at *cursor*."""

    def periods(self) -> list[PeriodRow]:
        """The months that are in the list, newest first."""


def open_list(session: Session, wanted: Filter) -> VisitList:
    """The list of *wanted*, by the cheapest way that never reads all of it at once."""
    sides = sums_of(wanted)
    if wanted.person_id or len(sides) > 1:
        return CollectedList(wanted)
    if sides and _entries(session, sides[0]) * RARE < _entries(session, EVERY):
        return CollectedList(wanted)
    return SummedList(session, wanted)


class SummedList:
    """One side or none: places are reckoned from the sums of months and of days."""

    is_complete = True

    def __init__(self, session: Session, wanted: Filter) -> None:
        self._wanted = wanted
        self._side = next(iter(sums_of(wanted)), EVERY)
        self._days: dict[str, tuple[list[date], list[int]]] = {}
        self._periods = _periods(session, wanted, self._side)
        self._starts = [0, *accumulate(period.entries for period in self._periods)]

    @property
    def count(self) -> int:
        return self._starts[-1]

    def extend(self, session: Session) -> None:
        """Nothing is left to look for."""

    def periods(self) -> list[PeriodRow]:
        return self._periods

    def rows(self, session: Session, first: int, size: int) -> list[VisitRow]:
        if not 0 <= first < self.count:
            return []
        at = bisect_right(self._starts, first) - 1
        days, starts = self._days_of(session, self._periods[at].month)
        within = first - self._starts[at]
        day = bisect_right(starts, within) - 1
        skip = within - starts[day]
        return rows_from(session, self._wanted, days[day], skip=skip, size=size)

    def place_of_day(self, session: Session, day: date) -> int:
        newer = [period for period in self._periods if period.month > month_of(day)]
        if len(newer) == len(self._periods):
            return max(0, self.count - 1)
        month = self._periods[len(newer)].month
        days, starts = self._days_of(session, month)
        place = self._starts[len(newer)] + starts[sum(one > day for one in days)]
        return min(place, self.count - 1)

    def place_of(self, session: Session, cursor: Cursor) -> int:
        day = self.place_of_day(session, cursor[0])
        return day + count_above(session, self._wanted, cursor)

    def _days_of(self, session: Session, month: str) -> tuple[list[date], list[int]]:
        """Days with entries, newest first, and the place of each within its month."""
        if month not in self._days:
            found = days_with_entries(session, _within(month, self._wanted), self._side)
            starts = [0, *accumulate(entries for _day, entries in found)]
            self._days[month] = ([day for day, _entries in found], starts)
        return self._days[month]


@dataclass(slots=True)
class CollectedList:
    """Several sides, a person, or a rare side: rows are found in steps, and kept by id."""

    wanted: Filter
    is_complete: bool = False
    _ids: bytearray = field(default_factory=bytearray)
    _days: list[date] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _side: Side = EVERY
    _months: list[str] | None = None
    _waiting: list[tuple[date, int]] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self._ids) // ID_BYTES

    def extend(self, session: Session) -> None:
        if self.wanted.person_id:
            self._keep(ids_on(session, self.wanted, None))
            self.is_complete = True
            return
        days = self._next_days(session)
        self._keep(ids_on(session, self.wanted, days))
        self.is_complete = not (self._waiting or self._months)

    def rows(self, session: Session, first: int, size: int) -> list[VisitRow]:
        last = min(first + size, self.count)
        ids = [UUID(bytes=self._id(place)) for place in range(first, last)]
        return rows_of(session, ids)

    def place_of_day(self, session: Session, day: date) -> int:  # noqa: ARG002  (the protocol's)
        newer = sum(one > day for one in self._days)
        return self._starts[newer] if newer < len(self._starts) else max(0, self.count - 1)

    def place_of(self, session: Session, cursor: Cursor) -> int:
        first = self.place_of_day(session, cursor[0])
        same = (at for at in range(first, self.count) if self._id(at) == cursor[2].bytes)
        return next(same, first)

    def periods(self) -> list[PeriodRow]:
        ends = [*self._starts[1:], self.count]
        found: dict[str, int] = {}
        for day, start, end in zip(self._days, self._starts, ends[: len(self._days)], strict=True):
            found[month_of(day)] = found.get(month_of(day), 0) + end - start
        return [PeriodRow(month, entries, None) for month, entries in found.items()]

    def _id(self, place: int) -> bytes:
        return bytes(self._ids[place * ID_BYTES : (place + 1) * ID_BYTES])

    def _keep(self, found: Sequence[tuple[UUID, date]]) -> None:
        for id_, day in found:
            if not self._days or self._days[-1] != day:
                self._days.append(day)
                self._starts.append(self.count)
            self._ids += id_.bytes

    def _next_days(self, session: Session) -> list[date]:
        """The next days that have a rare side, as many as make a step."""
        if self._months is None:
            self._side = min(sums_of(self.wanted), key=lambda side: _entries(session, side))
            self._months = [row.month for row in _periods(session, self.wanted, self._side)]
        while self._months and not self._waiting:
            days = _within(self._months.pop(0), self.wanted)
            with_side = {day for day, _entries in days_with_entries(session, days, self._side)}
            every = days_with_entries(session, days, EVERY)
            self._waiting = [pair for pair in every if pair[0] in with_side]
        taken: list[date] = []
        looked_at = 0
        while self._waiting and looked_at < SLICE:
            day, entries = self._waiting.pop(0)
            taken.append(day)
            looked_at += entries
        return taken


def days_with_entries(
    session: Session, days: tuple[date, date], side: Side
) -> list[tuple[date, int]]:
    """(day, rows ever written) between two days along one dimension, newest first."""
    query = (
        select(_DAYS.c.day, _DAYS.c.entries)
        .where(_DAYS.c.dimension == side[0], _DAYS.c.key == side[1], _DAYS.c.entries > 0)
        .where(_DAYS.c.day.between(*days))
        .order_by(_DAYS.c.day.desc())
    )
    return [(day, entries) for day, entries in session.connection().execute(query)]


def _periods(session: Session, wanted: Filter, side: Side) -> list[PeriodRow]:
    """Months with entries, newest first; the first and the last may be cut by *wanted*."""
    query = select(_MONTHS.c.month, _MONTHS.c.entries, _MONTHS.c.heads).where(
        _MONTHS.c.dimension == side[0], _MONTHS.c.key == side[1], _MONTHS.c.entries > 0
    )
    if wanted.first_day:
        query = query.where(_MONTHS.c.month >= month_of(wanted.first_day))
    if wanted.last_day:
        query = query.where(_MONTHS.c.month <= month_of(wanted.last_day))
    rows = session.connection().execute(query.order_by(_MONTHS.c.month.desc()))
    months = [_cut(session, wanted, side, PeriodRow(*row)) for row in rows]
    return [row for row in months if row.entries]


def _cut(session: Session, wanted: Filter, side: Side, row: PeriodRow) -> PeriodRow:
    """*row* without the days of its month that *wanted* leaves out."""
    days = month_days(row.month)
    first, last = _within(row.month, wanted)
    if (first, last) == (days[0], days[-1]):
        return row
    query = select(func.sum(_DAYS.c.entries), func.sum(_DAYS.c.heads)).where(
        _DAYS.c.dimension == side[0], _DAYS.c.key == side[1], _DAYS.c.day.between(first, last)
    )
    entries, heads = session.connection().execute(query).one()
    return PeriodRow(row.month, entries or 0, heads or 0)


def _within(month: str, wanted: Filter) -> tuple[date, date]:
    """First and last day of *month* that *wanted* lets in."""
    days = month_days(month)
    first = max(days[0], wanted.first_day) if wanted.first_day else days[0]
    last = min(days[-1], wanted.last_day) if wanted.last_day else days[-1]
    return first, last


def _entries(session: Session, side: Side) -> int:
    """Rows ever written along one dimension, from the sums of months."""
    total: Any = func.coalesce(func.sum(_MONTHS.c.entries), 0)
    query = select(total).where(_MONTHS.c.dimension == side[0], _MONTHS.c.key == side[1])
    return int(session.connection().execute(query).scalar_one())
