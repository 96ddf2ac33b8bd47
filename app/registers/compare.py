"""What a reading would change: new rows, days the desk also knows, months before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clock import month_of
from app.registers.reading import Reading, ReadRow
from app.visits.figures import month_sums
from db.models import ImportRow, VisitDayTotal
from db.upsert import table_of

T = TypeVar("T")
PART = 500  # values in one IN list
_DAYS, _ROWS = table_of(VisitDayTotal), table_of(ImportRow)


@dataclass(frozen=True, slots=True)
class DeskDayRow:
    """A day of the register on which people were also signed in otherwise: may be counted twice."""

    day: date
    at_desk: int
    in_file: int


@dataclass(frozen=True, slots=True)
class MonthRow:
    """Heads of ``YYYY-MM`` now, and once the new rows are in."""

    month: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A reading beside the register: ``added`` and ``already`` count rows, ``heads`` new people."""

    added: int
    already: int
    heads: int
    desk_days: tuple[DeskDayRow, ...]
    months: tuple[MonthRow, ...]


def compare(session: Session, reading: Reading) -> Comparison:
    """Set *reading* beside what is registered; nothing is written."""
    new = new_rows(session, reading)
    days: Counter[date] = Counter()
    for row in new:
        days[row.on] += row.heads
    return Comparison(
        added=len(new),
        already=len(reading.rows) - len(new),
        heads=days.total(),
        desk_days=tuple(_desk_days(session, days)),
        months=tuple(_months(session, days)),
    )


def new_rows(session: Session, reading: Reading) -> list[ReadRow]:
    """Rows that no import ever brought in; a voided one was brought in."""
    known: set[bytes] = set()
    for part in in_parts([row.identity for row in reading.rows]):
        query = select(_ROWS.c.identity).where(_ROWS.c.identity.in_(part))
        known.update(session.connection().execute(query).scalars())
    return [row for row in reading.rows if row.identity not in known]


def in_parts(values: Iterable[T]) -> Iterator[Sequence[T]]:
    """*values* in lists of at most ``PART``."""
    every = list(values)
    return (every[start : start + PART] for start in range(0, len(every), PART))


def _desk_days(session: Session, days: Counter[date]) -> Iterator[DeskDayRow]:
    for part in in_parts(sorted(days)):
        heads = func.sum(_DAYS.c.heads)
        query = (
            select(_DAYS.c.day, heads)
            .where(_DAYS.c.day.in_(part), _DAYS.c.dimension == "source", _DAYS.c.key != "import")
            .group_by(_DAYS.c.day)
            .having(heads > 0)
            .order_by(_DAYS.c.day)
        )
        for day, at_desk in session.connection().execute(query):
            yield DeskDayRow(day, at_desk, days[day])


def _months(session: Session, days: Counter[date]) -> Iterator[MonthRow]:
    added: Counter[str] = Counter()
    for day, heads in days.items():
        added[month_of(day)] += heads
    for month, heads in sorted(added.items()):
        before = month_sums(session, month).total
        yield MonthRow(month, before, before + heads)
