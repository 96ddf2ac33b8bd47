"""The header: where one is, what was scanned last, and the keys under F1."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.kit import icons, paint
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.theme import colour, current
from ui.kit.tokens import HIT, SPACE

SHOWN_MS = 3000


class ScanBox(QWidget):
    """A display, not a field: the last scan and what it was taken for, for 3 s."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scan")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._idle = QCoreApplication.translate("shell", "随时可扫")
        self._words = ""
        self._mood = ""
        self._end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._end.timeout.connect(self.clear)
        self.clear()

    def show_scan(self, words: str, ok: bool) -> None:  # noqa: FBT001 - two plain outcomes
        """Show *words* (translated), green when the code was taken, red when it was refused."""
        self._mood = "ok" if ok else "danger"
        self._set_words(words)
        self._end.start()

    def clear(self) -> None:
        self._mood = ""
        self._set_words("")

    def set_idle(self, words: str) -> None:
        """What the page would do with a scan, shown while there is none."""
        self._idle = words
        self.clear()

    def text(self) -> str:
        return self._words or self._idle

    def sizeHint(self) -> QSize:
        width = paint.width_of(self.text(), bold=bool(self._mood))
        return QSize(width + paint.icon_side() + SPACE.inner + 2 * SPACE.gap + 2, HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        if self._mood:
            ink, ground = paint.chip_colours(self._mood)
            paint.box(painter, self.rect(), fill=ground, edge=ink)
        else:
            ink = c.ink2
            paint.box(painter, self.rect(), fill=c.sunken, edge=c.line)
        side = paint.icon_side()
        at = QRectF(SPACE.gap, 0, side, self.height())
        icons.paint(painter, at, "scan-barcode", ink)
        left = SPACE.gap + side + SPACE.inner
        room = QRect(left, 0, self.width() - left - SPACE.inner, self.height())
        paint.text(painter, room, self.text(), ink=ink, bold=bool(self._mood))

    def _set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()


class Header(QWidget):
    """Title, context line, scan box, F1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.title = label("", "title")
        self.context = label("", "context")
        self.context.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.scan = ScanBox()
        words = QCoreApplication.translate("shell", "按键")
        self.keys = Button(words, kind="ghost", key="F1")
        self.keys.setObjectName("keys")
        self.keys.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._keys_words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.page, 0, SPACE.inner, 0)
        row.setSpacing(SPACE.gap)
        row.addWidget(self.title)
        row.addWidget(self.context, 1)
        row.addWidget(self.scan)
        row.addWidget(self.keys)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(current().sizes.header)
        words = "" if current().step == "largest" else self._keys_words
        self.keys.setText(words)
        self.keys.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.context.setToolTip(self.context.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        painter.fillRect(self.rect(), colour(c.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(c.line))


class Banner(QWidget):
    """One line over everything while the data are not real; absent otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, words: str) -> None:
        """Show *words* (translated); nothing hides it."""
        self._words = words
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def text(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(200, current().sizes.status - SPACE.unit)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        painter.fillRect(self.rect(), colour(c.info_soft))
        side = paint.icon_side("small")
        at = QRectF(SPACE.page, 0, side, self.height())
        icons.paint(painter, at, "info", c.info)
        left = SPACE.page + side + SPACE.inner
        room = QRect(left, 0, self.width() - left - SPACE.page, self.height())
        paint.text(painter, room, self._words, ink=c.info, role="small", bold=True)
