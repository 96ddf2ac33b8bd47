"""Tiles, line and services together: what is typed becomes an entry when a key acts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app import desk_line
from app.catalogue import CategoryRow
from app.desk_line import Typed
from app.errors import UserError
from app.people import PersonRow
from app.visits import Entry
from app.visits.entry import MOST_HEADS
from ui.areas.desk.candidates import Candidates
from ui.areas.desk.day import Day
from ui.areas.desk.day import Newcomer as Told
from ui.areas.desk.line import EntryLine
from ui.areas.desk.newcomer import Newcomer
from ui.areas.desk.others import OtherCategories
from ui.areas.desk.popup import Popup
from ui.areas.desk.services import AllServices, ServicesRow
from ui.areas.desk.tiles import FIRST_KEY, TileRow
from ui.kit.messages import sentence
from ui.kit.paint import ChipSpec
from ui.kit.tokens import SPACE

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ONE_KEY = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
Search = Callable[[str, int], Sequence[PersonRow]]


class Counter(QWidget):
    """Where the typing goes.

    Signals:
        list_wanted: ↓ with nothing typed.
        undo_wanted: Ctrl+Z with nothing typed.
        left_sheet: a sheet that had the keys is closed.
        passed: a key that closed a sheet without being the sheet's (``QKeyEvent``).
    """

    list_wanted = Signal()
    undo_wanted = Signal()
    left_sheet = Signal()
    passed = Signal(QKeyEvent)

    def __init__(self, day: Day, search: Search, parent: QWidget) -> None:
        super().__init__(parent)
        self._day = day
        self._search = search
        self._base = 0
        self._armed: tuple[str, str] | None = None
        self._always_composes = False
        self.room: Callable[[], QRect] = QRect
        self.tiles = TileRow()
        self.line = EntryLine()
        self.services = ServicesRow()
        self._page = parent
        self._sheets: list[Popup] = []
        self._lines = QStackedWidget()
        self._pending_others: Callable[[CategoryRow], object] = self.press
        self._lay_out()
        self._connect()

    @cached_property
    def candidates(self) -> Candidates:
        """Who it may be; like every sheet, made when first wanted."""
        sheet = Candidates(self._page)
        sheet.rows.picked.connect(lambda _at: self.press_enter())
        self._sheets.append(sheet)
        return sheet

    @cached_property
    def others(self) -> OtherCategories:
        """F10."""
        sheet = OtherCategories(self._page)
        sheet.chosen.connect(self._on_other)
        sheet.closed.connect(self._on_others_closed)
        self._sheets.append(sheet)
        return sheet

    @cached_property
    def every_service(self) -> AllServices:
        """Tab."""
        sheet = AllServices(self._page)
        sheet.changed.connect(self._on_every_service)
        sheet.closed.connect(self._on_services_closed)
        self._sheets.append(sheet)
        return sheet

    @cached_property
    def newcomer(self) -> Newcomer:
        """姓名 → 手机 → F-key."""
        form = Newcomer()
        form.left.connect(self._leave_newcomer)
        form.refused.connect(self._say_last_step)
        self._lines.addWidget(form)
        return form

    def show_choices(self) -> None:
        """The catalogue was read anew."""
        choices = self._day.choices
        self.tiles.set_choices(choices)
        self.services.set_choices(choices)
        self._base = choices.usual
        self._on_text(self.line.input.text())

    def take_focus(self) -> None:
        """The keys go to the line, or to where somebody new is being written."""
        if self.is_adding():
            self.newcomer.name.setFocus()
        else:
            self.line.input.setFocus()

    def is_adding(self) -> bool:
        """Whether the line is 姓名 → 手机 → F-key now."""
        return self._lines.currentWidget() is not self.line

    def clear(self) -> None:
        """Ready for the next entry: the usual services, the input method off."""
        self._armed = None
        self._base = self._day.choices.usual
        self._lines.setCurrentWidget(self.line)
        self.line.clear()
        self.line.set_input_method(on=self._always_composes)
        self.close_sheets()
        self._on_text("")

    def set_always_composes(self, *, on: bool) -> None:
        """来访行用输入法: the line lets the input method in, entry after entry."""
        self._always_composes = on
        self.line.set_input_method(on=on)

    def close_sheets(self) -> None:
        """Nothing lies over the list."""
        for sheet in self._sheets:
            sheet.hide()

    def press(self, row: CategoryRow) -> None:
        """An F-key, a tile or a digit says the category: the line becomes an entry."""
        try:
            if self.is_adding():
                self._add(row)
            else:
                self._enter(row, desk_line.read(self.line.input.text()))
        except UserError as error:
            self.line.input.setFocus()
            self.line.refuse(sentence(error))

    def press_enter(self) -> None:
        """Sign in the marked person, or begin somebody new, or say why not."""
        typed = desk_line.read(self.line.input.text())
        try:
            if typed.problem or not self._is_choosing():
                desk_line.refuse_enter(typed)
            elif person := self.candidates.rows.person():
                self._enter_person(person, person.category_id, typed)
            else:
                self._begin_newcomer(typed)
        except UserError as error:
            self.line.refuse(sentence(error))

    def open_others(self, choose: Callable[[CategoryRow], object] | None = None) -> None:
        """F10: the categories without a key of their own; *choose* is told which."""
        if not self._day.choices.others:
            return
        self._pending_others = choose or self.press
        self.close_sheets()
        self.others.open_with(self._day.choices, self.room())

    def open_services(self) -> None:
        """Tab: every service."""
        self.close_sheets()
        self.every_service.open_with(self._day.choices, self._mask(), self.room())

    def again(self, heads: int = 1) -> None:
        """One more like the last, or so many; never the same person, who is here already."""
        last = self._day.last()
        if last is None:
            self.line.refuse(QCoreApplication.translate("desk", "还没有上一条"))
            return
        entry = Entry(category_id=last.category_id, heads=heads, services=last.services)
        self._day.enter(entry)

    def refuse(self, error: UserError) -> bool:
        """Say *error* where it was typed; False when nothing typed is at fault."""
        if self.is_adding():
            field = error.field if error.field in {"name", "phone"} else ""
            self.newcomer.refuse(sentence(error), field or "")
            return True
        if error.field is not None:
            self.line.refuse(sentence(error))
        return error.field is not None

    def place_sheets(self) -> None:
        """The page has another size."""
        if self._is_choosing():
            self._on_text(self.line.input.text())
        for sheet in self._sheets:
            if isinstance(sheet, AllServices | OtherCategories) and sheet.isVisible():
                sheet.fit(self.room())

    def _on_key(self, event: QKeyEvent) -> None:
        """Keys that the line does not type."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat() and (key in ENTER or key in ONE_KEY):
            event.accept()
        elif plain and key in ENTER:
            event.accept()
            self.press_enter()
        elif plain and key in STEPS:
            event.accept()
            self._step(STEPS[key])
        elif plain and key == Qt.Key.Key_Escape:
            event.accept()
            self._step_back()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.line.input.text():
            event.accept()
            if not event.isAutoRepeat():
                self.undo_wanted.emit()

    def _step(self, by: int) -> None:
        if self._is_choosing():
            self.candidates.rows.mark(self.candidates.rows.marked + by)
        elif by > 0:
            self.list_wanted.emit()

    def _step_back(self) -> None:
        """Esc: first what was typed; services chosen by hand go back to the usual set."""
        if self.line.input.text():
            self.line.clear()
        else:
            self.clear()

    def _on_text(self, text: str) -> None:
        typed = desk_line.read(text)
        if self._armed and self._armed[1] != typed.number:
            self._armed = None
        if self._armed is None:
            problem = UserError(typed.problem, most=desk_line.LONGEST) if typed.problem else None
            self.line.refuse(sentence(problem) if problem else "")
        if typed.is_again:
            self._again_typed(typed)
            return
        self._show_services(typed)
        self._show_people(typed)

    def _again_typed(self, typed: Typed) -> None:
        """``+`` acts at once; what it followed is gone from the line whatever came of it."""
        try:
            heads = desk_line.heads_for_key(typed, most=MOST_HEADS)
        except UserError as error:
            self.line.input.setText(typed.number)
            self.line.refuse(sentence(error))
            return
        if self._is_sure("+", typed):
            self.line.input.setText("")
            self.again(heads)
        else:
            self.line.input.setText(typed.number)

    def _show_services(self, typed: Typed) -> None:
        self.services.set_live(live=typed.is_ticking)
        try:
            mask = desk_line.switched(self._base, typed, self._day.choices.masks)
        except UserError as error:
            self.line.refuse(sentence(error))
            mask = self._base
        self.services.set_mask(mask)
        more = self._day.choices.service_names(mask & ~self._base)
        less = self._day.choices.service_names(self._base & ~mask)
        chips = [ChipSpec(f"+ {name}", "chosen", "") for name in more]
        chips += [ChipSpec(f"− {name}", "neutral", "") for name in less]
        self.line.show_services(chips)

    def _show_people(self, typed: Typed) -> None:
        """The sheet opens for a name and for three digits of a phone on."""
        if not typed.who:
            if self._is_choosing():
                self.candidates.hide()
            return
        sheet, is_both = self.candidates, typed.heads is not None
        found = self._search(typed.who, sheet.most(self.room()))
        opens = bool(found) or not is_both
        if opens:
            sheet.set_both(both=is_both)
            sheet.rows.show_people(found, self._day.choices, typed.who, self._day.day)
            sheet.place(self.room(), sheet.wanted_height())
        sheet.setVisible(opens)

    def _is_choosing(self) -> bool:
        """Whether people are shown for what is typed."""
        return "candidates" in self.__dict__ and not self.candidates.isHidden()

    def _mask(self, typed: Typed | None = None) -> int:
        said = typed or desk_line.read(self.line.input.text())
        return desk_line.switched(self._base, said, self._day.choices.masks)

    def _enter(self, row: CategoryRow, typed: Typed) -> None:
        if typed.who and typed.heads is None and self._is_choosing():
            person = self.candidates.rows.person()
            if person is not None:
                self._enter_person(person, row.id, typed)
            elif typed.name and not typed.name.isascii():
                entry = Entry(category_id=row.id, services=self._mask(typed))
                self._day.enter(entry, newcomer=Told(typed.name, ""))
            else:
                self._begin_newcomer(typed)
            return
        heads = desk_line.heads_for_key(typed, most=MOST_HEADS)
        mask = self._mask(typed)
        if self._is_sure(self._key_of(row), typed):
            self._day.enter(Entry(category_id=row.id, heads=heads, services=mask))

    def _enter_person(self, person: PersonRow, category_id: UUID, typed: Typed) -> None:
        mask = self._mask(typed)
        entry = Entry(category_id=category_id, person_id=person.id, services=mask)
        self._day.enter(entry, person=person)

    def _is_sure(self, key: str, typed: Typed) -> bool:
        """Over 50 heads the same key is asked for once more."""
        heads = typed.heads or 1
        if heads <= desk_line.ASK_ABOVE or self._armed == (key, typed.number):
            return True
        self._armed = (key, typed.number)
        said = QCoreApplication.translate("desk", "{n} 人？对的话再按一次 {key}")
        self.line.refuse(said.format(n=heads, key=key))
        return False

    def _key_of(self, row: CategoryRow) -> str:
        keys = [one.id for one in self._day.choices.on_keys]
        return f"F{FIRST_KEY + keys.index(row.id)}" if row.id in keys else "F10"

    def _begin_newcomer(self, typed: Typed) -> None:
        self._base = self._mask(typed)
        self.close_sheets()
        self._lines.setCurrentWidget(self.newcomer)
        self.services.set_live(live=False)
        self.newcomer.open_with(name=typed.name, number=typed.number)

    def _add(self, row: CategoryRow) -> None:
        told = Told(self.newcomer.name.text().strip(), desk_line.fold(self.newcomer.phone.text()))
        self._day.enter(Entry(category_id=row.id, services=self._base), newcomer=told)

    def _leave_newcomer(self) -> None:
        """Esc: the line comes back as it was."""
        self._lines.setCurrentWidget(self.line)
        self.line.input.setFocus()
        self._base = self._day.choices.usual
        self._on_text(self.line.input.text())

    def _on_focus(self) -> None:
        """People are shown for what is being typed, not while the list is walked."""
        if not self.line.input.hasFocus():
            if self._is_choosing():
                self.candidates.hide()
        elif self.line.input.text():
            self._on_text(self.line.input.text())

    def _on_switched(self, mask: int) -> None:
        self._base ^= mask
        self._on_text(self.line.input.text())

    def _on_every_service(self, mask: int) -> None:
        self._on_switched(mask ^ self._mask())

    def _on_services_closed(self) -> None:
        self.left_sheet.emit()
        self._on_text(self.line.input.text())

    def _on_other(self, row: CategoryRow) -> None:
        self._pending_others(row)

    def _on_others_closed(self, event: QKeyEvent | None) -> None:
        self.left_sheet.emit()
        if event is not None:
            self.passed.emit(event)

    def _connect(self) -> None:
        line = self.line
        line.input.textChanged.connect(self._on_text)
        line.input.pressed.connect(self._on_key)
        line.input.tabbed.connect(self.open_services)
        line.input.focus_moved.connect(self._on_focus)
        line.button.clicked.connect(self.press_enter)
        line.input_method_chosen.connect(lambda on: line.set_input_method(on=on))
        self.services.switched.connect(self._on_switched)
        self.services.more.connect(self.open_services)

    def _say_last_step(self) -> None:
        said = QCoreApplication.translate("desk", "按 F 键选类别，就存下了")
        self.newcomer.refuse(said)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines.addWidget(self.line)
        self._lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.gap - 2)
        for part in (self.tiles, self._lines, self.services):
            column.addWidget(part)
