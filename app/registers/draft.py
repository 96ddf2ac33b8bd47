"""The rows an import will write, made ready before the write lock is taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import catalogue
from app.clock import NO_TIME, band_of, instant, local
from app.context import act_of
from app.people import name_key, search_keys
from app.registers.compare import in_parts, new_rows
from app.registers.reading import Reading, ReadRow
from app.settings import RulesRow, rules_by_day
from app.visits.entry import row_values
from app.visits.totals import Counted, Tally, tally
from db.base import new_id
from db.models import Operation, Person, VisitDayTotal
from db.upsert import table_of

HARMLESS = frozenset({"visit.sign_in", "visit.void", "people.unmask", "list.export", "sheet.print"})
"""Operations that touch nothing but visits, or nothing a draft rests on."""

Who = tuple[str, str]
"""Normalised name and phone: what makes two rows name one person."""
Values = dict[str, Any]
_PEOPLE, _DAYS = table_of(Person), table_of(VisitDayTotal)


@dataclass(frozen=True, slots=True)
class Draft:
    """Columns of every row to write, without the stamp of the operation.

    ``seq`` is the last operation the draft knows of, ``newest`` the youngest person, ``numbers``
    the last number of each of its days: what ``is_stale`` looks at.
    """

    seq: int
    newest: UUID | None
    numbers: dict[date, int]
    already: int
    heads: int
    people: list[Values]
    keys: list[Values]
    visits: list[Values]
    rows: list[Values]
    sums: Tally


def draft(session: Session, reading: Reading) -> Draft:
    """Make the new rows of *reading* ready to be written."""
    new = sorted(new_rows(session, reading), key=lambda row: (row.on, row.at or time()))
    people, who = _people(session, new)
    numbers = _numbers(session, sorted({row.on for row in new}))
    visits, counted = _visits(session, new, who, dict(numbers))
    keys = [
        {"key": key, "person_id": person["id"]}
        for person in people
        for key in search_keys(person["name"], person["phone"])
    ]
    return Draft(
        seq=session.scalar(select(func.max(Operation.seq))) or 0,
        newest=session.scalar(select(func.max(Person.id))),
        numbers=numbers,
        already=len(reading.rows) - len(new),
        heads=sum(row.heads for row in new),
        people=people,
        keys=sorted(keys, key=lambda row: (row["key"], row["person_id"].bytes)),
        visits=visits,
        rows=_rows(new, visits),
        sums=tally(counted),
    )


def is_stale(session: Session, made: Draft) -> bool:
    """Whether something *made* rests on was written since.

    Sign-ins on other days, and of people known before, leave a draft as good as it was.
    """
    since = select(Operation.name).where(
        Operation.seq > made.seq, Operation.seq < act_of(session).seq
    )
    names = set(session.scalars(since))
    if not names:
        return False
    newest = session.scalar(select(func.max(Person.id)))
    same = newest == made.newest and _numbers(session, made.numbers) == made.numbers
    return not (same and names <= HARMLESS)


def _rows(new: Iterable[ReadRow], visits: Iterable[Values]) -> list[Values]:
    """Rows of ``import_rows`` in the order of their key, which is many times faster to write."""
    rows = [
        {"identity": row.identity, "visit_id": visit["id"], "sheet": row.sheet, "row": row.row}
        for row, visit in zip(new, visits, strict=True)
    ]
    return sorted(rows, key=lambda row: row["identity"])


def _people(session: Session, new: Iterable[ReadRow]) -> tuple[list[Values], dict[Who, UUID]]:
    """The people to add, and who every named row names; the newest row tells the category."""
    named = {_who(row): row for row in new if row.name or row.phone}
    known = _known(session, named)
    people: list[Values] = [
        {
            "id": new_id(), "name": row.name, "name_key": who[0], "phone": row.phone,
            "category_id": row.category, "employer": "", "birth_month": None, "remark": "",
            "card_serial": None, "consent_version": None, "consent_at": None,
            "merged_into_id": None, "erased_at": None,
        }
        for who, row in named.items()
        if who not in known
    ]  # fmt: skip
    added: dict[Who, UUID] = {(one["name_key"], one["phone"]): one["id"] for one in people}
    return people, known | added


def _who(row: ReadRow) -> Who:
    return name_key(row.name), row.phone


def _known(session: Session, wanted: Mapping[Who, ReadRow]) -> dict[Who, UUID]:
    """People already registered, merged ones as who they were merged into; the oldest wins."""
    found: dict[Who, UUID] = {}
    root = func.coalesce(_PEOPLE.c.merged_into_id, _PEOPLE.c.id)
    for part in in_parts(sorted({name for name, _ in wanted})):
        query = select(_PEOPLE.c.name_key, _PEOPLE.c.phone, root).where(
            _PEOPLE.c.name_key.in_(part)
        )
        for name, phone, id_ in session.execute(query.order_by(_PEOPLE.c.id)):
            if (name, phone) in wanted:
                found.setdefault((name, phone), id_)
    return found


def _visits(
    session: Session, new: list[ReadRow], who: Mapping[Who, UUID], numbers: dict[date, int]
) -> tuple[list[Values], list[Counted]]:
    rules = rules_by_day(session, sorted(numbers)) if numbers else {}
    masks = {row.id: row.mask for row in catalogue.services(session, active_only=False)}
    visits, counted = [], []
    ids = sorted(new_id() for _ in new)  # the order of the register within one minute
    for row, visit_id in zip(new, ids, strict=True):
        one = _counted(row, rules[row.on], sum(masks[id_] for id_ in row.services), who)
        number = numbers[row.on]
        numbers[row.on] += row.heads
        values = row_values(one, visit_id=visit_id, day_no=number + 1)
        visits.append(values | {"is_late": False, "group_name": "", "remark": row.remark})
        counted.append(one)
    return visits, counted


def _numbers(session: Session, days: Iterable[date]) -> dict[date, int]:
    """The last number given out on each of *days*."""
    numbers = dict.fromkeys(days, 0)
    for part in in_parts(days):
        query = select(_DAYS.c.day, _DAYS.c.heads).where(
            _DAYS.c.day.in_(part), _DAYS.c.dimension == "number", _DAYS.c.key == ""
        )
        numbers |= dict(session.execute(query).all())
    return numbers


def _counted(row: ReadRow, rules: RulesRow, services: int, who: Mapping[Who, UUID]) -> Counted:
    at = instant(row.on, row.at or time())
    return Counted(
        day=row.on,
        at=at,
        heads=row.heads,
        person_id=who[_who(row)] if row.name or row.phone else None,
        category_id=row.category,
        services=services,
        band=band_of(at) if row.at else NO_TIME,
        source="import",
        is_extended=row.at is not None and local(at).time() >= rules.closes,
    )
