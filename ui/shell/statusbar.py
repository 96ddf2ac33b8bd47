"""The status bar: who is on duty, which station, whether the data are safe, the time."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QEnterEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from ui.kit import icons
from ui.kit.card import label, restyled
from ui.kit.sparing import icon_side, takes_no_focus
from ui.kit.theme import current, metrics
from ui.kit.tokens import SPACE


class Segment(QPushButton):
    """Icon and words; a click opens what explains it. ``mood`` ok or warn colours both."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName(f"status_{key}")
        self.yields = 0
        self._icon = "info"
        takes_no_focus(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_words(self, words: str, icon: str, mood: str) -> None:
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        if (self.property("mood") or "") != mood:
            self.setProperty("mood", mood)
            restyled(self)
        self.restyle()

    def restyle(self) -> None:
        c, mood = current().colours, self.property("mood")
        name = "triangle-alert" if mood == "warn" else self._icon
        side = icon_side("small")
        self.setIcon(QIcon(icons.pixmap(name, getattr(c, mood) if mood else c.ink2, side)))
        self.setIconSize(QSize(side, side))

    def sizeHint(self) -> QSize:
        words = metrics("small", bold=True).horizontalAdvance(self.text())
        width = words + icon_side("small") + SPACE.inner + 2 * SPACE.page
        return QSize(width, current().sizes.status)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)


class StatusBar(QFrame):
    """Segments in the order they were first shown, the clock at the right.

    Signals:
        clicked: the key of the segment that was clicked.
    """

    clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self._segments: dict[str, Segment] = {}
        self.clock = label("", "clock")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, SPACE.gap, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._row.addWidget(self.clock)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_segment(
        self, key: str, words: str, *, icon: str = "info", mood: str = "", yields: int = 0
    ) -> None:
        """Show *words* (translated) in segment *key*; empty words take it away.

        ``mood`` is ``ok``, ``warn`` or nothing. Segments with ``yields`` 1, 2 … disappear in that
        order when the bar is too narrow.
        """
        segment = self._segments.get(key) or self._new(key)
        segment.yields = yields
        segment.show_words(words, icon, mood)
        self._fit()

    def words(self, key: str) -> str:
        """What segment *key* says now."""
        return self._segments[key].text() if key in self._segments else ""

    def set_clock(self, words: str) -> None:
        self.clock.setText(words)

    def restyle(self) -> None:
        self.setFixedHeight(current().sizes.status)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _new(self, key: str) -> Segment:
        segment = Segment(key)
        self._segments[key] = segment
        self._row.insertWidget(len(self._segments) - 1, segment)
        segment.clicked.connect(lambda: self.clicked.emit(key))
        return segment

    def _fit(self) -> None:
        kept = [segment for segment in self._segments.values() if segment.text()]
        room = self.width() - self.clock.sizeHint().width() - 2 * SPACE.gap
        while sum(segment.sizeHint().width() for segment in kept) > room:
            giving = [segment for segment in kept if segment.yields]
            if not giving:
                break
            kept.remove(min(giving, key=lambda segment: segment.yields))
        for segment in self._segments.values():
            segment.setVisible(segment in kept)
