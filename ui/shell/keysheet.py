"""F1: the keys of this page and of every page, over the page until any key is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.kit import paint
from ui.kit.card import Card, Rule, label
from ui.kit.i18n import tr_later
from ui.kit.keycap import KeyCap
from ui.kit.theme import current
from ui.kit.tokens import RADIUS, SPACE

COLUMNS = 2
VEIL = 120

EVERYWHERE = (
    ("Enter", tr_later("shell", "下一栏；最后一栏存下")),
    ("Esc", tr_later("shell", "退一步；没存的留作草稿")),
    ("Ctrl Z", tr_later("shell", "撤回上一件事")),
    ("Ctrl S", tr_later("shell", "在哪一栏都能存")),
    ("Ctrl L", tr_later("shell", "换人值班")),
    ("Alt 1…0", tr_later("shell", "换页")),
    ("F1", tr_later("shell", "这张按键表")),
    ("F11", tr_later("shell", "全屏")),
)


class KeySheet(QWidget):
    """A veil over *parent* with a card of keys; Esc, F1, Enter or a click closes it.

    Signals:
        closed: the page takes its focus back.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._over = parent
        self._column = QVBoxLayout(self)
        self._card: QWidget | None = None
        parent.installEventFilter(self)
        self.hide()

    def open_sheet(self, title: str, area: str, keys: Sequence[tuple[str, str]]) -> None:
        """Show *keys* (words marked in *area*) under *title*, then those of every page."""
        if self._card is not None:
            self._card.deleteLater()
            self._column.removeWidget(self._card)
        self._card = _sheet(title, area, keys)
        self._column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def close_sheet(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        closing = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in closing:
            self.close_sheet()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.close_sheet()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(current().colours.toast)
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)


class _SheetCard(Card):
    """The card the keys go to while it is open, so it wears the frame."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint.focus_frame(QPainter(self), self.rect(), RADIUS.card)


def _sheet(title: str, area: str, keys: Sequence[tuple[str, str]]) -> Card:
    card = _SheetCard(QCoreApplication.translate("shell", "{page} 的按键").format(page=title))
    card.head.addWidget(KeyCap("Esc"))
    card.body.setContentsMargins(SPACE.page, SPACE.page, SPACE.page, SPACE.page)
    if keys:
        card.body.addLayout(_grid(area, keys))
        card.body.addWidget(Rule())
    card.body.addWidget(label(QCoreApplication.translate("shell", "每一页都有"), "small-strong"))
    card.body.addLayout(_grid("shell", EVERYWHERE))
    return card


def _grid(area: str, keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.gap)
    grid.setVerticalSpacing(SPACE.inner)
    rows = -(-len(keys) // COLUMNS)
    for at, (key, words) in enumerate(keys):
        row, column = at % rows, 3 * (at // rows)
        grid.addWidget(KeyCap(key), row, column, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(QCoreApplication.translate(area, words)), row, column + 1)
        grid.setColumnMinimumWidth(column + 2, SPACE.page)
    return grid
