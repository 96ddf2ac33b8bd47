"""What every chapter's view can do, and the card of a table with its sum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.areas.month.look import Look
from ui.kit import icons, paint, sparing
from ui.kit.card import Card, label, set_role
from ui.kit.elided import Elided
from ui.kit.list import Table
from ui.kit.table import Column, TableModel
from ui.kit.theme import current
from ui.kit.tokens import SPACE


class ChapterView(QWidget):
    """The right side of the page, for one chapter.

    Signals:
        save_wanted: what was typed here is to be kept (a dictionary of values).
    """

    save_wanted = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE.gap)

    def show_month(self, look: Look, place: int) -> None:
        """Show *look*; *place* is the chapter's number, from 1."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Enter in the contents goes here."""
        raise NotImplementedError


class Note(Elided):
    """Words that explain a chart: shown whole, or not at all."""

    def __init__(self, words: str) -> None:
        super().__init__("small", tone="ink2")
        self.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        if paint.width_of(self.text(), "small") <= self.width():
            super().paintEvent(event)


class SumCard(Card):
    """A table under its heading, and at the right of that what it adds up to."""

    def __init__(self, area: str, name: str, columns: Sequence[Column[Any]]) -> None:
        super().__init__(" ")
        self.table = Table(name, " ")
        self.model: TableModel[Any] = TableModel(area, columns)
        self.table.set_model(self.model)
        self._sign = QLabel()
        self._sum = label("", "ok")
        self._mood = "ok"
        self.head.addWidget(self._sum)
        self.head.addWidget(self._sign)
        self.head.setContentsMargins(SPACE.card, 0, SPACE.card, 0)
        self.body.setContentsMargins(0, SPACE.inner, 0, 0)
        self.body.setSpacing(SPACE.unit)
        self.body.addWidget(self.table, 1)

    def say(self, heading: str, rows: Sequence[Any], note: str = "") -> None:
        self.set_heading(heading, note)
        self.table.view.setAccessibleName(heading)
        self.model.set_rows(rows)

    def say_sum(self, words: str, mood: str) -> None:
        """*words* about the sum; *mood* ``ok`` or ``danger``, "" for a plain note."""
        self._mood = mood
        self._sum.setText(words)
        set_role(self._sum, "danger" if mood == "danger" else "ok" if mood else "small")
        self.restyle()

    def sum_words(self) -> str:
        return self._sum.text()

    def restyle(self) -> None:
        self._sign.setVisible(bool(self._mood))
        if self._mood:
            name = "circle-check" if self._mood == "ok" else "circle-alert"
            ink = getattr(current().colours, self._mood)
            self._sign.setPixmap(icons.pixmap(name, ink, sparing.icon_side()))


def side_by_side(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    """Cards in one row, each with its share of the width."""
    row = QHBoxLayout()
    row.setSpacing(SPACE.gap)
    for part, stretch in parts:
        row.addWidget(part, stretch)
    return row
