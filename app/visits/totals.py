"""Sums by day, month and person, kept in the transaction of the visit they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, literal, select, update
from sqlalchemy.orm import Session

from app.clock import month_days, month_of
from db.base import EPOCH
from db.models import Person, PersonMonth, Visit, VisitDayTotal, VisitMonthTotal, VisitVoid
from db.ready import Ready, Values
from db.upsert import table_of, upsert

Span = TypeVar("Span", date, str)
Places = dict[tuple[Span, str, str], tuple[int, int]]
"""(heads, entries) by (day or month, dimension, key)."""


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


def family(person_id: UUID | BindParameter[UUID]) -> Select[Any]:
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
    found += [("service", key, heads) for key in _bits(visit.services)]
    if visit.person_id is not None:
        found.append(("named", "", 1))
    if visit.is_extended:
        found.append(("extended", "", heads))
    return found


@cache
def _bits(services: int) -> tuple[str, ...]:
    return tuple(str(bit) for bit in range(services.bit_length()) if services >> bit & 1)


@dataclass(frozen=True, slots=True)
class Tally:
    """What visits add to the sums, added up before the write lock is taken.

    ``people`` counts visits by (person, month), ``last`` is the newest of each.
    """

    days: list[Values]
    months: list[Values]
    people: Counter[tuple[UUID, str]]
    last: dict[tuple[UUID, str], datetime]


def post(session: Session, visits: Iterable[Counted]) -> None:
    """Count visits that were just written."""
    post_tally(session, tally(visits))


def post_tally(session: Session, added: Tally) -> None:
    """Count visits that were just written and added up before."""
    _apply(session.connection(), added)


def unpost(session: Session, visits: Iterable[Counted]) -> None:
    """Take visits that were just voided out of the sums; that rows were written stays known."""
    every = list(visits)
    connection = session.connection()
    _apply(connection, tally(every, sign=-1, entries=0))
    _mend_last(connection, {(v.person_id, month_of(v.day)) for v in every if v.person_id})


def tally(visits: Iterable[Counted], *, sign: int = 1, entries: int = 1) -> Tally:
    """Add up what *visits* add to the sums (or take away: *sign* -1, no *entries*)."""
    days: Places[date] = {}
    months: Places[str] = {}
    people: Counter[tuple[UUID, str]] = Counter()
    last: dict[tuple[UUID, str], datetime] = {}
    for visit in visits:
        day, month = visit.day, month_of(visit.day)
        if entries:
            _add(days, (day, "number", ""), visit.heads, 0)
        for dimension, key, heads in dimensions(visit):
            _add(days, (day, dimension, key), sign * heads, entries)
            _add(months, (month, dimension, key), sign * heads, entries)
        if visit.person_id is not None:
            place = (visit.person_id, month)
            people[place] += sign
            last[place] = max(visit.at, last.get(place, EPOCH)) if sign > 0 else EPOCH
    return Tally(_rows("day", days), _rows("month", months), people, last)


def _add(places: Places[Span], place: tuple[Span, str, str], heads: int, entries: int) -> None:
    before = places.get(place)
    places[place] = (before[0] + heads, before[1] + entries) if before else (heads, entries)


def _rows(span: str, places: Places[Span]) -> list[Values]:
    return [
        {span: at, "dimension": dim, "key": key, "heads": heads, "entries": entries}
        for (at, dim, key), (heads, entries) in places.items()
    ]


def _apply(connection: Connection, added: Tally) -> None:
    _DAY.run_many(connection, added.days)
    _MONTH.run_many(connection, added.months)
    if added.people:
        _people(connection, added)


def _people(connection: Connection, added: Tally) -> None:
    """Count the visits of people, and in each month those who came for the first or last time."""
    appeared: Counter[str] = Counter()
    for (person_id, month), change in added.people.items():
        before = _BEFORE.value(connection, {"person": person_id, "month": month}) or 0
        appeared[month] += bool(before + change) - bool(before)
    if min(added.people.values()) > 0:
        _keep(connection, added.people, added.last)
    else:
        _drop(connection, added.people)
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


_NEWEST = (
    select(func.max(_VISITS.c.at))
    .where(
        _VISITS.c.person_id.in_(family(bindparam("of_person"))),
        _VISITS.c.day.between(bindparam("first"), bindparam("last")),
        ~select(_VOIDS.c.visit_id).where(_VOIDS.c.visit_id == _VISITS.c.id).exists(),
    )
    .scalar_subquery()
)
_MEND = Ready(
    update(_MONTHS)
    .where(_MONTHS.c.person_id == bindparam("of_person"), _MONTHS.c.month == bindparam("of_month"))
    .values(last_at=func.coalesce(_NEWEST, literal(EPOCH, _MONTHS.c.last_at.type)))
)


def _mend_last(connection: Connection, places: Iterable[tuple[UUID | None, str]]) -> None:
    """After a void the last visit of a person's month may be an earlier one."""
    rows = [
        {"of_person": person, "of_month": month, "first": days[0], "last": days[-1]}
        for person, month in places
        for days in (month_days(month),)
    ]
    _MEND.run_many(connection, rows)
