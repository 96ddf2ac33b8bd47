"""When something in the machine fails: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import icons, paint
from ui.kit.button import Button
from ui.kit.card import Card, label
from ui.kit.theme import current
from ui.kit.tokens import SPACE


class ErrorCard(Card):
    """Three sentences (translated) and up to three buttons; the repairing one takes the keys."""

    def __init__(
        self,
        happened: str,
        safe: str,
        todo: str,
        repair: Button | None = None,
        *others: Button,
        icon: str = "hard-drive",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName("error")
        self.repair = repair
        self.happened = label(happened, "heading", wrap=True)
        self.safe = label(safe, "body", wrap=True)
        self.todo = label(todo, "body", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(SPACE.unit)
        for sentence in (self.happened, self.safe, self.todo):
            words.addWidget(sentence)
        top = QHBoxLayout()
        top.setSpacing(SPACE.gap)
        top.addWidget(_Sign(icon), 0)
        top.addLayout(words, 1)
        self.body.addLayout(top)
        self.body.addLayout(self._buttons(others))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.repair is not None:
            self.repair.setFocus()

    def _buttons(self, others: tuple[Button, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.inner)
        row.addStretch(1)
        for button in others:
            row.addWidget(button)
        if self.repair is not None:
            row.addWidget(self.repair)
        return row


class _Sign(QWidget):
    """The icon on its soft red square."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = current().sizes.control + SPACE.gap
        return QSize(side, side)

    def restyle(self) -> None:
        self.setFixedSize(self.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        paint.box(painter, self.rect(), fill=c.danger_soft)
        inset = self.width() // 4
        inner = QRect(self.rect()).adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, inner.toRectF(), self._icon, c.danger)
