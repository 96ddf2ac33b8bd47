"""The row of figures every chapter begins with: caption, number, what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.card import Card, Rule
from ui.kit.theme import FontRole, current, metrics
from ui.kit.tokens import SPACE

Line = tuple[str, int, str, tuple[FontRole, FontRole]]
"""Words, height, ink, usual and smaller letters."""


class Figure(NamedTuple):
    """One figure, all words translated; ``short`` stands for a note that has no room."""

    caption: str
    value: str
    note: str = ""
    short: str = ""


class FigureRow(Card):
    """*count* figures side by side."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.body.setContentsMargins(SPACE.card, SPACE.inner, SPACE.card, SPACE.inner)
        row = QHBoxLayout()
        row.setSpacing(SPACE.gap)
        self.cells = [FigureCell() for _ in range(count)]
        for place, cell in enumerate(self.cells):
            if place:
                row.addWidget(Rule(upright=True))
            row.addWidget(cell, 1)
        self.body.addLayout(row)

    def set_figures(self, figures: Sequence[Figure]) -> None:
        for cell, figure in zip(self.cells, figures, strict=True):
            cell.say(figure)


class FigureCell(QWidget):
    """Three lines; words too long for their line take smaller letters before they are cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.figure = Figure("", "")

    def say(self, figure: Figure) -> None:
        self.figure = figure
        self.setAccessibleName(" ".join(figure[:3]))
        self.setToolTip(figure.note)
        self.update()

    def sizeHint(self) -> QSize:
        small = metrics("small").height()
        return QSize(120, 2 * small + metrics("figure", bold=True).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        small, big = metrics("small").height(), metrics("figure", bold=True).height()
        lines: tuple[Line, ...] = (
            (self.figure.caption, small, c.ink2, ("small", "keycap")),
            (self.figure.value, big, c.ink, ("figure", "tile")),
            (self._note(), small, c.ink2, ("small", "keycap")),
        )
        top = 0
        for words, tall, ink, roles in lines:
            room = QRect(SPACE.unit, top, self.width() - SPACE.unit, tall)
            bold = tall == big
            role = _role(words, room.width(), roles, bold=bold)
            paint.text(painter, room, words, ink=ink, role=role, bold=bold)
            top += tall

    def _note(self) -> str:
        figure = self.figure
        room = self.width() - SPACE.unit
        fits = paint.width_of(figure.note, "keycap") <= room
        return figure.note if fits or not figure.short else figure.short


def _role(words: str, room: int, roles: tuple[FontRole, FontRole], *, bold: bool) -> FontRole:
    """The usual letters where they fit, else the smaller ones."""
    usual, smaller = roles
    return usual if paint.width_of(words, usual, bold=bold) <= room else smaller
