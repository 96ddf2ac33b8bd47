"""The rail: every page of the program, its key at the right, the open one marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.areas import PageEntry
from ui.kit import icons, paint
from ui.kit.theme import colour, current, metrics
from ui.kit.tokens import BORDER, RADIUS, SPACE

INSET = 6
MARK = 4
PAD = SPACE.gap + 2


class NavRow(QAbstractButton):
    """One page; a badge counts what waits there."""

    def __init__(self, entry: PageEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._badge = 0
        self.setObjectName(f"nav_{entry.key}")
        self.setCheckable(True)
        self.setText(QCoreApplication.translate("areas", entry.title))
        self.setAccessibleName(self.text())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_badge(self, count: int) -> None:
        self._badge = count
        self.setAccessibleDescription(str(count) if count else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 2 * INSET + PAD + paint.icon_side() + SPACE.inner
        width += paint.width_of(self.text(), bold=True) + SPACE.gap + self._badge_width()
        width += paint.width_of("0", "small") + SPACE.inner
        return QSize(width, current().sizes.nav_item + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        body = self.rect().adjusted(INSET, 1, -INSET, -1)
        if self.isChecked():
            self._paint_mark(painter, body)
        elif self.underMouse():
            paint.box(painter, body, fill=paint.mixed(c.rail, c.rail_sel, 0.5))
        if self.hasFocus():
            paint.focus_frame(painter, body)
        ink = c.rail_ink if self.isChecked() else c.rail_ink2
        side = paint.icon_side()
        left = body.left() + PAD
        icons.paint(painter, QRectF(left, 0, side, self.height()), self.entry.icon, ink)
        words = QRect(left + side + SPACE.inner, 0, self.width(), self.height())
        paint.text(painter, words, self.text(), ink=ink, bold=self.isChecked())
        self._paint_digit(painter, body, ink)

    def _paint_mark(self, painter: QPainter, body: QRect) -> None:
        c = current().colours
        paint.box(painter, body, fill=c.rail_mark)
        paint.box(painter, body.adjusted(MARK - 1, 0, 0, 0), fill=c.rail_sel)

    def _paint_digit(self, painter: QPainter, body: QRect, ink: str) -> None:
        right = body.right() - SPACE.inner
        room = QRect(body.left(), 0, right - body.left(), self.height())
        paint.text(painter, room, self.entry.digit, ink=ink, role="small", align=paint.RIGHT)
        if self._badge:
            c = current().colours
            wide, tall = self._badge_width(), metrics("keycap").height() + 2
            digit = paint.width_of("0", "small")
            at = QRect(right - digit - SPACE.inner - wide, (self.height() - tall) // 2, wide, tall)
            paint.box(painter, at, fill=c.badge, radius=tall // 2)
            words = str(self._badge)
            paint.text(
                painter,
                at,
                words,
                ink=c.badge_ink,
                role="keycap",
                bold=True,
                align=paint.CENTRE,
            )

    def _badge_width(self) -> int:
        if not self._badge:
            return 0
        tall = metrics("keycap").height() + 2
        return max(tall, paint.width_of(str(self._badge), "keycap", bold=True) + SPACE.gap)


class Rail(QWidget):
    """Brand, pages in the order of a day, and at the foot those not of a day.

    Signals:
        chosen: the key of the page asked for.
    """

    chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.rows = {entry.key: NavRow(entry, self) for entry in entries}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, INSET)
        column.setSpacing(0)
        column.addWidget(_Brand(self))
        for bottom in (False, True):
            if bottom:
                column.addStretch(1)
            for entry in entries:
                if entry.bottom == bottom:
                    column.addWidget(self.rows[entry.key])
        for key, row in self.rows.items():
            row.clicked.connect(lambda _checked, key=key: self.chosen.emit(key))
        self.restyle()

    def mark(self, key: str) -> None:
        """Show *key* as the open page."""
        for name, row in self.rows.items():
            row.setChecked(name == key)

    def restyle(self) -> None:
        widest = max((row.sizeHint().width() for row in self.rows.values()), default=0)
        self.setFixedWidth(max(current().sizes.rail_min, widest))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour(current().colours.rail))


class _Brand(QWidget):
    """The cup, the name, and what to hold for the digits."""

    def sizeHint(self) -> QSize:
        return QSize(100, current().sizes.header)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        side = paint.icon_side("page_title")
        left = INSET + SPACE.gap
        icons.paint(painter, QRectF(left, 0, side, self.height()), "coffee", c.rail_mark)
        name = QCoreApplication.translate("shell", "驿站")
        words = QRect(left + side + SPACE.inner, 0, self.width(), self.height())
        paint.text(painter, words, name, ink=c.rail_ink, role="page_title", bold=True)
        hint = QRect(0, BORDER.normal, self.width() - PAD, self.height())
        used = words.left() + paint.width_of(name, "page_title", bold=True)
        if used + paint.width_of("Alt+", "small") + PAD + RADIUS.keycap < self.width():
            paint.text(
                painter, hint, "Alt+", ink=c.rail_ink2, role="small", align=paint.RIGHT
            )
