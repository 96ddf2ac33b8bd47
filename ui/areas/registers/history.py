"""来访记录: years of visits in one list, looked up, put right and taken out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from app.clock import business_day, month_of
from app.desk_line import late_day
from app.errors import UserError
from app.exports import visits_plan
from app.visits import VisitRow
from app.visits.detail import visit_detail
from app.visits.history import cursor
from app.visits.listing import VisitList, open_list
from ui.areas.desk.choices import Choices, load
from ui.areas.desk.when import WEEKDAYS
from ui.areas.registers.columns import look, visit_columns
from ui.areas.registers.months import Months
from ui.areas.registers.visit_acts import VisitActs
from ui.areas.registers.visit_filters import VisitFilters
from ui.areas.registers.visit_panel import VisitPanel
from ui.kit import formats
from ui.kit.exporting import Export
from ui.kit.i18n import tr_later
from ui.kit.listpage import ListPage
from ui.kit.messages import language, sentence
from ui.kit.operations import EVERYTHING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.people import PersonRow
    from ui.kit.operations import Operations
    from ui.kit.paged import Source

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
        self.choices = Choices((), (), is_english=False)
        super().__init__(
            operations,
            name="visits",
            title=QCoreApplication.translate("registers", "来访记录"),
            columns=visit_columns(lambda: self.choices),
            look=look,
        )
        self.picks = VisitFilters(operations, self, self.filters)
        self.filters.addWidget(self.clear_filter)
        self.months = Months()
        self.middle.insertWidget(0, self.months)
        self.panel = VisitPanel()
        self.on_visit = VisitActs(self)
        self.add_panel(self.panel)
        self.add_panel(self.on_visit.correction)
        self.column.addWidget(self.on_visit.asks)
        self._connect()

    def refresh(self, tables: frozenset[str]) -> None:
        if tables is EVERYTHING or "*" in tables or tables & CATALOGUE:
            self.choices = self.operations.read(load)
            self.picks.set_choices(self.choices)
        marked = self.marked()
        super().refresh(tables)
        if marked is not None:
            self._go_to(self.operations.read(lambda s: self._list().place_of(s, cursor(marked))))
        self.show_panel()

    def open_source(self, session: Session) -> Source[VisitRow]:
        return open_list(session, self.picks.wanted())

    def export(self, source: Source[VisitRow]) -> Export:
        plan = visits_plan(language(), self.choices.every_category, self.choices.every_service)
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
        if F2 <= event.key() <= F10 and not self.on_visit.correction.isHidden():
            self.on_visit.press_category(event.key() - F2)
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (plain and (self._pressed_act(event.key()) or self._typed_day(event.text()))):
            event.ignore()

    def _pressed_act(self, key: int) -> bool:
        acts = {
            Qt.Key.Key_Left: self.months.table.setFocus,
            Qt.Key.Key_Right: self.take_focus,
            Qt.Key.Key_Delete: self.on_visit.ask_void,
            Qt.Key.Key_R: self.on_visit.open_correction,
            Qt.Key.Key_U: self.on_visit.ask_number,
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
        self.show_panel()

    def _on_filter(self) -> None:
        self.reload()
        if self.model.rowCount():
            self.table.select_row(0)

    def _on_linked(self, visit_id: UUID) -> None:
        found = self.operations.read(lambda s: visit_detail(s, visit_id)).visit
        self._go_to(self.operations.read(lambda s: self._list().place_of(s, cursor(found))))

    def open_visit(self, place: int) -> None:
        if self.model.row_at(place) is not None:
            self.months.hide()
            self.open_panel(self.panel)
            self.show_panel()

    def show_panel(self) -> None:
        row = self.marked()
        if row is None or self.panel.isHidden():
            return
        detail = self.operations.read(lambda s: visit_detail(s, row.id))
        self.panel.show_visit(detail, self.choices)

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
        self.table.opened.connect(self.open_visit)
        self.table.moved.connect(self._on_moved)
        self.panel.linked.connect(self._on_linked)
        self.panel.void.clicked.connect(self.on_visit.ask_void)
        self.panel.number.clicked.connect(self.on_visit.ask_number)
        self.panel.correct.clicked.connect(self.on_visit.open_correction)
        self.panel.closed.connect(self._on_closed)
        self.on_visit.correction.closed.connect(self._on_closed)
        self.gate(
            {
                self.panel.void: "visit.void",
                self.panel.correct: "visit.correct",
                self.panel.number: "people.unmask",
            }
        )
        search = QShortcut(QKeySequence("Ctrl+F"), self)
        search.activated.connect(self.picks.person.setFocus)
