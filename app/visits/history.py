"""Reading the register: rows for lists, in pages by key, for years of visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, literal, select, tuple_
from sqlalchemy.orm import Session, aliased

from app.people import mask
from app.visits.totals import family
from db.models import Category, Operation, Person, Visit, VisitDayTotal, VisitVoid
from db.upsert import table_of

PAGE = 256
_VISITS, _VOIDS = table_of(Visit), table_of(VisitVoid)
_ROOT = aliased(Person)
_VOID_OP = aliased(Operation)


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as lists show it; of a void one, why, who and when.

    ``services`` is a set of ``ServiceRow.mask``; ``has_time`` is False for rows without one.
    """

    id: UUID
    day: date
    at: datetime
    day_no: int
    heads: int
    person_id: UUID | None
    category_id: UUID
    services: int
    band: str
    source: str
    is_extended: bool
    is_late: bool
    group_name: str
    remark: str
    replaces_id: UUID | None
    name: str
    phone_masked: str
    category: str
    category_short: str
    entered_by: str
    void_reason: str | None
    voided_by: str | None
    voided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Filter:
    """What of the register is wanted; None or 0 leaves a side open.

    Args:
        first_day: from this day on.
        last_day: up to and including this day.
        category_id: one category.
        service: one ``ServiceRow.mask``.
        person_id: one person, records merged into it included.
        source: one of ``app.visits.entry.SOURCES``.
    """

    first_day: date | None = None
    last_day: date | None = None
    category_id: UUID | None = None
    service: int = 0
    person_id: UUID | None = None
    source: str = ""


_PHONE = list(VisitRow.__slots__).index("phone_masked")
Cursor = tuple[date, datetime, UUID]

_COLUMNS = (
    *(
        _VISITS.c[name]
        for name in (
            "id", "day", "at", "day_no", "heads", "person_id", "category_id", "services", "band",
            "source", "is_extended", "is_late", "group_name", "remark", "replaces_id",
        )
    ),
    func.coalesce(_ROOT.name, Person.name, ""),
    func.coalesce(_ROOT.phone, Person.phone, ""),
    Category.name,
    Category.short_name,
    Operation.actor,
    _VOIDS.c.reason,
    _VOID_OP.actor.label("voided_by"),
    _VOID_OP.entered_at.label("voided_at"),
)  # fmt: skip
_ROWS = (
    select(*_COLUMNS)
    .select_from(_VISITS)
    .outerjoin(Person, Person.id == _VISITS.c.person_id)
    .outerjoin(_ROOT, _ROOT.id == Person.merged_into_id)
    .join(Category, Category.id == _VISITS.c.category_id)
    .join(Operation, Operation.op_id == _VISITS.c.op_id)
    .outerjoin(_VOIDS, _VOIDS.c.visit_id == _VISITS.c.id)
    .outerjoin(_VOID_OP, _VOID_OP.op_id == _VOIDS.c.op_id)
)
_KEY = tuple_(_VISITS.c.day, _VISITS.c.at, _VISITS.c.id)
_NEWEST_FIRST = (_VISITS.c.day.desc(), _VISITS.c.at.desc(), _VISITS.c.id.desc())
_OLDEST_FIRST = (_VISITS.c.day, _VISITS.c.at, _VISITS.c.id)


def visit_row(session: Session, visit_id: UUID) -> VisitRow:
    """One visit."""
    return _row(session.connection().execute(_ROWS.where(_VISITS.c.id == visit_id)).one())


def page(
    session: Session, wanted: Filter, *, after: Cursor | None = None, size: int = PAGE
) -> list[VisitRow]:
    """The next *size* visits, newest first, that come *after* a row's ``cursor``."""
    query = _wanted(_ROWS, wanted).order_by(*_NEWEST_FIRST).limit(size)
    if after is not None:
        query = query.where(_place(after) > _KEY)
    return [_row(row) for row in session.connection().execute(query)]


def page_before(
    session: Session, wanted: Filter, *, before: Cursor, size: int = PAGE
) -> list[VisitRow]:
    """The *size* visits just above a row, newest first."""
    query = _wanted(_ROWS, wanted).where(_place(before) < _KEY)
    found = session.connection().execute(query.order_by(*_OLDEST_FIRST).limit(size)).all()
    return [_row(row) for row in reversed(found)]


def cursor(row: VisitRow) -> Cursor:
    """Where *row* stands in the list."""
    return (row.day, row.at, row.id)


def _place(row: Cursor) -> Any:
    """The key of a row as typed bind values: bare ones would be bound as other types."""
    columns = (_VISITS.c.day, _VISITS.c.at, _VISITS.c.id)
    pairs = zip(row, columns, strict=True)
    return tuple_(*(literal(value, column.type) for value, column in pairs))


def day_rows(session: Session, day: date, *, limit: int = 50) -> list[VisitRow]:
    """The newest visits of one day."""
    return page(session, Filter(first_day=day, last_day=day), size=limit)


def count(session: Session, wanted: Filter) -> int:
    """How many rows *wanted* has, void ones included; from the day sums where they know it."""
    if wanted.service or wanted.person_id:
        matching = _wanted(select(func.count()).select_from(_VISITS), wanted)
        return session.scalar(matching) or 0
    narrow = [one for one in (wanted.category_id, wanted.source) if one]
    if len(narrow) > 1:
        return session.scalar(_wanted(select(func.count()).select_from(_VISITS), wanted)) or 0
    dimension, key = _summed(wanted)
    days = _days(select(func.sum(VisitDayTotal.entries)), wanted)
    return (
        session.scalar(days.where(VisitDayTotal.dimension == dimension, VisitDayTotal.key == key))
        or 0
    )


def _summed(wanted: Filter) -> tuple[str, str]:
    if wanted.category_id:
        return "category", wanted.category_id.hex
    return ("source", wanted.source) if wanted.source else ("total", "")


def _days(query: Select[Any], wanted: Filter) -> Select[Any]:
    if wanted.first_day:
        query = query.where(VisitDayTotal.day >= wanted.first_day)
    if wanted.last_day:
        query = query.where(VisitDayTotal.day <= wanted.last_day)
    return query


def _wanted(query: Select[Any], wanted: Filter) -> Select[Any]:
    if wanted.first_day:
        query = query.where(_VISITS.c.day >= wanted.first_day)
    if wanted.last_day:
        query = query.where(_VISITS.c.day <= wanted.last_day)
    if wanted.person_id:
        query = query.where(_VISITS.c.person_id.in_(family(wanted.person_id)))
    if wanted.category_id:
        query = query.where(_VISITS.c.category_id == wanted.category_id)
        query = query.where(_on_days(wanted, "category", wanted.category_id.hex))
    if wanted.source:
        query = query.where(_VISITS.c.source == wanted.source)
        query = query.where(_on_days(wanted, "source", wanted.source))
    if wanted.service:
        bit = str(wanted.service.bit_length() - 1)
        query = query.where(_VISITS.c.services.op("&")(wanted.service) != 0)
        query = query.where(_on_days(wanted, "service", bit))
    return query


def _on_days(wanted: Filter, dimension: str, key: str) -> Any:
    """Only days that have such a row: a rare one is found without reading every year."""
    if wanted.person_id:
        return _VISITS.c.day.is_not(None)
    days = _days(select(VisitDayTotal.day), wanted).where(
        VisitDayTotal.dimension == dimension,
        VisitDayTotal.key == key,
        VisitDayTotal.entries > 0,
    )
    return _VISITS.c.day.in_(days)


def _row(row: Any) -> VisitRow:
    values = list(row)
    values[_PHONE] = mask(values[_PHONE])
    return VisitRow(*values)
