"""Station and flags."""

from __future__ import annotations

from functools import partial

from app.papers.flow import Block
from app.papers.look import HEAD_GREY, MM, THIN, Box, Style
from app.papers.text import wrap
from app.reports.figures import HoursRow
from app.reports.report import LEFT, ROOM, Report

_PAD = 2 * MM
_LABEL_WIDTH = 22 * MM
_LEADING = 4.6 * MM
_LABEL = Style(size=9.5, bold=True)
_VALUE = Style(size=9.5)
_MOST_LINES = 3
_MOST_CHARACTERS = 500

Field = tuple[str, str]


def station(report: Report) -> list[Block]:
    """The station's flags as a form of labels and values."""
    who, visits = report.figures.station, report.figures.visits
    kind = report.say("dot").join(report.name(part) for part in (who.kind, who.build_mode) if part)
    rows: list[list[Field]] = [
        [("kind", kind), ("host", who.host_unit)],
        [("run_mode", report.name(who.run_mode)), ("keeper", who.keeper)],
        [
            ("hours", _hours(report, who.hours)),
            ("all_day", report.say("yes" if who.is_24_hour else "no")),
        ],
        [
            (
                "opened",
                report.say("opened_days", open=visits.open_days, planned=visits.planned_open_days),
            ),
            ("extended", report.say("heads", heads=f"{visits.extended:,}")),
        ],
        [("facilities", report.names(who.facilities))],
    ]
    return [report.section(report.say("section_station")), *(_row(report, row) for row in rows)]


def _hours(report: Report, hours: tuple[HoursRow, ...]) -> str:
    return report.say("semicolon").join(_hours_row(report, row) for row in hours)


def _hours_row(report: Report, row: HoursRow) -> str:
    span = f"{row.opens:%H:%M}–{row.closes:%H:%M}"
    if row.from_on is None:
        return span
    return report.say("hours_from", day=f"{row.from_on:%m-%d}", hours=span)


def _row(report: Report, fields: list[Field]) -> Block:
    width = ROOM / len(fields)
    measure = report.paper.measure(_VALUE)
    values = [
        wrap(value[:_MOST_CHARACTERS], width - _LABEL_WIDTH - 2 * _PAD, measure)[:_MOST_LINES]
        for _, value in fields
    ]
    height = max(map(len, values)) * _LEADING + 2.6 * MM
    cells = [
        (report.say(f"station_{name}"), lines)
        for (name, _), lines in zip(fields, values, strict=True)
    ]
    return Block(height, partial(_draw_row, report, cells, height))


def _draw_row(
    report: Report, cells: list[tuple[str, list[str]]], height: float, top: float
) -> None:
    width = ROOM / len(cells)
    for place, (label, lines) in enumerate(cells):
        _draw_cell(report, Box(LEFT + place * width, top, width, height), label, lines)


def _draw_cell(report: Report, box: Box, label: str, lines: list[str]) -> None:
    paper = report.paper
    named = box._replace(width=_LABEL_WIDTH)
    paper.fill(named, HEAD_GREY)
    paper.frame(named, THIN, ".5 g")
    paper.frame(box, THIN, ".5 g")
    paper.fit(named._replace(x=box.x + _PAD, width=_LABEL_WIDTH - 2 * _PAD), label, _LABEL)
    first = box.top + (box.height - len(lines) * _LEADING) / 2
    for number, line in enumerate(lines):
        left = box.x + _LABEL_WIDTH + _PAD
        room = Box(left, first + number * _LEADING, box.width - _LABEL_WIDTH - 2 * _PAD, _LEADING)
        paper.fit(room, line, _VALUE)
