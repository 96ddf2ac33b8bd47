"""Slow work: what is being made, how far, how long, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.kit import icons, paint, sparing
from ui.kit.button import Button
from ui.kit.card import Card, label
from ui.kit.theme import current
from ui.kit.tokens import SPACE

BAR = 10
UNKNOWN = 0.12


class Meter(QWidget):
    """A bar filled to ``share`` (0..1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        self.share = min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        paint.box(painter, self.rect(), fill=c.chart_track, radius=BAR // 2)
        done = self.rect()
        done.setWidth(max(BAR, round(self.width() * self.share)))
        paint.box(painter, done, fill=c.primary, radius=BAR // 2)


class ProgressStrip(Card):
    """Shown within 0.3 s of the start; the rest of the window keeps working.

    Signals:
        cancelled: 取消 was pressed (its key Esc is bound by the page while it shows this).
    """

    cancelled = Signal()

    def __init__(self, icon: str = "file-text", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("progress")
        self._icon = icon
        self._sign = QLabel()
        self.title = label("", "strong")
        self.left = label("", "small")
        self.hint = label("", "small")
        self.cancel = Button(QCoreApplication.translate("kit", "取消"), kind="ghost", key="Esc")
        self.cancel.clicked.connect(self.cancelled)
        self.meter = Meter()
        row = QHBoxLayout()
        row.setSpacing(SPACE.inner)
        row.addWidget(self._sign)
        row.addWidget(self.title, 1)
        row.addWidget(self.left)
        row.addWidget(self.cancel)
        self.body.addLayout(row)
        self.body.addWidget(self.meter)
        self.body.addWidget(self.hint)
        self.restyle()

    def show_step(self, what: str, done: int, total: int, left: str = "", hint: str = "") -> None:
        """*what* is being made (translated, with its n of m); *left* and *hint* are sentences."""
        self.title.setText(what)
        self.left.setText(left)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.meter.set_share(done / total if total else UNKNOWN)

    def restyle(self) -> None:
        c = current().colours
        self._sign.setPixmap(icons.pixmap(self._icon, c.primary, sparing.icon_side("page_title")))
