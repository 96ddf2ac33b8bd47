"""The day a sheet is for: printed ahead, so a day without a year is the nearest one."""

from __future__ import annotations

from datetime import date, timedelta

from app.days import read_day

_HALF_A_YEAR = timedelta(days=183)
_SHORT = len("MMDD")


def sheet_day(text: str, today: date) -> date:
    """What was typed as the day of a sheet; ``MMDD`` may lie ahead, ``.`` and nothing are today.

    Raises:
        UserError: ``day.unreadable`` (field ``day``).
    """
    if not text.strip():
        return today
    found = read_day(text, today, field="day")
    is_short = sum(mark.isdecimal() for mark in text) == _SHORT
    if is_short and found < today - _HALF_A_YEAR:
        return read_day(f"{today.year + 1}{found:%m%d}", today, field="day")
    if is_short and found > today + _HALF_A_YEAR:
        return read_day(f"{today.year - 1}{found:%m%d}", today, field="day")
    return found
