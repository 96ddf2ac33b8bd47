"""更正: voids a row and writes the right one in its place, linked, in one act."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.clock import NO_TIME, business_day, local
from app.visits import Entry
from ui.areas.desk.choices import Choices
from ui.areas.desk.panel import (
    EntryPanel,
    category_of,
    heads_field,
    heads_of,
    instant_of,
)
from ui.areas.desk.rows import VOID_REASONS, DeskRow, reason_words, who_cell
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.edits import LineEdit, TimeEdit
from ui.kit.field import Field
from ui.kit.flow import FlowLayout
from ui.kit.tiles import Option, Tiles
from ui.kit.tokens import SPACE


class CorrectPanel(EntryPanel):
    """Heads, category, services, time, remark of one row; voiding it and seeing its number.

    Signals:
        void_wanted: take the row back without a replacement.
        number_wanted: show the person's whole number.
    """

    void_wanted = Signal()
    number_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("desk", "更正"), "pencil", parent)
        self.setObjectName("correct_panel")
        self.row: DeskRow | None = None
        self.who = label("", "strong")
        self.show_number = Button(
            QCoreApplication.translate("desk", "看号码"), kind="soft", icon="eye"
        )
        self.show_number.setObjectName("correct_number")
        self.show_number.clicked.connect(self.number_wanted)
        self._add_person()
        self.heads, heads = heads_field("correct_heads", QCoreApplication.translate("desk", "人数"))
        self.at = TimeEdit("correct_at")
        at = Field(QCoreApplication.translate("desk", "时间"), self.at)
        self.add_pair(("heads", heads), ("at", at))
        self.add_choices()
        self.remark = LineEdit("correct_remark")
        title = QCoreApplication.translate("desk", "备注")
        self.add_field("remark", Field(title, self.remark, optional=True))
        self.reason = self._reasons()
        title = QCoreApplication.translate("desk", "为什么改")
        self.add_field("reason", Field(title, self.reason, reserve=False))
        self.void = Button(QCoreApplication.translate("desk", "作废"), kind="danger")
        self.void.setObjectName("correct_void")
        self.void.clicked.connect(self.void_wanted)
        self.foot.addWidget(self.void)
        self.finish()

    def open_with(self, row: DeskRow, choices: Choices) -> None:
        """Show *row* as it stands."""
        self.row = row
        cell = who_cell(row)
        self.who.setText(f"{cell.text}  {cell.note}".strip())
        self.show_number.setVisible(bool(row.phone_masked))
        self.note.setText(QCoreApplication.translate("desk", "{n} 号").format(n=row.day_no))
        self.heads.setText(str(row.heads))
        self.at.setText(_clock(row))
        self.remark.setText(row.remark)
        self.reason.set_value(VOID_REASONS[0])
        category = category_of(choices, row.category_id)
        self.prepare(choices, category=category, mask=row.services)
        self.show()
        self.heads.setFocus()
        self.heads.selectAll()

    def why(self) -> str:
        return str(self.reason.value())

    def entry(self) -> Entry:
        assert self.row is not None  # noqa: S101  (the panel is opened with one)
        row = self.row
        is_same = (self.at.time() or self.at.text().strip()) == _clock(row)
        return Entry(
            heads=heads_of(self.heads),
            category_id=self.category_id(),
            person_id=row.person_id,
            services=self.chosen() | self._services_out_of_use(),
            at=row.at if is_same else instant_of(business_day(row.at), self.at),
            source=row.source,
            group_name=row.group_name,
            remark=self.remark.text().strip(),
            is_late=row.is_late,
            has_time=not is_same or row.band != NO_TIME,
        )

    def is_changed(self, entry: Entry) -> bool:
        """Whether *entry* says anything else than the row does."""
        row = self.row
        return row is None or (
            entry.heads,
            entry.category_id,
            entry.services,
            entry.at,
            entry.remark,
        ) != (row.heads, row.category_id, row.services, row.at, row.remark)

    def _services_out_of_use(self) -> int:
        """Bits of the row that no tile shows are kept."""
        offered = sum(one.mask for one in self.choices.services)
        return 0 if self.row is None else self.row.services & ~offered

    def _add_person(self) -> None:
        row = FlowLayout(gap=SPACE.inner)
        row.addWidget(self.who)
        row.addWidget(self.show_number)
        self.body.addLayout(row)

    def _reasons(self) -> Tiles:
        options = [Option(code, reason_words(code)) for code in VOID_REASONS]
        return Tiles("correct_reason", options)


def _clock(row: DeskRow) -> str:
    """The time of *row* as the form says it; blank where the register had none."""
    return "" if row.band == NO_TIME else f"{local(row.at):%H:%M}"
