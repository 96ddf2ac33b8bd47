"""A card over the whole window, that takes the keys until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from ui.kit.theme import current
from ui.kit.tokens import SPACE

SHADE = 120
MOST_WIDE = 720
CLOSES = "known"
"""objectName of the button in a card that only closes it."""


class Veil(QWidget):
    """Covers *parent* with a shade and one card; Esc or a click beside the card closes it.

    Signals:
        closed: the keys are back where they were.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("veil")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.page, SPACE.page, SPACE.page, SPACE.page)
        self.card: QWidget | None = None
        self._before: QWidget | None = None
        parent.installEventFilter(self)
        self.hide()

    def open_card(self, card: QWidget) -> None:
        """Show *card* in place of the one before; its button ``CLOSES`` closes it."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
        self.card = card
        card.setMaximumWidth(MOST_WIDE)
        self._column.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        for button in card.findChildren(QAbstractButton, CLOSES):
            button.clicked.connect(self.close_card)
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus()

    def close_card(self) -> None:
        """Give the keys back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None
        self.closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Tab stays in the card."""
        stops = [one for one in self.findChildren(QWidget) if _takes_tab(one)]
        if stops:
            here = QApplication.focusWidget()
            at = stops.index(here) if here in stops else -1
            stops[(at + (1 if forward else -1)) % len(stops)].setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing below hears a key while the card is open."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.card is None or not self.card.geometry().contains(event.position().toPoint()):
            self.close_card()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shade = QColor(current().colours.toast)
        shade.setAlpha(SHADE)
        painter.fillRect(self.rect(), shade)


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
