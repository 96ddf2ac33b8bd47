"""The header: where one is, what was scanned last, and the keys under F1."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QSize, QTimer
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.kit import icons
from ui.kit.card import label, restyled, small_part
from ui.kit.sparing import icon_side, takes_no_focus
from ui.kit.theme import current
from ui.kit.tokens import HIT, SPACE

SHOWN_MS = 3000


class ScanBox(QFrame):
    """A display, not a field: the last scan and what it was taken for, for 3 s."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scan")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HIT)
        self._idle = QCoreApplication.translate("shell", "随时可扫")
        self._mood = ""
        self._sign = QLabel()
        self._words = label(self._idle, "scan")
        self._end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._end.timeout.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.gap, 0, SPACE.gap, 0)
        row.setSpacing(SPACE.inner)
        row.addWidget(self._sign)
        row.addWidget(self._words)
        self.setAccessibleName(self._idle)
        self.restyle()

    def show_scan(self, words: str, ok: bool) -> None:  # noqa: FBT001 - two plain outcomes
        """Show *words* (translated), green when the code was taken, red when it was refused."""
        self._show(words, "ok" if ok else "danger")
        self._end.start()

    def clear(self) -> None:
        """Say again that it is ready."""
        self._show(self._idle, "")

    def set_idle(self, words: str) -> None:
        """What the page would do with a scan, shown while there is none."""
        self._idle = words
        self.clear()

    def text(self) -> str:
        return self._words.text()

    def restyle(self) -> None:
        c = current().colours
        ink = getattr(c, self._mood) if self._mood else c.ink2
        self._sign.setPixmap(icons.pixmap("scan-barcode", ink, icon_side()))

    def _show(self, words: str, mood: str) -> None:
        self._mood = mood
        self._words.setText(words)
        self.setAccessibleName(words)
        for part in (self, self._words):
            part.setProperty("mood", mood)
            restyled(part)
        self.restyle()


class KeysButton(QPushButton):
    """按键 F1; at the largest step only the cap stays."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keys")
        takes_no_focus(self)
        self._words = label(QCoreApplication.translate("shell", "按键"), "link")
        self.setAccessibleName(self._words.text())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.inner, 0, SPACE.inner, 0)
        self._row.setSpacing(SPACE.inner)
        self._row.addWidget(self._words)
        self._row.addWidget(small_part("F1", "cap"))
        self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(max(HIT, self._row.sizeHint().width()), HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    def restyle(self) -> None:
        self._words.setVisible(current().step != "largest")


class ContextLine(QLabel):
    """Words that are cut with … when the header is too narrow, whole in the tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "context")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def say(self, words: str) -> None:
        self._whole = words
        self._cut()

    def whole(self) -> str:
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        measure = self.fontMetrics()
        fits = measure.horizontalAdvance(self._whole) <= self.width()
        self.setToolTip("" if fits else self._whole)
        if fits:
            self.setText(self._whole)
        else:
            right = QtCore.Qt.TextElideMode.ElideRight
            self.setText(measure.elidedText(self._whole, right, self.width()))


class Header(QFrame):
    """Title, context line, scan box, F1."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.title = label("", "title")
        self.context = ContextLine()
        self.scan = ScanBox()
        self.keys = KeysButton()
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


class Banner(QFrame):
    """One line over everything while the data are not real; absent otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._sign = QLabel()
        self._words = label("", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.page, 0, SPACE.page, 0)
        row.setSpacing(SPACE.inner)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.restyle()
        self.hide()

    def say(self, words: str) -> None:
        """Show *words* (translated); nothing hides it."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def text(self) -> str:
        return self._words.text()

    def restyle(self) -> None:
        self.setFixedHeight(current().sizes.status - SPACE.unit)
        self._sign.setPixmap(icons.pixmap("info", current().colours.info, icon_side("small")))
