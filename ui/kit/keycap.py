"""A key cap standing alone: the key is on the thing it acts on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import paint, sparing
from ui.kit.theme import current


class KeyCap(QWidget):
    """Shows *key* (``Ctrl Z``, ``F2``, ``↑``): a cap, orange while live, or bare letters."""

    def __init__(
        self, key: str, parent: QWidget | None = None, *, live: bool = False, bare: bool = False
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._live = live
        self._bare = bare
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def key(self) -> str:
        return self._key

    def set_key(self, key: str) -> None:
        self._key = key
        self.updateGeometry()
        self.update()

    def set_live(self, live: bool) -> None:  # noqa: FBT001 - a Qt-style setter
        self._live = live
        self.update()

    def sizeHint(self) -> QSize:
        return paint.cap_size(self._key)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = paint.cap_ink(live=self._live)
        if self._bare:
            paint.text(
                painter,
                self.rect(),
                self._key,
                ink=current().colours.ink2,
                role="keycap",
                bold=True,
                align=sparing.CENTRE,
            )
            return
        paint.cap(painter, self.rect(), self._key, ink)
