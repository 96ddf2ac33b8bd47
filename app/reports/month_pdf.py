"""The printed month: frozen figures -> bytes, the same for ever."""

from __future__ import annotations

from collections.abc import Callable

from app.papers.flow import Block, place
from app.papers.head import Head, StationHead, draw_cover
from app.papers.look import GREY, MM, THIN, Box, Style
from app.papers.paper import Paper, Printed
from app.reports.figures import MonthFigures
from app.reports.report import LEFT, ROOM, Report
from app.reports.sections.changes import changes
from app.reports.sections.closing import closing
from app.reports.sections.problems import problems
from app.reports.sections.services import services
from app.reports.sections.station import station
from app.reports.sections.visits import visits
from app.words import Lang

Section = Callable[[Report], list[Block]]
SECTIONS: tuple[Section, ...] = (station, visits, services, problems, changes)
"""Chapters in their order on paper; one that gives no blocks takes no number."""

_BOTTOM = 278 * MM
_NEXT_TOP = 24 * MM
_FOOT = Style(size=8, ink=GREY)
_RUNNING = Style(size=8.5, ink=GREY)


def month_pdf(figures: MonthFigures, *, lang: Lang = "zh") -> Printed:
    """Print a month's report.

    Args:
        figures: the month, open or closed; nothing else is looked at, so that a frozen month
            gives the same bytes whenever it is printed with the same version of the program.
        lang: language of the paper.

    Returns:
        The PDF on A4; every section is in its outline.

    Source: domain.md section 3 月报, ui.md section 8.
    """
    paper = Paper(title="", author=figures.station.name, made_on=figures.made_on, lang=lang)
    report = Report(paper, figures)
    paper.title = f"{figures.station.name} {title(report)}"
    top = _draw_first_head(report)
    place(_blocks(report), top, _BOTTOM, lambda: _next_page(report))
    for page in range(paper.pages):
        paper.turn_to(page)
        _draw_foot(report, page)
    return paper.finish()


def title(report: Report) -> str:
    """2025 年 10 月 服务月报."""
    year, month = report.figures.month.split("-")
    name = report.paper.say("paper.months").split()[int(month) - 1]
    return report.say("title", year=year, month=name)


def _blocks(report: Report) -> list[Block]:
    blocks: list[Block] = []
    number = 1
    for section in SECTIONS:
        made = section(Report(report.paper, report.figures, number))
        number += bool(made)
        blocks += made
    return blocks + closing(report)


def _draw_first_head(report: Report) -> float:
    figures = report.figures
    station = figures.station
    head = Head(
        station=StationHead(name=station.name, code=station.code, plate=station.plate),
        title=title(report),
        number=report.say("revision", revision=figures.revision),
        notes=(report.say("made_on", day=figures.made_on.isoformat()),),
        digits=figures.code,
        mark="" if figures.is_closed else report.say("draft"),
    )
    return draw_cover(report.paper, head, margin=LEFT, top=12 * MM)


def _next_page(report: Report) -> float:
    paper = report.paper
    paper.next_page()
    box = Box(LEFT, 11 * MM, ROOM * 0.5, 5 * MM)
    paper.fit(box, report.figures.station.name, _RUNNING)
    revision = report.say("revision", revision=report.figures.revision)
    draft = "" if report.figures.is_closed else report.say("draft")
    words = report.say("dot").join(filter(None, (title(report), revision, draft)))
    right = Box(LEFT + ROOM * 0.5, 11 * MM, ROOM * 0.5, 5 * MM)
    paper.fit(right, words, _RUNNING.with_(align="right"))
    paper.rule(LEFT, 17 * MM, ROOM, THIN)
    return _NEXT_TOP


def _draw_foot(report: Report, page: int) -> None:
    paper = report.paper
    paper.rule(LEFT, 281 * MM, ROOM, THIN)
    box = Box(LEFT, 282 * MM, ROOM, 6 * MM)
    paper.fit(box._replace(width=ROOM - 25 * MM), report.say("foot"), _FOOT)
    words = paper.say("paper.page", page=page + 1, pages=paper.pages)
    paper.fit(box, words, _FOOT.with_(align="right"))
