"""The columns of a file as cards: its heading, what it is taken for, and a choice of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.registers.headings import IGNORED, KINDS
from app.registers.layout import ColumnRow
from ui.kit import icons, paint, sparing
from ui.kit.card import label
from ui.kit.edits import Choice
from ui.kit.messages import words
from ui.kit.theme import current, metrics
from ui.kit.tokens import BORDER, SPACE

PAD = SPACE.inner + 2
USUAL = 8
"""Cards that share the width when there are fewer."""


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """The same column of one or more sheets; ``places`` are (sheet, column from 0)."""

    heading: str
    kind: str
    places: tuple[tuple[str, int], ...]


def column_groups(columns: Iterable[ColumnRow]) -> list[ColumnGroup]:
    """Columns in the order of the file; sheets that are laid out alike share theirs."""
    places: dict[tuple[int, str, str], list[tuple[str, int]]] = {}
    for one in columns:
        places.setdefault((one.index, one.heading, one.kind), []).append((one.sheet, one.index))
    return [
        ColumnGroup(heading or _letters(index), kind, tuple(of))
        for (index, heading, kind), of in sorted(places.items(), key=lambda item: item[0][0])
    ]


class ColumnCard(Choice):
    """One column; ↓, Enter, Space or a click opens what it can be.

    Signals:
        reached: it has the focus and wants to be seen.
        passed: ← or → was pressed (-1, 1).
    """

    reached = Signal()
    passed = Signal(int)

    def __init__(self, name: str, group: ColumnGroup, parent: QWidget) -> None:
        kinds = [(kind, words(f"register.kind.{kind}")) for kind in (*KINDS, IGNORED)]
        super().__init__(name, kinds, parent=parent)
        self.group = group
        self.set_value(group.kind)
        said = QCoreApplication.translate("imports", "文件里的“{heading}”栏是")
        self.setAccessibleName(said.format(heading=group.heading))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), card_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def natural_width(self) -> int:
        """What its words need."""
        heading = paint.width_of(self.group.heading, "small")
        kind = paint.width_of(self.currentText(), bold=True) + SPACE.inner + sparing.icon_side()
        return max(heading, kind) + 2 * PAD

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.passed.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a wheel over a card must not make another column of it

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        used = self.value() != IGNORED
        fill = c.surface if used else c.sunken
        paint.box(painter, self.rect(), fill=fill, edge=c.line, width=BORDER.normal)
        if self.hasFocus():
            paint.focus_frame(painter, self.rect())
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        c = current().colours
        used = self.value() != IGNORED
        small, side = metrics("small").height(), sparing.icon_side()
        inner = self.rect().adjusted(PAD, SPACE.unit, -PAD, -SPACE.unit)
        above = QRect(inner.left(), inner.top(), inner.width(), small)
        below = QRect(inner.left(), inner.top() + small, inner.width(), inner.height() - small)
        paint.text(painter, above, self.group.heading, ink=c.ink2, role="small")
        at = QRectF(below.right() - side + 1, below.top(), side, below.height())
        icons.paint(painter, at, "check" if used else "minus", c.ok if used else c.ink3)
        below.setRight(below.right() - side)
        ink = c.ink if used else c.ink2
        paint.text(painter, below, self.currentText(), ink=ink, bold=used)


class ColumnStrip(QWidget):
    """The cards in one row; those that have no room come when ← or → reaches them.

    Signals:
        changed: a column was given another meaning (ColumnGroup, kind).
    """

    changed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("imports_columns")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cards: list[ColumnCard] = []
        self._first = 0
        self._rest = label("", "small", parent=self)

    def show_columns(self, groups: Sequence[ColumnGroup]) -> None:
        """Show *groups*; the card in use keeps the keys."""
        used = next((at for at, card in enumerate(self.cards) if card.hasFocus()), -1)
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._card(at, group) for at, group in enumerate(groups)]
        self._place()
        if 0 <= used < len(self.cards):
            self.cards[used].setFocus()

    def take(self) -> bool:
        """Take the keys, if there is a column."""
        if self.cards:
            self.cards[min(self._first, len(self.cards) - 1)].setFocus()
        return bool(self.cards)

    def has_keys(self) -> bool:
        return any(card.hasFocus() for card in self.cards)

    def sizeHint(self) -> QSize:
        return QSize(480, card_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, card_height())

    def restyle(self) -> None:
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _card(self, at: int, group: ColumnGroup) -> ColumnCard:
        card = ColumnCard(f"imports_column_{at}", group, self)
        card.activated.connect(lambda _at: self._choose(card))
        card.passed.connect(lambda step: self._pass(card, step))
        card.reached.connect(lambda: self._reach(card))
        return card

    def _choose(self, card: ColumnCard) -> None:
        if card.value() != card.group.kind:
            self.changed.emit(card.group, card.value())

    def _pass(self, card: ColumnCard, step: int) -> None:
        at = self.cards.index(card) + step
        if 0 <= at < len(self.cards):
            self._show_from(at)
            self.cards[at].setFocus()

    def _reach(self, card: ColumnCard) -> None:
        if card in self.cards:
            self._show_from(self.cards.index(card))

    def _show_from(self, at: int) -> None:
        """Bring the card at place *at* into view."""
        fitting = self._fitting()
        if not self._first <= at < self._first + fitting:
            self._first = at if at < self._first else at - fitting + 1
            self._place()

    def _least(self) -> int:
        return max((card.natural_width() for card in self.cards), default=1)

    def _rest_width(self) -> int:
        return paint.width_of(_rest_words(len(self.cards)), "small") + SPACE.inner

    def _fitting(self) -> int:
        """How many cards have room at once."""
        whole = (self.width() + SPACE.inner) // (self._least() + SPACE.inner)
        if whole >= len(self.cards):
            return len(self.cards)
        room = self.width() - self._rest_width()
        return max(1, room // (self._least() + SPACE.inner))

    def _place(self) -> None:
        fitting = self._fitting()
        self._first = max(0, min(self._first, len(self.cards) - fitting))
        hidden = len(self.cards) - fitting
        room = self.width() - (self._rest_width() if hidden else 0)
        shared = fitting if hidden else max(fitting, USUAL)
        width = max(self._least(), (room + SPACE.inner) // max(shared, 1) - SPACE.inner)
        for at, card in enumerate(self.cards):
            place = at - self._first
            card.setVisible(0 <= place < fitting)
            card.setGeometry(place * (width + SPACE.inner), 0, width, self.height())
        self._rest.setVisible(hidden > 0)
        self._rest.setText(_rest_words(hidden))
        self._rest.setGeometry(room, 0, self.width() - room, self.height())


def card_height() -> int:
    return metrics("small").height() + metrics(bold=True).height() + SPACE.gap - SPACE.unit


def _rest_words(count: int) -> str:
    return QCoreApplication.translate("imports", "还有 {n} 栏").format(n=count)


def _letters(index: int) -> str:
    """The name of a column without a heading, as a spreadsheet letters it."""
    many = len(ascii_uppercase)
    before = ascii_uppercase[index // many - 1] if index >= many else ""
    said = QCoreApplication.translate("imports", "{letter} 栏")
    return said.format(letter=before + ascii_uppercase[index % many])
