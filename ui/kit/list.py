"""The list every page shows: sunken head, hairlines, whole rows only, one row marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.kit import paint
from ui.kit.rows import PAD, RowPainter, cell_width
from ui.kit.table import Column, TableModel
from ui.kit.theme import current, metrics
from ui.kit.tokens import BORDER, RADIUS, SPACE

FLASH_MS = 3000
HEAD_PAD = 10


class RowView(QTableView):
    """The scrolling part: arrows, Home, End, PgUp, PgDn move the mark, Enter opens."""

    opened = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(1)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.painter_ = RowPainter(self)
        self.setItemDelegate(self.painter_)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_Home:
            self.selectRow(0)
        elif key == Qt.Key.Key_End:
            self.selectRow(self.model().rowCount() - 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) or _is_letter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.model().rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))  # Qt marks a row, but selects none
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Table(QFrame):
    """A list in its card.

    Args:
        name: objectName of the view.
        title: translated accessible name.
        lines: 2 when cells carry a second line.

    Signals:
        opened: a row was opened by Enter or a double click.
        moved: the marked row changed (its number, -1 for none).
    """

    opened = Signal(int)
    moved = Signal(int)

    def __init__(
        self, name: str, title: str, *, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.view = RowView(self)
        self.view.setObjectName(name)
        self.view.setAccessibleName(title)
        self.setFocusProxy(self.view)
        self._lines = lines
        self._empty: QWidget | None = None
        self._flash_end = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash_end.timeout.connect(lambda: self.flash(-1))
        self.view.opened.connect(self.opened)
        self.view.resized.connect(self._fit_columns)
        self.set_model(TableModel("", (), self))
        self.restyle()

    def set_model(self, model: QAbstractItemModel) -> None:
        """Show *model*; its ``columns`` attribute says how wide each column is."""
        self.view.setModel(model)
        model.modelReset.connect(self._rows_changed)
        model.rowsInserted.connect(self._rows_changed)
        model.rowsRemoved.connect(self._rows_changed)
        self.view.selectionModel().currentRowChanged.connect(self._on_moved)
        self._rows_changed()
        self._fit_columns()

    def set_lines(self, lines: int) -> None:
        """2 when cells carry a second line from now on."""
        if lines != self._lines:
            self._lines = lines
            self.restyle()
            self.updateGeometry()

    def set_empty(self, widget: QWidget) -> None:
        """Show *widget* (an EmptyState) instead of rows while there is none."""
        self._empty = widget
        widget.setParent(self)
        self._rows_changed()
        self._place()

    def current_row(self) -> int:
        """The marked row's number, or -1."""
        return self.view.currentIndex().row()

    def select_row(self, row: int) -> None:
        self.view.selectRow(row)

    def flash(self, row: int) -> None:
        """Mark *row* as just written for 3 s; -1 ends it."""
        model = self.view.model()
        self.view.painter_.fresh = QPersistentModelIndex(
            model.index(row, 0) if row >= 0 else QModelIndex()
        )
        if row >= 0:
            self._flash_end.start()
        self.view.viewport().update()

    def rows_shown(self) -> int:
        """How many whole rows fit."""
        room = self.height() - 2 * BORDER.normal - self._head_height()
        return max(0, room // self._row_height())

    def sizeHint(self) -> QSize:
        return QSize(480, self._head_height() + 6 * self._row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._head_height() + 2 * self._row_height() + 2)

    def restyle(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(self._row_height())
        self.view.verticalHeader().setMinimumSectionSize(self._row_height())
        self.view.horizontalHeader().setFixedHeight(self._head_height())
        self._place()
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        paint.box(painter, self.rect(), fill=c.surface, radius=RADIUS.card)
        painter.save()
        painter.setClipRect(0, 0, self.width(), self._head_height() + BORDER.normal)
        paint.box(painter, self.rect(), fill=c.sunken, radius=RADIUS.card)
        painter.restore()
        line = QRect(0, self._head_height(), self.width(), BORDER.normal)
        painter.fillRect(line, c.line)
        paint.box(painter, self.rect(), edge=c.line, radius=RADIUS.card)

    def _row_height(self) -> int:
        if self._lines == 1:
            return current().sizes.row
        both = metrics().height() + metrics("small").height()
        return max(both + SPACE.inner, current().sizes.row)

    def _head_height(self) -> int:
        return metrics("small").height() + HEAD_PAD + 3

    def _place(self) -> None:
        edge = BORDER.normal
        tall = self._head_height() + self.rows_shown() * self._row_height()
        self.view.setGeometry(edge, edge, self.width() - 2 * edge, tall)
        if self._empty is not None:
            top = self._head_height() + edge
            self._empty.setGeometry(
                edge, top, self.width() - 2 * edge, self.height() - top - 2 * edge
            )

    def _rows_changed(self) -> None:
        if self._empty is not None:
            self._empty.setVisible(self.view.model().rowCount() == 0)
            self._empty.raise_()

    def _on_moved(self, to: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit(to.row())

    def _fit_columns(self) -> None:
        columns: Sequence[Column[Any]] = getattr(self.view.model(), "columns", ())
        heads = [str(self._title(at)) for at in range(len(columns))]
        widths = fitted(columns, heads, self.view.viewport().width())
        for at, width in enumerate(widths):
            self.view.setColumnHidden(at, width == 0)
            if width:
                self.view.setColumnWidth(at, width)

    def _title(self, column: int) -> str:
        head = self.view.model().headerData(column, Qt.Orientation.Horizontal)
        return head if isinstance(head, str) else ""


def _is_letter(event: QKeyEvent) -> bool:
    """Letters, digits and Space belong to the page: a list has no search of its own."""
    return bool(event.text()) and event.text().isprintable()


def fitted(columns: Sequence[Column[Any]], heads: Sequence[str], room: int) -> list[int]:
    """Widths that fill *room* px; 0 hides a column that gave way.

    Order of giving way: columns shrink to their ``least``, then those that yield disappear.
    """
    wanted = [_natural(column, head) for column, head in zip(columns, heads, strict=True)]
    least = [_least(column, head) for column, head in zip(columns, heads, strict=True)]
    widths = list(wanted)
    if sum(widths) > room:
        widths = list(least)
    for order in sorted({column.yields for column in columns} - {0}):
        if sum(widths) > room:
            widths = [
                0 if column.yields == order else width
                for column, width in zip(columns, widths, strict=True)
            ]
    return _grown(columns, widths, wanted, room)


def _grown(
    columns: Sequence[Column[Any]], widths: list[int], wanted: list[int], room: int
) -> list[int]:
    """Give what is left first to shrunk columns, then to the one that stretches.

    Where even the least is too much, chips are counted before a name or a number is cut.
    """
    spare = room - sum(widths)
    for at, column in enumerate(columns):
        if spare < 0 and column.least is not None:
            less = min(-spare, widths[at] // 2)
            widths[at] -= less
            spare += less
    for at, width in enumerate(widths):
        if 0 < width < wanted[at] and spare > 0:
            more = min(spare, wanted[at] - width)
            widths[at] += more
            spare -= more
    stretching = [at for at, c in enumerate(columns) if c.stretch and widths[at]]
    if stretching:
        widths[stretching[0]] = max(widths[stretching[0]] + spare, 1)
    elif widths and spare > 0:
        widths[-1] += spare
    return widths


def _natural(column: Column[Any], head: str) -> int:
    return max(cell_width(column.sample), paint.width_of(head, "small") + 2 * PAD)


def _least(column: Column[Any], head: str) -> int:
    if column.least is None:
        return _natural(column, head)
    return max(cell_width(column.least), paint.width_of(head, "small") + 2 * PAD)
