"""Years, months and days that a title or a sheet's name tells."""

from __future__ import annotations

import re
from functools import lru_cache

from app.registers.dates import DateParts
from app.registers.values import fold, with_digits

_MADE = re.compile(
    r"(?:制表|填报|填表|打印|导出|印制|上报|修订|更新|截至|截止)(?:日期|时间|于|到)?:?"
    r"[0-9]{4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?"
)
_FULL = re.compile(r"(?<![0-9])(20[0-9]{2})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})(?![0-9])[日号]?")
_MONTH_DAY = re.compile(r"(?<![0-9])()([0-9]{1,2})月([0-9]{1,2})[日号]")
_YEAR_MONTH = re.compile(r"(?<![0-9])(20[0-9]{2})(?:年|[./-])([0-9]{1,2})(?:月|(?![0-9./-]))")
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})年")
_MONTH = re.compile(r"(?<![0-9])([0-9]{1,2})月(?!份?[0-9])")
_RANGE = re.compile(r"[日号0-9](?:至|到|~|—|--)[0-9]|[日号]-[0-9]")
_NAMES = [
    re.compile(form)
    for form in (
        r"(?P<year>20[0-9]{2})-?(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})",
        r"(?P<year>20[0-9]{2})-?(?P<month>0[1-9]|1[0-2])",
        r"(?P<year>20[0-9]{2})",
        r"(?P<month>[0-9]{1,2})[.-](?P<day>[0-9]{1,2})",
        r"(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])",
        r"(?P<day>[0-9]{1,2})[日号]",
    )
]


@lru_cache(maxsize=1024)
def title_parts(text: str) -> DateParts:
    """What a title says of the date of the rows under it; a span of days tells no day."""
    plain = _MADE.sub("", with_digits("".join(fold(text).split())))
    days = {tuple(map(_number, found)) for found in _FULL.findall(plain)}
    if not days:
        days = {tuple(map(_number, found)) for found in _MONTH_DAY.findall(plain)}
    if len(days) == 1 and not _RANGE.search(plain):
        year, month, day = next(iter(days))
        return DateParts(year or _only(_years(plain)), month, day)
    months = {int(month) for _, month in _YEAR_MONTH.findall(plain)}
    months |= {int(month) for month in _MONTH.findall(plain)}
    months |= {int(month) for _, month, _ in _FULL.findall(plain) + _MONTH_DAY.findall(plain)}
    return DateParts(_only(_years(plain)), _only(months))


def name_parts(name: str) -> DateParts:
    """What a sheet's name says: also 10.3, 1003, 202510, 2025 and 3日 standing alone."""
    plain = with_digits("".join(fold(name).split()))
    for form in _NAMES:
        if found := form.fullmatch(plain):
            told = {part: int(text) for part, text in found.groupdict().items()}
            return DateParts(told.get("year"), told.get("month"), told.get("day"))
    return title_parts(name)


def bare_day(name: str) -> int | None:
    """The day of a sheet named 3 or 03, for sheets without a column of dates."""
    plain = fold(name)
    return int(plain) if re.fullmatch("0?[1-9]|[12][0-9]|3[01]", plain) else None


def _years(plain: str) -> set[int]:
    found = {int(year) for year, *_ in _FULL.findall(plain) + _YEAR_MONTH.findall(plain)}
    return found | {int(year) for year in _YEAR.findall(plain)}


def _only(numbers: set[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None


def _number(text: str) -> int | None:
    return int(text) if text else None


def title_years(text: str) -> set[int]:
    """Every year a title or a name tells."""
    plain = with_digits("".join(fold(text).split()))
    return _years(_MADE.sub("", plain))
