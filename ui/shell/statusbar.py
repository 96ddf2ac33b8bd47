"""The status bar: who is on duty, which station, whether the data are safe, the time."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.kit import icons, paint
from ui.kit.card import label
from ui.kit.theme import colour, current
from ui.kit.tokens import SPACE


class Segment(QAbstractButton):
    """Icon and words; a click opens what explains it. ``mood`` ok or warn colours both."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"status_{key}")
        self.yields = 0
        self._icon = ""
        self._mood = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_words(self, words: str, icon: str, mood: str) -> None:
        self._icon, self._mood = icon, mood
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = paint.width_of(self.text(), "small", bold=self._mood == "warn")
        width += paint.icon_side("small") + SPACE.unit + 2 * SPACE.page
        return QSize(width, current().sizes.status)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        warn = self._mood == "warn"
        if warn or self.underMouse():
            painter.fillRect(self.rect(), colour(c.warn_soft if warn else c.line))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colour(c.line))
        ink = getattr(c, self._mood) if self._mood else c.ink2
        side = paint.icon_side("small")
        at = QRectF(SPACE.page, 0, side, self.height())
        icons.paint(painter, at, "triangle-alert" if warn else self._icon, ink)
        left = SPACE.page + side + SPACE.unit
        room = QRect(left, 0, self.width() - left, self.height())
        paint.text(painter, room, self.text(), ink=ink, role="small", bold=warn)


class StatusBar(QWidget):
    """Segments in the order they were first shown, the clock at the right.

    Signals:
        clicked: the key of the segment that was clicked.
    """

    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        painter.fillRect(self.rect(), colour(c.sunken))
        painter.fillRect(0, 0, self.width(), 1, colour(c.line))

    def _new(self, key: str) -> Segment:
        segment = Segment(key, self)
        self._segments[key] = segment
        self._row.insertWidget(len(self._segments) - 1, segment)
        segment.clicked.connect(lambda: self.clicked.emit(key))
        return segment

    def _fit(self) -> None:
        said = [segment for segment in self._segments.values() if segment.text()]
        room = self.width() - self.clock.sizeHint().width() - 2 * SPACE.gap
        kept = sorted(said, key=lambda segment: segment.yields)
        while kept and kept[-1].yields and sum(s.sizeHint().width() for s in kept) > room:
            firsts = [segment for segment in kept if segment.yields]
            kept.remove(min(firsts, key=lambda segment: segment.yields))
        for segment in self._segments.values():
            segment.setVisible(segment in kept)
