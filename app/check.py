"""Everything the program knows must be true of its data, checked; what differs is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import Context
from app.people import search_keys
from app.reports.figures import thaw
from app.words import Lang, say
from db import invariants, recount, schema
from db.backup import broken_keys, damage_in
from db.models import MonthClose, Person, PersonKey

MOST = 50
"""Findings told of one kind: a thousand alike say no more."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """Something that is not as it must be.

    ``where`` names the row or the day; ``values`` fill the sentence of ``code`` in ``app.words``.
    """

    code: str
    where: str
    values: dict[str, Any]

    def says(self, lang: Lang) -> str:
        return say(self.code, lang, where=self.where, **self.values)

    def to_json(self, lang: Lang) -> dict[str, Any]:
        """What ``yizhan check --json`` prints of it."""
        return {"code": self.code, "where": self.where, "says": self.says(lang)} | self.values


def silent(_done: int, _total: int) -> None:
    """Nobody follows."""


def check(
    context: Context, *, key: bytes | None = None, progress: Progress = silent
) -> list[FindingRow]:
    """Check the whole file against itself; nothing is mended.

    Args:
        context: the station's context.
        key: see ``db.engine``.
        progress: told (checks done, checks in all).

    Returns:
        What differs, at most ``MOST`` of each kind; nothing when all is well.
    """
    progress(0, len(_CHECKS) + 1)
    damage = [_finding("file", told) for told in damage_in(context.paths.database, key=key)]
    if damage:
        return damage  # what a damaged file says of itself means nothing
    return context.read(lambda session: _rules(session, progress))


def _rules(session: Session, progress: Progress) -> list[FindingRow]:
    cursor = session.connection().connection.cursor()
    found: list[FindingRow] = []
    for number, one in enumerate(_CHECKS, start=1):
        progress(number, len(_CHECKS) + 1)
        found += one(session, cursor)
    return found


def check_sums(session: Session) -> list[FindingRow]:
    """Only the sums of days, months and people against a full recount."""
    return list(_sums(session, session.connection().connection.cursor()))


def _keys(_session: Session, cursor: Any) -> Iterator[FindingRow]:
    for line in broken_keys(cursor):
        yield _finding("foreign_key", line)


def _schema(_session: Session, cursor: Any) -> Iterator[FindingRow]:
    for kind, name in schema.differences(cursor):
        yield _finding("schema", name, kind=kind)


def _sums(_session: Session, cursor: Any) -> Iterator[FindingRow]:
    days = recount.day_sums(cursor)
    months = recount.month_sums(cursor, days)
    for table, counted in (("visit_day_totals", days), ("visit_month_totals", months)):
        kept = recount.kept_sums(cursor, table)
        places = sorted(place for place in kept.keys() | counted.keys())
        unlike = (one for one in places if kept.get(one, _NONE) != counted.get(one, _NONE))
        for place, _ in zip(unlike, range(MOST), strict=False):
            yield _unlike_sum(place, kept.get(place, _NONE), counted.get(place, _NONE))
    for person, month, kept_, counted_ in recount.unlike_person_months(cursor, MOST):
        where = f"{person.lower()} {month}"
        yield _finding("person_month", where, kept=kept_, counted=counted_)


_NONE = (0, 0)


def _unlike_sum(
    place: tuple[str, str, str], kept: tuple[int, int], counted: tuple[int, int]
) -> FindingRow:
    """Heads are told where they differ, else the rows ever written."""
    where = " ".join(part for part in place if part)
    if kept[0] == counted[0]:
        return _finding("entries", where, kept=kept[1], counted=counted[1])
    return _finding("sum", where, kept=kept[0], counted=counted[0])


def _rows(_session: Session, cursor: Any) -> Iterator[FindingRow]:
    """Rules of single rows, each a query for the rows that break it."""
    for code, query in invariants.BROKEN.items():
        for row in cursor.execute(f"{query} LIMIT {MOST}").fetchall():
            yield _finding(code, " ".join(_shown(part) for part in row))


def _shown(part: Any) -> str:
    return part.hex() if isinstance(part, bytes) else str(part)


def _stamps(_session: Session, cursor: Any) -> Iterator[FindingRow]:
    """Every row that travels carries the number of the operation that wrote it last."""
    for table, query in invariants.unstamped().items():
        for (key,) in cursor.execute(f"{query} LIMIT {MOST}").fetchall():
            yield _finding("stamp", f"{table} {_shown(key)}")


def _months(session: Session, _cursor: Any) -> Iterator[FindingRow]:
    """A closed month can be read, and says of itself what its row says."""
    for row in session.scalars(select(MonthClose)):
        try:
            figures = thaw(row.figures)
        except msgspec.MsgspecError:
            yield _finding("month_unread", f"{row.month} {row.revision}")
            continue
        if (figures.month, figures.revision) != (row.month, row.revision):
            yield _finding("month_unread", f"{row.month} {row.revision}")


def _search(session: Session, _cursor: Any) -> Iterator[FindingRow]:
    """Whoever can be signed in is found by everything that may be typed of them."""
    people = session.execute(
        select(Person.id, Person.name, Person.phone)
        .where(Person.merged_into_id.is_(None), Person.erased_at.is_(None))
        .execution_options(yield_per=1000)
    )
    told = 0
    for part in people.partitions(1000):
        known = _keys_of(session, [row.id for row in part])
        for person_id, name, phone in part:
            if told < MOST and not search_keys(name, phone) <= known[person_id]:
                told += 1
                yield _finding("search", person_id.hex)


def _keys_of(session: Session, people: Iterable[UUID]) -> dict[UUID, set[str]]:
    known: dict[UUID, set[str]] = {one: set() for one in people}
    query = select(PersonKey.person_id, PersonKey.key).where(PersonKey.person_id.in_(known))
    for person_id, key in session.execute(query):
        known[person_id].add(key)
    return known


def _finding(code: str, where: str, **values: Any) -> FindingRow:
    return FindingRow(f"check.{code}", where, values)


_CHECKS: tuple[Callable[[Session, Any], Iterable[FindingRow]], ...] = (
    _keys,
    _schema,
    _sums,
    _rows,
    _stamps,
    _months,
    _search,
)
