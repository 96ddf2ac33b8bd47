"""开放日历: which days are planned open, which were, and what differs from the rule."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import calendar
from app.clock import month_of
from app.errors import UserError
from ui.areas.settings.month_grid import MonthGrid, other_month
from ui.areas.settings.section import AREA, Section, bind, fill_panel
from ui.kit import formats
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.elided import Elided
from ui.kit.flow import FlowLayout
from ui.kit.form import Entry, Form, check, line
from ui.kit.i18n import tr_later
from ui.kit.panel import Panel, beside
from ui.kit.tiles import Option, Tiles
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from ui.kit.operations import Operations

BY_RULE, OPEN, CLOSED = "rule", "open", "closed"
PLANNED = {BY_RULE: None, OPEN: True, CLOSED: False}


class CalendarSection(Section):
    """A month of days; Enter says of one day what differs."""

    KEY = "calendar"
    TITLE = tr_later("settings", "开放日历")
    READS = frozenset({"station_settings", "calendar_days", "holidays", "visit_day_totals"})

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.grid = MonthGrid("calendar_grid")
        self.grid.moved.connect(self.go_to)
        self.grid.opened.connect(self.open_day)
        self.title = Elided("page_title", bold=True)
        self.count = label("", "small-strong")
        self.panel = Panel("", icon="calendar-days")
        self.panel.closed.connect(self._on_closed)
        said = QCoreApplication.translate("settings", "方向键选一天，Enter 改这一天")
        self.hint = label(said, "small")
        self.form = Form(AREA, [[entry] for entry in _entries()])
        self.form.submitted.connect(self.submit)
        self._lay_out()

    def refresh(self) -> None:
        self.go_to(self.today() if self.grid.day == date.min else self.grid.day)

    def go_to(self, day: date) -> None:
        """Mark *day*, in the month it is in."""
        rows = self.operations.read(lambda s: calendar.month(s, month_of(day)))
        self.grid.show_month(rows, day)
        self.title.setText(formats.month(month_of(day)))
        said = QCoreApplication.translate("settings", "计划开放 {planned} 天 · 已开放 {open} 天")
        planned, opened = (sum(getattr(r, n) for r in rows) for n in ("is_planned", "is_open"))
        self.count.setText(said.format(planned=planned, open=opened))

    def open_day(self) -> None:
        """Show the marked day in the panel."""
        row = self.grid.row()
        self.panel.heading.setText(formats.day(row.day))
        self.panel.note.setText(row.holiday)
        planned = next(key for key, value in PLANNED.items() if value is row.exception)
        self.form.set_values(
            {"planned": planned, "is_marked_open": row.is_marked_open, "reason": row.reason}
        )
        self.hint.hide()
        self.panel.show()
        self.form.focus_first()

    def submit(self) -> None:
        values = self.form.values() | {"day": self.grid.day}
        values["planned"] = PLANNED[values["planned"]]
        try:
            self.operations.write("calendar.set", lambda s: calendar.set_day(s, **values))
        except UserError as error:
            self.form.show_error(error)
            return
        self.panel.close_panel()
        self.refresh()
        said = QCoreApplication.translate("settings", "{day} 存好了")
        self.said.emit(said.format(day=formats.day(self.grid.day)))

    def take_focus(self) -> None:
        if self.panel.isHidden():
            self.grid.setFocus()
        else:
            self.form.focus_first()

    def turn(self, step: int) -> None:
        """Show the month before (-1) or after (1)."""
        self.go_to(other_month(self.grid.day, step))

    def _on_closed(self) -> None:
        self.hint.show()
        self.grid.setFocus()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(SPACE.inner)
        for key, icon, step in (("PgUp", "chevron-left", -1), ("PgDn", "chevron-right", 1)):
            button = Button("", icon=icon, key=key)
            button.setObjectName(f"calendar_{key}")
            before = QCoreApplication.translate("settings", "上个月")
            after = QCoreApplication.translate("settings", "下个月")
            button.setAccessibleName(before if step < 0 else after)
            button.clicked.connect(lambda _checked, step=step: self.turn(step))
            head.addWidget(button)
        head.addWidget(self.title, 1)
        return head

    def _lay_out(self) -> None:
        fill_panel(self.panel, self.form, self.KEY)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.inner)
        column.addLayout(self._head())
        column.addWidget(self.grid, 1)
        foot = FlowLayout(gap=SPACE.page)
        for words in (self.count, self.hint):
            foot.addWidget(words)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(beside(inside, self.panel))
        bind(self, "PgUp", lambda: self.turn(-1))
        bind(self, "PgDown", lambda: self.turn(1))


def _entries() -> list[Entry]:
    opened = QCoreApplication.translate("settings", "没人登记，也算开过门")
    return [
        Entry("planned", tr_later("settings", "这一天"), _planned),
        Entry("is_marked_open", tr_later("settings", "实际"), check(opened), reserve=False),
        Entry("reason", tr_later("settings", "为什么"), line()),
    ]


def _planned(name: str) -> Any:
    words = (
        (BY_RULE, QCoreApplication.translate("settings", "按规则")),
        (OPEN, QCoreApplication.translate("settings", "加开")),
        (CLOSED, QCoreApplication.translate("settings", "停开")),
    )
    return Tiles(name, [Option(value, said) for value, said in words])
