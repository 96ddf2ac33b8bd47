"""One page of a paper, whole, as large as there is room: what would be printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import paint, sparing
from ui.kit.pdfpages import POINTS_PER_INCH, PdfPages
from ui.kit.theme import current
from ui.kit.tokens import RADIUS, SPACE

A4 = (595, 842)


class Specimen(QWidget):
    """Keeps the picture until the page or its own size changes."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.pdf = b""
        self._picture = QImage()

    def show_pdf(self, pdf: bytes) -> None:
        """Show the first page of *pdf*."""
        self.pdf = pdf
        self._picture = QImage()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * A4[0] // 3, 2 * A4[1] // 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(A4[0] // 3, A4[1] // 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, self.rect(), fill=current().colours.sunken, radius=RADIUS.card)
        if not self.pdf:
            ink = current().colours.ink3
            words = QCoreApplication.translate("sheets", "正在排版")
            paint.text(painter, self.rect(), words, ink=ink, align=sparing.CENTRE)
            return
        room = self.rect().adjusted(SPACE.inner, SPACE.inner, -SPACE.inner, -SPACE.inner)
        scale = min(room.width() / A4[0], room.height() / A4[1])
        wanted = QSize(round(A4[0] * scale), round(A4[1] * scale))
        ratio = self.devicePixelRatioF()
        if self._picture.size() != wanted * ratio:
            self._picture = self._drawn(POINTS_PER_INCH * scale * ratio).scaled(wanted * ratio)
        at = QRect(room.topLeft(), wanted)
        at.moveCenter(room.center())
        painter.drawImage(at, self._picture)

    def _drawn(self, dpi: float) -> QImage:
        pages = PdfPages(self.pdf)
        try:
            return pages.picture(0, dpi=dpi)
        finally:
            pages.close()
