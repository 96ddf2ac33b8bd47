"""补录: an entry made after the fact, with its true time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app import desk_line
from app.errors import UserError
from app.visits import Entry
from app.visits.entry import MOST_HEADS
from ui.areas.desk.candidates import CandidateRows
from ui.areas.desk.choices import Choices
from ui.areas.desk.panel import EntryPanel, category_of, instant_of
from ui.kit.edits import LineEdit, TimeEdit
from ui.kit.field import Field

if TYPE_CHECKING:
    from app.people import PersonRow

MOST_FOUND = 3
Search = Callable[[str, int], Sequence["PersonRow"]]


class WhoEdit(LineEdit):
    """A name, pinyin, a phone's end, or a number of people; ↑ ↓ choose among those found.

    Signals:
        stepped: ↑ (-1) or ↓ (1).
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class LatePanel(EntryPanel):
    """Day, time, who, category, services; the chip 补录 marks the row."""

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("desk", "补录"), "clock", parent)
        self.setObjectName("late_panel")
        self._search = search
        self._today = date.min
        self._is_draft = False
        self.day = LineEdit("late_day", latin=True)
        self.at = TimeEdit("late_at")
        self.add_pair(
            ("day", Field(QCoreApplication.translate("desk", "日期（1120，. 是今天）"), self.day)),
            ("at", Field(QCoreApplication.translate("desk", "时间（0930）"), self.at)),
        )
        hint = QCoreApplication.translate("desk", "拼音、姓名、后四位；或人数")
        self.who = WhoEdit("late_who", hint=hint, latin=True)
        self.add_field("who", Field(QCoreApplication.translate("desk", "谁来的"), self.who))
        self.found = CandidateRows()
        self.found.setObjectName("late_found")
        self.found.set_offers_new(offers=False)
        self.found.hide()
        self.body.addWidget(self.found)
        self.who.textChanged.connect(self._look_up)
        self.who.stepped.connect(lambda step: self.found.mark(self.found.marked + step))
        self.found.picked.connect(lambda _at: self._show_category())
        self.add_choices()
        self.finish()

    def open_with(self, choices: Choices, today: date) -> None:
        """Begin anew, or go on with the draft."""
        self._today = today
        category = self.category.value() if self._is_draft else None
        mask = self.chosen() if self._is_draft else choices.usual
        self.prepare(choices, category=category, mask=mask)
        if not self._is_draft:
            self.day.setText(".")
        self._is_draft = True
        self.show()
        self.day.setFocus()
        self.day.selectAll()

    def clear(self) -> None:
        """Saved: the next one keeps the day, for a pile of paper is of one day."""
        self.who.clear()
        self.at.clear()

    def person(self) -> PersonRow | None:
        """Who was found and is marked; None for nobody."""
        return None if self.found.isHidden() else self.found.person()

    def entry(self) -> Entry:
        typed = desk_line.read(self.who.text())
        person = self.person()
        heads = 1 if person is not None else self._heads(typed)
        day = desk_line.late_day(self.day.text(), self._today)
        return Entry(
            heads=heads,
            person_id=None if person is None else person.id,
            category_id=self.category_id(),
            services=desk_line.switched(self.chosen(), typed, self.choices.masks),
            at=instant_of(day, self.at),
            is_late=True,
        )

    def _heads(self, typed: desk_line.Typed) -> int:
        if typed.name:
            raise UserError("line.unknown", field="who", name=typed.name)
        try:
            return desk_line.heads_for_key(typed, most=MOST_HEADS)
        except UserError as error:
            error.field = "who"
            raise

    def _look_up(self, text: str) -> None:
        typed = desk_line.read(text)
        people = self._search(typed.who, MOST_FOUND) if typed.who else ()
        self.found.show_people(people, self.choices, typed.who, self._today)
        self.found.setVisible(bool(people))
        self.fields["who"].set_error("")
        self._show_category()

    def _show_category(self) -> None:
        """Somebody known brings the usual category along, until an F-key says another."""
        person = self.person()
        if person is not None:
            row = category_of(self.choices, person.category_id)
            self.category.choose(row, self.choices)
