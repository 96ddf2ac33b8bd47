"""A desk under test: the page on a real database, and hands for its keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import catalogue, people
from app.context import Context
from app.visits import VisitRow, day_rows, day_sums, sign_in
from app.visits.entry import Entry
from ui.areas.desk import DeskPage
from ui.areas.desk.rows import DeskRow

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Space": Qt.Key.Key_Space,
    "Del": Qt.Key.Key_Delete,
    "Right": Qt.Key.Key_Right,
    **{f"F{n}": Qt.Key(Qt.Key.Key_F1 + n - 1) for n in range(1, 13)},
}
PEOPLE = (
    ("王师傅", 0, "19900000001"),
    ("吴师傅", 2, "19900000236"),
    ("陈师傅", 3, "19900000773"),
)


@dataclass
class Desk:
    """The page, and what stands in its database."""

    page: DeskPage
    context: Context
    clock: Any
    people: dict[str, UUID]
    resets: list[int]

    @property
    def line(self):
        return self.page.line

    @property
    def row(self) -> DeskRow:
        """The top row of the list."""
        return self.page.day.model.row_at(0)

    def press(self, *keys: str) -> None:
        """Press keys where the focus is: ``F2``, ``Ctrl+Z``, or words to type."""
        for key in keys:
            if key.startswith("Ctrl+"):
                name = KEYS.get(key[5:], getattr(Qt.Key, f"Key_{key[5:]}", None))
                QTest.keyClick(self.target, name, Qt.KeyboardModifier.ControlModifier)
            elif key in KEYS:
                QTest.keyClick(self.target, KEYS[key])
            else:
                self.type(key)

    def type(self, text: str) -> None:
        for mark in text:
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, mark)
            if mark.isascii():
                QTest.keyClick(self.target, mark)
            else:
                QApplication.sendEvent(self.target, event)

    @property
    def target(self):
        return QApplication.focusWidget() or self.page

    def stored(self) -> list[VisitRow]:
        """Today's rows in the database, newest first."""
        return self.context.read(lambda s: day_rows(s, self.page.day.day))

    def sums(self):
        return self.context.read(lambda s: day_sums(s, self.page.day.day))

    def category(self, at: int) -> UUID:
        return self.context.read(catalogue.categories)[at].id

    def elsewhere(self, **values) -> UUID:
        """Somebody is signed in by another process."""
        return self.context.write("visit.sign_in", lambda s: sign_in(s, Entry(**values)))


def add_people(context: Context) -> dict[str, UUID]:
    categories = context.read(catalogue.categories)

    def add(name, at, phone):
        values = {"name": name, "category_id": categories[at].id, "phone": phone}
        return context.write("people.add", lambda s: people.add(s, **values))

    return {name: add(name, at, phone) for name, at, phone in PEOPLE}
