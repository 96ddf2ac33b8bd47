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
    """What happened, what is safe, what to do; Enter does *again*, a second button *begin*."""

    AREA = "faults"

    def __init__(
        self,
        fault: EnvironmentFault,
        again: Callable[[], object],
        begin: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._again, self._begin = again, begin
        words = QCoreApplication.translate("faults", "再试一次")
        self.again = Button(words, kind="primary", key="Enter")
        self.again.setObjectName("again")
        self.again.clicked.connect(self._on_again)
        self.anew = Button(QCoreApplication.translate("faults", "从头建站"))
        self.anew.setObjectName("anew")
        self.anew.clicked.connect(self._on_anew)
        others = [self.anew] if begin is not None else []
        self.card = ErrorCard(*parts(sentence(fault)), self.again, *others)
        self.card.setMaximumWidth(MOST_WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.page, SPACE.page, SPACE.page, SPACE.page)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)

    def _on_again(self) -> None:
        self._again()

    def _on_anew(self) -> None:
        if self._begin is not None:
            self._begin()

    def take_focus(self) -> None:
        self.again.setFocus()
