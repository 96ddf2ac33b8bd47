"""Times of arrival as registers spell them -> a time of day, or a refusal."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from functools import lru_cache

from app.registers.cells import Cell
from app.registers.unread import UnreadError
from app.registers.values import fold, with_digits

DAY = 24 * 60 * 60
_QUARTERS = {"半": 30, "1刻": 15, "3刻": 45, "整": 0, "钟": 0, "": 0}
_PERIOD = "凌晨|清晨|早晨|早上|早|上午|中午|午后|下午|傍晚|晚上|晚|夜里|[ap]m"
_COLON = re.compile(r"([0-9]{1,2})[:;]([0-9]{1,2})(?:[:;]([0-9]{1,2})(?:\.[0-9]+)?)?")
_POINT = re.compile(r"(0?[1-9]|[12][0-9])[.h]([0-9]{2})")
_WORDS = re.compile(r"([0-9]{1,2})[点时](?:([0-9]{2})|([0-9]{1,2})分(?:([0-9]{1,2})秒)?)")
_HOUR = re.compile(r"([0-9]{1,2})[点时](半|1刻|3刻|整|钟|)")
_DIGITS = re.compile(r"([0-9]{2})([0-9]{2})")
_SPLIT = re.compile(rf"({_PERIOD})?(.*?)({_PERIOD})?", re.IGNORECASE)

# Said with a part of the day: (first hour, last hour, hours to add). Anything else is refused.
_MORNING = ((0, 11, 0),)
_AFTERNOON = ((1, 11, 12), (12, 23, 0))
_EVENING = ((5, 11, 12), (17, 23, 0))
_SHIFTS = {
    "凌晨": ((0, 6, 0),),
    "清晨": _MORNING,
    "早晨": _MORNING,
    "早上": _MORNING,
    "早": _MORNING,
    "上午": _MORNING,
    "中午": ((10, 14, 0), (1, 2, 12)),
    "午后": _AFTERNOON,
    "下午": _AFTERNOON,
    "傍晚": ((4, 8, 12), (16, 20, 0)),
    "晚上": _EVENING,
    "晚": _EVENING,
    "夜里": _EVENING,
    "am": ((1, 11, 0), (12, 12, -12)),
    "pm": _AFTERNOON,
    "": ((0, 23, 0),),
}


def read_time(cell: Cell) -> time:
    """The time of day that *cell* says, to the second.

    Raises:
        UnreadError: ``register.time_unreadable``, ``register.time_range`` (not 00:00-23:59).
    """
    if isinstance(cell, datetime):
        return read_time(cell.time())
    if isinstance(cell, time):
        return _at((cell.hour * 60 + cell.minute) * 60 + cell.second + cell.microsecond / 1e6)
    if isinstance(cell, timedelta):
        return _at(cell.total_seconds())
    if isinstance(cell, str):
        return _text_time(cell)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _number_time(cell)
    raise UnreadError("register.time_unreadable")


def _at(seconds: float) -> time:
    whole = int(seconds + 0.5)
    if not 0 <= whole < DAY:
        raise UnreadError("register.time_range")
    return time(whole // 3600, whole // 60 % 60, whole % 60)


def _number_time(number: float) -> time:
    """A part of a day, or 935 and 1130 typed without a colon."""
    if 0 < number < 1:
        return _at(number * DAY)
    if float(number).is_integer() and 100 <= number <= 9_999:  # noqa: PLR2004  (HMM to HHMM)
        return _text_time(f"{int(number):04d}")
    raise UnreadError("register.time_unreadable")


@lru_cache(maxsize=4096)
def _text_time(text: str) -> time:
    plain = with_digits("".join(fold(text).split())).replace("a.m.", "am").replace("p.m.", "pm")
    if re.fullmatch(r"0?\.(?:[0-9]|[0-9]{3,})", plain):  # 0.40 may be 0:40 as well
        return _at(float(plain) * DAY)
    found = _SPLIT.fullmatch(plain)
    if found is None or (found[1] and found[3]):
        raise UnreadError("register.time_unreadable")
    hour, minute, second = _clock(found[2])
    hour = _shifted(hour, (found[1] or found[3] or "").lower())
    if minute > 59 or second > 59:  # noqa: PLR2004  (minutes of an hour)
        raise UnreadError("register.time_range")
    return time(hour, minute, second)


def _clock(text: str) -> tuple[int, int, int]:
    for form in (_COLON, _POINT, _WORDS, _DIGITS):
        if found := form.fullmatch(text):
            numbers = [int(part) for part in found.groups() if part is not None]
            hour, minute, second, *_ = [*numbers, 0, 0]
            return hour, minute, second
    if found := _HOUR.fullmatch(text):
        return int(found[1]), _QUARTERS[found[2]], 0
    raise UnreadError("register.time_unreadable")


def _shifted(hour: int, period: str) -> int:
    for first, last, added in _SHIFTS[period]:
        if first <= hour <= last:
            return hour + added
    raise UnreadError("register.time_range" if not period else "register.time_unreadable")
