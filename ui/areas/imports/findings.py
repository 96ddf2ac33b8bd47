"""What a keeper should see before a register comes in: rows left out, and rows to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.registers.preview import Preview
from app.registers.reading import NoticeRow, RefusedRow
from app.registers.refused_list import masked
from ui.kit import formats, paint
from ui.kit.cells import Cell
from ui.kit.i18n import tr_later
from ui.kit.messages import words
from ui.kit.paint import ChipSpec
from ui.kit.table import Column

LOOKED_AT = 200
"""Rows whose words say how wide a column is."""

MOST_SHEET = 8
"""Letters of a sheet's name that are shown, so that the row's number always is."""

NAMELESS = frozenset({"register.too_long", "register.unseen_characters"})
"""Reasons that do not say which cell they are about."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One thing found; ``is_refused`` rows stay out, the others come in all the same."""

    place: str
    as_written: str
    why: str
    todo: str
    is_refused: bool


def findings(preview: Preview) -> list[FindingRow]:
    """Refused cells first, then what may be wrong though it comes in."""
    found = [_refused(cell) for cell in preview.refused]
    return found + list(_notices(preview)) + list(_desk_days(preview))


def columns(rows: Sequence[FindingRow]) -> tuple[Column[FindingRow], ...]:
    """Everything of *rows* in one line."""
    return (
        *_first(rows),
        Column(
            tr_later("imports", "为什么"),
            lambda row: row.why,
            sample=_longest(row.why for row in rows[:LOOKED_AT]),
            stretch=True,
        ),
        Column(
            tr_later("imports", "怎么办"),
            lambda row: row.todo,
            cell=lambda row: Cell(row.todo, tone="ink2"),
            sample=_longest(row.todo for row in rows[:LOOKED_AT]),
        ),
    )


def folded_columns(rows: Sequence[FindingRow]) -> tuple[Column[FindingRow], ...]:
    """What to do under the reason, for large letters and long words."""
    why = _longest(row.why for row in rows[:LOOKED_AT])
    todo = _longest(row.todo for row in rows[:LOOKED_AT])
    return (
        *_first(rows),
        Column(
            tr_later("imports", "为什么"),
            lambda row: row.why,
            cell=lambda row: Cell(row.why, second=row.todo),
            sample=Cell(why, second=todo),
            stretch=True,
        ),
    )


def _longest(texts: Iterable[str]) -> str:
    return max(texts, key=paint.width_of, default="")


def _first(rows: Sequence[FindingRow]) -> tuple[Column[FindingRow], ...]:
    return (
        Column(
            tr_later("imports", "表 / 行"),
            lambda row: row.place,
            sample=_longest(row.place for row in rows[:LOOKED_AT]),
        ),
        Column(
            tr_later("imports", "原样"),
            lambda row: row.as_written,
            sample="2025-11-21",
        ),
        Column(
            "",
            lambda row: row.is_refused,
            cell=lambda row: Cell(chips=(_chip(row),)),
            sample=Cell(chips=(ChipSpec(_left_out(), "danger"),)),
            yields=1,
        ),
    )


def _chip(row: FindingRow) -> ChipSpec:
    if row.is_refused:
        return ChipSpec(_left_out(), "danger")
    return ChipSpec(QCoreApplication.translate("imports", "看看"), "warn")


def _left_out() -> str:
    return QCoreApplication.translate("imports", "不收")


def _refused(cell: RefusedRow) -> FindingRow:
    why = words(cell.code, **cell.values)
    if cell.code in NAMELESS:
        said = QCoreApplication.translate("imports", "{column}{why}")
        why = said.format(column=words(f"register.kind.{cell.kind}"), why=why)
    return FindingRow(
        _place(cell.sheet, cell.row),
        masked(cell) or QCoreApplication.translate("imports", "（空）"),
        why,
        words(cell.fix_code),
        is_refused=True,
    )


def _notices(preview: Preview) -> Iterator[FindingRow]:
    todo = {
        "register.total_differs": QCoreApplication.translate("imports", "核对纸本；照数下来的导"),
        "register.sheet_hidden": QCoreApplication.translate("imports", "要导就在 Excel 里取消隐藏"),
        "register.sheet_skipped": QCoreApplication.translate("imports", "不是登记就不用管"),
    }
    for notice in preview.notices:
        place, (written, why) = _place(notice.sheet, notice.row), _told(notice)
        yield FindingRow(place, written, why, todo[notice.code], is_refused=False)


def _told(notice: NoticeRow) -> tuple[str, str]:
    """What is written there, and what is odd about it."""
    if notice.code != "register.total_differs":
        return "", words(notice.code, **notice.values)
    written = QCoreApplication.translate("imports", "合计 {told}").format(**notice.values)
    why = QCoreApplication.translate("imports", "{day} 数下来是 {counted}").format(**notice.values)
    return written, why.strip()


def _desk_days(preview: Preview) -> Iterator[FindingRow]:
    why = QCoreApplication.translate("imports", "这天柜台已登记 {n} 人次")
    written = QCoreApplication.translate("imports", "{n} 人次")
    todo = QCoreApplication.translate("imports", "不是同一批人就能导")
    for row in preview.changes.desk_days:
        yield FindingRow(
            formats.day(row.day),
            written.format(n=formats.number(row.in_file)),
            why.format(n=formats.number(row.at_desk)),
            todo,
            is_refused=False,
        )


def _place(sheet: str, row: int) -> str:
    sheet = sheet if len(sheet) <= MOST_SHEET else f"{sheet[: MOST_SHEET - 1]}…"
    if not row:
        return sheet
    return f"{sheet} / {row}" if sheet else str(row)
