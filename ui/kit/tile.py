"""The desk's tiles: a category on its F-key with today's count, a service on its digit."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit import icons, paint, sparing
from ui.kit.theme import FontRole, current, metrics
from ui.kit.tokens import BORDER, CHIP_LINE, MOTION, RADIUS, SPACE

PAD, LEAST_PAD = SPACE.inner + 2, SPACE.unit + 2
SMALLEST: FontRole = "keycap"


class Tile(QAbstractButton):
    """A category: cap, icon, short name, today's count. ``flash()`` shows it as just pressed.

    The icon gives way when the tile is too narrow for name and count: the count moves up.
    Tiles take no focus: their keys work wherever the focus is.
    """

    def __init__(self, key: str, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._icon = icon
        self._count: int | None = None
        self._is_compact = False
        self._role: FontRole = "tile"
        self._count_role: FontRole = "body"
        self._end = QTimer(self, singleShot=True, interval=MOTION.flash)
        self._end.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self.setText(name)
        self.setAccessibleName(f"{self._key} {name}")
        self.updateGeometry()

    def set_count(self, count: int | None) -> None:
        self._count = count
        self.setAccessibleDescription("" if count is None else str(count))
        self.update()

    def count(self) -> int | None:
        return self._count

    def has_room(self) -> bool:
        """Whether name and count fit on one line."""
        count = paint.width_of(str(self._count or 0))
        return self._name_width() + SPACE.unit + count <= self.width() - 2 * PAD

    def name_fits(self, role: FontRole) -> bool:
        """Whether the name fits in letters of *role*."""
        return paint.width_of(self.text(), role, bold=True) <= self.width() - 2 * LEAST_PAD

    def set_name_role(self, role: FontRole) -> None:
        """Write the name in letters of *role*: a row of tiles has one size."""
        self._role = role
        self.update()

    def count_fits(self, role: FontRole) -> bool:
        """Whether the count fits in letters of *role* beside the key."""
        used = self._pad() + paint.cap_size(self._key).width() + 1 + LEAST_PAD
        return paint.width_of(str(self._count or 0), role) <= self.width() - used

    def set_compact(self, compact: bool, role: FontRole = "body") -> None:  # noqa: FBT001
        """Put the count where the icon is, in letters of *role*, because a neighbour has to."""
        self._is_compact = compact
        self._count_role = role
        self.update()

    def flash(self) -> None:
        self._end.start()
        self.update()

    def is_lit(self) -> bool:
        return self._end.isActive() or self.isDown()

    def sizeHint(self) -> QSize:
        return QSize(self._name_width() + 2 * self._pad(), current().sizes.tile_height)

    def minimumSizeHint(self) -> QSize:
        """Room for the name in the smallest letters."""
        wide = paint.width_of(self.text(), SMALLEST, bold=True)
        return QSize(wide + 2 * LEAST_PAD, current().sizes.tile_height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        if self.is_lit():
            fill, edge, width = c.primary_soft, c.primary, BORDER.selected
        else:
            fill, edge, width = (c.sunken if self.underMouse() else c.surface), c.line, 1
        paint.box(painter, self.rect(), fill=fill, edge=edge, width=width, radius=RADIUS.tile)
        cap = paint.cap_size(self._key)
        at = QRect(self._pad(), PAD, cap.width(), cap.height())
        paint.cap(painter, at, self._key, paint.cap_ink())
        self._paint_corner(painter, at)
        self._paint_name(painter)

    def _paint_corner(self, painter: QPainter, cap: QRect) -> None:
        """The icon, or the count once name and count do not fit on one line."""
        c = current().colours
        room = QRect(cap.right() + 1, cap.top(), 0, cap.height())
        room.setRight(self.width() - self._pad() - 1)
        if self._has_room():
            if self._icon:
                side = sparing.icon_side() + 2
                at = QRectF(room.right() - side + 1, room.top(), side, room.height())
                icons.paint(painter, at, self._icon, c.primary)
        elif self._count is not None and self.count_fits(self._count_role):
            room.setRight(self.width() - LEAST_PAD - 1)
            role = self._count_role
            line = metrics(role).height()
            room = QRect(room.left(), cap.center().y() - line // 2, room.width(), line)
            paint.text(painter, room, str(self._count), ink=c.ink2, role=role, align=sparing.RIGHT)

    def _paint_name(self, painter: QPainter) -> None:
        c = current().colours
        line = metrics(self._role, bold=True).height()
        pad = self._pad()
        room = QRect(pad, self.height() - line - SPACE.unit, self.width() - 2 * pad + 1, line)
        ink = c.primary_ink if self.is_lit() else c.ink
        paint.text(painter, room, self.text(), ink=ink, role=self._role, bold=True)
        if self._has_room() and self._count is not None:
            paint.text(painter, room, str(self._count), ink=c.ink2, align=sparing.RIGHT)

    def _has_room(self) -> bool:
        return not self._is_compact and self.has_room()

    def _pad(self) -> int:
        """The margin gives way before the name is cut."""
        return PAD if self._name_width() + 2 * PAD <= self.width() else LEAST_PAD

    def _name_width(self) -> int:
        return paint.width_of(self.text(), self._role, bold=True)


class ServiceTile(QAbstractButton):
    """A service on its digit; ticked it is chosen for the entry being built."""

    def __init__(self, digit: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit = digit
        self._live = False
        self.setText(name)
        self.setAccessibleName(f"{digit} {name}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def set_live(self, live: bool) -> None:  # noqa: FBT001 - a Qt-style setter
        """Show the digit as a live key cap: pressing it now would tick this."""
        if live != self._live:
            self._live = live
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = self._digit_width() + SPACE.inner + 2 * SPACE.inner
        width += paint.width_of(self.text(), bold=self.isChecked())
        if self.isChecked():
            width += sparing.icon_side("small") + SPACE.inner
        return QSize(width, max(CHIP_LINE, metrics().height() + SPACE.gap))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        chosen = self.isChecked()
        ground = c.sunken if self.underMouse() else c.surface
        fill, edge = (c.primary_soft, c.primary) if chosen else (ground, c.line)
        paint.box(painter, self.rect(), fill=fill, edge=edge)
        ink = c.primary_ink if chosen else c.ink2
        left = SPACE.inner + self._paint_digit(painter, ink) + SPACE.inner
        if chosen:
            side = sparing.icon_side("small")
            icons.paint(painter, QRectF(left, 0, side, self.height()), "check", ink)
            left += side + SPACE.inner
        words = QRect(left, 0, self.width() - left, self.height())
        paint.text(painter, words, self.text(), ink=ink, bold=chosen)

    def _digit_width(self) -> int:
        if self._live:
            return paint.cap_size(self._digit).width()
        return paint.width_of(self._digit, bold=True)

    def _paint_digit(self, painter: QPainter, ink: str) -> int:
        width = self._digit_width()
        if self._live:
            tall = paint.cap_size(self._digit).height()
            at = QRect(SPACE.inner, (self.height() - tall) // 2, width, tall)
            paint.cap(painter, at, self._digit, paint.cap_ink(live=True))
        else:
            at = QRect(SPACE.inner, 0, width + 1, self.height())
            paint.text(painter, at, self._digit, ink=ink, bold=True)
        return width
