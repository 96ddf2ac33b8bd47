"""The month from the sums: figures as they stand, text, and closing as numbered revisions."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from app import calendar, catalogue
from app.clock import BANDS, NO_TIME, business_day, month_days, month_of, previous_month
from app.codes import Kind, make
from app.context import act_of
from app.errors import UserError
from app.permissions import Role
from app.reports.figures import (
    HoursRow,
    MonthFigures,
    ProblemsText,
    StationFigures,
    VisitFigures,
    changes,
    thaw,
)
from app.settings import RulesRow, rules_by_day
from app.station import StationRow, station
from app.visits.figures import Sums, heads_between, month_sums
from app.words import all_words, say
from db.base import new_id
from db.models import Keeper, MonthClose, MonthText, Operation
from db.ready import Ready
from db.upsert import upsert

TEXT_MOST = 1000
_FIRST_MONTH = "0000-01"


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One closing of a month: who, when, and the total it froze."""

    id: UUID
    month: str
    revision: int
    closed_at: datetime
    closed_by: str
    total: int


_TEXTS = Ready(
    select(MonthText.problems, MonthText.plan).where(MonthText.month == bindparam("month"))
)
_NEWEST = Ready(
    select(MonthClose.figures)
    .where(MonthClose.month == bindparam("month"))
    .order_by(MonthClose.revision.desc())
    .limit(1)
)
_HEAD = Ready(
    select(Keeper.name)
    .where(Keeper.is_active, Keeper.role == Role.HEAD.value)
    .order_by(Keeper.id)
    .limit(1)
)


def month_figures(session: Session, month: str, *, today: date) -> MonthFigures:
    """The month as it stands now.

    Args:
        session: an open session.
        month: ``YYYY-MM``, not after this month.
        today: station-local date.

    Returns:
        The last revision, exactly as closed, while nothing differs from it; else a draft with
        the number it would get and what differs.

    Raises:
        UserError: ``month.not_begun``.
    """
    if month > month_of(today):
        raise UserError("month.not_begun", month=month)
    live = _live(session, month, today)
    last = _last(session, month)
    if last is None:
        return live
    differs = changes(last, live)
    # A keeper or a facility that changed since does not reopen a closed month.
    if all(row.part == "station" for row in differs):
        return last
    return replace(live, revision=last.revision + 1, changes=differs)


def revision_figures(session: Session, month: str, revision: int) -> MonthFigures:
    """A closed month as it was closed. Raises ``month.no_revision``."""
    query = select(MonthClose.figures).where(
        MonthClose.month == month, MonthClose.revision == revision
    )
    found = session.scalars(query).first()
    if found is None:
        raise UserError("month.no_revision", month=month, revision=revision)
    return thaw(found)


def revisions(session: Session, month: str | None = None) -> list[RevisionRow]:
    """Every closing (of one month), the newest first."""
    query = (
        select(MonthClose, Operation.entered_at, Operation.actor)
        .join(Operation, Operation.op_id == MonthClose.op_id)
        .order_by(MonthClose.month.desc(), MonthClose.revision.desc())
    )
    if month is not None:
        query = query.where(MonthClose.month == month)
    return [
        RevisionRow(one.id, one.month, one.revision, at, actor, thaw(one.figures).visits.total)
        for one, at, actor in session.execute(query)
    ]


def close_month(session: Session, month: str) -> UUID:
    """Freeze the month as its next revision.

    Returns:
        The id of the revision.

    Raises:
        UserError: ``month.not_begun``; ``month.not_changed`` (value ``revision``).
    """
    act = act_of(session)
    figures = month_figures(session, month, today=business_day(act.at))
    if figures.is_closed:
        raise UserError("month.not_changed", revision=figures.revision)
    serial = (session.scalar(select(func.max(MonthClose.serial))) or 0) + 1
    frozen = replace(figures, is_closed=True, code=make(Kind.MONTH_REPORT, serial))
    row = MonthClose(
        id=new_id(),
        month=month,
        revision=figures.revision,
        serial=serial,
        figures=frozen.freeze().decode(),
        **act.stamp,
    )
    session.add(row)
    session.flush()
    return row.id


def texts(session: Session, month: str) -> ProblemsText:
    """What was written about the month so far."""
    found = _TEXTS.first(session.connection(), {"month": month})
    return ProblemsText() if found is None else ProblemsText(problems=found[0], plan=found[1])


def save_text(session: Session, *, month: str, problems: str, plan: str) -> str:
    """Keep what the month's problems and plan say; the old text is replaced.

    Returns:
        The month.

    Raises:
        UserError: ``month.long_text`` or ``month.bad_text`` (field ``problems`` or ``plan``).
    """
    values = {
        "month": month,
        "problems": _clean(problems, "problems"),
        "plan": _clean(plan, "plan"),
    }
    statement = upsert(MonthText, replace=("problems", "plan", "op_id", "changed_seq"))
    session.connection().execute(statement, values | act_of(session).stamp)
    return month


def _clean(text: str, field: str) -> str:
    """Lines as typed, without blank ends; tabs become spaces."""
    if len(text) > 2 * TEXT_MOST:
        raise UserError("month.long_text", field=field, most=TEXT_MOST)
    lines = [line.expandtabs(2).rstrip() for line in text.strip().splitlines()]
    if any(unicodedata.category(mark) in {"Cc", "Cs"} for line in lines for mark in line):
        raise UserError("month.bad_text", field=field)
    clean = "\n".join(lines)
    if len(clean) > TEXT_MOST:
        raise UserError("month.long_text", field=field, most=TEXT_MOST)
    return clean


def _last(session: Session, month: str) -> MonthFigures | None:
    found = _NEWEST.value(session.connection(), {"month": month})
    return None if found is None else thaw(found)


def _live(session: Session, month: str, today: date) -> MonthFigures:
    who = station(session)
    if who is None:
        raise LookupError("a month needs a station")
    days = month_days(month)
    rules = list(rules_by_day(session, days).values())
    words = catalogue.words(session)
    return MonthFigures(
        month=month,
        revision=1,
        made_on=today,
        station=_station(session, who, list(zip(days, rules, strict=True))),
        visits=_visits(session, month, who.opening_total, words),
        problems=texts(session, month),
        repeat_minutes=tuple(dict.fromkeys(row.repeat_minutes for row in rules)),
        english=_in_english(who, words),
    )


def _station(
    session: Session, who: StationRow, rules: list[tuple[date, RulesRow]]
) -> StationFigures:
    return StationFigures(
        code=who.code,
        name=who.name,
        plate=who.plate_no,
        kind=who.type,
        build_mode=who.build_mode,
        run_mode=who.run_mode,
        host_unit=who.host_unit,
        keeper=_HEAD.value(session.connection(), {}) or "",
        is_24_hour=who.is_24h,
        hours=_hours(rules),
        facilities=who.facilities,
    )


def _hours(rules: list[tuple[date, RulesRow]]) -> tuple[HoursRow, ...]:
    """Opening hours by the day they began to hold; those from before the month tell no day."""
    starts = rules[:1]
    for day, row in rules:
        held = starts[-1][1]
        if row is not held and (row.opens, row.closes) != (held.opens, held.closes):
            starts.append((day, row))
    return tuple(
        HoursRow(opens=row.opens, closes=row.closes, from_on=day if place else None)
        for place, (day, row) in enumerate(starts)
    )


Words = tuple[list[catalogue.Word], list[catalogue.Word]]


def _visits(session: Session, month: str, opening_total: int, words: Words) -> VisitFigures:
    opening = calendar.opening(session, month)
    sums, before = month_sums(session, month), month_sums(session, previous_month(month))
    return VisitFigures(
        total=sums.total,
        named=sums.named,
        anonymous=sums.anonymous,
        distinct_people=sums.people,
        open_days=opening.open,
        planned_open_days=opening.planned,
        extended=sums.extended,
        cumulative_total=opening_total + heads_between(session, _FIRST_MONTH, month),
        opening_total=opening_total,
        year_to_date=heads_between(session, f"{month[:4]}-01", month),
        previous_total=_previous_total(session, month, before),
        by_category=_named(sums.by_category, words[0]),
        by_band={band: n for band in (*BANDS, NO_TIME) if (n := sums.by_band.get(band))},
        by_service=_named(sums.by_service_bit, words[1]),
        by_day={day.isoformat(): heads for day, heads in opening.visits.items()},
        previous_by_category=_named(before.by_category, words[0]),
        previous_by_service=_named(before.by_service_bit, words[1]),
        marked_open_on=opening.marked_on,
    )


def _previous_total(session: Session, month: str, before: Sums) -> int | None:
    """Heads of the month before; None when no day of it was open."""
    if before.total:
        return before.total
    return 0 if calendar.open_days(session, previous_month(month)) else None


def _named(heads: dict[Any, int], words: list[catalogue.Word]) -> dict[str, int]:
    """*heads* under the stored names, in the station's order, without zeros."""
    return {name: n for key, name, _ in words if (n := heads.get(key))}


def _in_english(who: StationRow, words: Words) -> dict[str, str]:
    """Stored Chinese words and the English for them, as far as somebody gave one."""
    flags = (who.type, who.build_mode, who.run_mode, *who.facilities)
    english = {flag: say(f"flag.{flag}", "en") for flag in flags if f"flag.{flag}" in all_words()}
    return english | {name: said for kind in words for _, name, said in kind if said}
