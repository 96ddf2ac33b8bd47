"""Services: how often each was used."""

from __future__ import annotations

from functools import partial

from app.papers.flow import Block
from app.papers.look import HEAD_GREY, MM, THICK, Box, Style
from app.reports.report import LEFT, ROOM, Report

_MOST = 9  # cells on a line
_HEAD = 6.4 * MM
_ROW = 8 * MM
_TITLE = Style(size=9, bold=True, align="right", least=7)
_COUNT = Style(size=10.5, align="right")

Cell = tuple[str, int]


def services(report: Report) -> list[Block]:
    """Counts side by side, the sum in the last place."""
    visits = report.figures.visits
    found = sorted(((n, c) for n, c in visits.by_service.items() if c), key=lambda cell: -cell[1])
    cells = [(report.name(name), count) for name, count in found]
    cells.append((report.paper.say("paper.sum"), visits.services_total))
    per_line = -(-len(cells) // -(-len(cells) // _MOST))
    lines = [cells[at : at + per_line] for at in range(0, len(cells), per_line)]
    width = ROOM / per_line
    return [
        report.section(report.say("section_services")),
        *(
            Block(_HEAD + _ROW + 1.5 * MM, partial(_draw_line, report, line, width), keep=True)
            for line in lines
        ),
        *report.caption(report.say("services_note")),
    ]


def _draw_line(report: Report, line: list[Cell], width: float, top: float) -> None:
    paper = report.paper
    paper.fill(Box(LEFT, top, ROOM, _HEAD), HEAD_GREY)
    paper.rule(LEFT, top, ROOM, THICK)
    for place, (name, count) in enumerate(line):
        box = Box(LEFT + place * width + MM, top, width - 3 * MM, _HEAD)
        paper.fit(box, name, _TITLE)
        below = box._replace(top=top + _HEAD, height=_ROW)
        is_sum = name == paper.say("paper.sum")
        paper.fit(below, f"{count:,}", _COUNT.with_(bold=is_sum))
    paper.rule(LEFT, top + _HEAD + _ROW, ROOM, THICK)
