"""What was just done, said at the bottom left for 8 seconds, with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import icons, paint, sparing
from ui.kit.paint import CapInk
from ui.kit.theme import current
from ui.kit.tokens import MOTION, RADIUS, SPACE

MARGIN = SPACE.page


class Toast(QWidget):
    """One sentence at a time over the bottom left of *parent*; a new one replaces the old.

    ``left`` and ``bottom`` keep it off the rail and the status bar.
    """

    def __init__(self, parent: QWidget, *, left: int = 0, bottom: int = 0) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._over = parent
        self._left, self._bottom = left, bottom
        self._words = ""
        self._act_words = ""
        self._act_key = ""
        self._act: Callable[[], object] | None = None
        self._icon = "circle-check"
        self._end = QTimer(self, singleShot=True, interval=MOTION.toast)
        self._end.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        words: str,
        *,
        undo: Callable[[], object] | None = None,
        act: Callable[[], object] | None = None,
        act_words: str = "",
        icon: str = "circle-check",
    ) -> None:
        """Show *words* (translated), with 撤回 when *undo* is given, or *act_words* doing *act*."""
        self._words, self._icon = words, icon
        self._act = undo or act
        self._act_words = QCoreApplication.translate("kit", "撤回") if undo else act_words
        self._act_key = "Ctrl Z" if undo else ""
        self.setAccessibleName(words)
        self.restyle()
        self.show()
        self.raise_()
        self._end.start()

    def text(self) -> str:
        return self._words

    def set_margins(self, left: int, bottom: int) -> None:
        self._left, self._bottom = left, bottom
        self._place()

    def restyle(self) -> None:
        self.resize(self.sizeHint())
        self._place()
        shape = Qt.CursorShape.PointingHandCursor if self._act else Qt.CursorShape.ArrowCursor
        self.setCursor(QCursor(shape))

    def sizeHint(self) -> QSize:
        width = 2 * SPACE.page + sparing.icon_side() + SPACE.inner + paint.width_of(self._words)
        if self._act:
            width += SPACE.page + SPACE.inner + paint.width_of(self._act_words, bold=True)
        if self._act_key:
            width += paint.cap_size(self._act_key).width() + SPACE.inner
        room = self._over.width() - self._left - 2 * MARGIN
        return QSize(min(width + SPACE.unit, room), current().sizes.control + 6)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        act = self._act
        self.hide()
        if act is not None:
            act()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        paint.box(painter, self.rect(), fill=c.toast, edge=c.toast_line, radius=RADIUS.control)
        side, tall = sparing.icon_side(), self.height()
        left = SPACE.page
        icons.paint(painter, QRectF(left, 0, side, tall), self._icon, c.toast_undo)
        left += side + SPACE.inner
        right = self.width() - SPACE.page - self._paint_act(painter)
        room = QRect(left, 0, right - left, tall)
        paint.text(painter, room, self._words, ink=c.toast_ink)

    def _paint_act(self, painter: QPainter) -> int:
        """Draw the way back at the right; returns the width it took."""
        if self._act is None:
            return 0
        c = current().colours
        right = self.width() - SPACE.page
        if self._act_key:
            cap = paint.cap_size(self._act_key)
            right -= cap.width()
            at = QRect(right, (self.height() - cap.height()) // 2, cap.width(), cap.height())
            paint.cap(painter, at, self._act_key, CapInk(c.toast_ink, c.toast_ink, c.toast))
            right -= SPACE.inner
        width = paint.width_of(self._act_words, bold=True)
        right -= width
        at = QRect(right, 0, width + 1, self.height())
        paint.text(painter, at, self._act_words, ink=c.toast_undo, bold=True)
        return self.width() - SPACE.page - right + SPACE.page

    def _place(self) -> None:
        top = self._over.height() - self._bottom - MARGIN - self.height()
        self.move(self._left + MARGIN, top)
