"""Station-local time: fixed +08:00, business days, months and hour bands."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache

LOCAL = timezone(timedelta(hours=8))
BANDS = ("<09", "09-12", "12-14", "14-18", ">=18")
NO_TIME = "未记录"
_STARTS = (9, 12, 14, 18)


def local(at: datetime) -> datetime:
    """The instant *at* on the station's wall clock."""
    return at.astimezone(LOCAL)


def business_day(at: datetime) -> date:
    """The station-local date of *at*."""
    return local(at).date()


def instant(day: date, at: time) -> datetime:
    """The UTC instant of a wall-clock time on *day*."""
    return datetime.combine(day, at, LOCAL).astimezone(UTC)


def band_of(at: datetime) -> str:
    """The hour band of *at*: it holds its first minute, not its last (domain.md, 3)."""
    hour = local(at).hour
    return BANDS[sum(hour >= start for start in _STARTS)]


@cache
def month_of(day: date) -> str:
    """``YYYY-MM`` of *day*."""
    return f"{day:%Y-%m}"


def month_days(month: str) -> list[date]:
    """Every day of ``YYYY-MM``."""
    return list(_days(month))


@cache
def _days(month: str) -> tuple[date, ...]:
    first = date.fromisoformat(f"{month}-01")
    after = (first + timedelta(days=32)).replace(day=1)
    return tuple(first + timedelta(days=n) for n in range((after - first).days))


def previous_month(month: str) -> str:
    """The month before ``YYYY-MM``."""
    return month_of(date.fromisoformat(f"{month}-01") - timedelta(days=1))
