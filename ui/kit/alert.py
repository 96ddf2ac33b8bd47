"""The alert strip: the worst three things in one line under the header."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.kit import icons, sparing
from ui.kit.button import Button
from ui.kit.card import Role, label
from ui.kit.sparing import takes_no_focus
from ui.kit.theme import colour, current
from ui.kit.tokens import SPACE

ROLES: tuple[Role, ...] = ("alert", "body", "body")


class AlertStrip(QWidget):
    """Absent while there is nothing to say.

    Signals:
        acted: its one button was pressed.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alert")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._sign = QLabel(self)
        self.lines = [label("", role, parent=self) for role in ROLES]
        self.button = Button("", kind="quiet", parent=self)
        takes_no_focus(self.button)
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.page, 0, 0, 0)
        row.setSpacing(SPACE.gap)
        row.addWidget(self._sign)
        for line in self.lines:
            row.addWidget(line)
        row.addStretch(1)
        row.addWidget(self.button)
        self.restyle()
        self.hide()

    def show_alerts(self, sentences: Sequence[str], action: str = "", key: str = "") -> None:
        """Show the worst first (translated); none hides the strip."""
        for at, line in enumerate(self.lines):
            words = sentences[at] if at < len(sentences) else ""
            line.setText(words if at == 0 or not words else f"•  {words}")
        self.button.set_text(action)
        self.button.set_key(key)
        self.button.setVisible(bool(action))
        self.setVisible(bool(sentences))
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(current().sizes.alert)
        c = current().colours
        self._sign.setPixmap(icons.pixmap("triangle-alert", c.warn, sparing.icon_side()))
        self._drop_what_does_not_fit()

    def sizeHint(self) -> QSize:
        return QSize(400, current().sizes.alert)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, current().sizes.alert)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop_what_does_not_fit()

    def _drop_what_does_not_fit(self) -> None:
        """The least bad go first as the font grows."""
        room = self.width() - self.button.sizeHint().width() - 4 * SPACE.page
        for line in self.lines:
            room -= line.sizeHint().width() + SPACE.gap
            line.setVisible(bool(line.text()) and (room > 0 or line is self.lines[0]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        painter.fillRect(self.rect(), colour(c.warn_soft))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(c.line))
