"""Options as tiles: choose one, or tick several; arrows move, Space picks, Tab leaves."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit import icons, paint, sparing
from ui.kit.flow import FlowLayout
from ui.kit.theme import current, metrics
from ui.kit.tokens import BORDER, SPACE

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Option(NamedTuple):
    """One tile: the value it stands for, its translated words, an icon's name."""

    value: Hashable
    text: str
    icon: str = ""


class OptionTile(QAbstractButton):
    """One option; *mark* says how it shows being chosen: ``radio``, ``tick`` or ``box``."""

    def __init__(
        self, text: str, *, mark: str = "tick", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._mark = mark
        self._icon = icon

    def sizeHint(self) -> QSize:
        width = metrics(bold=True).horizontalAdvance(self.text()) + 2 * SPACE.gap
        marks = 2 if self._mark == "tick" and self._icon else 1
        return QSize(width + marks * (self._side() + SPACE.inner), current().sizes.control)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows belong to the group: a button's own arrows would walk out of it."""
        if event.key() in STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        chosen = self.isChecked() and self._mark != "box"
        ground = c.sunken if self.underMouse() and self.isEnabled() else c.surface
        fill, edge = (c.primary_soft, c.primary) if chosen else (ground, self._edge())
        paint.box(painter, self.rect(), fill=fill if self.isEnabled() else c.sunken, edge=edge)
        if self.hasFocus():
            paint.focus_frame(painter, self.rect())
        ink = c.primary_ink if chosen else c.ink
        self._paint_content(painter, ink if self.isEnabled() else c.ink3, bold=chosen)

    def _edge(self) -> str:
        c = current().colours
        return c.line_strong if self._mark == "radio" else c.line

    def _paint_content(self, painter: QPainter, ink: str, *, bold: bool) -> None:
        side, left = self._side(), SPACE.gap
        right = self.width() - SPACE.gap
        at = QRectF(left, 0, side, self.height())
        if self._mark == "box":
            self._paint_box(painter, at)
        elif self._mark == "radio":
            icons.paint(painter, at, "circle-dot" if self.isChecked() else "circle", ink)
        elif self._icon:
            icons.paint(painter, at, self._icon, ink)
        if self._mark != "tick" or self._icon:
            left += side + SPACE.inner
        if self._mark == "tick" and self.isChecked():
            right -= side
            icons.paint(painter, QRectF(right, 0, side, self.height()), "check", ink)
        words = QRect(left, 0, right - left, self.height())
        paint.text(painter, words, self.text(), ink=ink, bold=bold)

    def _paint_box(self, painter: QPainter, at: QRectF) -> None:
        c = current().colours
        side = int(at.width())
        square = QRect(int(at.x()), (self.height() - side) // 2, side, side)
        if not self.isChecked():
            paint.box(painter, square, edge=c.line_strong, width=BORDER.selected, radius=4)
            return
        paint.box(painter, square, fill=c.primary, radius=4)
        icons.paint(painter, QRectF(square).adjusted(2, 2, -2, -2), "check", c.on_primary)

    def _side(self) -> int:
        return sparing.icon_side()


class CheckTile(OptionTile):
    """A yes or no with a box: ``24 小时站（夜里刷卡进门）``; Space and a click switch it."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, mark="box", parent=parent)
        self.setObjectName(name)

    def _edge(self) -> str:
        return current().colours.line_strong


class Tiles(QWidget):
    """A group of options with one place in the Tab order.

    Args:
        name: objectName of the group.
        options: what can be chosen, in order.
        several: tick any number; else exactly one is chosen and arrows choose.
        columns: a grid of so many columns; 0 lets the tiles flow at their own widths.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        *,
        several: bool = False,
        columns: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.several = several
        self._columns = columns
        self._options = tuple(options)
        self.tiles = [self._tile(at, option) for at, option in enumerate(options)]
        self._lay_out()
        self._rove(0)

    def values(self) -> list[Any]:
        """The values ticked, in the order shown."""
        pairs = zip(self._options, self.tiles, strict=True)
        return [option.value for option, tile in pairs if tile.isChecked()]

    def value(self) -> Any:
        """The value chosen, or None."""
        return next(iter(self.values()), None)

    def set_values(self, values: Sequence[Any]) -> None:
        for option, tile in zip(self._options, self.tiles, strict=True):
            tile.setChecked(option.value in values)
        first = next((at for at, tile in enumerate(self.tiles) if tile.isChecked()), 0)
        self._rove(0 if self.several else first)

    def set_value(self, value: Any) -> None:
        self.set_values([value])

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for tile in self.tiles:
            tile.setAccessibleDescription(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = self._focused() + step[0] + step[1] * max(self._columns, 1)
        if 0 <= at < len(self.tiles):
            self._rove(at)
            self.tiles[at].setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.several:
                self._pick(at)

    def _tile(self, at: int, option: Option) -> OptionTile:
        mark = "tick" if self.several else "radio"
        tile = OptionTile(option.text, mark=mark, icon=option.icon, parent=self)
        tile.setObjectName(f"{self.objectName()}_{option.value}")
        tile.clicked.connect(lambda _checked, at=at: self._clicked(at))
        return tile

    def _lay_out(self) -> None:
        if not self._columns:
            flow = FlowLayout(self, gap=SPACE.inner)
            for tile in self.tiles:
                flow.addWidget(tile)
            return
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setSpacing(SPACE.inner)
        for at, tile in enumerate(self.tiles):
            grid.addWidget(tile, at // self._columns, at % self._columns)
        for at in range(self._columns):
            grid.setColumnStretch(at, 1)
        column.addLayout(grid)

    def _focused(self) -> int:
        return next((at for at, tile in enumerate(self.tiles) if tile.hasFocus()), 0)

    def _rove(self, to: int) -> None:
        """Only one tile takes Tab, so a group is one stop."""
        for at, tile in enumerate(self.tiles):
            policy = Qt.FocusPolicy.StrongFocus if at == to else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(policy)
        if self.tiles:
            self.setFocusProxy(self.tiles[to])

    def _clicked(self, at: int) -> None:
        self._rove(at)
        if self.several:
            self.changed.emit()
        else:
            self._pick(at)

    def _pick(self, at: int) -> None:
        for other, tile in enumerate(self.tiles):
            tile.setChecked(other == at)
        self.changed.emit()
