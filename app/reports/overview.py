"""What is asked of a month before it is closed: which there are, what is missing, what differs."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from app import calendar
from app.reports.figures import StationFigures, VisitFigures
from db.models import MonthClose, MonthText, VisitDayTotal, VisitMonthTotal

GROUPS = ("by_day", "by_band", "by_category")
_FACTS = ("kind", "host_unit", "keeper", "facilities")


def months(session: Session) -> list[str]:
    """Months with a visit, a text or a closing, the oldest first, as ``YYYY-MM``."""
    visited = select(VisitMonthTotal.month).where(
        VisitMonthTotal.dimension == "total", VisitMonthTotal.heads != 0
    )
    every = union(visited, select(MonthText.month), select(MonthClose.month))
    return sorted(session.scalars(every))


def disagreements(visits: VisitFigures) -> tuple[str, ...]:
    """Those of ``GROUPS`` that do not add up to the total: a fault of the program, never hidden."""
    return tuple(group for group in GROUPS if sum(getattr(visits, group).values()) != visits.total)


def missing_facts(station: StationFigures) -> tuple[str, ...]:
    """Fields of the station that the paper leaves blank."""
    return tuple(name for name in _FACTS if not getattr(station, name))


def unopened_days(session: Session, month: str, today: date) -> list[date]:
    """Days planned open that were not, from the first day recorded until *today*."""
    day, heads = VisitDayTotal.day, VisitDayTotal.heads
    recorded = select(day).where(VisitDayTotal.dimension == "total", heads != 0)
    first = session.scalars(recorded.order_by(day).limit(1)).first()
    if first is None:
        return []
    rows = calendar.month(session, month)
    return [
        row.day for row in rows if row.is_planned and not row.is_open and first < row.day <= today
    ]
