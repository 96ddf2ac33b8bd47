"""An icon chosen from a grid: arrows move, the marked one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import icons, paint
from ui.kit.theme import current
from ui.kit.tokens import HIT, SPACE

COLUMNS = 9
ICONS = (
    "bike", "motorbike", "package", "brush-cleaning", "car-taxi-front", "truck",
    "traffic-cone", "hard-hat", "spray-can", "shield", "bus", "hand-heart",
    "house", "users", "briefcase", "umbrella", "armchair", "droplets",
    "utensils", "zap", "toilet", "pill", "book-open", "sun",
    "heart-pulse", "scissors", "battery-charging", "wrench", "wifi", "baby",
    "coffee", "moon", "life-buoy", "award", "circle", "ellipsis",
)  # fmt: skip
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
}


class IconChoice(QWidget):
    """Holds the name of one icon of ``resources/icons``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icons = ICONS
        self._at = 0

    def value(self) -> str:
        return self._icons[self._at]

    def set_value(self, value: str) -> None:
        """Choose *value*; one that is not offered comes first."""
        self._icons = ICONS if value in ICONS else (value, *ICONS[1:])
        self._choose(self._icons.index(value))

    def sizeHint(self) -> QSize:
        lines = -(-len(self._icons) // COLUMNS)
        return QSize(COLUMNS * HIT, lines * HIT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self._at + step < len(self._icons):
            self._choose(self._at + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        hit = [n for n in range(len(self._icons)) if self._cell(n).contains(at)]
        if hit:
            self._choose(hit[0])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        for at, name in enumerate(self._icons):
            cell = self._cell(at).adjusted(2, 2, -2, -2)
            chosen = at == self._at
            paint.box(
                painter,
                cell,
                fill=c.primary_soft if chosen else c.surface,
                edge=c.primary if chosen else c.line,
            )
            inner = QRectF(cell).adjusted(SPACE.inner, SPACE.inner, -SPACE.inner, -SPACE.inner)
            icons.paint(painter, inner, name, c.primary_ink if chosen else c.ink2)
            if chosen and self.hasFocus():
                paint.focus_frame(painter, cell)

    def _choose(self, at: int) -> None:
        self._at = at
        self.setAccessibleDescription(self.value())
        self.update()

    def _cell(self, at: int) -> QRect:
        return QRect(at % COLUMNS * HIT, at // COLUMNS * HIT, HIT, HIT)
