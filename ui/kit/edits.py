"""Editors for one value: a line of text, a time of day, a choice from a list."""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.card import label, restyled
from ui.kit.theme import current, metrics
from ui.kit.tokens import BORDER, RADIUS, SPACE

LAST_HOUR = 23
LAST_MINUTE = 59


class LineEdit(QLineEdit):
    """One line of text, with a unit or limit inside at the right.

    Args:
        name: objectName; Field gives the accessible name.
        hint: translated grey words while empty.
        unit: translated words inside at the right (``能用 24 支``).
        latin: switch the input method off, for codes, numbers, and whatever a scanner fills.
    """

    def __init__(
        self,
        name: str,
        *,
        hint: str = "",
        unit: str = "",
        latin: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self._latin = latin
        self._unit: QLabel | None = None
        if unit:
            self.set_unit(unit)

    def set_unit(self, words: str) -> None:
        if self._unit is None:
            self._unit = label("", "hint", parent=self)
            self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._unit.setText(words)
        self._place_unit()

    def set_state(self, state: str) -> None:
        """``error`` or nothing; focus and off are Qt's own states."""
        if self.property("state") != state:
            self.setProperty("state", state)
            restyled(self)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *about: Any) -> Any:
        if self._latin and query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *about)

    def restyle(self) -> None:
        self._place_unit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_unit()

    def _place_unit(self) -> None:
        if self._unit is None:
            return
        width = paint.width_of(self._unit.text(), "small")
        self.setTextMargins(0, 0, width + SPACE.inner, 0)
        self._unit.setGeometry(self.width() - width - SPACE.gap, 0, width + 2, self.height())


class TimeEdit(LineEdit):
    """A time of day: ``8``, ``830``, ``0830`` and ``8:30`` all become ``08:30`` on leaving."""

    def __init__(self, name: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, hint=hint, latin=True, parent=parent)
        self.editingFinished.connect(self._tidy)

    def time(self) -> str | None:
        """``HH:MM``, or None when it is not a time."""
        return clock(self.text())

    def _tidy(self) -> None:
        if (written := self.time()) is not None:
            self.setText(written)


def clock(typed: str) -> str | None:
    """What *typed* means as a time of day, ``HH:MM``, or None."""
    plain = normalize("NFKC", typed).strip()
    hours, colon, minutes = plain.partition(":")
    if not colon:
        hours, minutes = (plain, "0") if len(plain) <= len("24") else (plain[:-2], plain[-2:])
    if not (hours.isdecimal() and minutes.isdecimal() and hours.isascii() and minutes.isascii()):
        return None
    if int(hours) > LAST_HOUR or int(minutes) > LAST_MINUTE:
        return None
    return f"{int(hours):02}:{int(minutes):02}"


class _Offered(QListView):
    """The open list of a choice: the keys go here, so here is the frame."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint.focus_frame(painter, self.viewport().rect(), radius=RADIUS.keycap)


class Choice(QComboBox):
    """A choice from a short list; ↓ opens it, as its cap says.

    Args:
        name: objectName.
        options: (value, translated words) in order.
        hint: grey words while nothing is chosen; without it the first option is chosen.
    """

    def __init__(
        self,
        name: str,
        options: list[tuple[Any, str]] | None = None,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setView(_Offered(self))
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_options(options or [])

    def set_options(self, options: list[tuple[Any, str]]) -> None:
        """Offer *options*; the value chosen before stays chosen when it is still there."""
        before = self.value()
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.set_value(before)

    def value(self) -> Any:
        return self.currentData()

    def set_value(self, value: Any) -> None:
        # Not findData: Qt knows a Python value by its address, and an id read again has another.
        held = (at for at in range(self.count()) if self.itemData(at) == value)
        at = -1 if value is None else next(held, -1)
        self.setCurrentIndex(0 if at < 0 and not self.placeholderText() and self.count() else at)

    def set_state(self, state: str) -> None:
        self.setProperty("state", state)
        self.update()

    def sizeHint(self) -> QSize:
        words = [self.itemText(at) for at in range(self.count())] + [self.placeholderText()]
        width = max(metrics().horizontalAdvance(word) for word in words)
        cap = paint.cap_size("↓").width()
        return QSize(width + cap + 2 * SPACE.gap + SPACE.inner, current().sizes.control)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Space):
            self.showPopup()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        bad = self.property("state") == "error"
        fill, edge = (c.danger_soft, c.danger) if bad else (c.surface, c.line_strong)
        if not self.isEnabled():
            fill, edge = c.sunken, c.line
        width = BORDER.error if bad else BORDER.normal
        paint.box(painter, self.rect(), fill=fill, edge=edge, width=width)
        if self.hasFocus():
            paint.focus_frame(painter, self.rect())
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        c = current().colours
        cap = paint.cap_size("↓")
        left, right = SPACE.gap, self.width() - SPACE.gap - cap.width()
        words = QRect(left, 0, right - left - SPACE.inner, self.height())
        if self.currentIndex() < 0:
            paint.text(painter, words, self.placeholderText(), ink=c.ink3)
        else:
            ink = c.ink if self.isEnabled() else c.ink2
            paint.text(painter, words, self.currentText(), ink=ink)
        at = QRect(right, (self.height() - cap.height()) // 2, cap.width(), cap.height())
        if self.isEnabled():
            paint.cap(painter, at, "↓", paint.cap_ink())
