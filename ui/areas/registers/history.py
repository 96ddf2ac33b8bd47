"""来访记录: years of visits in one list, looked up, put right and taken out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from app.clock import business_day, month_of
from app.desk_line import late_day
from app.disclosures import UNMASK_WHYS, unmask
from app.errors import UserError
from app.exports import visits_plan
from app.visits import VisitRow, correct, void
from app.visits.detail import visit_detail
from app.visits.entry import REASONS
from app.visits.history import cursor
from app.visits.listing import VisitList, open_list
from ui.areas.desk.choices import Choices, load
from ui.areas.desk.correct import CorrectPanel
from ui.areas.desk.others import OtherCategories
from ui.areas.desk.rows import reason_words, written
from ui.areas.desk.when import WEEKDAYS
from ui.areas.registers.asks import Asks
from ui.areas.registers.columns import look, visit_columns
from ui.areas.registers.months import Months
from ui.areas.registers.visit_filters import VisitFilters
from ui.areas.registers.visit_panel import VisitPanel
from ui.kit import formats
from ui.kit.allowing import allowed
from ui.kit.exporting import Export
from ui.kit.i18n import tr_later
from ui.kit.listpage import ListPage
from ui.kit.messages import language, sentence, words
from ui.kit.operations import EVERYTHING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.catalogue import CategoryRow
    from app.people import PersonRow
    from ui.kit.operations import Operations
    from ui.kit.paged import Source

SHOWN_MS = 30_000
F2, F10 = Qt.Key.Key_F2, Qt.Key.Key_F10
CATALOGUE = frozenset({"categories", "services"})


class HistoryTab(ListPage[VisitRow]):
    """The register of visits."""

    AREA: ClassVar[str] = "registers"
    READS: ClassVar[frozenset[str]] = frozenset(
        {"visits", "visit_voids", "people", "categories", "services", "import_rows"}
    )
    KEYS = (
        ("Ctrl F", tr_later("registers", "找一个人的来访")),
        ("←", tr_later("registers", "去月份")),
        ("1121", tr_later("registers", "直接打日期，到那一天")),
        ("Enter", tr_later("registers", "看这一条")),
        ("Del", tr_later("registers", "作废")),
        ("R", tr_later("registers", "更正")),
        ("U", tr_later("registers", "看号码")),
        ("Ctrl E", tr_later("registers", "导出列表里的")),
    )

    def __init__(self, operations: Operations) -> None:
        self._choices = Choices((), (), is_english=False)
        super().__init__(
            operations,
            name="visits",
            title=QCoreApplication.translate("registers", "来访记录"),
            columns=visit_columns(lambda: self._choices),
            look=look,
        )
        self.picks = VisitFilters(operations, self, self.filters)
        self.filters.addWidget(self.clear_filter)
        self.months = Months()
        self.middle.insertWidget(0, self.months)
        self.panel = VisitPanel()
        self.correction = CorrectPanel()
        self.add_panel(self.panel)
        self.add_panel(self.correction)
        self.others = OtherCategories(self)
        self.asks = Asks(self.acts, self.take_focus)
        self.column.addWidget(self.asks)
        self._number_end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._number_end.timeout.connect(self._show_panel)
        self._connect()

    def refresh(self, tables: frozenset[str]) -> None:
        if tables is EVERYTHING or "*" in tables or tables & CATALOGUE:
            self._choices = self.operations.read(load)
            self.picks.set_choices(self._choices)
        marked = self.marked()
        super().refresh(tables)
        if marked is not None:
            self._go_to(self.operations.read(lambda s: self._list().place_of(s, cursor(marked))))
        self._show_panel()

    def open_source(self, session: Session) -> Source[VisitRow]:
        return open_list(session, self.picks.wanted())

    def export(self, source: Source[VisitRow]) -> Export:
        plan = visits_plan(language(), self._choices.every_category, self._choices.every_service)
        return Export(plan, source, self.picks.words())

    def export_name(self) -> str:
        title = QCoreApplication.translate("registers", "来访记录")
        part = self.picks.words().replace("/", "-").replace(" · ", " ")
        return f"{title} {part}" if self.is_filtered() else title

    def is_filtered(self) -> bool:
        return not self.picks.is_open()

    def clear(self) -> None:
        self.picks.clear()
        self.take_focus()

    def nothing(self) -> tuple[str, str]:
        return (
            QCoreApplication.translate("registers", "还没有来访"),
            QCoreApplication.translate("registers", "在来访页登记，或导入以前的登记表。"),
        )

    def show_person(self, row: PersonRow) -> None:
        """Show the visits of one person."""
        self.picks.set_person(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the list lets through: dates, acts, the way to the months; F-keys of categories."""
        event.accept()
        if F2 <= event.key() <= F10 and not self.correction.isHidden():
            self._press_category(event.key() - F2)
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (plain and (self._pressed_act(event.key()) or self._typed_day(event.text()))):
            event.ignore()

    def _pressed_act(self, key: int) -> bool:
        acts = {
            Qt.Key.Key_Left: self.months.table.setFocus,
            Qt.Key.Key_Right: self.take_focus,
            Qt.Key.Key_Delete: self.ask_void,
            Qt.Key.Key_R: self.open_correction,
            Qt.Key.Key_U: self.ask_number,
        }
        act = acts.get(Qt.Key(key))
        if act is not None:
            act()
        elif key == Qt.Key.Key_Escape and self.is_panel_open():
            self.panel.close_panel()
        else:
            return False
        return True

    def _typed_day(self, text: str) -> bool:
        if not (text and text in "0123456789."):
            return False
        self.months.day.setText(text)
        self.months.day.setFocus()
        return True

    def ask_void(self) -> None:
        """Del: ask why the marked visit is taken back."""
        row = self.marked()
        if row is None or row.void_reason is not None or not self._may("visit.void"):
            return
        question = QCoreApplication.translate("registers", "作废 {day} {n} 号？")
        answers = [(code, reason_words(code)) for code in REASONS]
        self.asks.ask(
            question.format(day=formats.day(row.day), n=row.day_no),
            answers,
            lambda code: self._void(row.id, code),
        )

    def ask_number(self) -> None:
        """U: ask why the whole number is wanted; the answer is logged."""
        row = self.marked()
        if row is None or row.person_id is None or not row.phone_masked:
            return
        if not self._may("people.unmask"):
            return
        question = QCoreApplication.translate("registers", "为什么看 {who} 的号码？")
        answers = [(code, words(f"unmask_why.{code}")) for code in UNMASK_WHYS]
        self.asks.ask(
            question.format(who=row.name or row.phone_masked),
            answers,
            lambda code: self._show_number(row, code),
        )

    def open_correction(self) -> None:
        """R: the desk's form for the marked visit."""
        row = self.marked()
        if row is not None and row.void_reason is None and self._may("visit.correct"):
            self.open_panel(self.correction)
            self.correction.open_with(written(row), self._choices)
            self.months.hide()

    def _void(self, visit_id: UUID, reason: str) -> None:
        self.operations.write("visit.void", lambda s: void(s, visit_id, reason=reason))
        self.toast.say(QCoreApplication.translate("registers", "已作废，不再计入。"))

    def _save_correction(self) -> None:
        row, panel = self.correction.row, self.correction
        if row is None:
            return
        try:
            entry = panel.entry()
            if panel.is_changed(entry):
                why = panel.why()
                self.operations.write(
                    "visit.correct", lambda s: correct(s, row.id, entry, reason=why)
                )
                self.toast.say(QCoreApplication.translate("registers", "已更正，原来那条留着。"))
        except UserError as error:
            if not panel.refuse(error):
                self.toast.say(sentence(error), icon="circle-alert")
            return
        panel.close_panel()

    def _show_number(self, row: VisitRow, why: str) -> None:
        person = row.person_id
        assert person is not None  # noqa: S101  (asked only of somebody)
        phone = self.operations.write("people.unmask", lambda s: unmask(s, person, why=why))
        self._open(self.table.current_row())
        self.panel.show_number(f"{phone[:3]} {phone[3:7]} {phone[7:]}")
        self._number_end.start()

    def _press_category(self, at: int) -> None:
        if at < len(self._choices.on_keys):
            self.correction.choose_category(self._choices.on_keys[at])
        elif self._choices.others:
            self.others.open_with(self._choices, self.table.geometry())

    def _chose_other(self, row: CategoryRow) -> None:
        self.correction.choose_category(row)
        self.correction.category.setFocus()

    def _may(self, operation: str) -> bool:
        return allowed(self.operations, operation)

    def _list(self) -> VisitList:
        source = self.model.source
        assert isinstance(source, VisitList)  # noqa: S101  (``open_source`` gives no other)
        return source

    def _go_to(self, place: int) -> None:
        if place != self.table.current_row() and place < self.model.rowCount():
            self.table.select_row(place)
            top = self.model.index(place, 0)
            self.table.view.scrollTo(top, self.table.view.ScrollHint.PositionAtTop)

    def _go_to_day(self, day: date) -> None:
        self.picks.set_anchor(day)
        if self.model.rowCount():
            self._go_to(self.operations.read(lambda s: self._list().place_of_day(s, day)))

    def _on_day_typed(self, text: str) -> None:
        try:
            day = late_day(text, business_day(self.operations.context.now()))
        except UserError as error:
            self.toast.say(sentence(error), icon="circle-alert")
            return
        self.months.day.clear()
        self._go_to_day(day)
        self.take_focus()

    def _on_moved(self, place: int) -> None:
        row = self.model.row_at(place) if place >= 0 else None
        if row is not None:
            self.picks.set_anchor(row.day)
            self.months.mark(month_of(row.day))
            weekday = QCoreApplication.translate("desk", WEEKDAYS[row.day.weekday()])
            self.set_context(f"{formats.day(row.day)} {weekday}")
        self._show_panel()

    def _on_filter(self) -> None:
        self.reload()
        if self.model.rowCount():
            self.table.select_row(0)

    def _on_linked(self, visit_id: UUID) -> None:
        found = self.operations.read(lambda s: visit_detail(s, visit_id)).visit
        self._go_to(self.operations.read(lambda s: self._list().place_of(s, cursor(found))))

    def _open(self, place: int) -> None:
        if self.model.row_at(place) is not None:
            self.months.hide()
            self.open_panel(self.panel)
            self._show_panel()

    def _show_panel(self) -> None:
        row = self.marked()
        if row is None or self.panel.isHidden():
            return
        self._number_end.stop()
        detail = self.operations.read(lambda s: visit_detail(s, row.id))
        self.panel.show_visit(detail, self._choices)

    def _on_closed(self) -> None:
        self.months.setVisible(not self.is_panel_open())

    def _say_months(self) -> None:
        if isinstance(self.model.source, VisitList):
            self.months.set_months(self._list().periods())

    def _connect(self) -> None:
        self.picks.changed.connect(self._on_filter)
        self.picks.person.left.connect(self.take_focus)
        self.months.wanted.connect(self._go_to_day)
        self.months.day_typed.connect(self._on_day_typed)
        self.model.grown.connect(self._say_months)
        self.table.opened.connect(self._open)
        self.table.moved.connect(self._on_moved)
        self.panel.linked.connect(self._on_linked)
        self.panel.void.clicked.connect(self.ask_void)
        self.panel.number.clicked.connect(self.ask_number)
        self.panel.correct.clicked.connect(self.open_correction)
        self.panel.closed.connect(self._on_closed)
        self.correction.closed.connect(self._on_closed)
        self.correction.saved.connect(self._save_correction)
        self.correction.void_wanted.connect(self.ask_void)
        self.correction.number_wanted.connect(self.ask_number)
        self.others.chosen.connect(self._chose_other)
        self.gate(
            {
                self.panel.void: "visit.void",
                self.panel.correct: "visit.correct",
                self.panel.number: "people.unmask",
            }
        )
        search = QShortcut(QKeySequence("Ctrl+F"), self)
        search.activated.connect(self.picks.person.setFocus)
