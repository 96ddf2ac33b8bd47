"""The page shown when the data folder cannot be opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import EnvironmentFault
from ui.kit.button import Button
from ui.kit.error_card import ErrorCard
from ui.kit.messages import sentence
from ui.kit.tokens import SPACE
from ui.kit.veil import MOST_WIDE
from ui.shell.faults import parts


class Refused(QWidget):
    """What happened, what is safe, what to do; Enter does *again*, a second button *other*."""

    AREA = "faults"

    def __init__(
        self,
        fault: EnvironmentFault,
        again: Callable[[], object],
        other: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__()
        self._again, self._act = again, other[1] if other else again
        words = QCoreApplication.translate("faults", "再试一次")
        self.again = Button(words, kind="primary", key="Enter")
        self.again.setObjectName("again")
        self.again.clicked.connect(self._on_again)
        others = [self._other(other[0])] if other else []
        self.card = ErrorCard(*parts(sentence(fault)), self.again, *others)
        self.card.setMaximumWidth(MOST_WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.page, SPACE.page, SPACE.page, SPACE.page)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)

    def _on_again(self) -> None:
        self._again()

    def _on_other(self) -> None:
        self._act()

    def _other(self, words: str) -> Button:
        button = Button(words)
        button.setObjectName("other")
        button.clicked.connect(self._on_other)
        return button

    def take_focus(self) -> None:
        self.again.setFocus()
