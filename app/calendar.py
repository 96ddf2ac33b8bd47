"""The opening calendar: which days were planned open, and which were open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import Session

from app.clock import month_days
from app.context import act_of
from app.errors import UserError
from app.settings import EVERY_DAY, WORKING_DAYS, rules_by_day
from app.texts import one_line
from db.models import CalendarDay, Holiday, VisitDayTotal
from db.ready import Ready
from db.upsert import upsert

_SATURDAY = 6


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the calendar.

    ``is_planned``: rule and exception together; ``exception``: True open, False closed, None
    by the rule; ``is_open``: it had a standing visit or was marked open.
    """

    day: date
    is_planned: bool
    exception: bool | None
    is_marked_open: bool
    is_open: bool
    visits: int
    reason: str
    holiday: str


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """A month's days counted: planned open, open, heads of each with any, those marked open."""

    planned: int
    open: int
    visits: dict[date, int]
    marked_on: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class HolidayRow:
    """A day whose working status is not its weekday's."""

    day: date
    is_work: bool
    name: str


_FIRST: BindParameter[date] = bindparam("first")
_LAST: BindParameter[date] = bindparam("last")
_SAID = Ready(
    select(
        CalendarDay.day, CalendarDay.planned, CalendarDay.is_marked_open, CalendarDay.reason
    ).where(CalendarDay.day.between(_FIRST, _LAST))
)
_OFF = Ready(
    select(Holiday.day, Holiday.is_work, Holiday.name)
    .where(Holiday.day.between(_FIRST, _LAST))
    .order_by(Holiday.day)
)
_NOTHING_SAID = (None, False, "")
_HEADS = Ready(
    select(VisitDayTotal.day, VisitDayTotal.heads).where(
        VisitDayTotal.dimension == "total",
        VisitDayTotal.key == "",
        VisitDayTotal.day.between(_FIRST, _LAST),
    )
)


def month(session: Session, month_: str) -> list[DayRow]:
    """Every day of ``YYYY-MM``."""
    return [DayRow(*day) for day in _days(session, month_)]


def opening(session: Session, month_: str) -> OpeningRow:
    """The days of ``YYYY-MM`` counted."""
    days = list(_days(session, month_))
    return OpeningRow(
        planned=len([day for day in days if day[1]]),
        open=len([day for day in days if day[4]]),
        visits={day[0]: day[5] for day in days if day[5]},
        marked_on=tuple([day[0] for day in days if day[3]]),
    )


def _days(session: Session, month_: str) -> Iterator[tuple[Any, ...]]:
    """The columns of ``DayRow``, day by day."""
    days = month_days(month_)
    span = {"first": days[0], "last": days[-1]}
    connection = session.connection()
    said = {day: rest for day, *rest in _SAID.rows(connection, span)}
    off = {row[0]: HolidayRow(*row) for row in _OFF.rows(connection, span)}
    heads = dict(_HEADS.rows(connection, span))
    rules = rules_by_day(session, days)
    for day in days:
        exception, is_marked, reason = said.get(day, _NOTHING_SAID)
        holiday, visits = off.get(day), heads.get(day, 0)
        planned = exception
        if planned is None:
            planned = _by_rule(rules[day].calendar, day, holiday)
        is_open, name = is_marked or visits > 0, holiday.name if holiday else ""
        yield day, planned, exception, is_marked, is_open, visits, reason, name


def planned_open_days(session: Session, month_: str) -> int:
    """Days of the month that rule and exceptions plan open."""
    return sum(row.is_planned for row in month(session, month_))


def open_days(session: Session, month_: str) -> int:
    """Days with at least one standing visit, plus days marked open (domain.md, 2)."""
    return sum(row.is_open for row in month(session, month_))


def set_day(
    session: Session,
    *,
    day: date,
    planned: bool | None = None,
    is_marked_open: bool = False,
    reason: str = "",
) -> None:
    """Say of one day what differs from the rule; all defaults take it back.

    Raises:
        UserError: ``calendar.no_reason`` (field ``reason``) for an exception without one;
            ``station.long_text``.
    """
    if planned is not None and not reason.strip():
        raise UserError("calendar.no_reason", field="reason")
    values = {
        "day": day,
        "planned": planned,
        "is_marked_open": is_marked_open,
        "reason": one_line(reason, field="reason", most=100),
    }
    replaced = ("planned", "is_marked_open", "reason", "op_id", "changed_seq")
    session.connection().execute(
        upsert(CalendarDay, replace=replaced), values | act_of(session).stamp
    )


def holidays(session: Session, year: int) -> list[HolidayRow]:
    """The holiday table of *year*, by date."""
    span = {"first": date(year, 1, 1), "last": date(year, 12, 31)}
    return [HolidayRow(*row) for row in _OFF.rows(session.connection(), span)]


def set_holiday(session: Session, *, day: date, is_work: bool, name: str) -> None:
    """Add or change a row of the holiday table. Raises ``station.long_text`` (field ``name``)."""
    values = {"day": day, "is_work": is_work, "name": one_line(name, field="name", most=20)}
    session.connection().execute(upsert(Holiday, replace=("is_work", "name")), values)


def drop_holiday(session: Session, day: date) -> None:
    """Let *day* be what its weekday says."""
    found = session.get(Holiday, day)
    if found is not None:
        session.delete(found)
        session.flush()


def fill_year(session: Session, year: int) -> int:
    """Write the published holidays of *year*; 0 rows when the library does not know the year."""
    rows = published(year)
    if rows:
        session.connection().execute(upsert(Holiday, replace=("is_work", "name")), rows)
    return len(rows)


def published(year: int) -> list[dict[str, Any]]:
    """Holidays and 调休 working days of *year* as the State Council published them."""
    import chinese_calendar as known  # noqa: PLC0415  (only set-up and the settings page need it)

    try:
        days = [date(year, month_, 1) for month_ in range(1, 13)]
        known.is_workday(days[0])
    except NotImplementedError:
        return []
    rows = []
    for day in (day for first in days for day in month_days(f"{first:%Y-%m}")):
        _, name = known.get_holiday_detail(day)
        is_work = known.is_workday(day)
        if is_work != (day.isoweekday() < _SATURDAY):
            rows.append({"day": day, "is_work": is_work, "name": _name(name)})
    return rows


def _name(english: str | None) -> str:
    """The Chinese name of the library's holiday."""
    import chinese_calendar as known  # noqa: PLC0415

    return next((one.chinese for one in known.Holiday if one.value == english), english or "")


def _by_rule(rule: str, day: date, holiday: HolidayRow | None) -> bool:
    if rule == EVERY_DAY:
        return True
    if rule == WORKING_DAYS:
        return holiday.is_work if holiday else day.isoweekday() < _SATURDAY
    return str(day.isoweekday()) in rule
