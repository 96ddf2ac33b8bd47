"""Visits: how many, on which days, who and when."""

from __future__ import annotations

from functools import partial

from app.papers.charts import DayLine, bars, day_line, draw_legend, legend, strip
from app.papers.flow import Block, beside
from app.papers.look import GREY, MM, Box, Style
from app.papers.table import ROW, Column, Table, table_blocks
from app.reports.figures import BANDS, change_percent, days_of, percent
from app.reports.report import LEFT, ROOM, Report
from app.reports.sections.days import day_grid

SHOWN = 12
"""Categories that get a row or a part of their own; smaller ones are added up."""
PARTS = 6
_LINE = 43 * MM
_TABLE_WIDTH = 96 * MM
_BARS = Box(LEFT + 104 * MM, 0, ROOM - 104 * MM, 0)
_CAPTION = Style(size=8.5, ink=GREY)
_BIG = Style(size=21, bold=True)

Count = tuple[str, int]


def visits(report: Report) -> list[Block]:
    """Figures first, then one chart for each question."""
    return [
        report.section(report.say("section_visits")),
        Block(20.5 * MM, partial(_draw_figures, report)),
        *_by_day(report),
        _by_category_and_band(report),
        *_shares(report),
        *day_grid(report, 5),
    ]


def _draw_figures(report: Report, top: float) -> None:
    cells = _figures(report)
    width = ROOM / len(cells)
    for place, (caption, figure, *notes) in enumerate(cells):
        left = LEFT + place * width + 3 * MM
        box = Box(left, top, width - 5 * MM, 4.5 * MM)
        report.paper.fit(box, caption, _CAPTION)
        report.paper.fit(box._replace(top=top + 4.2 * MM, height=8 * MM), figure, _BIG)
        for line, note in enumerate(notes):
            below = box._replace(top=top + 12.6 * MM + line * 3.9 * MM, height=4 * MM)
            report.paper.fit(below, note, _CAPTION)
        if place:
            report.paper.post(left - 3 * MM, top + 0.5 * MM, 19.5 * MM)


def _figures(report: Report) -> list[tuple[str, ...]]:
    v = report.figures.visits
    counts = {
        name: f"{getattr(v, name):,}"
        for name in ("total", "named", "anonymous", "open_days", "opening_total", "year_to_date")
    }
    return [
        (
            report.say("total"),
            counts["total"],
            report.say("against_previous", change=_against_previous(report)),
            report.say("named_and_not", **counts),
        ),
        (report.say("people"), f"{v.distinct_people:,}", report.say("people_note")),
        (report.say("mean"), f"{v.daily_mean:,}", report.say("mean_note", **counts)),
        (
            report.say("cumulative"),
            f"{v.cumulative_total:,}",
            report.say("cumulative_note", **counts),
            report.say("year_note", **counts),
        ),
    ]


def _against_previous(report: Report) -> str:
    v = report.figures.visits
    if v.previous_total is None:
        return report.say("no_previous")
    return report.change(v.month_on_month_percent)


def _by_day(report: Report) -> list[Block]:
    v = report.figures.visits
    aside = report.say("day_note" if v.total else "no_visits", mean=f"{v.daily_mean:,}")
    chart = _day_line(report)
    return [
        report.heading(1, report.say("by_day"), aside=aside),
        Block(_LINE, lambda top: day_line(report.paper, Box(LEFT, top, ROOM, _LINE), chart)),
    ]


def _day_line(report: Report) -> DayLine:
    v = report.figures.visits
    days = days_of(report.figures.month)
    open_on = {day.isoformat() for day in v.marked_open_on} | {
        day for day, heads in v.by_day.items() if heads
    }
    most = max(v.by_day.values(), default=0)
    busiest = next((day.day for day in days if v.by_day.get(str(day)) == most), 0)
    return DayLine(
        values=tuple(v.by_day.get(str(day), 0) if str(day) in open_on else None for day in days),
        rest=frozenset(place for place, day in enumerate(days) if day.isoweekday() > 5),  # noqa: PLR2004  (Saturday)
        mean=float(v.daily_mean),
        peak=report.say("busiest", day=busiest, heads=f"{most:,}") if most else "",
    )


def _by_category_and_band(report: Report) -> Block:
    left = [
        report.heading(2, report.say("by_category"), box=Box(LEFT, 0, _TABLE_WIDTH, 0)),
        *table_blocks(report.paper, _category_table(report)),
    ]
    caption = report.caption(_extended(report), _BARS)
    height = max(48 * MM, (len(left) - 1) * ROW - sum(block.height for block in caption))
    bands = _bands(report)
    right = [
        report.heading(3, report.say("by_band"), box=_BARS),
        Block(
            height, lambda top: bars(report.paper, _BARS._replace(top=top, height=height), bands)
        ),
        *caption,
    ]
    return beside(left, right, before=4 * MM)


def _category_table(report: Report) -> Table:
    v = report.figures.visits
    rows = [
        (
            name,
            f"{now:,}",
            _share(now, v.total),
            report.change(change_percent(now, before)) if before else "–",
        )
        for name, now, before in _categories(report, most=SHOWN)
    ]
    columns = (
        Column(report.say("category"), 40, "left"),
        Column(report.say("visits"), 19),
        Column(report.say("share"), 18),
        Column(report.say("on_previous"), 23),
    )
    total = (
        report.paper.say("paper.sum"),
        f"{v.total:,}",
        _share(v.total, v.total),
        report.change(v.month_on_month_percent),
    )
    return Table(LEFT, _TABLE_WIDTH, columns, rows, total)


def _categories(report: Report, *, most: int) -> list[tuple[str, int, int]]:
    """Name, this month and the month before; the smallest added up when there are too many."""
    v = report.figures.visits
    found = [
        (report.name(name), heads, v.previous_by_category.get(name, 0))
        for name, heads in _largest_first(v.by_category)
    ]
    if len(found) <= most:
        return found
    rest = found[most - 1 :]
    words = report.say("rest", count=len(rest))
    return [
        *found[: most - 1],
        (words, sum(row[1] for row in rest), sum(row[2] for row in rest)),
    ]


def _largest_first(counts: dict[str, int]) -> list[Count]:
    return sorted(((n, c) for n, c in counts.items() if c), key=lambda count: -count[1])


def _share(part: int, whole: int) -> str:
    share = percent(part, whole)
    return "–" if share is None else f"{share}%"


def _bands(report: Report) -> list[Count]:
    counts = report.figures.visits.by_band
    known = [(_band(band), counts.get(band, 0)) for band in BANDS[:-1]]
    unknown = counts.get(BANDS[-1], 0)
    return [*known, (report.say("band_unknown"), unknown)] if unknown else known


def _band(band: str) -> str:
    return band.replace(">=", "≥").replace("-", "–")


def _extended(report: Report) -> str:
    return report.say("extended_note", heads=f"{report.figures.visits.extended:,}")


def _shares(report: Report) -> list[Block]:
    v = report.figures.visits
    if not v.total:
        return []
    parts = [
        (f"{name} {_share(heads, v.total)}", heads)
        for name, heads, _ in _categories(report, most=PARTS)
    ]
    lines = legend(report.paper, ROOM, [words for words, _ in parts])
    height = 11 * MM + len(lines) * 5 * MM

    def draw(top: float) -> None:
        strip(report.paper, Box(LEFT, top, ROOM, 9 * MM), parts)
        for number, line in enumerate(lines):
            draw_legend(report.paper, LEFT, top + 10.5 * MM + number * 5 * MM, line)

    return [report.heading(4, report.say("shares")), Block(height, draw)]
