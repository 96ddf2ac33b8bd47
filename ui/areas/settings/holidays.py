"""节假日: days whose working status is not what their weekday says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication

from app import calendar
from app.calendar import HolidayRow
from app.days import read_day
from ui.areas.settings.rules import WEEKDAYS
from ui.areas.settings.section import AREA, ListSection, Rows, bind
from ui.kit import formats
from ui.kit.button import Button
from ui.kit.cells import Cell
from ui.kit.form import Entry, line
from ui.kit.i18n import tr_later
from ui.kit.paint import ChipSpec
from ui.kit.table import Column
from ui.kit.tiles import Option, Tiles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from ui.kit.operations import Operations

OFF, WORK = "off", "work"
LONGEST = "M" * 5
"""A sample has no language: room for the longer word of the two, four characters in Chinese."""


def weekday(day: date) -> str:
    return QCoreApplication.translate(AREA, WEEKDAYS[day.weekday()][1])


def kind(row: HolidayRow) -> Cell:
    if row.is_work:
        said = QCoreApplication.translate("settings", "调休上班")
        return Cell(chips=(ChipSpec(said, "info", "briefcase"),))
    return Cell(chips=(ChipSpec(QCoreApplication.translate("settings", "放假"), "neutral", ""),))


class HolidaysSection(ListSection[HolidayRow]):
    """Two years at a time: this one and the next; 从库里补一年 writes what was published."""

    KEY = "holidays"
    TITLE = tr_later("settings", "节假日")
    NEW = tr_later("settings", "加一天")
    HINT = tr_later("settings", "“工作日开”的站按这张表算；Del 去掉一天。")
    READS = frozenset({"holidays"})
    COLUMNS: ClassVar[Sequence[Column[Any]]] = (
        Column(tr_later("settings", "日子"), lambda r: r.day, formats.day, sample="2025-11-21"),
        Column(
            tr_later("settings", "星期"),
            lambda r: r.day,
            weekday,
            sample=tr_later("settings", "周六"),
        ),
        Column(tr_later("settings", "名称"), lambda r: r.name, stretch=True),
        Column(
            tr_later("settings", "放假还是上班"),
            lambda r: r.is_work,
            cell=kind,
            sample=Cell(chips=(ChipSpec(LONGEST, "info"),)),
        ),
    )

    def __init__(self, operations: Operations) -> None:
        self.year = business_year(operations)
        super().__init__(operations)
        bind(self.table, "Del", self.drop)
        bind(self, "PgUp", lambda: self.turn(-1))
        bind(self, "PgDown", lambda: self.turn(1))
        self._say_year()

    def tools(self) -> Sequence[QWidget]:
        self.before = Button("", icon="chevron-left", key="PgUp")
        self.after = Button("", icon="chevron-right", key="PgDn")
        self.fill = Button("", kind="soft", icon="download")
        words = (
            (self.before, "before", lambda: self.turn(-1)),
            (self.after, "after", lambda: self.turn(1)),
            (self.fill, "fill", self.fill_year),
        )
        for button, name, act in words:
            button.setObjectName(f"holidays_{name}")
            button.clicked.connect(act)
        return [button for button, _, _ in words]

    def rows(self) -> Rows:
        return [
            [Entry("day", tr_later("settings", "哪一天（1001 或 20261001）"), line(latin=True))],
            [Entry("name", tr_later("settings", "名称"), line(), reserve=False)],
            [Entry("kind", tr_later("settings", "放假还是上班"), _kinds, reserve=False)],
        ]

    def read(self, session: Session) -> Sequence[HolidayRow]:
        return calendar.holidays(session, self.year)

    def name(self, row: HolidayRow) -> str:
        return row.name

    def values(self, row: HolidayRow | None) -> dict[str, Any]:
        if row is None:
            return {"day": "", "name": "", "kind": OFF}
        return {
            "day": f"{row.day:%Y%m%d}", "name": row.name, "kind": WORK if row.is_work else OFF,
        }  # fmt: skip

    def save(self, row: HolidayRow | None, values: dict[str, Any]) -> None:
        today = self.today().replace(year=self.year, month=1, day=1)
        day = read_day(values["day"], today, field="day")

        def action(session: Session) -> None:
            if row is not None and row.day != day:
                calendar.drop_holiday(session, row.day)
            calendar.set_holiday(
                session, day=day, is_work=values["kind"] == WORK, name=values["name"]
            )

        self.operations.write("holidays.edit", action)

    def drop(self) -> None:
        """Let the marked day be what its weekday says."""
        row = self.current()
        if row is None:
            return
        self.operations.write("holidays.edit", lambda s: calendar.drop_holiday(s, row.day))
        self.refresh()
        said = QCoreApplication.translate("settings", "{day} 去掉了")
        self.said.emit(said.format(day=formats.day(row.day)))

    def turn(self, step: int) -> None:
        self.year += step
        self._say_year()
        self.refresh()

    def fill_year(self) -> None:
        """Write what was published for the year shown."""
        year = self.year
        count = self.operations.write("holidays.edit", lambda s: calendar.fill_year(s, year))
        self.refresh()
        none = QCoreApplication.translate(
            "settings", "库里还没有 {year} 年，请照国务院通知一天一天加。"
        )
        some = QCoreApplication.translate("settings", "{year} 年补好了，{n} 天。")
        self.said.emit((some if count else none).format(year=year, n=count))

    def _say_year(self) -> None:
        words = QCoreApplication.translate("settings", "从库里补 {year} 年")
        self.fill.set_text(words.format(year=self.year))
        for button, step in ((self.before, -1), (self.after, 1)):
            button.set_text(str(self.year + step))


def business_year(operations: Operations) -> int:
    """The station's year."""
    from app.clock import business_day  # noqa: PLC0415

    return business_day(operations.context.now()).year


def _kinds(name: str) -> Tiles:
    off = QCoreApplication.translate("settings", "放假")
    work = QCoreApplication.translate("settings", "调休上班")
    return Tiles(name, [Option(OFF, off), Option(WORK, work)])
