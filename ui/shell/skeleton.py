"""The desk's outlines, shown from the first paint until the database is ready."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import paint
from ui.kit.theme import current
from ui.kit.tokens import RADIUS, SPACE

TILES = 9
SIDE_FROM = 900


class Skeleton(QWidget):
    """Tiles, line, list and side card, empty: nothing moves when the real ones arrive."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        sizes = current().sizes
        page = self.rect().adjusted(SPACE.page, SPACE.gap, -SPACE.page, -SPACE.gap)
        if page.width() > SIDE_FROM:
            side = QRect(page)
            side.setLeft(page.right() - sizes.side)
            self._ghost(painter, side)
            page.setRight(side.left() - SPACE.gap)
        self._paint_tiles(painter, QRect(page.topLeft(), page.topRight()), sizes.tile_height)
        top = page.top() + sizes.tile_height + SPACE.gap
        line = QRect(page.left(), top, page.width(), sizes.entry)
        self._ghost(painter, line)
        top += sizes.entry + 2 * sizes.control + 3 * SPACE.gap
        self._ghost(painter, QRect(page.left(), top, page.width(), page.bottom() - top))

    def _paint_tiles(self, painter: QPainter, line: QRect, height: int) -> None:
        step = (line.width() + SPACE.inner) / TILES
        for at in range(TILES):
            left = line.left() + round(at * step)
            self._ghost(painter, QRect(left, line.top(), round(step) - SPACE.inner, height))

    def _ghost(self, painter: QPainter, rect: QRect) -> None:
        c = current().colours
        paint.box(painter, rect, fill=c.surface, edge=c.line, radius=RADIUS.card)
