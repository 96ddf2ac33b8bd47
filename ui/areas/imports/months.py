"""What the months become once a register is in, beside what they are now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.registers.compare import MonthRow
from ui.kit.card import label
from ui.kit.formats import month, number
from ui.kit.theme import current
from ui.kit.tokens import SPACE

SHOWN = 3
RIGHT = Qt.AlignmentFlag.AlignRight


class Months(QWidget):
    """One month as a large number, several as lines; large letters make lines of all."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("imports_months")
        self._months: tuple[MonthRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown = QWidget()
        self._column.addWidget(self._shown)

    def show_months(self, months: Sequence[MonthRow]) -> None:
        self._months = tuple(months)
        self.restyle()

    def restyle(self) -> None:
        self._column.removeWidget(self._shown)
        self._shown.hide()
        self._shown.deleteLater()
        is_usual = current().step == "standard"
        if is_usual and len(self._months) == 1:
            self._shown = _one(self._months[0])
        else:
            self._shown = _several(self._months)
        if is_usual:
            said = QCoreApplication.translate("imports", "同一份再导一次，不会重复。")
            _inside(self._shown).addWidget(label(said, "small", wrap=True))
        self._column.addWidget(self._shown)


def _one(row: MonthRow) -> QWidget:
    shown, column = _column()
    said = QCoreApplication.translate("imports", "导入后{month}会变成")
    column.addWidget(label(said.format(month=month(row.month)), "small"))
    figures = QHBoxLayout()
    figures.setSpacing(SPACE.inner)
    figures.addWidget(label(number(row.after), "figure"))
    figures.addWidget(label(_heads(), "small"))
    figures.addStretch(1)
    figures.addWidget(label(_now(row), "small"))
    column.addLayout(figures)
    return shown


def _several(months: Sequence[MonthRow]) -> QWidget:
    shown, column = _column()
    if months:
        said = QCoreApplication.translate("imports", "导入后会变成（人次）")
        column.addWidget(label(said, "small"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.gap)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(2, 1)
    for line, row in enumerate(months[:SHOWN]):
        grid.addWidget(label(month(row.month), "small"), line, 0)
        grid.addWidget(label(number(row.after), "strong"), line, 1, RIGHT)
        grid.addWidget(label(_now(row), "small"), line, 2, RIGHT)
    column.addLayout(grid)
    rest = months[SHOWN:]
    if rest:
        words = QCoreApplication.translate("imports", "还有 {n} 个月，共多 {heads} 人次")
        heads = sum(row.after - row.before for row in rest)
        column.addWidget(label(words.format(n=len(rest), heads=number(heads)), "small"))
    return shown


def _column() -> tuple[QWidget, QVBoxLayout]:
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE.unit)
    return shown, column


def _inside(shown: QWidget) -> QVBoxLayout:
    layout = shown.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101  (made by _column)
    return layout


def _heads() -> str:
    return QCoreApplication.translate("imports", "人次")


def _now(row: MonthRow) -> str:
    return QCoreApplication.translate("imports", "现在 {n}").format(n=number(row.before))
