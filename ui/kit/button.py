"""The program's button: five kinds, its key on it, and beside it why it is off."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from ui.kit import icons, paint, sparing
from ui.kit.card import label
from ui.kit.paint import CapInk
from ui.kit.theme import current, metrics
from ui.kit.tokens import HIT, SPACE, Colours

Kind = Literal["primary", "plain", "soft", "ghost", "quiet", "danger"]

PAD = SPACE.gap + 2
GAP = SPACE.inner


class Ink(NamedTuple):
    """Ground, edge and ink of a button in one state; empty means none."""

    fill: str
    edge: str
    ink: str


class Button(QPushButton):
    """A button.

    Args:
        text: translated words.
        kind: ``primary`` (one per page or form), ``plain``, ``soft``, ``ghost`` (cancel),
            ``quiet`` (bold words on whatever ground they lie on), ``danger``.
        key: what the cap at the right says; the usual wording of *shortcut* if that is given.
        icon: name of an icon at the left.
        shortcut: key sequence that presses it while it is visible, e.g. ``Ctrl+E``.
    """

    def __init__(
        self,
        text: str,
        *,
        kind: Kind = "plain",
        key: str = "",
        icon: str = "",
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind: Kind = kind
        self._key = key or shortcut.replace("+", " ").replace("Return", "Enter")
        self._icon = icon
        self._reason: QLabel | None = None
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))

    @property
    def reason(self) -> QLabel:
        """The label that says why the button is off; put it beside the button."""
        if self._reason is None:
            self._reason = label("", "warn")
            self._reason.hide()
        return self._reason

    def set_off(self, why: str) -> None:
        """Switch off and say *why* (translated) beside it."""
        self.setEnabled(False)
        self.setAccessibleDescription(why)
        self.reason.setText(why)
        self.reason.setVisible(bool(why))

    def set_on(self) -> None:
        self.setEnabled(True)
        self.setAccessibleDescription("")
        self.reason.hide()

    def set_text(self, text: str) -> None:
        """Change the words, e.g. when they hold a number."""
        shortcut = self.shortcut()
        self.setText(text)
        self.setShortcut(shortcut)  # which Qt takes from a button with its words
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        self.kind = kind
        self.update()

    def key(self) -> str:
        return self._key

    def set_key(self, key: str) -> None:
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._words_width() + 2 * PAD
        if self._icon:
            width += sparing.icon_side() + GAP
        if self._key:
            width += paint.cap_size(self._key).width() + GAP + 2
        if not self.text():
            width -= GAP
        return QSize(max(width, HIT), current().sizes.control)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)
        if enter and not event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier:
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._ink()
        paint.box(painter, self.rect(), fill=ink.fill, edge=ink.edge)
        if self.hasFocus():
            paint.focus_frame(painter, self.rect())
        self._paint_content(painter, ink)

    def _paint_content(self, painter: QPainter, ink: Ink) -> None:
        cap = paint.cap_size(self._key) if self._key else QSize(0, 0)
        spare = self.width() - self.sizeHint().width()
        left = PAD + max(0, spare // 2)
        if self._icon:
            side = sparing.icon_side()
            icons.paint(painter, QRectF(left, 0, side, self.height()), self._icon, ink.ink)
            left += side + GAP
        words = QRect(left, 0, self._words_width(), self.height())
        paint.text(painter, words, self.text(), ink=ink.ink, bold=self._is_bold())
        if self._key:
            at = QRect(words.right() + GAP + 3, (self.height() - cap.height()) // 2, 0, 0)
            at.setSize(cap)
            paint.cap(painter, at, self._key, self._cap_ink(ink))

    def _words_width(self) -> int:
        return metrics("body", bold=self._is_bold()).horizontalAdvance(self.text())

    def _is_bold(self) -> bool:
        return self.kind in {"primary", "soft", "quiet"}

    def _ink(self) -> Ink:
        c = current().colours
        if not self.isEnabled():
            return Ink(c.sunken, c.line, c.ink3)
        return INKS[self.kind](c, self._depth())

    def _depth(self) -> int:
        """0 at rest, 1 under the pointer, 2 pressed."""
        if self.isDown() or self.isChecked():
            return 2
        return 1 if self.underMouse() else 0

    def _cap_ink(self, ink: Ink) -> CapInk:
        c = current().colours
        if not self.isEnabled():
            return CapInk(c.ink3, c.line_strong, c.sunken)
        if self.kind == "primary":
            return CapInk(c.on_primary, c.on_primary, ink.fill)
        return paint.cap_ink()


def _primary(c: Colours, depth: int) -> Ink:
    return Ink((c.primary, c.primary_hover, c.primary_press)[depth], "", c.on_primary)


def _plain(c: Colours, depth: int) -> Ink:
    pressed = paint.mixed(c.sunken, c.line_strong, 0.2)
    return Ink((c.surface, c.sunken, pressed)[depth], c.line_strong, c.ink)


def _soft(c: Colours, depth: int) -> Ink:
    return Ink(paint.mixed(c.primary_soft, c.primary, 0.08 * depth), "", c.primary_ink)


def _ghost(c: Colours, depth: int) -> Ink:
    return Ink(("", c.sunken, paint.mixed(c.sunken, c.line_strong, 0.2))[depth], "", c.primary_ink)


def _quiet(c: Colours, depth: int) -> Ink:
    return Ink(("", c.sunken, paint.mixed(c.sunken, c.line_strong, 0.2))[depth], "", c.ink)


def _danger(c: Colours, depth: int) -> Ink:
    return Ink((c.surface, c.danger_soft, c.danger_soft)[depth], c.danger, c.danger)


INKS = {
    "primary": _primary,
    "plain": _plain,
    "soft": _soft,
    "ghost": _ghost,
    "quiet": _quiet,
    "danger": _danger,
}
