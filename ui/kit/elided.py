"""One line of words that shortens itself with … instead of pushing its neighbours away."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.theme import FontRole, current, metrics


class Elided(QWidget):
    """Words of one role and tone; asks for their width, makes do with less.

    Args:
        role: size of the letters.
        bold: whether they are bold.
        tone: a colour of the theme.
        keep: as many wide characters as it insists on when neighbours are narrower too.
        is_whole: show nothing rather than a part.
    """

    def __init__(
        self,
        role: FontRole = "body",
        *,
        bold: bool = False,
        tone: str = "ink",
        keep: int = 0,
        is_whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role: FontRole = role
        self._bold = bold
        self._tone = tone
        self._keep = keep
        self._is_whole = is_whole
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._words

    def setText(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        self.setText("")

    def sizeHint(self) -> QSize:
        measure = metrics(self._role, bold=self._bold)
        return QSize(measure.horizontalAdvance(self._words) + 1, measure.height())

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        kept = self._keep * int(getattr(current().fonts, self._role))
        return QSize(min(wanted.width(), kept), wanted.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._is_whole and self.width() < self.sizeHint().width() - 1:
            return
        ink = getattr(current().colours, self._tone)
        painter = QPainter(self)
        paint.text(painter, self.rect(), self._words, ink=ink, role=self._role, bold=self._bold)
