"""Read the lines of one sheet in order: carry days down, check totals, keep or refuse rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from app.registers.cells import Cell
from app.registers.dates import DateParts, Hints, day_of
from app.registers.fields import Fields, Words, identity_of, read_fields
from app.registers.layout import Layout, Line
from app.registers.reading import NoticeRow, ReadRow, RefusedRow
from app.registers.titles import title_parts
from app.registers.totals import Totals, is_of_part
from app.registers.unread import UnreadError
from app.registers.values import DITTO, fold, written
from app.registers.years import FileHints, own_date, sheet_day, sheet_years


@dataclass(slots=True)
class Found:
    """What one sheet gave."""

    rows: list[ReadRow] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    notices: list[NoticeRow] = field(default_factory=list)
    words: Counter[tuple[str, str]] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _Day:
    """The day carried down: known, not told yet, or told by something that cannot be read."""

    on: date | None = None
    trouble: str = "register.date_missing"
    values: Mapping[str, object] = field(default_factory=dict)

    def known(self) -> date:
        if self.on is None:
            raise UnreadError(self.trouble, **self.values)
        return self.on


class SheetReader:
    """Reads one sheet. A class because the day, the title and the sums go from line to line."""

    def __init__(
        self, layout: Layout, *, hints: FileHints, words: Words, seen: Counter[bytes]
    ) -> None:
        self.layout, self.hints, self.words, self.seen = layout, hints, words, seen
        self.years = frozenset(sheet_years(layout, hints.today)) or hints.years
        self.found = Found()
        self.totals = Totals()
        self.title = DateParts()
        self.day = self._sheet_day()
        self.above: dict[str, Cell] = {}

    def read(self) -> Found:
        """Read every line, in order."""
        steps = {"title": self._title, "day": self._tell, "total": self._total, "data": self._data}
        if self.layout.is_read:
            for line in self.layout.lines:
                steps[line.role](line)
        elif self.layout.lines:
            rows = len(self.layout.lines)
            self._notice("register.sheet_skipped", sheet=self.layout.name, rows=rows)
        return self.found

    def _title(self, line: Line) -> None:
        told = title_parts(line.text)
        if told != DateParts():
            has_day = told.month or told.day
            self.title = told if has_day else replace(self.title, year=told.year)
        if told.day:
            self.day = self._sheet_day()
            self.totals.start(self.day.on)

    def _sheet_day(self) -> _Day:
        """The day that title and name give all rows below."""
        try:
            parts = sheet_day(self.layout, self.title)
            return _Day(self._resolved(parts)) if parts.day else _Day()
        except UnreadError as error:
            return _Day(None, error.code, error.values)

    def _resolved(self, parts: DateParts) -> date:
        months = [self.title.month] if self.title.month else self.hints.months
        return day_of(parts, Hints(self.hints.year, self.years, months), self.hints.today)

    def _tell(self, line: Line) -> tuple[date | None, time | None]:
        """The day of *line*, and the time its date cell may tell.

        A date that cannot be read is refused, and so are the blank ones below it.
        """
        cell = line.cells.get("date", "")
        try:
            parts = None if _is_ditto(cell) else own_date(line)
            if parts is not None:
                self._start(_Day(self._resolved(parts)))
            return self.day.known(), parts.at if parts else None
        except UnreadError as error:
            self._refuse(line, "date", error)
            if cell != "" and not _is_ditto(cell):
                self._start(_Day(None, "register.date_above"))
            return None, None

    def _start(self, day: _Day) -> None:
        self.day = day
        self.totals.start(day.on)

    def _total(self, line: Line) -> None:
        differing = self.totals.check(line.text, line.cells.get("heads", ""))
        if differing is not None:
            day = self.totals.on.isoformat() if self.totals.on else ""
            self._notice(
                "register.total_differs", line.row, day=day, told=differing[0], counted=differing[1]
            )
        if "date" in self.layout.kinds and self.day.on and not is_of_part(line.text):
            self.day = _Day(None, "register.date_after_total")

    def _data(self, line: Line) -> None:
        refused = len(self.found.refused)
        line = replace(line, cells=self._without_dittos(line.cells))
        on, beside = self._tell(line)
        fields = read_fields(line.cells, on, self.words)
        for kind, value, error in fields.refused:
            self._refuse(line, kind, error, value)
            if error.code in {"register.category_unknown", "register.category_missing"}:
                self.found.words["category", value] += 1
            elif error.code == "register.service_unknown":
                self.found.words["service", value] += 1
        self.totals.add(fields.heads)
        if on is not None and len(self.found.refused) == refused:
            self.found.rows.append(self._row(line, on, replace(fields, at=fields.at or beside)))

    def _without_dittos(self, cells: Mapping[str, Cell]) -> dict[str, Cell]:
        self.above = {
            kind: self.above.get(kind, cell if kind == "date" else "") if _is_ditto(cell) else cell
            for kind, cell in cells.items()
        }
        return {kind: cell for kind, cell in self.above.items() if cell != ""}

    def _row(self, line: Line, on: date, fields: Fields) -> ReadRow:
        return ReadRow(
            sheet=self.layout.name,
            row=line.row,
            on=on,
            at=fields.at,
            name=fields.name,
            phone=fields.phone,
            category=fields.category,
            heads=fields.heads,
            services=fields.services,
            remark=fields.remark,
            identity=identity_of(on, fields, self.seen),
        )

    def _refuse(self, line: Line, kind: str, error: UnreadError, value: str | None = None) -> None:
        shown = written(line.cells.get(kind, "")) if value is None else value
        heading = self.layout.heading(kind)
        self.found.refused.append(
            RefusedRow(self.layout.name, line.row, kind, heading, shown, error.code, error.values)
        )

    def _notice(self, code: str, row: int = 0, **values: object) -> None:
        self.found.notices.append(NoticeRow(self.layout.name, row, code, values))


def _is_ditto(cell: Cell) -> bool:
    return isinstance(cell, str) and fold(cell) in DITTO
