"""One chapter in the contents: number, title, and at the right how it stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.areas.month.standing import OK, Standing
from ui.kit import icons, paint, sparing
from ui.kit.theme import current
from ui.kit.tokens import RADIUS, SPACE

MARK = SPACE.unit


class ChapterLine(QAbstractButton):
    """Pressed by a click or by walking onto it; the words at its right give way to the sign."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.setObjectName(f"chapter_{key}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place = ""
        self._title = ""
        self._standing = OK

    def say(self, place: int, title: str, standing: Standing) -> None:
        self._place, self._title, self._standing = str(place), title, standing
        self.setAccessibleName(f"{place} {title} {standing.words}".strip())
        self.setAccessibleDescription("; ".join(standing.points))
        self.updateGeometry()
        self.update()

    def standing(self) -> Standing:
        return self._standing

    def title(self) -> str:
        return self._title

    def sizeHint(self) -> QSize:
        words = paint.width_of(self._standing.words, "small", bold=True) + SPACE.inner
        return QSize(self.minimumSizeHint().width() + words, current().sizes.row)

    def minimumSizeHint(self) -> QSize:
        """The title whole, and the sign."""
        left = SPACE.gap + paint.width_of("00", bold=True)
        title = left + paint.width_of(self._title, bold=True) + 2 * SPACE.inner
        return QSize(title + sparing.icon_side() + SPACE.inner, current().sizes.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A button's own arrows would walk out of the list; the card walks it."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        if self.isChecked():
            paint.box(painter, self.rect(), fill=c.primary_soft, radius=RADIUS.control)
            painter.fillRect(QRect(0, MARK, MARK, self.height() - 2 * MARK), c.primary)
        elif self.underMouse():
            paint.box(painter, self.rect(), fill=c.sunken, radius=RADIUS.control)
        if self.hasFocus():
            paint.focus_frame(painter, self.rect())
        right = self._paint_standing(painter)
        left = SPACE.gap + paint.width_of("00", bold=True)
        number = QRect(SPACE.gap, 0, left - SPACE.gap, self.height())
        paint.text(painter, number, self._place, ink=c.ink2, bold=True)
        words = QRect(left, 0, right - left - SPACE.unit, self.height())
        paint.text(painter, words, self._title, ink=c.ink, bold=self.isChecked())

    def _paint_standing(self, painter: QPainter) -> int:
        """Sign and words at the right end; returns where they begin."""
        ink = getattr(current().colours, self._standing.tone)
        side = sparing.icon_side()
        right = self.width() - SPACE.inner - side
        icons.paint(painter, QRectF(right, 0, side, self.height()), self._standing.icon, ink)
        words = self._standing.words
        wide = paint.width_of(words, "small", bold=True)
        if not words or self.sizeHint().width() > self.width():
            return right
        right -= wide + SPACE.inner
        room = QRect(right, 0, wide + 1, self.height())
        paint.text(painter, room, words, ink=ink, role="small", bold=True)
        return right
