"""Lists described by columns: one model class serves every short list in the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.kit.cells import CELL, ROW_LOOK, Cell, RowLook

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class Column(NamedTuple, Generic[Row]):
    """One column: what it is called, where its value comes from, how it reads.

    ``title`` is marked with ``tr_later``. ``value`` feeds sorting and exports, ``text`` words it,
    ``cell`` (if given) paints it. Width is that of the longest usual text, ``sample``; ``least``
    is what it may shrink to as the font grows. One column stretches; those with ``yields`` 1, 2 …
    disappear in that order when the row does not fit.
    """

    title: str
    value: Callable[[Row], Any]
    text: Callable[[Any], str] = str
    cell: Callable[[Row], Cell] | None = None
    sample: str | Cell = ""
    least: str | Cell | None = None
    right: bool = False
    stretch: bool = False
    yields: int = 0


class TableModel(QAbstractTableModel, Generic[Row]):
    """Read-only rows for a view; ``insert_row`` shows a new one without reloading."""

    def __init__(
        self,
        area: str,
        columns: Sequence[Column[Row]],
        parent: QObject | None = None,
        *,
        look: Callable[[Row], RowLook] | None = None,
    ) -> None:
        super().__init__(parent)
        self._area = area
        self.columns = tuple(columns)
        self._look = look
        self._rows: list[Row] = []

    def rows(self) -> Sequence[Row]:
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def insert_row(self, row: Row, at: int = 0) -> None:
        self.beginInsertRows(_ROOT, at, at)
        self._rows.insert(at, row)
        self.endInsertRows()

    def replace_row(self, at: int, row: Row) -> None:
        self._rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))

    def remove_row(self, at: int) -> None:
        self.beginRemoveRows(_ROOT, at, at)
        del self._rows[at]
        self.endRemoveRows()

    def drop_rows_after(self, count: int) -> None:
        """Keep the first *count* rows, so that a hot list does not grow for ever."""
        if len(self._rows) > count:
            self.beginRemoveRows(_ROOT, count, len(self._rows) - 1)
            del self._rows[count:]
            self.endRemoveRows()

    def row_at(self, index: Index | int) -> Row:
        return self._rows[index if isinstance(index, int) else index.row()]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return column_data(
            self.columns[index.column()], self._rows[index.row()], role, look=self._look
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        return head_data(self._area, self.columns[section], role)


def column_data(
    column: Column[Row],
    row: Row,
    role: int,
    *,
    look: Callable[[Row], RowLook] | None = None,
) -> Any:
    """What *column* of *row* answers to *role*; paged models use it too."""
    if role == CELL:
        return column.cell(row) if column.cell else Cell(_worded(column, row))
    if role == ROW_LOOK:
        return look(row) if look else RowLook.PLAIN
    if role == SORT_ROLE:
        return column.value(row)
    if role == Qt.ItemDataRole.DisplayRole:
        return _worded(column, row)
    if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return None


def head_data(area: str, column: Column[Any], role: int) -> Any:
    """What *column*'s head answers to *role*, its title translated in *area*."""
    if role == Qt.ItemDataRole.DisplayRole:
        return QCoreApplication.translate(area, column.title) if column.title else ""
    if role == Qt.ItemDataRole.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    return None


def _worded(column: Column[Row], row: Row) -> str:
    value = column.value(row)
    return "" if value is None else column.text(value)
