"""The register of years in the window, against the same list over rows that are all in memory."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QMainWindow

from app.visits import Filter, VisitRow, page
from tests.bench.ground import Ground
from tests.bench.line import BenchLine, Ratio, interleaved, percentile, timed
from tests.bench.window import Shown, shown
from ui.areas.registers.columns import look
from ui.kit.list import Table
from ui.kit.table import column_data, head_data

PAGES, JUMPS = 30, 150
_ROOT = QModelIndex()


def lines(ground: Ground) -> list[BenchLine]:
    """Lines of this file."""
    return [
        BenchLine("history: first page, x static model", 2.5, partial(first_ratio, ground)),
        BenchLine("history: random jump p99, x static", 2, partial(jump_ratio, ground)),
    ]


class StaticModel(QAbstractTableModel):
    """As many rows as the register has, a few hundred of them in memory."""

    def __init__(self, columns: Any, rows: list[VisitRow], count: int) -> None:
        super().__init__()
        self.columns, self._rows, self._count = columns, rows, count

    def rowCount(self, parent: Any = _ROOT) -> int:  # noqa: N802  (Qt's name)
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Any = _ROOT) -> int:  # noqa: N802  (Qt's name)
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row() % len(self._rows)]
        return column_data(self.columns[index.column()], row, role, look=look)

    def headerData(  # noqa: N802  (Qt's name)
        self, at: int, side: Any, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        horizontal = side == Qt.Orientation.Horizontal
        return head_data("registers", self.columns[at], role) if horizontal else None

    def show_again(self) -> None:
        self.beginResetModel()
        self.endResetModel()


def _both(ground: Ground) -> tuple[Shown, Any, Table, StaticModel]:
    """The register's page, and a list of the same size over the static model."""
    window = shown(ground)
    registers = window.page("registers")
    registers.open_tab("visits")
    tab = registers.tab()
    while not tab.model.source.is_complete:
        window.app.processEvents()
    rows = ground.desk.read(lambda s: page(s, Filter(), size=500))
    model = StaticModel(tab.model.columns, rows, tab.model.rowCount())
    table = Table("static", "static")
    table.set_model(model)
    frame = QMainWindow(window.window)
    frame.setCentralWidget(table)
    frame.resize(tab.table.size())
    frame.show()
    window.app.processEvents()
    return window, tab, table, model


def first_ratio(ground: Ground) -> Ratio:
    """The register opened anew until its first rows are painted, against the list alone.

    Ours finds the places of a million rows and reads the first; both lay out and paint the same.
    """
    window, tab, table, model = _both(ground)

    def measured(act: Callable[[], object]) -> float:
        return percentile([timed(partial(_until_painted, window, act)) for _ in range(PAGES)], 0.5)

    ratio = interleaved(lambda: measured(tab.reload), lambda: measured(model.show_again))
    table.window().deleteLater()
    return ratio


def jump_ratio(ground: Ground) -> Ratio:
    """The scroll bar thrown to any place among a million rows until those are painted."""
    window, tab, table, _model = _both(ground)
    chance = random.Random(11)  # noqa: S311  (no secret)

    def jumps(view: QAbstractItemView) -> float:
        bar = view.verticalScrollBar()
        places = [chance.randint(0, bar.maximum()) for _ in range(JUMPS)]
        acts = [partial(bar.setValue, place) for place in places]
        return percentile([timed(partial(_until_painted, window, act)) for act in acts], 0.99)

    ratio = interleaved(lambda: jumps(tab.table.view), lambda: jumps(table.view))
    table.window().deleteLater()
    return ratio


def _until_painted(window: Shown, act: Callable[[], object]) -> None:
    act()
    window.app.processEvents()
