"""Visits of each day, a week in a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from app.papers.flow import Block
from app.papers.look import GREY, HEAD_GREY, MM, THICK, THIN, Box, Style
from app.reports.figures import days_of
from app.reports.report import LEFT, ROOM, Report

_ROW = 7.6 * MM
_HEAD = 6 * MM
_PAD = 1.6 * MM
_COLUMN = ROOM / 8
_BETWEEN = ".7 G .5 w"
_DAY = Style(size=8, ink=GREY)
_COUNT = Style(size=10, align="right")
_TITLE = Style(size=9, bold=True, align="right")

Week = Sequence[date | None]


def day_grid(report: Report, place: int) -> list[Block]:
    """A calendar of the month with sums by week and by weekday."""
    weeks = _weeks(days_of(report.figures.month))
    height = _HEAD + (len(weeks) + 1) * _ROW
    return [
        report.heading(place, report.say("day_table"), aside=report.say("day_table_note")),
        Block(height, partial(_draw_grid, report, weeks)),
    ]


def _weeks(days: tuple[date, ...]) -> list[Week]:
    """Days in rows of seven from Monday on; None before the first and after the last."""
    padded = [None] * days[0].weekday() + list(days) + [None] * (6 - days[-1].weekday())
    return [padded[at : at + 7] for at in range(0, len(padded), 7)]


def _draw_grid(report: Report, weeks: list[Week], top: float) -> None:
    _draw_head(report, top)
    at = top + _HEAD
    for week in weeks:
        _draw_week(report, week, at)
        at += _ROW
    _draw_sums(report, weeks, at)
    for column in range(1, 8):
        x = LEFT + column * _COLUMN
        report.paper.line([(x, top), (x, at + _ROW)], _BETWEEN)


def _draw_head(report: Report, top: float) -> None:
    paper = report.paper
    paper.fill(Box(LEFT, top, ROOM, _HEAD), HEAD_GREY)
    paper.rule(LEFT, top, ROOM, THICK)
    words = [*paper.say("paper.weekdays_short").split(), paper.say("paper.sum")]
    for column, word in enumerate(words):
        paper.fit(_cell(column, top, _HEAD), word, _TITLE)


def _draw_week(report: Report, week: Week, top: float) -> None:
    for column, day in enumerate(week):
        if day is not None:
            box = _cell(column, top, _ROW)
            report.paper.fit(box._replace(width=5 * MM), str(day.day), _DAY)
            report.paper.fit(box, _day_text(report, day), _COUNT)
    report.paper.fit(_cell(7, top, _ROW), f"{_sum(report, week):,}", _COUNT.with_(bold=True))
    report.paper.rule(LEFT, top + _ROW, ROOM, THIN)


def _day_text(report: Report, day: date) -> str:
    visits = report.figures.visits
    heads = visits.by_day.get(str(day), 0)
    return f"{heads:,}" if heads or day in visits.marked_open_on else "–"


def _draw_sums(report: Report, weeks: list[Week], top: float) -> None:
    style = _COUNT.with_(bold=True)
    report.paper.rule(LEFT, top, ROOM, THICK)
    for column in range(7):
        total = _sum(report, [week[column] for week in weeks])
        report.paper.fit(_cell(column, top, _ROW), f"{total:,}", style)
    report.paper.fit(_cell(7, top, _ROW), f"{sum(report.figures.visits.by_day.values()):,}", style)
    report.paper.rule(LEFT, top + _ROW, ROOM, THICK)


def _sum(report: Report, days: Week) -> int:
    counts = report.figures.visits.by_day
    return sum(counts.get(str(day), 0) for day in days if day is not None)


def _cell(column: int, top: float, height: float) -> Box:
    return Box(LEFT + column * _COLUMN + _PAD, top, _COLUMN - 2 * _PAD, height)
