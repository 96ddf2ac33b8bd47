"""Nothing here yet: what is not there, what to do, and one button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import icons
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.theme import current
from ui.kit.tokens import SPACE


class EmptyState(QWidget):
    """Icon, bold sentence, quiet sentence, and at most one button (all translated)."""

    def __init__(
        self,
        icon: str,
        what: str,
        todo: str = "",
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._sign = QLabel()
        self.what = label(what, "heading", wrap=True)
        self.todo = label(todo, "small", wrap=True)
        self.button = button
        words = QVBoxLayout()
        words.setSpacing(SPACE.unit)
        words.addWidget(self.what)
        words.addWidget(self.todo)
        row = QHBoxLayout()
        row.setSpacing(SPACE.page)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if button is not None:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.card, SPACE.card, SPACE.card, SPACE.card)
        column.addLayout(row)
        column.addStretch(1)
        self.restyle()

    def say(self, what: str, todo: str = "") -> None:
        self.what.setText(what)
        self.todo.setText(todo)

    def restyle(self) -> None:
        side = current().sizes.control
        self._sign.setPixmap(icons.pixmap(self._icon, current().colours.ink3, side))
