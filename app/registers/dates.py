"""Dates as registers spell them: what a cell says first, then the day it means."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from math import isfinite

from app.registers.cells import Cell
from app.registers.times import read_time
from app.registers.unread import UnreadError
from app.registers.values import fold, with_digits

EARLIEST = date(2000, 1, 1)
SERIAL_ZERO = date(1899, 12, 30)
SERIALS = range(36_526, 73_051)  # 2000 to 2099

_WEEKDAY = re.compile(
    r"[(\[]?(?:(?:星期|周|礼拜)[一二三四五六日天1-7]|[(\[][一二三四五六日天][)\]])[)\]]?"
)
_WITH_TIME = re.compile(
    r"(.*[0-9][日号]?)(?:T| +|(?<=[日号]))((?:[^\d\s日号]{1,2})?[0-9]{1,2}[:点时].*)"
)
_YEAR, _MONTH, _DAY = "(?P<year>[0-9]{4})", "(?P<month>[0-9]{1,2})", "(?P<day>[0-9]{1,2})"
_FORMS = [
    re.compile(form)
    for form in (
        rf"{_YEAR}(?:年|[-./]){_MONTH}(?:月|[-./]){_DAY}[日号]?",
        r"(?P<year>20[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"(?P<short>[0-9]{{2}})年{_MONTH}月{_DAY}[日号]?",
        rf"(?P<vague>[0-9]{{2}})[-./]{_MONTH}[-./]{_DAY}",
        rf"{_MONTH}月{_DAY}[日号]?",
        rf"{_MONTH}[-./]{_DAY}",
        r"(?P<month>[01][0-9])(?P<day>[0-3][0-9])",
        rf"{_DAY}[日号]?",
    )
]


@dataclass(frozen=True, slots=True)
class DateParts:
    """What a cell says of a date; ``vague`` is a two-digit year that needs to be confirmed."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    vague: int | None = None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beside the cell.

    Args:
        year: the year the user gave; it wins.
        years: years told by title, sheet name and the other dates; used when they agree.
        months: the same for months.
    """

    year: int | None = None
    years: Collection[int] = field(default=())
    months: Collection[int] = field(default=())


def date_parts(cell: Cell) -> DateParts:
    """What *cell* says of a date.

    Raises:
        UnreadError: ``register.date_unreadable``, ``register.date_ambiguous``, or what its time
            of day is refused for.
    """
    if isinstance(cell, datetime):
        return _of_day(cell.date(), cell.time() if cell.time() != time() else None)
    if isinstance(cell, date):
        return _of_day(cell)
    if isinstance(cell, str):
        return _text_parts(cell)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _number_parts(cell)
    raise UnreadError("register.date_unreadable")


def _of_day(day: date, at: time | None = None) -> DateParts:
    return DateParts(day.year, day.month, day.day, at=at)


def _number_parts(number: float) -> DateParts:
    """A serial, or digits typed as a number; 10.1 may have been 10.10."""
    if not isfinite(number):
        raise UnreadError("register.date_unreadable")
    if int(number) in SERIALS:
        day = SERIAL_ZERO + timedelta(days=int(number))
        return _of_day(day, read_time(number % 1) if number % 1 else None)
    if not float(number).is_integer():
        if re.fullmatch(r"[0-9]{1,2}\.[123]", str(number)):
            raise UnreadError("register.date_ambiguous")
        return _text_parts(str(number))
    digits = str(int(number))
    return _text_parts(digits.zfill(4) if len(digits) == 3 else digits)  # noqa: PLR2004  (MDD)


@lru_cache(maxsize=4096)
def _text_parts(text: str) -> DateParts:
    plain = with_digits(_WEEKDAY.sub(" ", fold(text))).strip()
    timed = _WITH_TIME.fullmatch(plain)
    at = read_time(timed[2]) if timed else None
    at = None if at == time() else at  # how programs write a day without a time
    day = "".join((timed[1] if timed else plain).split())
    if re.fullmatch("[0-9]{5}", day) and int(day) in SERIALS:
        return _of_day(SERIAL_ZERO + timedelta(days=int(day)), at)
    for form in _FORMS:
        if found := form.fullmatch(day):
            return _parts(found.groupdict(), at)
    raise UnreadError("register.date_unreadable")


def _parts(found: dict[str, str | None], at: time | None) -> DateParts:
    numbers = {name: int(text) for name, text in found.items() if text}
    year = numbers.get("year", 2000 + numbers["short"] if "short" in numbers else None)
    return DateParts(year, numbers.get("month"), numbers["day"], numbers.get("vague"), at)


def day_of(parts: DateParts, hints: Hints, today: date) -> date:
    """The day that *parts* mean, given what else is known.

    Raises:
        UnreadError: ``register.date_no_year``, ``register.date_years`` (``years``),
            ``register.date_no_month``, ``register.month_unknown`` (``month``),
            ``register.day_unknown`` (``month``, ``day``), ``register.date_early``,
            ``register.date_future``.
    """
    month = _agreed_month(hints) if parts.month is None else parts.month
    if not 1 <= month <= 12:  # noqa: PLR2004  (months of a year)
        raise UnreadError("register.month_unknown", month=month)
    year = _agreed_year(parts, hints) if parts.year is None else parts.year
    if not EARLIEST.year <= year <= date.max.year:
        raise UnreadError("register.date_early", year=EARLIEST.year)
    if parts.day is None or not 1 <= parts.day <= monthrange(year, month)[1]:
        raise UnreadError("register.day_unknown", month=month, day=parts.day)
    day = date(year, month, parts.day)
    if day > today:
        raise UnreadError("register.date_future")
    return day


def _agreed_year(parts: DateParts, hints: Hints) -> int:
    known = {hints.year} if hints.year else set(hints.years)
    if len(known) > 1:
        raise UnreadError("register.date_years", years="、".join(map(str, sorted(known))))
    if not known:
        raise UnreadError("register.date_no_year")
    year = int(known.pop())
    if parts.vague not in {None, year % 100}:
        raise UnreadError("register.date_ambiguous")
    return year


def _agreed_month(hints: Hints) -> int:
    if len(set(hints.months)) != 1:
        raise UnreadError("register.date_no_month")
    return next(iter(hints.months))
