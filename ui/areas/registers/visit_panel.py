"""One visit: everything known of it, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.areas.desk.choices import Choices
from ui.areas.desk.rows import heads_text
from ui.areas.registers.columns import clock_text, void_chip
from ui.areas.registers.facts import Facts
from ui.kit import formats
from ui.kit.button import Button
from ui.kit.chip import Chip
from ui.kit.messages import words
from ui.kit.panel import Panel

if TYPE_CHECKING:
    from app.visits import VisitRow
    from app.visits.detail import VisitDetail


class VisitPanel(Panel):
    """Facts of a visit with its acts.

    Signals:
        linked: another visit is to be shown (id): the replacement, or what was replaced.
    """

    linked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("registers", "来访"), icon="file-text", parent=parent
        )
        self.setObjectName("visit_panel")
        self.detail: VisitDetail | None = None
        self._replaced_by: UUID | None = None
        self._replaces: UUID | None = None
        self.state = Chip("", "neutral", "ban")
        self.facts = Facts("visit_facts")
        self.number = Button(QCoreApplication.translate("registers", "看号码"), icon="eye", key="U")
        self.number.setObjectName("visit_number")
        top = QHBoxLayout()
        top.addWidget(self.state)
        top.addStretch(1)
        top.addWidget(self.number)
        self.body.addLayout(top)
        self.body.addWidget(self.facts)
        self.after = self._link(
            "visit_after", QCoreApplication.translate("registers", "看改成的那条"), "arrow-right"
        )
        self.before = self._link(
            "visit_before", QCoreApplication.translate("registers", "看原来那条"), "history"
        )
        self.after.clicked.connect(lambda: self.linked.emit(self._replaced_by))
        self.before.clicked.connect(lambda: self.linked.emit(self._replaces))
        self.correct = Button(
            QCoreApplication.translate("registers", "更正"), icon="pencil", key="R"
        )
        self.correct.setObjectName("visit_correct")
        self.void = Button(
            QCoreApplication.translate("registers", "作废"), kind="danger", key="Del"
        )
        self.void.setObjectName("visit_void")
        self.foot.addWidget(self.void)
        self.foot.addStretch(1)
        self.foot.addWidget(self.correct)

    def show_visit(self, detail: VisitDetail, choices: Choices) -> None:
        """Show *detail*; the number stays masked."""
        self.detail = detail
        visit = detail.visit
        self._replaced_by, self._replaces = detail.replaced_by, visit.replaces_id
        title = QCoreApplication.translate("registers", "{n} 号").format(n=visit.day_no)
        self.heading.setText(title)
        self.note.setText(f"{formats.day(visit.day)} {clock_text(visit)}")
        self.facts.set_facts([*_what(visit, choices), *_trace(detail)])
        self.state.setVisible(visit.void_reason is not None)
        self.state.set_chip(void_chip(visit.void_reason or ""))
        self.after.setVisible(detail.replaced_by is not None)
        self.before.setVisible(visit.replaces_id is not None)
        stands = visit.void_reason is None
        self.void.setVisible(stands)
        self.correct.setVisible(stands)
        self.number.setVisible(bool(visit.phone_masked))
        self.number.set_text(QCoreApplication.translate("registers", "看号码"))

    def show_number(self, phone: str) -> None:
        """The whole number, until another visit is shown."""
        self.number.set_text(phone)

    def _link(self, name: str, text: str, icon: str) -> Button:
        button = Button(text, kind="soft", icon=icon)
        button.setObjectName(name)
        self.body.addWidget(button)
        return button


def _what(visit: VisitRow, choices: Choices) -> list[tuple[str, str]]:
    heads = heads_text(visit.heads)
    marks = []
    if visit.is_late:
        marks.append(QCoreApplication.translate("registers", "补录"))
    if visit.is_extended:
        marks.append(QCoreApplication.translate("registers", "延时"))
    return [
        (QCoreApplication.translate("registers", "姓名"), visit.name),
        (QCoreApplication.translate("registers", "手机"), visit.phone_masked),
        (QCoreApplication.translate("registers", "团体"), visit.group_name),
        (QCoreApplication.translate("registers", "类别"), choices.name_of(visit.category_id)),
        (QCoreApplication.translate("registers", "人数"), heads),
        (QCoreApplication.translate("registers", "服务"), choices.listed(visit.services)),
        (QCoreApplication.translate("registers", "来源"), words(f"visit_source.{visit.source}")),
        (QCoreApplication.translate("registers", "标记"), " · ".join(marks)),
        (QCoreApplication.translate("registers", "备注"), visit.remark),
    ]


def _trace(detail: VisitDetail) -> list[tuple[str, str]]:
    visit = detail.visit
    by = QCoreApplication.translate("registers", "{who}，{at}")
    done = f"{words(f'op.{detail.operation}')} · {words(f'source.{detail.operation_source}')}"
    facts = [
        (
            QCoreApplication.translate("registers", "登记"),
            by.format(who=visit.entered_by, at=formats.day_and_clock(detail.entered_at)),
        ),
        (QCoreApplication.translate("registers", "操作"), done),
    ]
    if visit.origin is not None:
        place = QCoreApplication.translate("registers", "{sheet} 第 {row} 行").format(
            sheet=visit.origin.sheet, row=visit.origin.row
        )
        facts.append((QCoreApplication.translate("registers", "文件"), visit.origin.file_name))
        facts.append((QCoreApplication.translate("registers", "位置"), place.strip()))
    if visit.voided_at is not None:
        said = by.format(who=visit.voided_by, at=formats.day_and_clock(visit.voided_at))
        facts.append((QCoreApplication.translate("registers", "作废"), said))
        how = words(f"op.{detail.void_operation}")
        facts.append((QCoreApplication.translate("registers", "作废操作"), how))
    return facts
