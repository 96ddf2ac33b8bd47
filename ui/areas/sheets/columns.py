"""How a sheet that was given out reads: in the list, and as it is printed again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.sheets.service import SheetRow
from app.sheets.signin import SheetPage
from ui.kit import formats
from ui.kit.cells import Cell
from ui.kit.i18n import tr_later
from ui.kit.messages import words
from ui.kit.paint import ChipSpec
from ui.kit.table import Column

translate = QCoreApplication.translate


def sheet_columns() -> tuple[Column[SheetRow], ...]:
    made = translate("sheets", "李站长")
    return (
        Column(
            tr_later("sheets", "号码"),
            lambda row: row.number,
            cell=lambda row: Cell(row.number, bold=True),
            sample=Cell("P-000101", bold=True),
        ),
        Column(tr_later("sheets", "日期"), lambda row: row.day, formats.day, sample="2025-11-22"),
        Column(
            tr_later("sheets", "第几张"),
            lambda row: (row.page, row.pages),
            lambda at: f"{at[0]} / {at[1]}",
            sample="20 / 20",
            yields=2,
        ),
        Column(
            tr_later("sheets", "打印"),
            lambda row: row.made_at,
            cell=lambda row: Cell(formats.day_and_clock(row.made_at), note=row.made_by),
            sample=Cell("2025-11-21 12:05", note=made),
            least="2025-11-21 12:05",
            stretch=True,
            yields=1,
        ),
        Column(
            tr_later("sheets", "重印"),
            lambda row: row.prints,
            cell=lambda row: Cell(chips=_times(row)),
            sample=Cell(chips=(ChipSpec(translate("sheets", "{n} 次").format(n=2), "info"),)),
        ),
    )


def printed_again(row: SheetRow) -> SheetPage:
    """The sheet as it is printed again: the same number and code, and it says so."""
    return SheetPage(
        number=row.number,
        code=row.code,
        on=row.day,
        page=row.page,
        pages=row.pages,
        is_reprint=True,
    )


def _times(row: SheetRow) -> tuple[ChipSpec, ...]:
    """How often it was printed again."""
    if row.prints <= 1:
        return ()
    return (ChipSpec(translate("sheets", "{n} 次").format(n=row.prints - 1), "info", "repeat"),)


def told(row: SheetRow) -> str:
    """P-000101 · 2025-11-22 · 第 1 / 2 页."""
    page = words("paper.page", page=row.page, pages=row.pages)
    return " · ".join((row.number, formats.day(row.day), page))
