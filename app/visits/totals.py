"""Sums by day, month and person, kept in the transaction of the visit they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, func, select, update
from sqlalchemy.orm import Session

from app.clock import month_days, month_of
from db.base import EPOCH
from db.models import Person, PersonMonth, Visit, VisitDayTotal, VisitMonthTotal, VisitVoid
from db.ready import Ready
from db.upsert import table_of, upsert

Places = Counter[tuple[date, str, str]]
"""Counts by (day, dimension, key)."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What of a visit is counted; ``person_id`` is the root of merged people."""

    day: date
    at: datetime
    heads: int
    person_id: UUID | None
    category_id: UUID
    services: int
    band: str
    source: str
    is_extended: bool


_DAY = Ready(upsert(VisitDayTotal, add=("heads", "entries")))
_MONTH = Ready(upsert(VisitMonthTotal, add=("heads", "entries")))
_MONTHS = table_of(PersonMonth)
_VISITS, _VOIDS = table_of(Visit), table_of(VisitVoid)
_MORE = Ready(upsert(PersonMonth, add=("visits",), greatest=("last_at",)))
# Not an upsert: its INSERT half would meet the CHECK that visits never fall below zero.
_LESS = Ready(
    update(_MONTHS)
    .where(_MONTHS.c.person_id == bindparam("person"), _MONTHS.c.month == bindparam("of_month"))
    .values(visits=_MONTHS.c.visits - bindparam("fewer"))
)


def family(person_id: UUID) -> Select[Any]:
    """The ids that stand for one person: the root, and those merged into it."""
    return select(Person.id).where((Person.id == person_id) | (Person.merged_into_id == person_id))


_BEFORE = Ready(
    select(_MONTHS.c.visits).where(
        _MONTHS.c.person_id == bindparam("person"), _MONTHS.c.month == bindparam("month")
    )
)


def dimensions(visit: Counted) -> list[tuple[str, str, int]]:
    """(dimension, key, heads) of everything that *visit* adds to."""
    heads = visit.heads
    found = [
        ("total", "", heads),
        ("category", visit.category_id.hex, heads),
        ("band", visit.band, heads),
        ("source", visit.source, heads),
    ]
    found += [
        ("service", str(bit), heads)
        for bit in range(visit.services.bit_length())
        if visit.services >> bit & 1
    ]
    if visit.person_id is not None:
        found.append(("named", "", 1))
    if visit.is_extended:
        found.append(("extended", "", heads))
    return found


def post(session: Session, visits: Iterable[Counted]) -> None:
    """Count visits that were just written."""
    _apply(session.connection(), list(visits), sign=1, entries=1)


def unpost(session: Session, visits: Iterable[Counted]) -> None:
    """Take visits that were just voided out of the sums; that rows were written stays known."""
    every = list(visits)
    connection = session.connection()
    _apply(connection, every, sign=-1, entries=0)
    for person_id, month in {(v.person_id, month_of(v.day)) for v in every if v.person_id}:
        _mend_last(connection, person_id, month)


def _apply(connection: Connection, visits: list[Counted], *, sign: int, entries: int) -> None:
    heads: Places = Counter()
    rows: Places = Counter()
    for visit in visits:
        if entries:
            heads[visit.day, "number", ""] += visit.heads
        for dimension, key, count in dimensions(visit):
            heads[visit.day, dimension, key] += sign * count
            rows[visit.day, dimension, key] += entries
    _write(connection, heads, rows)
    _people(connection, visits, sign)


def _write(connection: Connection, heads: Places, rows: Places) -> None:
    days = [
        {"day": day, "dimension": dim, "key": key, "heads": n, "entries": rows[day, dim, key]}
        for (day, dim, key), n in heads.items()
    ]
    _DAY.run_many(connection, days)
    months: dict[tuple[str, str, str], list[int]] = {}
    for (day, dim, key), n in heads.items():
        if dim != "number":
            kept = months.setdefault((month_of(day), dim, key), [0, 0])
            kept[0] += n
            kept[1] += rows[day, dim, key]
    _MONTH.run_many(
        connection,
        [
            {"month": month, "dimension": dim, "key": key, "heads": n, "entries": entries}
            for (month, dim, key), (n, entries) in months.items()
        ],
    )


def _people(connection: Connection, visits: list[Counted], sign: int) -> None:
    counts: Counter[tuple[UUID, str]] = Counter()
    last: dict[tuple[UUID, str], datetime] = {}
    for visit in visits:
        if visit.person_id is not None:
            place = (visit.person_id, month_of(visit.day))
            counts[place] += sign
            last[place] = max(visit.at, last.get(place, EPOCH)) if sign > 0 else EPOCH
    appeared: Counter[str] = Counter()
    for (person_id, month), change in counts.items():
        before = _BEFORE.value(connection, {"person": person_id, "month": month}) or 0
        appeared[month] += bool(before + change) - bool(before)
    if counts:
        if sign > 0:
            _keep(connection, counts, last)
        else:
            _drop(connection, counts)
    distinct = [
        {"month": month, "dimension": "people", "key": "", "heads": n, "entries": 0}
        for month, n in appeared.items()
        if n
    ]
    if distinct:
        _MONTH.run_many(connection, distinct)


def _keep(
    connection: Connection,
    counts: Counter[tuple[UUID, str]],
    last: dict[tuple[UUID, str], datetime],
) -> None:
    rows = [
        {"person_id": person, "month": month, "visits": n, "last_at": last[person, month]}
        for (person, month), n in counts.items()
    ]
    _MORE.run_many(connection, rows)


def _drop(connection: Connection, counts: Counter[tuple[UUID, str]]) -> None:
    rows = [
        {"person": person, "of_month": month, "fewer": -n} for (person, month), n in counts.items()
    ]
    _LESS.run_many(connection, rows)


def _mend_last(connection: Connection, person_id: UUID, month: str) -> None:
    """After a void the last visit of the month may be an earlier one."""
    days = month_days(month)
    newest = (
        select(func.max(_VISITS.c.at))
        .where(
            _VISITS.c.person_id.in_(family(person_id)),
            _VISITS.c.day.between(days[0], days[-1]),
            ~select(_VOIDS.c.visit_id).where(_VOIDS.c.visit_id == _VISITS.c.id).exists(),
        )
        .scalar_subquery()
    )
    connection.execute(
        update(_MONTHS)
        .where(_MONTHS.c.person_id == person_id, _MONTHS.c.month == month)
        .values(last_at=func.coalesce(newest, EPOCH))
    )
