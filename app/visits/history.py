"""Reading the register: rows for lists, in pages by key, for years of visits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, func, literal, select, tuple_
from sqlalchemy.orm import Session, aliased

from app.people import mask
from app.visits.totals import family
from db.models import (
    Category,
    Import,
    ImportRow,
    Operation,
    Person,
    Visit,
    VisitDayTotal,
    VisitVoid,
)
from db.ready import Ready
from db.upsert import table_of

PAGE = 256
_VISITS, _VOIDS = table_of(Visit), table_of(VisitVoid)
_ROOT = aliased(Person)
_VOID_OP = aliased(Operation)


@dataclass(frozen=True, slots=True)
class Origin:
    """The place in a register that an imported visit was read from."""

    file_name: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as lists show it; of a void one, why, who and when.

    ``services`` is a set of ``ServiceRow.mask``; a row without a time has the band ``NO_TIME``;
    ``origin`` is that of an imported row.
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
    origin: Origin | None = None


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
_ONE = Ready(_ROWS.where(_VISITS.c.id == bindparam("visit")))
_KEY = tuple_(_VISITS.c.day, _VISITS.c.at, _VISITS.c.id)
_NEWEST_FIRST = (_VISITS.c.day.desc(), _VISITS.c.at.desc(), _VISITS.c.id.desc())
_OLDEST_FIRST = (_VISITS.c.day, _VISITS.c.at, _VISITS.c.id)


def visit_row(session: Session, visit_id: UUID) -> VisitRow:
    """One visit."""
    found = _ONE.first(session.connection(), {"visit": visit_id})
    if found is None:
        raise LookupError("no such visit")
    return _with_origins(session, [_row(found)])[0]


def page(
    session: Session, wanted: Filter, *, after: Cursor | None = None, size: int = PAGE
) -> list[VisitRow]:
    """The next *size* visits, newest first, that come *after* a row's ``cursor``."""
    query = _wanted(_ROWS, wanted).order_by(*_NEWEST_FIRST).limit(size)
    if after is not None:
        query = query.where(_place(after) > _KEY)
    return _read(session, query)


def page_before(
    session: Session, wanted: Filter, *, before: Cursor, size: int = PAGE
) -> list[VisitRow]:
    """The *size* visits just above a row, newest first."""
    query = _wanted(_ROWS, wanted).where(_place(before) < _KEY)
    return _read(session, query.order_by(*_OLDEST_FIRST).limit(size))[::-1]


def rows_from(
    session: Session, wanted: Filter, day: date, *, skip: int = 0, size: int = PAGE
) -> list[VisitRow]:
    """*size* visits, newest first, from the one *skip* below the newest of *day* on."""
    query = matching(select(_VISITS.c.id), wanted).where(_VISITS.c.day <= day)
    # Rows that are skipped are stepped over in the index alone, without looking up who they are.
    ids = query.order_by(*_NEWEST_FIRST).limit(size).offset(skip)
    return rows_of(session, ids)


def rows_of(session: Session, visit_ids: Sequence[UUID] | Select[Any]) -> list[VisitRow]:
    """These visits, or those a query names, newest first."""
    query = _ROWS.where(_VISITS.c.id.in_(visit_ids))
    return _read(session, query.order_by(*_NEWEST_FIRST))


def count_above(session: Session, wanted: Filter, place: Cursor) -> int:
    """How many visits of the same day stand above *place* in the list."""
    query = matching(select(func.count()).select_from(_VISITS), wanted)
    above = query.where(_VISITS.c.day == place[0], _place(place) < _KEY)
    return session.scalar(above) or 0


def ids_on(
    session: Session, wanted: Filter, days: Sequence[date] | None
) -> list[tuple[UUID, date]]:
    """(id, day) of what *wanted* has on *days* (None: on any), newest first."""
    query = matching(select(_VISITS.c.id, _VISITS.c.day), wanted)
    if days is not None:
        query = query.where(_VISITS.c.day.in_(days))
    found = session.connection().execute(query.order_by(*_NEWEST_FIRST))
    return [(id_, day) for id_, day in found]


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
    sides = sums_of(wanted) or [("total", "")]
    if wanted.person_id or len(sides) > 1:
        return session.scalar(_wanted(select(func.count()).select_from(_VISITS), wanted)) or 0
    dimension, key = sides[0]
    days = _days(select(func.sum(VisitDayTotal.entries)), wanted)
    return (
        session.scalar(days.where(VisitDayTotal.dimension == dimension, VisitDayTotal.key == key))
        or 0
    )


def _days(query: Select[Any], wanted: Filter) -> Select[Any]:
    if wanted.first_day:
        query = query.where(VisitDayTotal.day >= wanted.first_day)
    if wanted.last_day:
        query = query.where(VisitDayTotal.day <= wanted.last_day)
    return query


def matching(query: Select[Any], wanted: Filter) -> Select[Any]:
    """*query* over visits, narrowed to *wanted*."""
    if wanted.first_day:
        query = query.where(_VISITS.c.day >= wanted.first_day)
    if wanted.last_day:
        query = query.where(_VISITS.c.day <= wanted.last_day)
    if wanted.person_id:
        query = query.where(_VISITS.c.person_id.in_(family(wanted.person_id)))
    if wanted.category_id:
        query = query.where(_VISITS.c.category_id == wanted.category_id)
    if wanted.source:
        query = query.where(_VISITS.c.source == wanted.source)
    if wanted.service:
        query = query.where(_VISITS.c.services.op("&")(wanted.service) != 0)
    return query


def sums_of(wanted: Filter) -> list[tuple[str, str]]:
    """The (dimension, key) of the day sums that count a side of *wanted*."""
    sides = []
    if wanted.category_id:
        sides.append(("category", wanted.category_id.hex))
    if wanted.source:
        sides.append(("source", wanted.source))
    if wanted.service:
        sides.append(("service", str(wanted.service.bit_length() - 1)))
    return sides


def _wanted(query: Select[Any], wanted: Filter) -> Select[Any]:
    query = matching(query, wanted)
    for dimension, key in sums_of(wanted):
        query = query.where(_on_days(wanted, dimension, key))
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


def _read(session: Session, query: Select[Any]) -> list[VisitRow]:
    return _with_origins(session, [_row(row) for row in session.connection().execute(query)])


def _with_origins(session: Session, rows: list[VisitRow]) -> list[VisitRow]:
    places = origins(session, [row.id for row in rows if row.source == "import"])
    return [replace(row, origin=places.get(row.id)) for row in rows] if places else rows


def origins(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, Origin]:
    """Where imported visits were read from."""
    if not visit_ids:
        return {}
    query = (
        select(ImportRow.visit_id, Import.file_name, ImportRow.sheet, ImportRow.row)
        .join(Import, Import.id == ImportRow.import_id)
        .where(ImportRow.visit_id.in_(visit_ids))
    )
    found = session.connection().execute(query)
    return {id_: Origin(file_name, sheet, row) for id_, file_name, sheet, row in found}


def _row(row: Any) -> VisitRow:
    values = list(row)
    values[_PHONE] = mask(values[_PHONE])
    return VisitRow(*values)
