"""The list of what stays out and what to look at, in its card, with a way to take it along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.registers.preview import Preview
from ui.areas.imports.findings import FindingRow, columns, findings, folded_columns
from ui.kit import paint
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.cells import Cell
from ui.kit.elided import Elided
from ui.kit.empty import EmptyState
from ui.kit.formats import number
from ui.kit.list import Table
from ui.kit.rows import cell_width
from ui.kit.table import Column, TableModel
from ui.kit.theme import current
from ui.kit.tokens import RADIUS, SPACE

AREA = "imports"


class FindingModel(TableModel[FindingRow]):
    """Its columns change with the letters and the words."""

    def show_columns(self, columns: Sequence[Column[FindingRow]]) -> None:
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()


class _Aside(Elided):
    """The longest of several wordings that there is room for, or nothing."""

    def __init__(self) -> None:
        super().__init__("small", tone="ink2")
        self._wordings: tuple[str, ...] = ()

    def say(self, *wordings: str) -> None:
        """Say one of *wordings*, the longest first."""
        self._wordings = wordings
        self._choose()

    def restyle(self) -> None:
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        room = self.width()
        fitting = (one for one in self._wordings if paint.width_of(one, "small") < room)
        self.setText(next(fitting, ""))


class FindingList(QWidget):
    """Rows in one line each while they fit, else what to do goes under the reason."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FindingRow] = []
        self.model = FindingModel(AREA, columns(()))
        self.table = self._table()
        self.heading = label("", "heading")
        self.note = _Aside()
        self.save = Button(
            QCoreApplication.translate("imports", "存成清单"), icon="download", shortcut="Ctrl+E"
        )
        self.save.setObjectName("imports_save")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.card, SPACE.unit, SPACE.inner + 2, SPACE.unit)
        head.setSpacing(SPACE.inner)
        head.addWidget(self.heading)
        head.addWidget(self.note, 1)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def show_findings(self, preview: Preview) -> None:
        """List what *preview* found."""
        self._rows = rows = findings(preview)
        self.model.set_rows(rows)
        self._fold()
        self.heading.setText(_heading(preview))
        self.note.say(*_notes(preview, rows))
        self.save.setVisible(bool(preview.refused))

    def rows(self) -> tuple[FindingRow, ...]:
        """What is listed."""
        return tuple(self._rows)

    def take(self) -> bool:
        """Take the keys, if there is anything listed."""
        if self._rows:
            self.table.setFocus()
        return bool(self._rows)

    def restyle(self) -> None:
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = current().colours
        paint.box(QPainter(self), self.rect(), fill=c.surface, edge=c.line, radius=RADIUS.card)

    def _fold(self) -> None:
        in_one = columns(self._rows)
        is_folded = sum(_width(column) for column in in_one) > self.width()
        self.model.show_columns(folded_columns(self._rows) if is_folded else in_one)
        self.table.set_lines(2 if is_folded else 1)
        self.table.restyle()

    def _table(self) -> Table:
        title = QCoreApplication.translate("imports", "不收的行和要看的行")
        table = Table("imports_refused", title)
        table.set_model(self.model)
        table.set_empty(
            EmptyState(
                "circle-check",
                QCoreApplication.translate("imports", "没有不收的行"),
                QCoreApplication.translate("imports", "每一行都读懂了，可以放心导入。"),
            )
        )
        return table


def _width(column: Column[FindingRow]) -> int:
    head = QCoreApplication.translate(AREA, column.title)
    return max(cell_width(column.sample), cell_width(Cell(head, small=True)))


def _heading(preview: Preview) -> str:
    if not preview.left:
        return QCoreApplication.translate("imports", "没有不收的行")
    return QCoreApplication.translate("imports", "不收的 {n} 行").format(n=number(preview.left))


def _notes(preview: Preview, rows: Sequence[FindingRow]) -> tuple[str, ...]:
    """What is to be said beside the heading, at length and in short."""
    translate = QCoreApplication.translate
    said = []
    if len(preview.refused) < preview.left:
        words = translate("imports", "只列前 {n} 处")
        said.append(words.format(n=number(len(preview.refused))))
    if doubtful := sum(not row.is_refused for row in rows):
        words = translate("imports", "另有 {n} 处请看看，照样能导")
        said.append(words.format(n=number(doubtful)))
    short = " · ".join(said)
    if not preview.left:
        return (short,)
    whole = translate("imports", "这些不写入；其余一次写完，要么全写要么全不写")
    return (" · ".join([*said, whole]), short)
