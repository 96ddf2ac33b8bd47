"""Two records of one person side by side; one stays, and takes what it lacks from the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.clock import local
from ui.areas.desk.choices import Choices
from ui.kit import formats
from ui.kit.button import Button
from ui.kit.card import Role, label
from ui.kit.panel import Panel
from ui.kit.tiles import Option, Tiles
from ui.kit.tokens import SPACE
from ui.kit.walk import EnterWalk

if TYPE_CHECKING:
    from app.people import PersonDetail, PersonRow

LEFT, RIGHT = 1, 2
Facts = list[tuple[str, str]]


@dataclass(frozen=True)
class Record:
    """One of the two: what its card tells."""

    row: PersonRow
    detail: PersonDetail
    visits: int


class Pair(QWidget):
    """Two records fact by fact, so that what differs lies side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merge_pair")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.inner)
        self._grid.setVerticalSpacing(SPACE.inner)
        for column in (LEFT, RIGHT):
            self._grid.setColumnStretch(column, 1)

    def show_pair(self, left: Facts, right: Facts) -> None:
        """Show the same facts of both; one that neither has is left out."""
        while self._grid.count():
            self._grid.takeAt(0).widget().deleteLater()
        rows = [(title, one, other) for (title, one), (_, other) in zip(left, right, strict=True)]
        for at, (title, one, other) in enumerate(row for row in rows if row[1] or row[2]):
            role: Role = "small" if one == other else "small-strong"
            self._grid.addWidget(label(title, "hint"), at, 0)
            self._grid.addWidget(label(one or "–", role, wrap=True), at, LEFT)
            self._grid.addWidget(label(other or "–", role, wrap=True), at, RIGHT)
        self._take_room()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._take_room()
        return done

    def _take_room(self) -> None:
        """Words that wrap claim one line only, and would be squeezed where the rest scrolls."""
        self.setMinimumHeight(max(0, self._grid.heightForWidth(self.width())))


class MergePanel(Panel):
    """Choose with ← → which record stays, then Enter.

    Signals:
        saved: merge (``keep`` and ``drop`` say which).
    """

    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("registers", "合并成一位"), icon="merge", parent=parent
        )
        self.setObjectName("merge_panel")
        self._records: tuple[Record, ...] = ()
        self.pair = Pair()
        left = QCoreApplication.translate("registers", "留左边")
        right = QCoreApplication.translate("registers", "留右边")
        self.stays = Tiles("merge_stays", [Option(0, left), Option(1, right)], columns=2)
        self.stays.setAccessibleName(QCoreApplication.translate("registers", "留哪一条"))
        said = QCoreApplication.translate(
            "registers", "留下的缺什么，从另一条补上；两边的来访都算在一个人身上。合并后拆不开。"
        )
        self.merge = Button(
            QCoreApplication.translate("registers", "合并"), kind="primary", key="Enter"
        )
        self.merge.setObjectName("merge_save")
        self.merge.clicked.connect(self.saved)
        self.body.addWidget(self.pair)
        self.body.addWidget(self.stays)
        self.body.addWidget(label(said, "small", wrap=True))
        self.foot.addStretch(1)
        self.foot.addWidget(self.merge)
        self._walk = EnterWalk(self, self.saved.emit)

    def open_with(self, records: Sequence[Record], choices: Choices) -> None:
        """Show two *records*; the one with more visits, else the older, is proposed to stay."""
        self._records = tuple(records)
        self.pair.show_pair(*(_facts(record, choices) for record in records))
        left, right = records
        is_right = (right.visits, left.row.id) > (left.visits, right.row.id)
        self.stays.set_value(int(is_right))
        self.stays.setFocus()

    @property
    def keep(self) -> UUID:
        """The record that stays."""
        return self._records[self._stays()].row.id

    @property
    def drop(self) -> UUID:
        """The record that goes into the other."""
        return self._records[1 - self._stays()].row.id

    def _stays(self) -> int:
        return int(self.stays.value())


def _facts(record: Record, choices: Choices) -> Facts:
    row, detail = record.row, record.detail
    last = formats.day(local(row.last_at).date()) if row.last_at else ""
    return [
        (QCoreApplication.translate("registers", "姓名"), row.name),
        (QCoreApplication.translate("registers", "手机"), row.phone_masked),
        (QCoreApplication.translate("registers", "类别"), choices.name_of(row.category_id)),
        (QCoreApplication.translate("registers", "单位"), row.employer),
        (QCoreApplication.translate("registers", "备注"), detail.remark),
        (QCoreApplication.translate("registers", "来访"), formats.number(record.visits)),
        (QCoreApplication.translate("registers", "上次来"), last),
    ]
