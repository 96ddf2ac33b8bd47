"""The rail: every page of the program, its key at the right, the open one marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QEnterEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from ui.areas import PageEntry
from ui.kit import icons
from ui.kit.card import label, small_part
from ui.kit.sparing import icon_side, takes_tab_focus
from ui.kit.theme import current, metrics
from ui.kit.tokens import SPACE

INSET = 6


class NavRow(QPushButton):
    """One page; a badge counts what waits there. Drawn by the style sheet, as all the frame."""

    def __init__(self, entry: PageEntry) -> None:
        super().__init__()
        self.entry = entry
        self.setObjectName(f"nav_{entry.key}")
        self.setCheckable(True)
        self.setText(QCoreApplication.translate("areas", entry.title))
        self.setAccessibleName(self.text())
        takes_tab_focus(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.badge = small_part("", "badge")
        self.badge.hide()
        self.digit = label(entry.digit, "digit")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, INSET + SPACE.inner, 0)
        row.setSpacing(SPACE.inner)
        row.addStretch(1)
        row.addWidget(self.badge)
        row.addWidget(self.digit)
        self.restyle()

    def set_badge(self, count: int) -> None:
        """Show how many things wait on the page; 0 shows nothing."""
        self.badge.setText(str(count))
        self.badge.setVisible(bool(count))
        self.setAccessibleDescription(str(count) if count else "")
        self.updateGeometry()

    def restyle(self) -> None:
        c, side = current().colours, icon_side()
        drawn = QIcon(icons.pixmap(self.entry.icon, c.rail_ink2, side))
        drawn.addPixmap(
            icons.pixmap(self.entry.icon, c.rail_ink, side), QIcon.Mode.Normal, QIcon.State.On
        )
        self.setIcon(drawn)
        self.setIconSize(QSize(side + SPACE.unit, side))

    def sizeHint(self) -> QSize:
        width = 2 * INSET + SPACE.gap + icon_side() + SPACE.inner
        width += metrics(bold=True).horizontalAdvance(self.text()) + SPACE.inner + INSET
        if self.entry.digit:  # an empty label still asks for a few px
            width += self.digit.sizeHint().width() + SPACE.inner
        if not self.badge.isHidden():
            width += self.badge.sizeHint().width() + SPACE.inner
        return QSize(width, current().sizes.nav_item + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.key() in (keys.Key_Return, keys.Key_Enter):
            self.click()
        elif event.key() in (keys.Key_Up, keys.Key_Down):
            self.focusNextPrevChild(event.key() == keys.Key_Down)
        else:
            super().keyPressEvent(event)


class Rail(QFrame):
    """Brand, pages in the order of a day, and at the foot those not of a day.

    Signals:
        chosen: the key of the page asked for.
    """

    chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.rows = {entry.key: NavRow(entry) for entry in entries}
        self._brand = _Brand()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, INSET)
        column.setSpacing(0)
        column.addWidget(self._brand)
        self._add(column, [entry for entry in entries if not entry.bottom])
        column.addStretch(1)
        self._add(column, [entry for entry in entries if entry.bottom])
        self.restyle()

    def mark(self, key: str) -> None:
        """Show *key* as the open page."""
        for name, row in self.rows.items():
            row.setChecked(name == key)

    def set_badge(self, key: str, count: int) -> None:
        """Show how many things wait on page *key*."""
        self.rows[key].set_badge(count)
        self.restyle()

    def restyle(self) -> None:
        widest = max((row.sizeHint().width() for row in self.rows.values()), default=0)
        self.setFixedWidth(max(current().sizes.rail_min, widest, self._brand.least_width()))

    def _add(self, column: QVBoxLayout, entries: Sequence[PageEntry]) -> None:
        for entry in entries:
            row = self.rows[entry.key]
            row.clicked.connect(lambda _checked, key=entry.key: self._ask(key))
            column.addWidget(row)

    def _ask(self, key: str) -> None:
        """A click toggles a checkable button; which row is marked is for the window to say."""
        self.rows[key].setChecked(True)
        self.chosen.emit(key)


class _Brand(QFrame):
    """The cup, the name, and what to hold for the digits."""

    def __init__(self) -> None:
        super().__init__()
        self._cup = QLabel()
        self._name = label(QCoreApplication.translate("shell", "驿站"), "brand")
        self._hint = label("Alt+", "digit")
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET + SPACE.gap, 0, INSET + SPACE.inner, 0)
        row.setSpacing(SPACE.inner)
        row.addWidget(self._cup)
        row.addWidget(self._name, 1)
        row.addWidget(self._hint)
        self.restyle()

    def least_width(self) -> int:
        """What cup and name need; the hint is the first to go."""
        name = metrics("page_title", bold=True).horizontalAdvance(self._name.text())
        return 2 * INSET + SPACE.gap + SPACE.inner + icon_side("tile") + SPACE.inner + name

    def restyle(self) -> None:
        side = icon_side("tile")
        self._cup.setPixmap(icons.pixmap("coffee", current().colours.rail_mark, side))
        self.setFixedHeight(current().sizes.header)
        hint = metrics("small").horizontalAdvance(self._hint.text()) + SPACE.inner
        self._hint.setVisible(self.least_width() + hint <= current().sizes.rail_min)
