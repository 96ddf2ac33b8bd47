"""Which year and month a sheet's dates lean on when they tell none themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.registers.cells import Cell
from app.registers.dates import EARLIEST, DateParts, date_parts
from app.registers.layout import Layout, Line
from app.registers.times import read_time
from app.registers.titles import bare_day, name_parts, title_parts, title_years
from app.registers.unread import UnreadError


@dataclass(frozen=True, slots=True)
class FileHints:
    """What the whole file tells: the user's year, and years and months of every sheet."""

    year: int | None
    years: frozenset[int]
    months: frozenset[int]
    today: date


def file_hints(layouts: Iterable[Layout], year: int | None, today: date) -> FileHints:
    """Collect the years and months that the sheets tell, for sheets that tell none."""
    years: set[int] = set()
    months: set[int] = set()
    for layout in layouts:
        told = [name_parts(layout.name), *dated(layout)]
        told += [title_parts(line.text) for line in layout.lines if line.role == "title"]
        years |= sheet_years(layout, today)
        months |= {parts.month for parts in told if parts.month}
    return FileHints(year, frozenset(years), frozenset(months), today)


def sheet_years(layout: Layout, today: date) -> set[int]:
    """Years told by the titles, the name and the dates of a sheet; impossible ones do not count."""
    years = {parts.year for parts in dated(layout) if parts.year}
    years |= title_years(layout.name) | {year for year in (name_parts(layout.name).year,) if year}
    for line in layout.lines:
        if line.role == "title":
            years |= title_years(line.text)
    return {year for year in years if EARLIEST.year <= year <= today.year}


def dated(layout: Layout) -> list[DateParts]:
    """What every cell that holds a date says; cells that cannot be read say nothing here."""
    found = []
    for line in layout.lines:
        if line.role in {"data", "day"}:
            try:
                parts = own_date(line)
            except UnreadError:
                continue
            if parts is not None:
                found.append(parts)
    return found


def own_date(line: Line) -> DateParts | None:
    """The date that *line* itself tells, in its date cell or else beside its time."""
    if "date" in line.cells:
        return date_parts(line.cells["date"])
    return beside_time(line.cells.get("time", ""))


def beside_time(cell: Cell) -> DateParts | None:
    """The date of a time cell that also tells one, e.g. ``2025-10-03 09:35``."""
    if isinstance(cell, date):
        is_real = cell.year >= EARLIEST.year  # spreadsheets date bare times 1899 or 1900
        return date_parts(cell) if is_real or not isinstance(cell, datetime) else None
    if not isinstance(cell, str) or not cell or _is_time(cell):
        return None
    try:
        parts = date_parts(cell)
    except UnreadError:
        return None
    return parts if parts.year is not None or "月" in cell else None


def _is_time(cell: str) -> bool:
    try:
        read_time(cell)
    except UnreadError:
        return False
    return True


def sheet_day(layout: Layout, title: DateParts) -> DateParts:
    """The day that title and name give a sheet together.

    Raises:
        UnreadError: ``register.date_disagree`` when they name different days.
    """
    name = name_parts(layout.name)
    day = name.day
    if day is None and "date" not in layout.kinds:
        day = bare_day(layout.name)
    return DateParts(
        _agreed(title.year, name.year), _agreed(title.month, name.month), _agreed(title.day, day)
    )


def _agreed(one: int | None, other: int | None) -> int | None:
    if one is not None and other is not None and one != other:
        raise UnreadError("register.date_disagree")
    return one if one is not None else other
