"""What differs from the revision before."""

from __future__ import annotations

from app.papers.flow import Block
from app.papers.table import Column, Table, table_blocks
from app.reports.figures import ChangeRow
from app.reports.report import LEFT, ROOM, Report


def changes(report: Report) -> list[Block]:
    """A table of figures before and after; nothing in the first revision."""
    figures = report.figures
    if figures.revision == 1:
        return []
    before, now = figures.revision - 1, figures.revision
    title = report.section(report.say("section_changes", before=before))
    if not figures.changes:
        return [title, *report.caption(report.say("no_changes", before=before))]
    columns = (
        Column(report.say("change_what"), 46, "left"),
        Column(report.say("revision", revision=before), 18),
        Column(report.say("revision", revision=now), 18),
        Column(report.say("change_difference"), 18),
    )
    rows = [_row(report, row) for row in figures.changes]
    return [title, *table_blocks(report.paper, Table(LEFT, ROOM, columns, rows))]


def _row(report: Report, row: ChangeRow) -> tuple[str, ...]:
    what = report.say(f"change_{row.part}", name=report.name(row.name))
    if row.before is None and row.after is None:
        return (what, "", "", report.say("change_text"))
    numbers = ["–" if value is None else f"{value:,}" for value in (row.before, row.after)]
    if row.before is None or row.after is None:
        return (what, *numbers, "")
    return (what, *numbers, f"{row.after - row.before:+,}")
