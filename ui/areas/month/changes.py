"""Chapter 与上一稿的不同: each figure before and after."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.reports.figures import ChangeRow, MonthFigures
from ui.areas.month.look import Look
from ui.areas.month.view import ChapterView, SumCard
from ui.areas.month.wording import NONE, band_name, number, say, stored_name
from ui.kit.cells import Cell
from ui.kit.i18n import tr_later
from ui.kit.table import Column

translate = QCoreApplication.translate
TEXTS = {"station", "problems", "plan"}


class ChangeLine(NamedTuple):
    """One line, in words."""

    what: str
    before: str
    after: str
    difference: str


def change_columns() -> tuple[Column[ChangeLine], ...]:
    """A text that differs has no number, but a word."""
    differs = max((say("change_text"), "+12,345"), key=len)
    return (
        Column(tr_later("month", "项目"), lambda r: r.what, stretch=True, sample="2025-11-01"),
        Column(tr_later("month", "定稿时"), lambda r: r.before, sample="123,456", right=True),
        Column(tr_later("month", "现在"), lambda r: r.after, sample="123,456", right=True),
        Column(
            tr_later("month", "相差"),
            lambda r: r.difference,
            cell=lambda r: Cell(r.difference, bold=True),
            sample=Cell(differs, bold=True),
            right=True,
        ),
    )


class ChangesView(ChapterView):
    """The table the paper prints, in the same order."""

    def __init__(self) -> None:
        super().__init__()
        self.changes = SumCard("month", "month_changes", change_columns())
        self.column.addWidget(self.changes, 1)

    def show_month(self, look: Look, place: int) -> None:
        before = look.figures.revision - 1
        heading = f"{place} {say('section_changes', before=before)}"
        self.changes.say(heading, change_lines(look.figures))
        closed = next((row for row in look.revisions if row.revision == before), None)
        said = translate("month", "第 {n} 稿由 {who} 定稿")
        self.changes.say_sum(
            said.format(n=before, who=closed.closed_by) if closed is not None else "", ""
        )

    def take_focus(self) -> None:
        self.changes.table.setFocus()


def change_lines(figures: MonthFigures) -> list[ChangeLine]:
    """One line for each figure that differs from the revision before."""
    return [_line(figures, row) for row in figures.changes]


def _line(figures: MonthFigures, row: ChangeRow) -> ChangeLine:
    name = band_name(row.name) if row.part == "by_band" else stored_name(figures, row.name)
    what = say(f"change_{row.part}", name=name)
    if row.part in TEXTS:
        return ChangeLine(what, "", "", say("change_text"))
    before, after = (NONE if one is None else number(one) for one in (row.before, row.after))
    if row.before is None or row.after is None:
        return ChangeLine(what, before, after, "")
    return ChangeLine(what, before, after, f"{row.after - row.before:+,}")
