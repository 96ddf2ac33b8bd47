"""The wizard's left side: the steps, which are done, which is being filled in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import icons, paint
from ui.kit.sparing import CENTRE, RIGHT
from ui.kit.theme import colour, current
from ui.kit.tokens import SPACE

WIDE = 320
MARK = 30
STEP = 48
TOP = 136


class WizardRail(QWidget):
    """Brand, steps with what was answered, and that a cancel leaves nothing behind."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard_rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._titles = titles
        self._answers: Sequence[str] = ()
        self._at = 0

    def show_step(self, at: int, answers: Sequence[str]) -> None:
        """Mark step *at*; *answers* say in a word what the steps before it hold."""
        self._at, self._answers = at, answers
        self.setAccessibleName(self._titles[at])
        self.update()

    def sizeHint(self) -> QSize:
        longest = max(paint.width_of(title, bold=True) for title in self._titles)
        step = longest + MARK + paint.width_of(_filling(), "small") + 5 * SPACE.page
        hint = paint.width_of(_hint()) + 4 * SPACE.page
        return QSize(max(WIDE, step, hint), 400)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        painter.fillRect(self.rect(), colour(c.rail))
        self._paint_brand(painter)
        for at, title in enumerate(self._titles):
            self._paint_step(painter, at, title)
        self._paint_foot(painter)

    def _paint_brand(self, painter: QPainter) -> None:
        c = current().colours
        icons.paint(painter, QRectF(2 * SPACE.page, 44, MARK, MARK), "coffee", c.rail_mark)
        left = 2 * SPACE.page + MARK + SPACE.gap
        room = QRect(left, 40, self.width() - left, 40)
        name = QCoreApplication.translate("shell", "驿站")
        paint.text(painter, room, name, ink=c.rail_ink, role="entry", bold=True)
        room = QRect(2 * SPACE.page, 84, self.width() - 3 * SPACE.page, 28)
        paint.text(painter, room, _hint(), ink=c.rail_ink2)

    def _paint_step(self, painter: QPainter, at: int, title: str) -> None:
        c = current().colours
        top = TOP + at * max(STEP, current().sizes.control + SPACE.inner)
        left = 2 * SPACE.page
        circle = QRect(left, top + (STEP - MARK) // 2, MARK, MARK)
        self._paint_mark(painter, circle, at)
        ink = c.rail_ink if at <= self._at else c.rail_ink2
        words = QRect(circle.right() + SPACE.gap, top, self.width(), STEP)
        wide = paint.text(painter, words, title, ink=ink, bold=at == self._at)
        words.setLeft(words.left() + wide + SPACE.inner)
        words.setRight(self.width() - SPACE.page - SPACE.inner)
        paint.text(painter, words, self._beside(at), ink=c.rail_ink2, role="small", align=RIGHT)

    def _paint_mark(self, painter: QPainter, circle: QRect, at: int) -> None:
        c = current().colours
        half = MARK // 2
        if at < self._at:
            paint.box(painter, circle, fill=c.rail_ink2, radius=half)
            inner = QRectF(circle).adjusted(6, 6, -6, -6)
            icons.paint(painter, inner, "check", c.rail)
            return
        if at == self._at:
            paint.box(painter, circle, fill=c.rail_mark, radius=half)
        else:
            paint.box(painter, circle, edge=c.rail_ink2, width=2, radius=half)
        ink = c.rail if at == self._at else c.rail_ink2
        paint.text(painter, circle, str(at + 1), ink=ink, bold=True, align=CENTRE)

    def _beside(self, at: int) -> str:
        if at == self._at:
            return _filling()
        return self._answers[at] if at < min(self._at, len(self._answers)) else ""

    def _paint_foot(self, painter: QPainter) -> None:
        c = current().colours
        top = self.height() - 2 * SPACE.page - 26
        icons.paint(painter, QRectF(2 * SPACE.page, top, 18, 26), "info", c.rail_ink2)
        words = QCoreApplication.translate("wizard", "中途取消，什么也不会留下")
        room = QRect(2 * SPACE.page + 26, top, self.width() - 3 * SPACE.page - 26, 26)
        paint.text(painter, room, words, ink=c.rail_ink2, role="small")


def _hint() -> str:
    return QCoreApplication.translate("wizard", "第一次使用，填完就能登记")


def _filling() -> str:
    return QCoreApplication.translate("wizard", "正在填")
