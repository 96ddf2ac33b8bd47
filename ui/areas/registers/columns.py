"""How a visit reads in the register: the desk's cells with the day, who wrote it, and its file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.clock import NO_TIME
from app.visits import VisitRow
from ui.areas.desk.choices import Choices
from ui.areas.desk.rows import chips, number_text, reason_words, who_cell, written
from ui.kit import formats
from ui.kit.cells import Cell, RowLook
from ui.kit.i18n import tr_later
from ui.kit.messages import words
from ui.kit.paint import ChipSpec
from ui.kit.table import Column


def look(row: VisitRow) -> RowLook:
    return RowLook.VOID if row.void_reason is not None else RowLook.PLAIN


def clock_text(row: VisitRow) -> str:
    """The time, or nothing for a row that came without one."""
    return "–" if row.band == NO_TIME else formats.clock(row.at)


def void_chip(reason: str) -> ChipSpec:
    """That a row is void, and why."""
    said = QCoreApplication.translate("registers", "已作废 · {reason}")
    return ChipSpec(said.format(reason=reason_words(reason)), "neutral", "ban")


def source_cell(row: VisitRow) -> Cell:
    """Where it came from; of an imported row the place in its file."""
    said = words(f"visit_source.{row.source}")
    note = f"{row.origin.sheet} {row.origin.row}".strip() if row.origin else ""
    return Cell(said, note=note, small=True, tone="ink2")


def visit_columns(choices: Callable[[], Choices]) -> tuple[Column[VisitRow], ...]:
    """Chips are counted in ``+1``; then who wrote it gives way, the source, number and chips."""
    return (*_when(), *_who(choices), *_whence())


def _when() -> tuple[Column[VisitRow], ...]:
    return (
        Column(
            tr_later("registers", "日期"),
            lambda row: row.day,
            cell=lambda row: Cell(formats.day(row.day), tone="ink2"),
            sample="2025-11-21",
        ),
        Column(
            tr_later("registers", "序号"),
            lambda row: row.day_no,
            cell=lambda row: Cell(number_text(written(row)), tone="ink2"),
            sample="1234",
            right=True,
            yields=3,
        ),
        Column(
            tr_later("registers", "时间"),
            lambda row: row.at,
            cell=lambda row: Cell(clock_text(row), tone="ink2"),
            sample="12:13",
        ),
    )


def _who(choices: Callable[[], Choices]) -> tuple[Column[VisitRow], ...]:
    rest = ChipSpec(QCoreApplication.translate("registers", "休息"))
    late = ChipSpec(QCoreApplication.translate("registers", "补录"), "info", "clock")
    return (
        Column(
            tr_later("registers", "姓名 / 人数"),
            lambda row: row.name,
            cell=lambda row: who_cell(written(row)),
            sample=Cell(
                QCoreApplication.translate("registers", "王师傅"),
                note=QCoreApplication.translate("registers", "138****0001 等 3 人"),
                bold=True,
            ),
            stretch=True,
        ),
        Column(
            tr_later("registers", "类别"),
            lambda row: choices().name_of(row.category_id),
            sample=QCoreApplication.translate("registers", "网约车"),
        ),
        Column(
            tr_later("registers", "服务"),
            lambda row: row.services,
            cell=lambda row: Cell(chips=chips(written(row), choices())),
            sample=Cell(chips=(late, rest, rest)),
            least=Cell(chips=(void_chip("wrong"),)),
            yields=4,
        ),
    )


def _whence() -> tuple[Column[VisitRow], ...]:
    return (
        Column(
            tr_later("registers", "来源"),
            lambda row: row.source,
            cell=source_cell,
            sample=Cell(words("visit_source.sheet"), small=True),
            yields=2,
        ),
        Column(
            tr_later("registers", "登记人"),
            lambda row: row.entered_by,
            cell=lambda row: Cell(row.entered_by, small=True, tone="ink2"),
            sample=Cell(QCoreApplication.translate("registers", "李站长"), small=True),
            yields=1,
        ),
    )
