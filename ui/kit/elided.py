"""One line of words that says less, or shortens itself with …, where neighbours need the room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.theme import FontRole, current, metrics


class Elided(QWidget):
    """Words of one role and tone; asks for their width, makes do with less."""

    def __init__(
        self,
        role: FontRole = "body",
        *,
        bold: bool = False,
        tone: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role: FontRole = role
        self._bold = bold
        self._tone = tone
        self._words = self._short = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._words

    def setText(self, words: str, short: str = "") -> None:
        """Show *words*; where they do not fit, *short* if there is one."""
        self._words, self._short = words, short
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        self.setText("")

    def sizeHint(self) -> QSize:
        measure = metrics(self._role, bold=self._bold)
        return QSize(measure.horizontalAdvance(self._words) + 1, measure.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        fits = self.width() + 1 >= self.sizeHint().width()
        words = self._words if fits else self._short or self._words
        ink = getattr(current().colours, self._tone)
        paint.text(QPainter(self), self.rect(), words, ink=ink, role=self._role, bold=self._bold)
