"""What can be done about one visit: void it, correct it, see whose number it is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.disclosures import UNMASK_WHYS, unmask
from app.errors import UserError
from app.visits import VisitRow, correct, void
from app.visits.entry import REASONS
from ui.areas.desk.correct import CorrectPanel
from ui.areas.desk.others import OtherCategories
from ui.areas.desk.rows import reason_words, written
from ui.areas.registers.asks import Asks
from ui.kit import formats
from ui.kit.allowing import allowed
from ui.kit.messages import sentence, words

if TYPE_CHECKING:
    from app.catalogue import CategoryRow
    from ui.areas.registers.history import HistoryTab

SHOWN_MS = 30_000


class VisitActs(QObject):
    """The acts of the marked visit of *tab*, asked about at its foot."""

    def __init__(self, tab: HistoryTab) -> None:
        super().__init__(tab)
        self._tab = tab
        self.asks = Asks(tab.acts, tab.take_focus)
        self.correction = CorrectPanel()
        self.others = OtherCategories(tab)
        self._number_end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._number_end.timeout.connect(tab.show_panel)
        self.correction.saved.connect(self._save_correction)
        self.correction.void_wanted.connect(self.ask_void)
        self.correction.number_wanted.connect(self.ask_number)
        self.others.chosen.connect(self._chose_other)

    def ask_void(self) -> None:
        """Del: ask why the marked visit is taken back."""
        row = self._tab.marked()
        if row is None or row.void_reason is not None or not self._may("visit.void"):
            return
        question = QCoreApplication.translate("registers", "作废 {day} {n} 号？")
        short = QCoreApplication.translate("registers", "作废？")
        answers = [(code, reason_words(code)) for code in REASONS]
        self.asks.ask(
            (question.format(day=formats.day(row.day), n=row.day_no), short),
            answers,
            lambda code: self._void(row.id, code),
        )

    def ask_number(self) -> None:
        """U: ask why the whole number is wanted; the answer is logged."""
        row = self._tab.marked()
        if row is None or row.person_id is None or not row.phone_masked:
            return
        if not self._may("people.unmask"):
            return
        question = QCoreApplication.translate("registers", "为什么看 {who} 的号码？")
        short = QCoreApplication.translate("registers", "为什么看？")
        answers = [(code, words(f"unmask_why.{code}")) for code in UNMASK_WHYS]
        self.asks.ask(
            (question.format(who=row.name or row.phone_masked), short),
            answers,
            lambda code: self._show_number(row, code),
        )

    def open_correction(self) -> None:
        """R: the desk's form for the marked visit."""
        row = self._tab.marked()
        if row is not None and row.void_reason is None and self._may("visit.correct"):
            self._tab.open_panel(self.correction)
            self.correction.open_with(written(row), self._tab.choices)
            self._tab.months.hide()

    def _void(self, visit_id: UUID, reason: str) -> None:
        self._tab.operations.write("visit.void", lambda s: void(s, visit_id, reason=reason))
        self.correction.close_panel()
        self._tab.toast.say(QCoreApplication.translate("registers", "已作废，不再计入。"))

    def _save_correction(self) -> None:
        row, panel = self.correction.row, self.correction
        if row is None:
            return
        try:
            entry = panel.entry()
            if panel.is_changed(entry):
                why = panel.why()
                self._tab.operations.write(
                    "visit.correct", lambda s: correct(s, row.id, entry, reason=why)
                )
                self._tab.toast.say(
                    QCoreApplication.translate("registers", "已更正，原来那条留着。")
                )
        except UserError as error:
            if not panel.refuse(error):
                self._tab.toast.say(sentence(error), icon="circle-alert")
            return
        panel.close_panel()

    def _show_number(self, row: VisitRow, why: str) -> None:
        person = row.person_id
        assert person is not None  # noqa: S101  (asked only of somebody)
        phone = self._tab.operations.write("people.unmask", lambda s: unmask(s, person, why=why))
        self._tab.open_visit(self._tab.table.current_row())
        self._tab.panel.show_number(f"{phone[:3]} {phone[3:7]} {phone[7:]}")
        self._number_end.start()

    def press_category(self, at: int) -> None:
        if at < len(self._tab.choices.on_keys):
            self.correction.choose_category(self._tab.choices.on_keys[at])
        elif self._tab.choices.others:
            self.others.open_with(self._tab.choices, self._tab.table.geometry())

    def _chose_other(self, row: CategoryRow) -> None:
        self.correction.choose_category(row)
        self.correction.category.setFocus()

    def _may(self, operation: str) -> bool:
        return allowed(self._tab.operations, operation)
