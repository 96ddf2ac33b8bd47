"""A list of any length: rows are read a block at a time, where the view looks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal

from ui.kit.cells import RowLook
from ui.kit.table import Column, Index, column_data, head_data

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.kit.operations import Operations

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)
BLOCK = 32
"""Rows read at once: some two screens. A jump lands on one block, or between two."""

KEPT = 128
"""Blocks kept in memory."""

_ROOT = QModelIndex()


class Source(Protocol[Row_co]):
    """A list of the business, e.g. ``app.visits.listing.VisitList``."""

    @property
    def count(self) -> int:
        """Rows whose place is known by now."""

    @property
    def is_complete(self) -> bool:
        """Whether ``count`` is all there are."""

    def extend(self, session: Session) -> None:
        """Look for more rows; a step of at most some 10 ms."""

    def rows(self, session: Session, first: int, size: int) -> Sequence[Row_co]:
        """*size* rows from place *first* on."""


class NoRows:
    """The source of a list before there is one."""

    count = 0
    is_complete = True

    def extend(self, session: Session) -> None:
        """Nothing is left to look for."""

    def rows(self, _session: Session, _first: int, _size: int) -> Sequence[Any]:
        return ()


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Rows of a ``Source``.

    Args:
        area: translation context of the heads.
        columns: the columns.
        operations: the door to read by.
        look: how a whole row looks.
        eager: look for all rows at once, step by step, so that the count becomes known; else
            more are read as one scrolls.

    Signals:
        grown: more rows are known, or that these were all.
    """

    grown = Signal()

    def __init__(
        self,
        area: str,
        columns: Sequence[Column[Row]],
        operations: Operations,
        parent: QObject | None = None,
        *,
        look: Callable[[Row], RowLook] | None = None,
        eager: bool = True,
    ) -> None:
        super().__init__(parent)
        self._area = area
        self.columns = tuple(columns)
        self._operations = operations
        self._look = look
        self._eager = eager
        self._blocks: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._count = 0
        self.source: Source[Row] = NoRows()
        self._steps = QTimer(self, interval=0)
        self._steps.timeout.connect(self._extend)

    def set_source(self, source: Source[Row]) -> None:
        """Show another list from its first row on."""
        self.beginResetModel()
        self._blocks.clear()
        self.source = source
        if not source.is_complete:
            self._operations.read(source.extend)
        self._count = source.count
        self.endResetModel()
        self._go_on()

    def read_again(self, source: Source[Row]) -> None:
        """Show the same list after rows of it changed; the marked row and the scroll bar stay."""
        if not source.is_complete or source.count != self._count:
            self.set_source(source)
            return
        self._blocks.clear()
        self.source = source
        if self._count:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1)
            )

    def row_at(self, place: int) -> Row | None:
        """The row at *place*; None when it is not there."""
        block = self._block(place // BLOCK)
        within = place % BLOCK
        return block[within] if 0 <= within < len(block) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        return column_data(self.columns[index.column()], row, role, look=self._look)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        return head_data(self._area, self.columns[section], role)

    def canFetchMore(self, parent: Index) -> bool:
        return not (parent.isValid() or self._eager or self.source.is_complete)

    def fetchMore(self, _parent: Index) -> None:
        self._extend()

    def _block(self, number: int) -> Sequence[Row]:
        if number not in self._blocks:
            first = number * BLOCK
            rows = self._operations.read(lambda s: self.source.rows(s, first, BLOCK))
            self._blocks[number] = rows
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        return self._blocks[number]

    def _extend(self) -> None:
        self._operations.read(self.source.extend)
        found = self.source.count
        if found > self._count:
            self.beginInsertRows(_ROOT, self._count, found - 1)
            self._blocks.pop(self._count // BLOCK, None)
            self._count = found
            self.endInsertRows()
        self._go_on()

    def _go_on(self) -> None:
        if self._eager and not self.source.is_complete:
            self._steps.start()
        else:
            self._steps.stop()
        self.grown.emit()
