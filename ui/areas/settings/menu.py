"""The sections at the left: arrows choose, → or Enter goes in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.theme import current
from ui.kit.tokens import SPACE


class Menu(QWidget):
    """One row for each section.

    Signals:
        chosen: the number of the row that is open now.
        entered: the section takes the keys.
    """

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_menu")
        self.setAccessibleName(QCoreApplication.translate("settings", "设置哪一项"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._titles = titles
        self._at = 0

    def row(self) -> int:
        return self._at

    def open_row(self, at: int) -> None:
        """Open row *at*, if there is one."""
        if 0 <= at < len(self._titles):
            self._at = at
            self.setAccessibleDescription(self._titles[at])
            self.update()
            self.chosen.emit(at)

    def sizeHint(self) -> QSize:
        widest = max(paint.width_of(title, bold=True) for title in self._titles)
        return QSize(widest + 2 * SPACE.page, len(self._titles) * current().sizes.row)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Up: self._at - 1, Qt.Key.Key_Down: self._at + 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._titles) - 1}
        if key in steps or key in ends:
            self.open_row((steps | ends)[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.open_row(int(event.position().y()) // self._tall())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        for at, title in enumerate(self._titles):
            row = QRect(0, at * self._tall(), self.width(), self._tall() - 2)
            is_open = at == self._at
            if is_open:
                paint.box(painter, row, fill=c.primary_soft)
            if is_open and self.hasFocus():
                paint.focus_frame(painter, row)
            words = row.adjusted(SPACE.gap, 0, -SPACE.unit, 0)
            ink = c.primary_ink if is_open else c.ink
            paint.text(painter, words, title, ink=ink, bold=is_open)

    def _tall(self) -> int:
        """Rows shrink before the last of them would be cut off."""
        return max(1, min(current().sizes.row, self.height() // len(self._titles)))
