"""Whose visits: typed as on the desk, picked from what is found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import people
from app.clock import business_day
from ui.areas.desk.candidates import CandidateRows
from ui.areas.desk.choices import Choices
from ui.areas.desk.popup import Popup
from ui.kit.finding import FindLine
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from app.people import PersonRow
    from ui.kit.operations import Operations

MOST = 6
WIDEST = 720
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PersonPick(FindLine):
    """A field that finds people; ↑ ↓ choose, Enter takes the marked one, Esc clears.

    Args:
        operations: the door to read by.
        host: the page the sheet of candidates lies on.

    Signals:
        picked: another person is wanted (id), or nobody in particular (None).
        left: Enter or Esc with nothing to do here.
    """

    picked = Signal(object)
    left = Signal()

    def __init__(self, operations: Operations, host: QWidget) -> None:
        hint = QCoreApplication.translate("registers", "姓名、拼音、后四位")
        title = QCoreApplication.translate("registers", "谁")
        super().__init__("visits_person", hint=hint, title=title)
        self.person_id: UUID | None = None
        self._operations = operations
        self._host = host
        self._sheet = Popup(host)
        self._choices = Choices((), (), is_english=False)
        self.rows = CandidateRows()
        self.rows.set_offers_new(offers=False)
        self.rows.picked.connect(lambda _at: self._take())
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.textEdited.connect(self._find)

    def set_choices(self, choices: Choices) -> None:
        self._choices = choices

    def set_person(self, row: PersonRow | None) -> None:
        """Show whose visits are wanted without telling anybody."""
        self.person_id = None if row is None else row.id
        self.setText("" if row is None else row.name or row.phone_masked)
        self._sheet.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self._sheet.isHidden():
            self.rows.mark(self.rows.marked + (1 if key == Qt.Key.Key_Down else -1))
        elif key in ENTER:
            self._take() if not self._sheet.isHidden() else self.left.emit()
        elif key == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._sheet.hide()

    def _find(self, typed: str) -> None:
        if not typed.strip():
            self._choose(None)
            return
        now = self._operations.context.now()
        found = self._operations.read(lambda s: people.search(s, typed, now=now, most=MOST))
        self.rows.show_people(found, self._choices, typed, business_day(now))
        self._open(found)

    def _open(self, found: Sequence[PersonRow]) -> None:
        if not found:
            self._sheet.hide()
            return
        under = self.mapTo(self._host, QPoint(0, self.height() + SPACE.unit))
        width = min(WIDEST, self._host.width() - under.x())
        room = QRect(under.x(), under.y(), width, self._host.height() - under.y())
        self._sheet.place(room, self.rows.sizeHint().height())
        self._sheet.show()

    def _take(self) -> None:
        row = self.rows.person()
        if row is not None:
            self.setText(row.name or row.phone_masked)
            self._choose(row.id)
            self.left.emit()

    def _give_up(self) -> None:
        if self.text():
            self.clear()
            self._choose(None)
        else:
            self.left.emit()

    def _choose(self, person_id: UUID | None) -> None:
        self._sheet.hide()
        if person_id != self.person_id:
            self.person_id = person_id
            self.picked.emit(person_id)
