"""Charts on paper: one colour, values on the bars, everything still read in grey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.papers.look import (
    AMBER,
    GREY,
    HEIGHT,
    INK,
    MM,
    PINE,
    THICK,
    WHITE,
    Box,
    Style,
    middle,
)
from app.papers.paper import Paper

_LABEL = Style(size=8, ink=GREY, align="center")
_VALUE = Style(size=9, bold=True, align="center")
_SCALE = Style(size=8, ink=GREY, align="right")
_LINE = f"{PINE.upper()} 1.5 w"
_MEAN = f"{AMBER.upper()} .9 w [3 2] 0 d"
_GRID = ".7 G .5 w"
STRIP = (PINE, ".6 g", ".25 g", ".8 g", ".45 g", ".9 g")
"""Neighbouring parts of a strip differ in lightness; the words beside it say which is which."""


@dataclass(frozen=True, slots=True)
class DayLine:
    """Values by day; None is a day the station was not open.

    ``rest`` are the places of weekend days, ``mean`` the dashed line (0 for none), ``peak`` the
    words at the highest day.
    """

    values: tuple[int | None, ...]
    rest: frozenset[int]
    mean: float = 0.0
    peak: str = ""


def day_line(paper: Paper, box: Box, chart: DayLine) -> None:
    """Draw the days of a month as a line over weekend bands."""
    most = max((value for value in chart.values if value is not None), default=0)
    most = max(most, 1)
    plot = Box(box.x + 9 * MM, box.top + 4 * MM, box.width - 9 * MM, box.height - 10 * MM)
    step = plot.width / len(chart.values)
    middles = [plot.x + (place + 0.5) * step for place in range(len(chart.values))]

    def height(value: float) -> float:
        return plot.top + plot.height * (1 - value / (most * 1.02))

    for place in sorted(chart.rest):
        paper.fill(Box(plot.x + place * step, plot.top - 2 * MM, step, plot.height + 2 * MM))
    for tick in range(0, most + 1, tick_step(most)):
        paper.line([(plot.x, height(tick)), (box.x + box.width, height(tick))], _GRID)
        paper.text(plot.x - 1.5 * MM, height(tick) + 2.8, f"{tick:,}", _SCALE)
    if chart.mean:
        at = height(chart.mean)
        paper.line([(plot.x, at), (box.x + box.width, at)], _MEAN)
    points = [
        None if value is None else (x, height(value))
        for x, value in zip(middles, chart.values, strict=True)
    ]
    _draw_points(paper, points)
    _draw_days(paper, middles, plot.top + plot.height + 4.5 * MM)
    if chart.peak:
        place = chart.values.index(most)
        _draw_peak(paper, box, (middles[place], height(most)), chart.peak)


def _draw_points(paper: Paper, points: Sequence[tuple[float, float] | None]) -> None:
    """Lines between neighbouring open days; an open day alone is a dot."""
    for is_open, group in groupby(points, key=lambda point: point is not None):
        run = [point for point in group if point is not None]
        if is_open and len(run) > 1:
            paper.line(run, _LINE)
        elif is_open:
            _dot(paper, run[0], 3, PINE)


def _draw_days(paper: Paper, middles: list[float], base: float) -> None:
    last = len(middles)
    for day in [1, *range(5, last - 1, 5), last]:
        paper.text(middles[day - 1], base, str(day), _LABEL)


def _draw_peak(paper: Paper, box: Box, at: tuple[float, float], words: str) -> None:
    _dot(paper, at, 6.5, PINE)
    _dot(paper, at, 4, WHITE)
    half = paper.width(words, _VALUE) / 2
    x = min(max(at[0], box.x + half), box.x + box.width - half)
    paper.text(x, at[1] - 4.5, words, _VALUE)


def _dot(paper: Paper, at: tuple[float, float], size: float, ink: str) -> None:
    x, y = at[0], HEIGHT - at[1]
    paper.shape(f"q {ink.upper()} 1 J {size:g} w {x:.2f} {y:.2f} m {x:.2f} {y:.2f} l S Q")


def tick_step(most: int) -> int:
    """A round step that divides 0 to *most* into at most four parts."""
    step = 1
    while True:
        for factor in (1, 2, 4, 5):
            if most <= factor * step * 4:
                return factor * step
        step *= 10


def bars(paper: Paper, box: Box, items: Sequence[tuple[str, int]]) -> None:
    """Draw one bar for each (label, value), its value on top."""
    most = max(1, *(value for _, value in items))
    floor = box.top + box.height - 6 * MM
    room = box.height - 12 * MM
    step = box.width / len(items)
    for place, (label, value) in enumerate(items):
        height = room * value / most
        left = box.x + place * step
        paper.fill(Box(left + step * 0.2, floor - height, step * 0.6, height), PINE)
        paper.fit(Box(left, floor - height - 6 * MM, step, 6 * MM), f"{value:,}", _VALUE)
        paper.fit(Box(left, floor + 0.5 * MM, step, 5 * MM), label, _LABEL)
    paper.rule(box.x, floor, box.width, THICK)


def strip(paper: Paper, box: Box, items: Sequence[tuple[str, int]]) -> None:
    """Draw one bar divided by share; a part says its words where they fit."""
    whole = sum(value for _, value in items)
    left = box.x
    for place, (words, value) in enumerate(items):
        width = box.width * value / whole
        ink = STRIP[place % len(STRIP)]
        paper.fill(Box(left, box.top, max(0, width - 0.8), box.height), ink)
        style = Style(size=8.5, align="center", bold=True, ink=_on(ink))
        if paper.width(words, style) < width - 2 * MM:
            paper.fit(Box(left, box.top, width, box.height), words, style)
        left += width


def _on(ink: str) -> str:
    return INK if ink in {".6 g", ".8 g", ".9 g"} else WHITE


def legend(paper: Paper, width: float, words: Sequence[str]) -> list[list[tuple[int, str]]]:
    """Words of a strip's parts, each with its place, in lines that fit *width*."""
    lines: list[list[tuple[int, str]]] = [[]]
    used = 0.0
    for place, text in enumerate(words):
        size = _legend_width(paper, text)
        if lines[-1] and used + size > width:
            lines.append([])
            used = 0.0
        lines[-1].append((place, text))
        used += size
    return lines


def _legend_width(paper: Paper, words: str) -> float:
    return paper.width(words, Style(size=8.5)) + 9 * MM


def draw_legend(paper: Paper, x: float, top: float, line: list[tuple[int, str]]) -> None:
    """Draw one line of a legend, 5 mm high."""
    for place, words in line:
        square = Box(x, top + 1.1 * MM, 2.8 * MM, 2.8 * MM)
        paper.fill(square, STRIP[place % len(STRIP)])
        paper.frame(square, 0.3)
        paper.text(x + 4 * MM, middle(top, 5 * MM, 8.5), words, Style(size=8.5))
        x += _legend_width(paper, words)
