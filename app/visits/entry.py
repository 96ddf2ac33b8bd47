"""Signing people in, taking it back, and correcting: the acts of the desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from app.clock import NO_TIME, band_of, business_day, local
from app.context import act_of
from app.errors import UserError
from app.people import root_of
from app.settings import rules_on
from app.texts import one_line
from app.visits.totals import Counted, family, post, unpost
from db.base import new_id
from db.models import Person, Visit, VisitDayTotal, VisitVoid
from db.ready import Ready
from db.upsert import table_of

MOST_HEADS = 999
TEXT_MOST = 100
SOURCES = ("desk", "card", "sheet", "paper", "phone", "door", "import")
REASONS = ("wrong", "twice", "other")

_VISITS, _VOIDS, _DAYS = table_of(Visit), table_of(VisitVoid), table_of(VisitDayTotal)
_INSERT = Ready(insert(_VISITS))
_INSERT_VOID = Ready(insert(_VOIDS))
_NUMBERED = Ready(
    select(_DAYS.c.heads).where(
        _DAYS.c.day == bindparam("day"), _DAYS.c.dimension == "number", _DAYS.c.key == ""
    )
)
_STANDING = ~select(_VOIDS.c.visit_id).where(_VOIDS.c.visit_id == _VISITS.c.id).exists()
_NEAR = Ready(
    select(_VISITS.c.at)
    .where(
        _VISITS.c.person_id.in_(family(bindparam("person"))),
        _VISITS.c.at > bindparam("low"),
        _VISITS.c.at < bindparam("high"),
        _VISITS.c.band != NO_TIME,  # midnight there stands for a time nobody wrote
        _STANDING,
    )
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told of one arrival.

    Args:
        category_id: the category that is counted.
        heads: people that came together, 1-999; a named row of n counts n-1 as anonymous.
        person_id: who, or None.
        services: set of ``ServiceRow.mask``.
        at: true time for a late entry (补录), None for now.
        source: one of ``SOURCES``.
        group_name: unit of a group visit.
        remark: at most 100 characters.
        is_late: written after the fact (补录); always so when the day is not today.
        has_time: False when only the day of *at* is known (band 未记录).
    """

    category_id: UUID
    heads: int = 1
    person_id: UUID | None = None
    services: int = 0
    at: datetime | None = None
    source: str = "desk"
    group_name: str = ""
    remark: str = ""
    is_late: bool = False
    has_time: bool = True


def sign_in(session: Session, entry: Entry) -> UUID:
    """Write one visit and count it.

    Returns:
        The visit's id.

    Raises:
        UserError: ``visit.heads`` (field ``heads``), ``visit.future`` (field ``at``),
            ``visit.long_text``, or ``visit.repeated`` (values ``at``, ``minutes``): the same
            person stands in the register less than that apart. Nothing is written.

    Source: domain.md section 2, "Named visit repeated".
    """
    return _write(session, entry, replaces=None)


def void(session: Session, visit_id: UUID, *, reason: str) -> UUID:
    """Take a visit back; the row stays, with who, when and why.

    Raises:
        UserError: ``visit.void_already``; ``visit.no_reason``, ``station.long_text`` (field
            ``reason``).
    """
    if not reason.strip():
        raise UserError("visit.no_reason", field="reason")
    _void_rows(session, [visit_id], one_line(reason, field="reason", most=TEXT_MOST))
    return visit_id


def void_many(session: Session, visit_ids: Iterable[UUID], *, reason: str) -> int:
    """Void those of *visit_ids* that stand; returns how many."""
    every = list(visit_ids)
    done = set(session.scalars(select(VisitVoid.visit_id)))
    standing = [one for one in every if one not in done]
    _void_rows(session, standing, reason)
    return len(standing)


def correct(session: Session, visit_id: UUID, entry: Entry, *, reason: str) -> UUID:
    """Void a visit and write *entry* in its place, linked to it, in one operation.

    Returns:
        The replacement's id.

    Raises:
        UserError: as ``void`` and ``sign_in``; nothing of either is kept then.
    """
    void(session, visit_id, reason=reason)
    return _write(session, entry, replaces=session.get_one(Visit, visit_id))


def _is_same_coming(entry: Entry, old: Visit | None) -> bool:
    """Whether *entry* only tells otherwise of a coming that already stood in the register."""
    return old is not None and (old.person_id, old.at) == (entry.person_id, entry.at)


def _write(session: Session, entry: Entry, *, replaces: Visit | None) -> UUID:
    act = act_of(session)
    at = entry.at or act.at
    _check(entry, at, act.at)
    _check_texts(entry, replaces)
    day = business_day(at)
    rules = rules_on(session, day)
    person = None if entry.person_id is None else root_of(session, entry.person_id)
    if person is not None and not _is_same_coming(entry, replaces):
        _refuse_repeat(session, person, at, rules.repeat_minutes)
    number = _NUMBERED.value(session.connection(), {"day": day}) or 0
    counted = Counted(
        day=day,
        at=at,
        heads=entry.heads,
        person_id=person,
        category_id=entry.category_id,
        services=entry.services,
        band=band_of(at) if entry.has_time else NO_TIME,
        source=entry.source,
        is_extended=entry.has_time and local(at).time() >= rules.closes,
    )
    visit_id = new_id()
    replaced = None if replaces is None else replaces.id
    row = row_values(counted, visit_id=visit_id, day_no=number + 1, replaces=replaced)
    row["is_late"] = entry.is_late or day != business_day(act.at)
    row["group_name"], row["remark"] = entry.group_name.strip(), entry.remark.strip()
    _INSERT.run(session.connection(), row | act.stamp)
    post(session, [counted])
    return visit_id


def row_values(
    counted: Counted, *, visit_id: UUID, day_no: int, replaces: UUID | None = None
) -> dict[str, Any]:
    """Columns of the visit behind *counted*, but the stamp, ``is_late`` and texts."""
    values = {name: getattr(counted, name) for name in Counted.__slots__}
    values["id"], values["day_no"], values["replaces_id"] = visit_id, day_no, replaces
    return values


def _check(entry: Entry, at: datetime, now: datetime) -> None:
    if not 1 <= entry.heads <= MOST_HEADS:
        raise UserError("visit.heads", field="heads", most=MOST_HEADS)
    if at > now + timedelta(minutes=1):
        raise UserError("visit.future", field="at")


def _check_texts(entry: Entry, old: Visit | None) -> None:
    """Registers hold longer remarks than the desk takes: correcting such a row may keep its own."""
    for field in ("group_name", "remark"):
        text = getattr(entry, field)
        if old is not None and text == getattr(old, field):
            continue
        if len(text) > TEXT_MOST or not text.isprintable():
            raise UserError("visit.long_text", field=field, most=TEXT_MOST)


def _refuse_repeat(session: Session, person: UUID, at: datetime, minutes: int) -> None:
    span = timedelta(minutes=minutes)
    values = {"person": person, "low": at - span, "high": at + span}
    near = _NEAR.value(session.connection(), values)
    if near is not None:
        raise UserError("visit.repeated", minutes=minutes, at=f"{local(near):%H:%M}")


def _void_rows(session: Session, visit_ids: list[UUID], reason: str) -> None:
    stamp = act_of(session).stamp
    if not visit_ids:
        return
    if len(visit_ids) == 1 and session.get(VisitVoid, visit_ids[0]) is not None:
        raise UserError("visit.void_already")
    rows = [{"visit_id": one, "reason": reason} | stamp for one in visit_ids]
    _INSERT_VOID.run_many(session.connection(), rows)
    unpost(session, counted_visits(session, visit_ids))


def counted_visits(session: Session, visit_ids: list[UUID]) -> list[Counted]:
    """What is counted of these visits, people resolved to their roots."""
    columns = [_VISITS.c[name] for name in Counted.__slots__]
    found: list[Counted] = []
    for start in range(0, len(visit_ids), 500):
        part = visit_ids[start : start + 500]
        query = select(*columns).where(_VISITS.c.id.in_(part))
        found += [Counted(*row) for row in session.execute(query)]
    return _rooted(session, found)


def _rooted(session: Session, visits: list[Counted]) -> list[Counted]:
    """Merged people are counted as the person they were merged into."""
    query = select(Person.id, Person.merged_into_id).where(Person.merged_into_id.is_not(None))
    roots = dict(session.execute(query).all())
    return [
        replace(one, person_id=roots[one.person_id]) if one.person_id in roots else one
        for one in visits
    ]
