"""What the line opens below itself: a sheet with an orange edge over the list."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit import paint
from ui.kit.card import label
from ui.kit.keycap import KeyCap
from ui.kit.theme import current
from ui.kit.tokens import BORDER, RADIUS, SPACE

SHADOW = SPACE.inner
_DARKEST = 14


class Popup(QFrame):
    """A sheet that casts a soft shadow; its content keeps ``inner_margin`` from the edge."""

    inner_margin = SPACE.unit + BORDER.selected

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        edge = SHADOW + self.inner_margin
        self.setContentsMargins(edge, self.inner_margin, edge, edge)
        self.hide()

    def place(self, room: QRect, height: int) -> None:
        """Cover the top of *room* (in the parent's pixels), *height* px high, shadow apart."""
        tall = min(height + 2 * self.inner_margin, room.height())
        at = QRect(room.left() - SHADOW, room.top(), room.width() + 2 * SHADOW, tall + SHADOW)
        self.setGeometry(at)
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        body = self.rect().adjusted(SHADOW, 0, -SHADOW, -SHADOW)
        for step in range(SHADOW, 0, -1):
            shade = QColor(0, 0, 0, _DARKEST * (SHADOW - step + 1) // SHADOW)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            grown = body.adjusted(-step, step, step, step)
            painter.drawRoundedRect(grown, RADIUS.card + step, RADIUS.card + step)
        paint.box(
            painter,
            body,
            fill=c.surface,
            edge=c.focus,
            width=BORDER.selected,
            radius=RADIUS.card,
        )


class Hints(QWidget):
    """The foot of a sheet: keys and what they do; the last give way where words are long."""

    def __init__(self, hints: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.gap, SPACE.unit, SPACE.gap, SPACE.unit)
        self._row.setSpacing(SPACE.inner)
        self._hints = [self._add(keys, said) for keys, said in hints]
        self._row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * SPACE.gap
        for hint in self._hints:
            room -= hint.sizeHint().width() + 2 * SPACE.inner
            hint.setVisible(room >= -2 * SPACE.inner)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.box(QPainter(self), self.rect(), fill=current().colours.sunken)

    def _add(self, keys: str, said: str) -> QWidget:
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, SPACE.inner, 0)
        row.setSpacing(SPACE.inner)
        for key in keys.split():
            row.addWidget(KeyCap(key))
        row.addWidget(label(said, "small"))
        self._row.addWidget(hint)
        return hint
