"""Painting of list rows: grounds, hairlines, texts, chips and bars inside cells."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.kit import icons, paint, sparing
from ui.kit.cells import CELL, ROW_LOOK, Cell, RowLook
from ui.kit.paint import ChipSpec
from ui.kit.theme import FontRole, colour, current, metrics
from ui.kit.tokens import BORDER, SPACE, Colours

Index = QModelIndex | QPersistentModelIndex

PAD = SPACE.gap
BAR = SPACE.unit
CHIP_GAP = SPACE.inner - 2
METER = 8


def cell_width(cell: str | Cell) -> int:
    """What *cell* needs to be shown whole, paddings included, in px."""
    if isinstance(cell, str):
        cell = Cell(cell)
    first = _words_width(cell) + _chips_width(cell)
    return max(first, paint.width_of(cell.second, "small")) + 2 * PAD


def shown_chips(cell: Cell, width: int) -> tuple[ChipSpec, ...]:
    """The chips of *cell* that fit *width* px, the rest counted in a last one: ``+1``."""
    chips = cell.chips
    for kept in range(len(chips), 0, -1):
        rest = len(chips) - kept
        tried = chips[:kept] + ((ChipSpec(f"+{rest}"),) if rest else ())
        if sum(paint.chip_size(chip).width() + CHIP_GAP for chip in tried) - CHIP_GAP <= width:
            return tried
    return chips[:1]


def role_of(cell: Cell) -> FontRole:
    return "small" if cell.small else "body"


def _words_width(cell: Cell) -> int:
    width = paint.width_of(cell.text, role_of(cell), bold=cell.bold)
    if cell.icon:
        width += sparing.icon_side() + SPACE.inner
    if cell.note:
        width += paint.width_of(cell.note, "small") + SPACE.inner
    return width


def _chips_width(cell: Cell) -> int:
    return sum(paint.chip_size(chip).width() + CHIP_GAP for chip in cell.chips) + (
        SPACE.inner if cell.text and cell.chips else 0
    )


class RowPainter(QStyledItemDelegate):
    """Draws every cell of every list, reading ``CELL`` and ``ROW_LOOK`` of the model."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.fresh = QPersistentModelIndex()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL) or Cell()
        return QSize(cell_width(cell), current().sizes.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, state = option.rect, option.state  # type: ignore[attr-defined]
        look = index.data(ROW_LOOK) or RowLook.PLAIN
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, index, selected=selected, look=look)
        cell = index.data(CELL)
        if cell is not None:
            align = index.data(Qt.ItemDataRole.TextAlignmentRole)
            self._paint_cell(
                painter, rect, cell, right=align is not None, void=look is RowLook.VOID
            )
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, index: Index, *, selected: bool, look: RowLook
    ) -> None:
        c = current().colours
        fresh = self.fresh.isValid() and self.fresh.row() == index.row()
        ground = _ground(c, selected=selected, fresh=fresh, look=look)
        if ground:
            painter.fillRect(rect, colour(ground))
        hairline = QRect(rect.left(), rect.bottom(), rect.width(), BORDER.normal)
        painter.fillRect(hairline, colour(c.line))
        bar = c.ok if fresh else c.danger if look is RowLook.ALERT else ""
        if bar and index.column() == self._first_column():
            painter.fillRect(QRect(rect.topLeft(), QSize(BAR, rect.height())), colour(bar))
        if selected and self._view.hasFocus():
            edge = QSize(rect.width(), BORDER.focus)
            painter.fillRect(QRect(rect.topLeft(), edge), colour(c.focus))
            bottom = QPoint(rect.left(), rect.bottom() - BORDER.focus + 1)
            painter.fillRect(QRect(bottom, edge), colour(c.focus))

    def _first_column(self) -> int:
        return self._view.horizontalHeader().logicalIndexAt(0)

    def _paint_cell(
        self, painter: QPainter, rect: QRect, cell: Cell, *, right: bool, void: bool
    ) -> None:
        inner = rect.adjusted(PAD, 0, -PAD, -BORDER.normal)
        if cell.second:
            line = metrics(role_of(cell)).height()
            both = line + metrics("small").height() - 2
            top = inner.top() + (inner.height() - both) // 2
            under = QRect(inner.left(), top + line - 2, inner.width(), both - line + 4)
            align = sparing.RIGHT if right else sparing.LEFT
            ink = current().colours.ink2
            paint.text(painter, under, cell.second, ink=ink, role="small", align=align)
            inner = QRect(inner.left(), top, inner.width(), line)
        self._paint_line(painter, inner, cell, right=right, void=void)

    def _paint_line(
        self, painter: QPainter, inner: QRect, cell: Cell, *, right: bool, void: bool
    ) -> None:
        if cell.bar is not None:
            _paint_meter(painter, inner, cell.bar)
            return
        left = inner.left()
        if cell.icon:
            side = sparing.icon_side()
            at = QRectF(left, inner.top(), side, inner.height())
            icons.paint(painter, at, cell.icon, current().colours.ink2)
            left += side + SPACE.inner
        space = QRect(QPoint(left, inner.top()), inner.bottomRight())
        left += self._paint_words(painter, space, cell, right=right, void=void)
        if cell.chips:
            gap = SPACE.inner if cell.text else 0
            _paint_chips(painter, inner, left + gap, cell)

    def _paint_words(
        self, painter: QPainter, space: QRect, cell: Cell, *, right: bool, void: bool
    ) -> int:
        """Text, then its note in small letters; returns the width taken."""
        c = current().colours
        ink = c.ink3 if void else getattr(c, cell.tone)
        align = sparing.RIGHT if right else sparing.LEFT
        role = role_of(cell)
        used = paint.text(
            painter, space, cell.text, ink=ink, role=role, bold=cell.bold, align=align
        )
        if void:
            _strike(painter, space, used, right=right)
        if cell.note:
            after = space.adjusted(used + SPACE.inner, 1, 0, 1)
            note_ink = c.ink3 if void else c.ink2
            used += SPACE.inner
            used += paint.text(painter, after, cell.note, ink=note_ink, role="small")
        return used


def _ground(c: Colours, *, selected: bool, fresh: bool, look: RowLook) -> str:
    if fresh:
        return c.ok_soft
    if selected:
        return c.row_sel
    return c.sunken if look is RowLook.SUNKEN else ""


def _strike(painter: QPainter, space: QRect, width: int, *, right: bool) -> None:
    left = space.right() - width if right else space.left()
    painter.fillRect(left, space.center().y() + 1, width, 1, colour(current().colours.ink3))


def _paint_chips(painter: QPainter, inner: QRect, left: int, cell: Cell) -> None:
    for spec in shown_chips(cell, inner.right() + 1 - left):
        size = paint.chip_size(spec)
        top = inner.top() + (inner.height() - size.height()) // 2
        width = min(size.width(), inner.right() + 1 - left)
        paint.chip(painter, QRect(left, top, width, size.height()), spec)
        left += size.width() + CHIP_GAP


def _paint_meter(painter: QPainter, inner: QRect, share: float) -> None:
    c = current().colours
    top = inner.top() + (inner.height() - METER) // 2
    track = QRect(inner.left(), top, inner.width(), METER)
    paint.box(painter, track, fill=c.chart_track, radius=METER // 2)
    if share > 0:
        track.setWidth(max(METER, round(inner.width() * min(share, 1.0))))
        paint.box(painter, track, fill=c.chart, radius=METER // 2)
