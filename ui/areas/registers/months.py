"""The months beside the list: how many came in each, and the way there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.clock import month_days
from app.visits.listing import PeriodRow
from ui.kit import formats
from ui.kit.cells import Cell
from ui.kit.edits import LineEdit
from ui.kit.i18n import tr_later
from ui.kit.list import Table
from ui.kit.rows import cell_width
from ui.kit.table import Column, TableModel
from ui.kit.tokens import SPACE

SCROLL_BAR = 14


def heads_text(row: PeriodRow) -> str:
    return formats.number(row.entries if row.heads is None else row.heads)


class Months(QWidget):
    """A list of months, and under it a field for a day.

    Signals:
        wanted: the list should go to a day (the last of a month).
        day_typed: what was typed as a day, by Enter.
    """

    wanted = Signal(date)
    day_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.model: TableModel[PeriodRow] = TableModel("registers", self._columns(), self)
        self.table = Table("visits_months", QCoreApplication.translate("registers", "月份"))
        self.table.set_model(self.model)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self._go)
        hint = QCoreApplication.translate("registers", "到哪天 1121")
        self.day = LineEdit("visits_day", hint=hint, latin=True)
        self.day.setAccessibleName(QCoreApplication.translate("registers", "到哪一天"))
        self.day.returnPressed.connect(lambda: self.day_typed.emit(self.day.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.inner)
        column.addWidget(self.day)
        column.addWidget(self.table, 1)
        self.restyle()

    def set_months(self, rows: Sequence[PeriodRow]) -> None:
        """Show *rows*; nothing happens when they are shown already."""
        if list(rows) != list(self.model.rows()):
            self.model.set_rows(rows)

    def mark(self, month: str) -> None:
        """Show in which month (``YYYY-MM``) the list stands."""
        places = (at for at, row in enumerate(self.model.rows()) if row.month == month)
        place = next(places, -1)
        if place >= 0 and not self.table.view.hasFocus():
            self.table.select_row(place)

    def restyle(self) -> None:
        widths = [cell_width(column.sample) for column in self.model.columns]
        self.setFixedWidth(sum(widths) + SCROLL_BAR)

    def _on_moved(self, row: int) -> None:
        if row >= 0 and self.table.view.hasFocus():
            self._go(row)

    def _go(self, row: int) -> None:
        self.wanted.emit(month_days(self.model.row_at(row).month)[-1])

    @staticmethod
    def _columns() -> tuple[Column[PeriodRow], ...]:
        return (
            Column(
                tr_later("registers", "月份"),
                lambda row: row.month,
                formats.month,
                sample=formats.month("2025-12"),
                stretch=True,
            ),
            Column(
                tr_later("registers", "人次"),
                heads_text,
                cell=lambda row: Cell(heads_text(row), tone="ink2"),
                sample="12,345",
                right=True,
            ),
        )
