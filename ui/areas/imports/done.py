"""What an import wrote, people it may have doubled, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import people
from app.clock import local
from app.everybody import visit_count
from app.people import PersonRow
from app.registers.compare import MonthRow
from app.registers.imports import DoubleRow
from app.registers.preview import Brought
from app.visits import merge
from ui.areas.desk.choices import Choices
from ui.areas.registers.asks import Asks
from ui.areas.registers.merge_panel import MergePanel, Record
from ui.kit import formats
from ui.kit.allowing import allowed
from ui.kit.answer import AnswerBar
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.cells import Cell
from ui.kit.empty import EmptyState
from ui.kit.formats import month, number
from ui.kit.i18n import tr_later
from ui.kit.list import Table
from ui.kit.table import Column, TableModel
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.registers.publish import Outcome
    from ui.kit.operations import Operations

AREA = "imports"
FEW = 2
"""Months that are named in one line."""


class DoneView(QWidget):
    """The sum of it, the likely doubles side by side, 撤回整份.

    Signals:
        merged: two records are one person now.
    """

    merged = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setObjectName("imports_done")
        self._operations = operations
        self.import_id: UUID | None = None
        self.file_name = ""
        self._choices = Choices((), (), is_english=False)
        self.answer = AnswerBar()
        self.heading = label("", "heading")
        self.note = label("", "small", wrap=True)
        self.model = TableModel[DoubleRow](AREA, _columns(lambda: self._choices))
        title = QCoreApplication.translate("imports", "可能是同一个人")
        self.table = Table("imports_doubles", title, lines=2)
        self.table.set_model(self.model)
        self.table.set_empty(
            EmptyState("users", QCoreApplication.translate("imports", "没有看着像同一个人的"))
        )
        self.panel = MergePanel()
        self._make_acts()
        self._lay_out()
        self.merge.clicked.connect(self.open_merge)
        self.apart.clicked.connect(self.drop_marked)
        self.table.opened.connect(lambda _row: self.open_merge())
        self.panel.saved.connect(self._merge)
        self.panel.closed.connect(self.take_focus)

    def show_brought(
        self, brought: Brought, file_name: str, months: Sequence[MonthRow], choices: Choices
    ) -> None:
        """Say what was written and what the *months* are now; nothing is open beside it."""
        self.import_id, self.file_name = brought.outcome.import_id, file_name
        self._choices = choices
        self.answer.say(_sum(brought.outcome), _details(brought, months), undo=False, again=False)
        self.model.set_rows(brought.doubles)
        if brought.doubles:
            self.table.select_row(0)
        self.panel.hide()
        self._say()
        self.void.setVisible(self.import_id is not None)

    def marked(self) -> DoubleRow | None:
        at = self.table.current_row()
        return self.model.row_at(at) if 0 <= at < self.model.rowCount() else None

    def open_merge(self) -> None:
        """Enter on a pair: both records at the right."""
        pair = self.marked()
        if pair is not None and allowed(self._operations, "people.merge"):
            records = self._operations.read(lambda s: _records(s, pair, self._now()))
            self.panel.show()
            self.panel.open_with(records, self._choices)

    def _merge(self) -> None:
        keep, drop = self.panel.keep, self.panel.drop
        self._operations.write("people.merge", lambda s: merge(s, keep_id=keep, drop_id=drop))
        self._drop_pairs_of(drop)
        self.panel.close_panel()
        self.merged.emit()

    def _now(self) -> datetime:
        return self._operations.context.now()

    def _drop_pairs_of(self, person_id: UUID) -> None:
        """Somebody was merged away: pairs with that record are settled."""
        kept = [row for row in self.model.rows() if person_id not in (row.older.id, row.newer.id)]
        at = self.table.current_row()
        self.model.set_rows(kept)
        if kept:
            self.table.select_row(min(at, len(kept) - 1))
        self._say()

    def drop_marked(self) -> None:
        """Two people after all: the pair is not asked again here."""
        at = self.table.current_row()
        if 0 <= at < self.model.rowCount():
            self.model.remove_row(at)
            self._say()
            self.take_focus()

    def take_focus(self) -> None:
        (self.table if self.model.rowCount() else self.close_).setFocus()

    def _say(self) -> None:
        pairs = self.model.rowCount()
        self.heading.setVisible(pairs > 0)
        self.note.setVisible(pairs > 0)
        said = QCoreApplication.translate("imports", "可能是同一个人 {n} 对")
        self.heading.setText(said.format(n=number(pairs)))
        self.merge.setVisible(pairs > 0)
        self.apart.setVisible(pairs > 0)

    def _make_acts(self) -> None:
        translate = QCoreApplication.translate
        self.void = Button(translate("imports", "撤回整份"), icon="undo-2", shortcut="Ctrl+Z")
        self.another = Button(translate("imports", "再导一份"), icon="folder-open", key="Ctrl O")
        self.merge = Button(translate("imports", "对照着合并"), icon="merge", key="Enter")
        self.apart = Button(translate("imports", "不是同一位"), kind="ghost", key="Del")
        self.close_ = Button(translate("imports", "好了"), kind="primary", key="Esc")
        for button, name in (
            (self.void, "imports_done_void"),
            (self.another, "imports_done_another"),
            (self.merge, "imports_merge"),
            (self.apart, "imports_apart"),
            (self.close_, "imports_close"),
        ):
            button.setObjectName(name)

    def _lay_out(self) -> None:
        said = QCoreApplication.translate(
            "imports", "名字一样、其中一位没留号码，或号码一样、名字不同。不合并也不影响人次。"
        )
        self.note.setText(said)
        listed = QVBoxLayout()
        listed.setSpacing(SPACE.inner)
        listed.addWidget(self.heading)
        listed.addWidget(self.note)
        listed.addWidget(self.table, 1)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE.gap)
        middle.addLayout(listed, 1)
        middle.addWidget(self.panel)
        acts = QWidget()
        foot = QHBoxLayout(acts)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(SPACE.inner)
        foot.addWidget(self.void)
        foot.addWidget(self.void.reason)
        foot.addWidget(self.another)
        foot.addStretch(1)
        for button in (self.apart, self.merge, self.close_):
            foot.addWidget(button)
        self.foot = Asks(acts, self.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.gap)
        column.addWidget(self.answer)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.view.hasFocus():
            self.drop_marked()
        else:
            super().keyPressEvent(event)


def _records(session: Session, pair: DoubleRow, now: datetime) -> list[Record]:
    return [
        Record(
            people.person_row(session, one.id, now=now),
            people.detail(session, one.id),
            visit_count(session, one.id),
        )
        for one in (pair.older, pair.newer)
    ]


def _sum(outcome: Outcome) -> str:
    if not outcome.added:
        return QCoreApplication.translate("imports", "没有新的行，什么都没写")
    said = QCoreApplication.translate("imports", "已导入 {rows} 行，{heads} 人次")
    return said.format(rows=number(outcome.added), heads=number(outcome.heads))


def _details(brought: Brought, months: Sequence[MonthRow]) -> str:
    said = []
    if len(months) <= FEW and brought.outcome.added:
        words = QCoreApplication.translate("imports", "{month}现在 {n} 人次")
        said += [words.format(month=month(row.month), n=number(row.after)) for row in months]
    if brought.outcome.already:
        words = QCoreApplication.translate("imports", "以前导过 {n} 行")
        said.append(words.format(n=number(brought.outcome.already)))
    if brought.left:
        words = QCoreApplication.translate("imports", "留下 {n} 行没导")
        said.append(words.format(n=number(brought.left)))
    return " · ".join(said)


def _columns(choices: Callable[[], Choices]) -> tuple[Column[DoubleRow], ...]:
    sample = Cell(QCoreApplication.translate("imports", "王师傅"), note="138****0001", bold=True)
    return (
        Column(
            tr_later("imports", "以前的"),
            lambda row: row.older.name,
            cell=lambda row: _person(row.older, choices()),
            sample=sample,
            stretch=True,
        ),
        Column(
            tr_later("imports", "新来的"),
            lambda row: row.newer.name,
            cell=lambda row: _person(row.newer, choices()),
            sample=Cell(f"{sample.text}{sample.text}", note=sample.note, bold=True),
        ),
        Column(tr_later("imports", "像在哪"), _alike, sample=_same_phone()),
    )


def _person(row: PersonRow, choices: Choices) -> Cell:
    last = formats.day(local(row.last_at).date()) if row.last_at else ""
    second = " · ".join(part for part in (choices.name_of(row.category_id), last) if part)
    return Cell(row.name or "–", note=row.phone_masked, second=second, bold=True)


def _alike(row: DoubleRow) -> str:
    if row.same == "phone":
        return _same_phone()
    return QCoreApplication.translate("imports", "名字一样")


def _same_phone() -> str:
    return QCoreApplication.translate("imports", "号码一样")
