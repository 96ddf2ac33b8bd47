"""The row of tabs over the registers; Ctrl+Tab goes on, the chosen one is framed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.keycap import KeyCap
from ui.kit.sparing import CENTRE
from ui.kit.theme import current
from ui.kit.tokens import BORDER, HIT, SPACE

PAD = SPACE.gap + 2


class Tab(QAbstractButton):
    """One tab."""

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"tab_{key}")
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = paint.width_of(self.text(), bold=True) + 2 * PAD
        return QSize(width, max(HIT, current().sizes.control))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        if self.isChecked():
            fill, edge, ink = c.primary_soft, c.primary, c.primary_ink
        else:
            fill, edge, ink = c.sunken if self.underMouse() else c.surface, c.line, c.ink
        paint.box(painter, self.rect(), fill=fill, edge=edge, width=BORDER.normal)
        room = QRect(0, 0, self.width(), self.height())
        paint.text(painter, room, self.text(), ink=ink, bold=self.isChecked(), align=CENTRE)


class TabRow(QWidget):
    """The tabs in order.

    Signals:
        chosen: a tab's place.
    """

    chosen = Signal(int)

    def __init__(self, titles: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.inner)
        self._tabs = [Tab(key, title) for key, title in titles]
        for at, tab in enumerate(self._tabs):
            tab.clicked.connect(lambda _on, at=at: self.chosen.emit(at))
            row.addWidget(tab)
        row.addWidget(KeyCap("Ctrl Tab"))
        row.addStretch(1)

    def mark(self, at: int) -> None:
        """Show the tab at *at* as the open one."""
        for place, tab in enumerate(self._tabs):
            tab.setChecked(place == at)
