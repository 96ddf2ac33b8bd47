"""人员: everybody who told a name or a number; found, put right, merged, forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from app import people
from app.everybody import PeopleList, PersonListRow, visit_count
from app.exports import people_plan
from app.visits import likely_doubles, merge
from ui.areas.desk.choices import Choices, load
from ui.areas.registers.merge_panel import MergePanel, Record
from ui.areas.registers.people_columns import people_columns
from ui.areas.registers.person_acts import PersonActs
from ui.kit.allowing import allowed
from ui.kit.button import Button
from ui.kit.exporting import Export
from ui.kit.finding import FindLine
from ui.kit.formats import number
from ui.kit.i18n import tr_later
from ui.kit.listpage import ListPage
from ui.kit.messages import language

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.kit.operations import Operations
    from ui.kit.paged import Source

PAIR = 2


class PeopleTab(ListPage[PersonListRow]):
    """The list of people.

    Signals:
        visits_wanted: somebody's visits should be shown (``PersonRow``).
    """

    AREA: ClassVar[str] = "registers"
    READS: ClassVar[frozenset[str]] = frozenset(
        {"people", "person_months", "categories", "privacy_notices"}
    )
    KEYS = (
        ("Ctrl F", tr_later("registers", "找人：姓名、拼音、手机")),
        ("Ctrl N", tr_later("registers", "新登记一位")),
        ("Enter", tr_later("registers", "看和改这一位")),
        ("Space", tr_later("registers", "选上，两位就能合并")),
        ("M", tr_later("registers", "合并选上的两位")),
        ("Ctrl U", tr_later("registers", "看号码")),
        ("Ctrl E", tr_later("registers", "导出列表里的")),
    )
    visits_wanted = Signal(object)

    def __init__(self, operations: Operations) -> None:
        self.choices = Choices((), (), is_english=False)
        self._chosen: list[UUID] = []
        super().__init__(
            operations,
            name="people",
            title=QCoreApplication.translate("registers", "人员"),
            columns=people_columns(lambda: self.choices, lambda: self._chosen),
            eager=False,
        )
        self.search = FindLine(
            "people_find",
            hint=QCoreApplication.translate("registers", "姓名、拼音、手机后四位"),
            title=QCoreApplication.translate("registers", "找人"),
        )
        self.filters.addWidget(self.search)
        self.filters.addWidget(self.clear_filter)
        self.add = self._act(
            "people_add", QCoreApplication.translate("registers", "新登记"), "plus", "Ctrl+N"
        )
        self.merge = self._act(
            "people_merge", QCoreApplication.translate("registers", "合并"), "merge", ""
        )
        self.merge.set_key("M")
        self.add_act(self.add, "people.add")
        self.add_act(self.merge, "people.merge")
        self.on_person = PersonActs(self)
        self.pair = MergePanel()
        self.add_panel(self.on_person.panel)
        self.add_panel(self.pair)
        self.column.addWidget(self.on_person.asks)
        self._connect()

    def refresh(self, tables: frozenset[str]) -> None:
        self.choices = self.operations.read(load)
        super().refresh(tables)

    def open_source(self, _session: Session) -> Source[PersonListRow]:
        return PeopleList(self.search.text(), self.operations.context.now())

    def export(self, source: Source[PersonListRow]) -> Export:
        plan = people_plan(language(), self.choices.every_category)
        every = QCoreApplication.translate("registers", "全部")
        found = QCoreApplication.translate("registers", "找到的一部分")
        return Export(plan, source, found if self.is_filtered() else every)

    def export_name(self) -> str:
        return QCoreApplication.translate("registers", "人员")

    def is_filtered(self) -> bool:
        return bool(self.search.text().strip())

    def clear(self) -> None:
        self.search.clear()
        self.take_focus()

    def nothing(self) -> tuple[str, str]:
        return (
            QCoreApplication.translate("registers", "还没有登记过人"),
            QCoreApplication.translate("registers", "在来访页登记时留了姓名的人，都在这里。"),
        )

    def count_words(self, count: int) -> str:
        source = self.model.source
        if isinstance(source, PeopleList) and source.is_cut:
            said = QCoreApplication.translate("registers", "前 {n} 位，再多打几个字")
        else:
            said = QCoreApplication.translate("registers", "{n} 位")
        return said.format(n=number(count))

    def take_focus(self) -> None:
        """The line takes the typing; ↓ goes into the list."""
        if self.is_panel_open():
            return
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the line and the list let through."""
        event.accept()
        in_list = self.table.view.hasFocus()
        plain = not event.modifiers()
        if plain and event.key() == Qt.Key.Key_Down and not in_list:
            self._enter_list()
        elif plain and in_list and event.key() == Qt.Key.Key_Space:
            self._choose()
        elif plain and in_list and event.key() == Qt.Key.Key_M:
            self.open_merge()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            event.ignore()

    def open_new(self) -> None:
        """Ctrl+N: an empty form, or its draft."""
        self.on_person.open_person(None)

    def open_merge(self) -> None:
        """M: the two that are chosen side by side, or the marked one and its likely double."""
        ids = self._two()
        if len(ids) < PAIR:
            said = QCoreApplication.translate("registers", "先用空格选上两位，再按 M 合并。")
            self.toast.say(said, icon="info")
        elif allowed(self.operations, "people.merge"):
            records = self.operations.read(lambda s: [self._record(s, one) for one in ids])
            self.open_panel(self.pair)
            self.pair.open_with(records, self.choices)

    def _two(self) -> list[UUID]:
        if len(self._chosen) == PAIR:
            return list(self._chosen)
        row = self.marked()
        mine = row.person.id if row is not None else None
        if not self.on_person.panel.isHidden():
            mine = self.on_person.panel.person_id()
        if mine is None:
            return []
        pairs = self.operations.read(lambda s: likely_doubles(s, [mine]))
        return list(pairs[0]) if pairs else []

    def _record(self, session: Session, person_id: UUID) -> Record:
        now = self.operations.context.now()
        row = people.person_row(session, person_id, now=now)
        return Record(row, people.detail(session, person_id), visit_count(session, person_id))

    def _open(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None:
            self.on_person.open_person(row.person.id)

    def _merge(self) -> None:
        keep, drop = self.pair.keep, self.pair.drop
        self.operations.write("people.merge", lambda s: merge(s, keep_id=keep, drop_id=drop))
        self._chosen.clear()
        self.on_person.panel.drop_draft()
        self.pair.close_panel()
        self.toast.say(QCoreApplication.translate("registers", "已合并成一位，来访都还在。"))

    def _want_visits(self) -> None:
        person_id = self.on_person.panel.person_id()
        if person_id is not None:
            now = self.operations.context.now()
            row = self.operations.read(lambda s: people.person_row(s, person_id, now=now))
            self.visits_wanted.emit(row)

    def _choose(self) -> None:
        """Space: tick the marked row; a third pushes the first out."""
        row = self.marked()
        if row is None:
            return
        if row.person.id in self._chosen:
            self._chosen.remove(row.person.id)
        else:
            self._chosen = [*self._chosen, row.person.id][-PAIR:]
        self.table.view.viewport().update()

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.table.select_row(max(0, self.table.current_row()))
            self.table.setFocus()

    def _on_enter(self) -> None:
        """Enter in the line: the only one found is opened, else the list takes the keys."""
        self._enter_list()
        if self.model.rowCount() == 1:
            self._open(0)

    def _step_back(self) -> None:
        if self.search.text():
            self.search.clear()
        self.take_focus()

    def _act(self, name: str, text: str, icon: str, shortcut: str) -> Button:
        button = Button(text, icon=icon, shortcut=shortcut)
        button.setObjectName(name)
        return button

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.reload())
        self.search.returnPressed.connect(self._on_enter)
        self.table.opened.connect(self._open)
        self.add.clicked.connect(self.open_new)
        self.merge.clicked.connect(self.open_merge)
        self.on_person.panel.visits.clicked.connect(self._want_visits)
        self.on_person.panel.doubles.clicked.connect(self.open_merge)
        self.pair.saved.connect(self._merge)
        for keys, act in (("Ctrl+F", self.search.setFocus), ("Ctrl+Z", self.on_person.undo_last)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)
        self.gate(
            {
                self.on_person.panel.erase: "people.erase",
                self.on_person.panel.number: "people.unmask",
                self.on_person.panel.give: "people.update",
                self.on_person.panel.doubles: "people.merge",
                self.pair.merge: "people.merge",
            }
        )
