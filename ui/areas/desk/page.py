"""The desk: everything above the list is fixed, the list alone gives way, the line has the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import disclosures, people
from app.catalogue import CategoryRow
from app.errors import EnvironmentFault, UserError
from app.people import PersonRow
from app.visits import Entry
from ui.areas.desk import said
from ui.areas.desk.answers import Answers
from ui.areas.desk.choices import ON_KEYS
from ui.areas.desk.counter import Counter
from ui.areas.desk.day import Day, Job
from ui.areas.desk.panels import Panels
from ui.areas.desk.rows import DeskRow
from ui.areas.desk.side import Side
from ui.areas.desk.trouble import Attempts
from ui.areas.desk.when import long_day
from ui.kit.empty import EmptyState
from ui.kit.i18n import tr_later
from ui.kit.list import Table
from ui.kit.messages import sentence
from ui.kit.page import Page
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from ui.kit.operations import Operations

TICK_MS = 5_000
F2, F10 = Qt.Key.Key_F2, Qt.Key.Key_F10


class DeskPage(Page):
    """The page a keeper lives on."""

    AREA = "desk"
    READS = frozenset(
        {"visits", "visit_voids", "people", "categories", "services", "station_settings"}
    )
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("F2…F9", tr_later("desk", "来一位这类的人；先打数字就是几位")),
        ("F10", tr_later("desk", "更多类别，再按数字")),
        ("a…z 0001", tr_later("desk", "拼音、姓名、手机后四位找人")),
        ("↑ ↓ Enter", tr_later("desk", "选人，登记")),
        ("1…9", tr_later("desk", "名字后面：加减服务；空行先按 /")),
        ("Tab", tr_later("desk", "全部服务")),
        ("+", tr_later("desk", "再来一次；3+ 是再来三位")),
        ("Ctrl Z", tr_later("desk", "撤回上一条，问为什么")),
        ("↓ Enter", tr_later("desk", "到名单里，打开一条来更正")),
        ("Del", tr_later("desk", "名单里：作废选中的一条")),
        ("U", tr_later("desk", "名单里：看完整号码（会记下）")),
        ("Ctrl G", tr_later("desk", "团体来访")),
        ("Ctrl B", tr_later("desk", "补录以前的")),
        ("Esc", tr_later("desk", "清空；退一步")),
    )

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.setObjectName("desk")
        self.day = Day(operations, self)
        self.counter = Counter(self.day, self._search, self)
        self.line = self.counter.line.input
        self.answers = Answers(self.day)
        self.list = Table("visits", QCoreApplication.translate("desk", "今天的来访"))
        self.side = Side()
        self._columns = QHBoxLayout(self)
        self._lay_out()
        self.attempts = Attempts(self.day, self, lambda: self._left_of_side(self.answers.y()))
        self.panels = Panels(self.day, self.side, self._columns, self._search, self._room_for_panel)
        self._tick = QTimer(self, interval=TICK_MS)
        self._connect()

    def refresh(self, tables: frozenset[str]) -> None:  # noqa: ARG002  (the day is one read)
        """Read the day anew, but for what this page has just written and shown itself."""
        if not self.day.is_writing:
            self.attempts.run(self.day.load)

    def take_focus(self) -> None:
        panel = self.panels.current()
        if self.attempts.take_focus():
            return
        if panel is None:
            self.counter.take_focus()
        else:
            panel.take_focus()

    def on_card(self, person_id: UUID) -> tuple[str, bool]:
        """Sign in whose card was scanned; what is being typed stays.

        Returns:
            What to say of it in the scan box, and whether it went well.
        """
        self.answers.settle()
        bar = self.answers.bar
        bar.clear()
        self.attempts.run(lambda: self._enter_card(person_id))
        nothing = QCoreApplication.translate("desk", "没有存上")
        return bar.words.text() or nothing, bar.mood() in {"ok", "warn"}

    def waiting_count(self) -> int:
        """Entries that another program's write keeps out; the window asks before it closes."""
        return self.day.waiting_count()

    def use_input_method(self, *, on: bool) -> None:
        """The setting 来访行用输入法."""
        self.counter.set_always_composes(on=on)

    def look_at_clock(self) -> None:
        """Move to the new day at midnight; name the hour band of now."""
        if self.day.has_turned():
            self.attempts.run(self.day.load)
        else:
            self._show_figures()

    def press_category(self, at: int) -> None:
        """F2 (0) … F9, or their tiles; ``ON_KEYS`` is F10."""
        self.answers.settle()
        if at >= ON_KEYS:
            self.counter.open_others(self._choose)
        elif at < len(self.day.choices.on_keys):
            self._choose(self.day.choices.on_keys[at])

    def ask_void(self, row: DeskRow | None) -> None:
        """Take *row* back: ask why, or drop it when it is not written yet."""
        self.answers.settle()
        if row is None:
            nothing = QCoreApplication.translate("desk", "今天还没有可以撤回的")
            self.answers.say((nothing, ""), "neutral")
        elif row.state == "waiting":
            self.day.drop_waiting(row)
            dropped = QCoreApplication.translate("desk", "还没存上，已经拿掉")
            self._taken_back((dropped, said.whom(row, self.day.choices)))
        elif row.stands:
            self.answers.ask_void(row, lambda why: self.attempts.run(lambda: self._void(row, why)))

    def ask_number(self, row: DeskRow | None) -> None:
        """Show the whole number of *row*'s person; why is asked first, and logged."""
        self.answers.settle()
        if row is not None and row.person_id is not None and row.phone_masked:
            self.answers.ask_number(
                row, lambda why: self.attempts.run(lambda: self._show_number(row, why))
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no part wanted: categories, panels, and what the list lets through."""
        event.accept()
        if event.isAutoRepeat() and event.key() >= Qt.Key.Key_F1:
            return
        if F2 <= event.key() <= F10 and not event.modifiers():
            self.press_category(event.key() - F2)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_control(event)
        elif self.list.view.hasFocus():
            self._on_list_key(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._place_over)

    def _on_control(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_G:
            self.panels.open_group()
        elif event.key() == Qt.Key.Key_B:
            self.panels.open_late()
        elif event.matches(QKeySequence.StandardKey.Undo):
            in_list = self.list.view.hasFocus()
            self.ask_void(self._selected() if in_list else self.day.last())
        else:
            event.ignore()

    def _on_list_key(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.take_focus()
        elif key == Qt.Key.Key_Delete:
            self.ask_void(self._selected())
        elif key == Qt.Key.Key_U:
            self.ask_number(self._selected())
        elif event.text() and event.text().isprintable():
            self._type(event)
        else:
            event.ignore()

    def _type(self, event: QKeyEvent) -> None:
        """Typing belongs to the line, wherever the keys were."""
        self.counter.take_focus()
        copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(self.line, copy)

    def _enter_card(self, person_id: UUID) -> None:
        now = self.day.now()
        person = self.operations.read(lambda s: people.person_row(s, person_id, now=now))
        entry = Entry(
            category_id=person.category_id,
            person_id=person.id,
            services=self.day.choices.usual,
            source="card",
        )
        self.day.enter(entry, person=person)

    def _choose(self, row: CategoryRow) -> None:
        if self.panels.current() is not None:
            self.panels.choose(row)
            self.take_focus()
        else:
            self.counter.press(row)

    def _void(self, row: DeskRow, reason: str) -> None:
        self._taken_back(said.voided(self.day.void(row, reason), self.day))

    def _taken_back(self, text: tuple[str, str]) -> None:
        self.answers.say(text, "neutral")
        self.panels.close()
        self._ready()

    def _correct(self, entry: Entry, reason: str) -> None:
        row = self.panels.corrected_row()
        if row is None:
            return
        try:
            made = self.day.correct(row, entry, reason)
        except UserError as error:
            if not self.panels.refuse(error):
                raise
            return
        self.answers.say(said.corrected(made, self.day), "ok")
        self.list.flash(self.day.place_of(made.id))
        self.panels.close()
        self._ready()

    def _show_number(self, row: DeskRow, why: str) -> None:
        person = row.person_id
        assert person is not None  # noqa: S101  (asked only of somebody)
        phone = self.operations.write(
            "people.unmask", lambda s: disclosures.unmask(s, person, why=why)
        )
        self.answers.show_number(row.name, phone)
        self._ready()

    def _on_entered(self, row: DeskRow, at_once: bool = True) -> None:  # noqa: FBT001, FBT002
        """Say what became of an entry, and be ready for the next one.

        A card's scan, or a row that has waited, leaves alone what is being typed.
        """
        self.answers.say_entry(row)
        if row.state == "written":
            self.list.flash(self.day.place_of(row.id))
            self._flash_tile(row)
        if at_once and row.source != "card":
            self.counter.clear()
            self.panels.clear()
            self.list.view.scrollToTop()
            self._ready()

    def _on_refused(self, _job: Job, error: UserError) -> None:
        if not (self.panels.refuse(error) or self.counter.refuse(error)):
            self.answers.say_refusal(sentence(error))

    def _on_failed(self, job: Job, fault: EnvironmentFault) -> None:
        self.attempts.show(fault, retry=lambda: self.day.submit(job))

    def _ready(self) -> None:
        if self.isVisible() and self.panels.current() is None:
            self.take_focus()

    def _flash_tile(self, row: DeskRow) -> None:
        keys = [one.id for one in self.day.choices.on_keys]
        at = keys.index(row.category_id) if row.category_id in keys else ON_KEYS
        if at in self.counter.tiles.tiles:
            self.counter.tiles.flash(at)

    def _search(self, typed: str, most: int) -> Sequence[PersonRow]:
        now = self.day.now()
        try:
            return self.operations.read(lambda s: people.search(s, typed, now=now, most=most))
        except EnvironmentFault as fault:
            self.attempts.show(fault, retry=self.counter.place_sheets)
            return ()

    def _selected(self) -> DeskRow | None:
        at = self.list.current_row()
        return self.day.model.row_at(at) if at >= 0 else None

    def _enter_list(self) -> None:
        if self.day.model.rowCount():
            self.list.select_row(0)
            self.list.setFocus()

    def _on_opened(self, at: int) -> None:
        row = self.day.model.row_at(at)
        if row.stands:
            self.panels.open_correct(row)

    def _on_loaded(self) -> None:
        self.counter.show_choices()
        self.set_context(long_day(self.day.day))
        self._show_figures()

    def _show_figures(self) -> None:
        self.counter.tiles.set_counts(self.day.sums)
        self.side.show_sums(self.day.sums, self.day.choices, self.day.now())

    def _place_over(self) -> None:
        """Sheets and the trouble card lie over answer and list."""
        self.counter.place_sheets()
        self.attempts.place()

    def _room(self) -> QRect:
        """Where a sheet of the line may lie: from under the services to the page's foot."""
        return self._left_of_side(self.counter.geometry().bottom() + SPACE.unit)

    def _room_for_panel(self) -> int:
        """What the counter can spare at its right, in px."""
        margins = 2 * SPACE.page + SPACE.gap
        return self.width() - margins - self.counter.minimumSizeHint().width()

    def _left_of_side(self, top: int) -> QRect:
        left = self.counter.geometry()
        return QRect(left.left(), top, left.width(), self.height() - SPACE.unit - top)

    def _connect(self) -> None:
        day, counter, panels, answers = self.day, self.counter, self.panels, self.answers
        counter.room = self._room
        day.loaded.connect(self._on_loaded)
        day.figures.connect(self._show_figures)
        for outcome in (day.written, day.repeated, day.blocked):
            outcome.connect(self._on_entered)
        day.refused.connect(self._on_refused)
        day.failed.connect(self._on_failed)
        counter.tiles.chosen.connect(self.press_category)
        counter.list_wanted.connect(self._enter_list)
        counter.undo_wanted.connect(lambda: self.ask_void(self.day.last()))
        counter.passed.connect(self._type)
        counter.left_sheet.connect(self.take_focus)
        answers.bar.undo.connect(lambda: self.ask_void(self.day.last()))
        answers.bar.again.connect(counter.again)
        answers.answered.connect(self.take_focus)
        answers.passed.connect(self._type)
        self.attempts.refused.connect(answers.say_refusal)
        self.attempts.left.connect(self._ready)
        self.list.opened.connect(self._on_opened)
        self.side.group.connect(panels.open_group)
        self.side.late.connect(panels.open_late)
        panels.closed.connect(self.take_focus)
        panels.corrected.connect(
            lambda entry, why: self.attempts.run(lambda: self._correct(entry, why))
        )
        panels.void_wanted.connect(self.ask_void)
        panels.number_wanted.connect(self.ask_number)
        panels.said.connect(answers.say_refusal)
        self._tick.timeout.connect(self.look_at_clock)
        self._tick.start()

    def _lay_out(self) -> None:
        self.list.set_model(self.day.model)
        nobody = QCoreApplication.translate("desk", "今天还没有人来")
        how = QCoreApplication.translate("desk", "来一位按 F2–F10；知道名字就打拼音，按 Enter。")
        self.list.set_empty(EmptyState("coffee", nobody, how))
        left = QVBoxLayout()
        left.setSpacing(SPACE.gap - 2)
        left.addWidget(self.counter)
        left.addWidget(self.answers)
        left.addWidget(self.list, 1)
        self._columns.setContentsMargins(SPACE.page, SPACE.gap, SPACE.page, SPACE.gap)
        self._columns.setSpacing(SPACE.gap)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.side)
