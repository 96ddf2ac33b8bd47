"""The panel that opens at the right beside its list; the list stays readable."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.kit import icons, paint, sparing
from ui.kit.card import Rule, label
from ui.kit.theme import current
from ui.kit.tokens import RADIUS, SPACE

WIDTH = 452
TOP_EDGE = SPACE.unit


class Panel(QFrame):
    """Heading, ``body`` (scrolls when it must), ``foot`` for the buttons.

    Esc hides it and keeps what was typed: the draft is the panel itself.

    Signals:
        closed: Esc or the page hid it; the page gives the focus back.
    """

    closed = Signal()

    def __init__(
        self, heading: str, *, icon: str = "", note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._sign = QLabel(self)  # one without a parent would show as a window of its own
        self._sign.setVisible(bool(icon))
        self.heading = label(heading, "title")
        self.note = label(note, "small")
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACE.inner)
        self.head.addWidget(self._sign)
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.head.addWidget(self.note)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.inner)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(SPACE.inner)
        self._lay_out()
        self.restyle()

    def close_panel(self) -> None:
        """Hide, keeping the draft, and tell the page."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow, Qt.ConnectionType.UniqueConnection)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll the field that has the keys into view."""
        if now is not None and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, current().sizes.control)

    def restyle(self) -> None:
        if self._icon:
            side = sparing.icon_side("page_title")
            self._sign.setPixmap(icons.pixmap(self._icon, current().colours.primary, side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        painter.save()
        painter.setClipRect(0, 0, self.width(), 2 * TOP_EDGE)
        paint.box(painter, self.rect(), fill=c.primary, radius=RADIUS.card)
        painter.restore()
        under = self.rect().adjusted(0, TOP_EDGE, 0, 0)
        paint.box(painter, under, fill=c.surface, radius=RADIUS.control)
        paint.box(painter, under, edge=c.line, radius=RADIUS.control)
        painter.fillRect(1, TOP_EDGE, self.width() - 2, 1, c.primary)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 0, 0)
        held.addLayout(self.body)
        held.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.card, SPACE.card, SPACE.card, SPACE.gap)
        column.setSpacing(SPACE.gap)
        column.addLayout(self.head)
        column.addWidget(area, 1)
        column.addWidget(Rule())
        column.addLayout(self.foot)


def beside(content: QWidget, panel: Panel) -> QWidget:
    """*content* with *panel* at its right, hidden until the page shows it."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.gap)
    row.addWidget(content, 1)
    row.addWidget(panel)
    panel.hide()
    return both
