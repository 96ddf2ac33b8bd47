"""Ctrl+L: who acts from now on, in two keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit import paint
from ui.kit.card import Card, Rule, label
from ui.kit.chip import Chip
from ui.kit.keycap import KeyCap
from ui.kit.messages import words
from ui.kit.theme import current
from ui.kit.tokens import HIT, RADIUS, SPACE
from ui.kit.veil import Veil

if TYPE_CHECKING:
    from uuid import UUID

    from app.keepers import KeeperRow

DIGITS = "1234567890"
WIDE = 420


class KeeperSheet(Veil):
    """The keepers of this station; a digit, or arrows and Enter, puts one on duty.

    Signals:
        chosen: the ``KeeperRow``.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keepers")
        self._rows: Sequence[KeeperRow] = ()
        self._lines: list[_Line] = []
        self._at = 0

    def open_for(self, rows: Sequence[KeeperRow], on_duty: UUID | None) -> None:
        """Show *rows*, the one *on_duty* marked."""
        self._rows = rows
        card = _SheetCard(QCoreApplication.translate("shell", "换谁值班"))
        card.setMinimumWidth(WIDE)
        card.head.addWidget(KeyCap("Esc"))
        card.body.addWidget(Rule())
        self._lines = [
            _Line(DIGITS[at : at + 1], row, is_on_duty=row.id == on_duty)
            for at, row in enumerate(rows)
        ]
        for at, line in enumerate(self._lines):
            line.picked.connect(lambda at=at: self._choose(at))
            card.body.addWidget(line)
        hint = QCoreApplication.translate("shell", "按数字就换；以后的登记都记在这位名下")
        card.body.addWidget(label(hint, "small", wrap=True))
        self.open_card(card)
        self.setFocus()
        first = next((at for at, row in enumerate(rows) if row.id == on_duty), 0)
        self._mark(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit and digit in DIGITS and DIGITS.index(digit) < len(self._rows):
            self._choose(DIGITS.index(digit))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._mark((self._at + step) % max(len(self._rows), 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._at)
        else:
            super().keyPressEvent(event)

    def _mark(self, at: int) -> None:
        self._at = at
        for other, line in enumerate(self._lines):
            line.set_marked(other == at)

    def _choose(self, at: int) -> None:
        self.close_card()
        self.chosen.emit(self._rows[at])


class _SheetCard(Card):
    """The keys go to this card while it is open, so it wears the frame."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint.focus_frame(QPainter(self), self.rect(), RADIUS.card)


class _Line(QWidget):
    """One keeper: digit, name, role."""

    picked = Signal()

    def __init__(self, digit: str, row: KeeperRow, *, is_on_duty: bool) -> None:
        super().__init__()
        self._is_marked = False
        self.setMinimumHeight(HIT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE.inner, 0, SPACE.inner, 0)
        line.setSpacing(SPACE.gap)
        line.addWidget(KeyCap(digit))
        line.addWidget(label(row.name, "strong"))
        line.addWidget(label(words(f"role.{row.role.value}"), "small"))
        line.addStretch(1)
        if is_on_duty:
            line.addWidget(Chip(QCoreApplication.translate("shell", "正在值班"), "chosen"))

    def set_marked(self, is_marked: bool) -> None:  # noqa: FBT001 - a plain state
        self._is_marked = is_marked
        self.update()

    def mousePressEvent(self, _event: object) -> None:
        self.picked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._is_marked:
            paint.box(QPainter(self), self.rect(), fill=current().colours.row_sel)
