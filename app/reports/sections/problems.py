"""Problems and plan, in the keeper's own words."""

from __future__ import annotations

from functools import partial

from app.papers.flow import Block
from app.papers.look import MM
from app.reports.report import LEFT, ROOM, Report

_LINES_TO_WRITE = 2
_LINE = 8 * MM


def problems(report: Report) -> list[Block]:
    """Two texts; where nothing was typed, lines to write on."""
    texts = report.figures.problems
    return [
        report.section(report.say("section_problems")),
        report.heading(1, report.say("problems")),
        *_text(report, texts.problems),
        report.heading(2, report.say("plan")),
        *_text(report, texts.plan),
    ]


def _text(report: Report, text: str) -> list[Block]:
    if text.strip():
        return report.prose(text.strip())
    line = Block(_LINE, partial(_draw_line, report), keep=True)
    return [*[line] * (_LINES_TO_WRITE - 1), Block(_LINE, line.draw)]


def _draw_line(report: Report, top: float) -> None:
    report.paper.rule(LEFT, top + _LINE, ROOM)
