"""Where a file is dropped, and the files that were brought in before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.registers.imports import ImportedRow
from ui.areas.registers.asks import Asks
from ui.kit import formats, icons, paint
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.cells import Cell, RowLook
from ui.kit.empty import EmptyState
from ui.kit.formats import number
from ui.kit.i18n import tr_later
from ui.kit.list import Table
from ui.kit.paint import ChipSpec
from ui.kit.table import Column, TableModel
from ui.kit.theme import current
from ui.kit.tokens import BORDER, RADIUS, SPACE

AREA = "imports"


class DropCard(QWidget):
    """Says what to do; framed while a file hangs over the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("imports_drop")
        self._is_over = False
        self._sign = QLabel()
        self.choose = Button(
            QCoreApplication.translate("imports", "选一份"), kind="primary", key="Ctrl O"
        )
        self.choose.setObjectName("imports_choose")
        what = QCoreApplication.translate("imports", "把登记册文件拖到这里，或按 Ctrl+O 选一份")
        todo = QCoreApplication.translate(
            "imports", "Excel 表（.xlsx、.xls）和 .csv 都行。先看一遍再导，文件不会被改动。"
        )
        self.problem = label("", "danger", wrap=True)
        self.problem.setObjectName("imports_refused_file")
        self.problem.hide()
        self.reason = label("", "warn", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(SPACE.unit)
        words.addWidget(label(what, "heading", wrap=True))
        words.addWidget(label(todo, "small", wrap=True))
        words.addWidget(self.problem)
        words.addWidget(self.reason)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.card, SPACE.card, SPACE.card, SPACE.card)
        row.setSpacing(SPACE.page)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self.choose)
        self.restyle()

    def say_error(self, sentence: str) -> None:
        """Why the last file could not be read (translated), or nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def set_over(self, over: bool) -> None:  # noqa: FBT001  (a Qt-style setter)
        """Whether a file hangs over the page."""
        self._is_over = over
        self.update()

    def restyle(self) -> None:
        side = current().sizes.control
        self._sign.setPixmap(icons.pixmap("upload", current().colours.primary, side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = current().colours
        fill, edge, width = c.surface, c.line_strong, BORDER.normal
        if self._is_over:
            fill, edge, width = c.primary_soft, c.primary, BORDER.selected
        painter = QPainter(self)
        paint.box(painter, self.rect(), fill=fill, edge=edge, width=width, radius=RADIUS.card)


class StartView(QWidget):
    """The drop card over the list of imports."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("imports_start")
        self.drop = DropCard()
        self.model = TableModel[ImportedRow](AREA, _columns(), look=_look)
        self.table = Table("imports_list", QCoreApplication.translate("imports", "导过的登记册"))
        self.table.set_model(self.model)
        self.table.set_empty(
            EmptyState(
                "book-open",
                QCoreApplication.translate("imports", "还没有导过登记册"),
                QCoreApplication.translate(
                    "imports", "导过的每一份都列在这里，导错了可以整份撤回。"
                ),
            )
        )
        self.void = Button(
            QCoreApplication.translate("imports", "撤回整份"), icon="undo-2", key="Del"
        )
        self.void.setObjectName("imports_void")
        self.count = label("", "small")
        acts = QWidget()
        foot = QHBoxLayout(acts)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(SPACE.inner)
        foot.addWidget(self.void)
        foot.addWidget(self.void.reason)
        foot.addStretch(1)
        foot.addWidget(self.count)
        self.foot = Asks(acts, self.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.gap)
        column.addWidget(self.drop)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)

    def show_imports(self, rows: Sequence[ImportedRow]) -> None:
        """List *rows*, the mark staying on its file."""
        marked = self.marked()
        self.model.set_rows(rows)
        at = next((n for n, row in enumerate(rows) if marked and row.id == marked.id), 0)
        if rows:
            self.table.select_row(at)
        said = QCoreApplication.translate("imports", "共 {n} 份")
        self.count.setText(said.format(n=number(len(rows))) if rows else "")
        self.void.setVisible(bool(rows))

    def marked(self) -> ImportedRow | None:
        """The marked import."""
        at = self.table.current_row()
        return self.model.row_at(at) if 0 <= at < self.model.rowCount() else None

    def take_focus(self) -> None:
        (self.table if self.model.rowCount() else self.drop.choose).setFocus()


def _look(row: ImportedRow) -> RowLook:
    return RowLook.VOID if row.added and not row.standing else RowLook.PLAIN


def _columns() -> tuple[Column[ImportedRow], ...]:
    return (
        Column(
            tr_later("imports", "文件"),
            lambda row: row.file_name,
            cell=_file,
            sample=Cell("register-2025-11.xlsx", bold=True),
            stretch=True,
        ),
        Column(
            tr_later("imports", "什么时候"),
            lambda row: row.entered_at,
            cell=lambda row: Cell(formats.day_and_clock(row.entered_at), tone="ink2"),
            sample="2025-11-21 12:13",
        ),
        Column(
            tr_later("imports", "谁导的"),
            lambda row: row.actor,
            sample=QCoreApplication.translate("imports", "李站长"),
            yields=2,
        ),
        _figure(tr_later("imports", "读到"), "rows"),
        _figure(tr_later("imports", "导入"), "added"),
        _figure(tr_later("imports", "以前导过"), "already", yields=1),
        _figure(tr_later("imports", "不收"), "refused"),
        Column(
            "",
            lambda row: row.standing,
            cell=lambda row: Cell(chips=_state(row)),
            sample=Cell(chips=(ChipSpec(_voided(), "neutral", "ban"),)),
        ),
    )


def _file(row: ImportedRow) -> Cell:
    return Cell(row.file_name, bold=True)


def _figure(title: str, name: str, *, yields: int = 0) -> Column[ImportedRow]:
    def value(row: ImportedRow) -> int:
        found: int = getattr(row, name)
        return found

    return Column(title, value, number, sample="12,345", right=True, yields=yields)


def _state(row: ImportedRow) -> tuple[ChipSpec, ...]:
    if not row.added or row.standing == row.added:
        return ()
    if not row.standing:
        return (ChipSpec(_voided(), "neutral", "ban"),)
    said = QCoreApplication.translate("imports", "剩 {n} 行")
    return (ChipSpec(said.format(n=number(row.standing)), "neutral", ""),)


def _voided() -> str:
    return QCoreApplication.translate("imports", "已撤回")
