"""操作记录, 看号与导出: read only, for whoever has to answer for the station."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut

from app.clock import business_day
from app.desk_line import late_day
from app.disclosures import DisclosureRow
from app.errors import UserError
from app.exports import disclosures_plan, operations_plan
from app.exports.plans import why_words
from app.permissions import ALLOWED
from app.trace import (
    DisclosureList,
    OperationFilter,
    OperationRow,
    actors,
    masked_name,
    open_operations,
)
from ui.kit import formats
from ui.kit.cells import Cell
from ui.kit.edits import Choice, LineEdit
from ui.kit.exporting import Export
from ui.kit.i18n import tr_later
from ui.kit.listpage import ListPage
from ui.kit.messages import language, sentence, words
from ui.kit.paint import ChipSpec
from ui.kit.table import Column

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.kit.operations import Operations
    from ui.kit.paged import Source

DAY_SAMPLE = "2025-11-21 12:13"


class TraceTab(ListPage[OperationRow]):
    """Every act, newest first, by who, what and day."""

    AREA: ClassVar[str] = "registers"
    READS: ClassVar[frozenset[str]] = frozenset({"operations", "keepers"})
    KEYS = (
        ("Ctrl F", tr_later("registers", "去筛选")),
        ("Ctrl E", tr_later("registers", "导出列表里的")),
    )

    def __init__(self, operations: Operations) -> None:
        self._day: date | None = None
        super().__init__(
            operations,
            name="trace",
            title=QCoreApplication.translate("registers", "操作记录"),
            columns=_operation_columns(),
        )
        self.who = self._choice("trace_who", QCoreApplication.translate("registers", "谁"))
        self.what = self._choice("trace_what", QCoreApplication.translate("registers", "做了什么"))
        hint = QCoreApplication.translate("registers", "哪一天 1121")
        self.day = LineEdit("trace_day", hint=hint, latin=True)
        self.day.setAccessibleName(QCoreApplication.translate("registers", "哪一天"))
        self.day.returnPressed.connect(self._on_day)
        self.filters.addWidget(self.day)
        self.filters.addWidget(self.clear_filter)
        every = [("", QCoreApplication.translate("registers", "所有操作"))]
        self.what.set_options(every + [(name, words(f"op.{name}")) for name in ALLOWED])
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.activated.connect(self.who.setFocus)

    def refresh(self, tables: frozenset[str]) -> None:
        every = [("", QCoreApplication.translate("registers", "所有人"))]
        names = self.operations.read(actors)
        self.who.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.who.set_options(every + [(name, name) for name in names])
        self.who.blockSignals(False)  # noqa: FBT003
        super().refresh(tables)

    def wanted(self) -> OperationFilter:
        """The filter as it stands."""
        return OperationFilter(self.who.value() or "", self.what.value() or "", self._day)

    def open_source(self, session: Session) -> Source[OperationRow]:
        return open_operations(session, self.wanted())

    def export(self, source: Source[OperationRow]) -> Export:
        return Export(operations_plan(language()), source, self._part())

    def export_name(self) -> str:
        return QCoreApplication.translate("registers", "操作记录")

    def is_filtered(self) -> bool:
        return self.wanted() != OperationFilter()

    def clear(self) -> None:
        self.day.clear()
        self._day = None
        self.who.setCurrentIndex(0)
        self.what.setCurrentIndex(0)
        self.reload()
        self.take_focus()

    def nothing(self) -> tuple[str, str]:
        return (QCoreApplication.translate("registers", "还没有操作"), "")

    def _part(self) -> str:
        chosen = [one.currentText() for one in (self.who, self.what) if one.currentIndex() > 0]
        parts = [*chosen, formats.day(self._day) if self._day else ""]
        said = " · ".join(part for part in parts if part)
        return said or QCoreApplication.translate("registers", "全部")

    def _choice(self, name: str, title: str) -> Choice:
        made = Choice(name)
        made.setAccessibleName(title)
        made.currentIndexChanged.connect(lambda _at: self.reload())
        self.filters.addWidget(made)
        return made

    def _on_day(self) -> None:
        text = self.day.text().strip()
        try:
            today = business_day(self.operations.context.now())
            self._day = late_day(text, today) if text else None
        except UserError as error:
            self.toast.say(sentence(error), icon="circle-alert")
            return
        self.day.setText(formats.day(self._day) if self._day else "")
        self.reload()
        self.take_focus()


class DisclosuresTab(ListPage[DisclosureRow]):
    """Every number shown and every list taken out."""

    AREA: ClassVar[str] = "registers"
    READS: ClassVar[frozenset[str]] = frozenset({"disclosures"})
    KEYS = (("Ctrl E", tr_later("registers", "导出列表里的")),)

    def __init__(self, operations: Operations) -> None:
        super().__init__(
            operations,
            name="disclosures",
            title=QCoreApplication.translate("registers", "看号与导出"),
            columns=_disclosure_columns(),
            eager=False,
        )

    def open_source(self, _session: Session) -> Source[DisclosureRow]:
        return DisclosureList()

    def export(self, source: Source[DisclosureRow]) -> Export:
        every = QCoreApplication.translate("registers", "全部")
        return Export(disclosures_plan(language()), source, every)

    def export_name(self) -> str:
        return QCoreApplication.translate("registers", "看号与导出")

    def clear(self) -> None:
        """There is no filter here."""

    def nothing(self) -> tuple[str, str]:
        return (
            QCoreApplication.translate("registers", "没有人看过号码，也没有导出过"),
            QCoreApplication.translate("registers", "看一次完整号码、导出一份清单，这里就多一行。"),
        )


def _when_and_who() -> tuple[Column[Any], ...]:
    """The first columns of both lists."""
    return (
        Column(
            tr_later("registers", "时间"),
            lambda row: row.at,
            cell=lambda row: Cell(formats.day_and_clock(row.at), tone="ink2"),
            sample=DAY_SAMPLE,
        ),
        Column(
            tr_later("registers", "谁"),
            lambda row: row.actor,
            cell=lambda row: Cell(row.actor, bold=True),
            sample=Cell(QCoreApplication.translate("registers", "李站长"), bold=True),
        ),
    )


def _operation_columns() -> tuple[Column[OperationRow], ...]:
    return (
        *_when_and_who(),
        Column(
            tr_later("registers", "身份"),
            lambda row: words(f"role.{row.role}") if row.role else "",
            sample=words("role.leader"),
            yields=1,
        ),
        Column(
            tr_later("registers", "做了什么"), lambda row: words(f"op.{row.name}"), stretch=True
        ),
        Column(
            tr_later("registers", "从哪里"),
            lambda row: words(f"source.{row.source}"),
            sample=words("source.command"),
        ),
        Column(
            tr_later("registers", "行数"),
            lambda row: row.rows,
            formats.number,
            sample="12,345",
            right=True,
        ),
    )


def _disclosure_columns() -> tuple[Column[DisclosureRow], ...]:
    return (
        *_when_and_who(),
        Column(
            tr_later("registers", "种类"),
            lambda row: row.kind,
            cell=_kind_cell,
            sample=Cell(chips=(_kind("export"),)),
        ),
        Column(
            tr_later("registers", "看了谁"),
            lambda row: masked_name(row.person),
            sample=QCoreApplication.translate("registers", "王**"),
        ),
        Column(
            tr_later("registers", "看了什么"),
            lambda row: words(f"list.{row.what}"),
            sample=words("list.disclosures"),
        ),
        Column(
            tr_later("registers", "为什么、哪些"),
            lambda row: why_words(row, language()),
            stretch=True,
        ),
        Column(
            tr_later("registers", "行数"),
            lambda row: row.rows,
            formats.number,
            sample="12,345",
            right=True,
        ),
    )


def _kind_cell(row: DisclosureRow) -> Cell:
    return Cell(chips=(_kind(row.kind),))


def _kind(kind: str) -> ChipSpec:
    icon = "eye" if kind == "unmask" else "download"
    return ChipSpec(words(f"kind.{kind}"), "info" if kind == "export" else "warn", icon)
