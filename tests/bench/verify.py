"""A sample of built data, recounted by the program's own rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.boot import SETUP, open_context
from app.clock import month_days
from app.visits.entry import counted_visits
from app.visits.figures import heads_by_day, month_sums
from app.visits.totals import Counted, dimensions
from db.models import PersonMonth, Visit, VisitDayTotal, VisitVoid
from tests.bench.made_up import LAST_DAY

DAYS_BACK = (0, 1, 400, 1_500)
MONTH = "2025-10"


class BadDataError(Exception):
    """What was built breaks a rule of the program."""


def verify(folder: Path) -> None:
    """Raise ``BadDataError`` unless the file is whole and a sample of days and a month agree."""
    context = open_context(folder, actor=SETUP)
    try:
        context.read(_structure)
        for back in DAYS_BACK:
            context.read(lambda session, back=back: _day(session, LAST_DAY - timedelta(days=back)))
        context.read(_month)
    finally:
        context.engine.dispose()


def _structure(session: Session) -> None:
    connection = session.connection()
    _agree("keys", connection.exec_driver_sql("PRAGMA foreign_key_check").first(), None)
    _agree("file", connection.exec_driver_sql("PRAGMA quick_check").scalar(), "ok")


def _day(session: Session, day: date) -> None:
    every = list(session.scalars(select(Visit.id).where(Visit.day == day)))
    voids = select(VisitVoid.visit_id).join(Visit, Visit.id == VisitVoid.visit_id)
    gone = set(session.scalars(voids.where(Visit.day == day)))
    written = counted_visits(session, every)
    heads = _counted(counted_visits(session, [one for one in every if one not in gone]))
    entries = _counted(written, each=1)
    wanted = {place: (heads[place], entries[place]) for place in entries}
    wanted["number", ""] = (sum(one.heads for one in written), 0)
    kept = select(
        VisitDayTotal.dimension, VisitDayTotal.key, VisitDayTotal.heads, VisitDayTotal.entries
    )
    rows = session.execute(kept.where(VisitDayTotal.day == day))
    _agree(str(day), {(dimension, key): (h, e) for dimension, key, h, e in rows}, wanted)


def _counted(visits: Iterable[Counted], each: int | None = None) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for visit in visits:
        for dimension, key, heads in dimensions(visit):
            counts[dimension, key] += heads if each is None else each
    return counts


def _month(session: Session) -> None:
    days = month_days(MONTH)
    sums = month_sums(session, MONTH)
    _agree("month", sums.total, sum(heads_by_day(session, days[0], days[-1]).values()))
    came = (PersonMonth.month == MONTH) & (PersonMonth.visits > 0)
    query = select(func.count(), func.sum(PersonMonth.visits)).where(came)
    _agree("people", session.execute(query).one(), (sums.people, sums.named))


def _agree(what: str, kept: Any, wanted: Any) -> None:
    if kept != wanted:
        raise BadDataError(f"{what}: {kept} is kept, {wanted} is right")
