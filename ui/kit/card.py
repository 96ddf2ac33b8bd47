"""Grounds things lie on: the white card, the hairline, and labels with a role."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.sparing import shows_plain_text
from ui.kit.tokens import BORDER, SPACE

Role = Literal[
    "body",
    "small",
    "hint",
    "strong",
    "small-strong",
    "heading",
    "title",
    "context",
    "figure",
    "total",
    "ok",
    "warn",
    "danger",
    "error",
    "alert",
    "clock",
    "badge",
    "digit",
    "brand",
    "scan",
    "link",
    "cap",
    "banner",
]


def label(
    text: str, role: Role = "body", *, wrap: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A plain-text label in the look of *role* (see ``resources/style.qss``)."""
    made = QLabel(parent)
    shows_plain_text(made)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setText(text)
    return made


def small_part(text: str, role: Role) -> QLabel:
    """A label that keeps its own height beside taller things: a cap, a badge."""
    made = label(text, role)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def set_role(of: QLabel, role: Role) -> None:
    """Give a label another look while it is shown."""
    if of.property("role") != role:
        of.setProperty("role", role)
        restyled(of)


def restyled(widget: QWidget) -> None:
    """Let the style sheet read *widget*'s properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()


class Rule(QFrame):
    """A hairline, lying or standing."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(BORDER.normal)
        else:
            self.setFixedHeight(BORDER.normal)


class Card(QFrame):
    """A white card: an optional heading with a note, then ``body`` (a QVBoxLayout).

    ``head`` is the heading's row, to which a page may add chips or a button at the right.
    """

    def __init__(self, heading: str = "", *, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE.card, SPACE.gap, SPACE.card, SPACE.gap)
        self.body.setSpacing(SPACE.inner)
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACE.inner)
        self.heading = label(heading, "heading")
        self.note = label(note, "small")
        if heading:
            self.head.addWidget(self.heading)
            self.head.addWidget(self.note)
            self.head.addStretch(1)
            self.body.addLayout(self.head)
        self.note.setVisible(bool(heading and note))

    def set_heading(self, heading: str, note: str = "") -> None:
        self.heading.setText(heading)
        self.note.setText(note)
        self.note.setVisible(bool(note))
