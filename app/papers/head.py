"""The one head of our papers: who at the left, what in the middle, which one at the right."""

from __future__ import annotations

from dataclasses import dataclass

from app.codes import in_words
from app.papers.look import GREY, MM, NOTE, SMALLEST, WIDTH, Box, Style
from app.papers.paper import Paper
from app.papers.qr import QUIET, modules
from app.papers.text import shorten, wrap

QR_SIZE = 15 * MM
TITLE = Style(size=20, bold=True, align="center")
SUBTITLE = Style(size=10, align="center", ink=GREY)
COVER = Style(size=23, bold=True)
STATION = Style(size=10.5, bold=True)
STATION_LONG = Style(size=9, bold=True)
WHICH = Style(size=12, bold=True, align="right")
WHICH_NOTE = Style(size=8.5, align="right", ink=GREY)
DIGITS = Style(size=SMALLEST, align="right", ink=GREY)
_STEP = 3.8 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class StationHead:
    """Whose paper it is; ``plate`` is the number on the door, "" when there is none."""

    name: str
    code: str
    plate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a head says.

    ``number`` is the document number, ``notes`` the small lines under it (page x/y first),
    ``digits`` the machine code drawn as QR and written in groups; "" leaves it out.
    ``mark`` (样张, 重印) stands in a frame before the number.
    """

    station: StationHead
    title: str
    subtitle: str = ""
    number: str = ""
    notes: tuple[str, ...] = ()
    digits: str = ""
    mark: str = ""


def draw_head(paper: Paper, head: Head, *, margin: float, top: float) -> None:
    """Draw the head with its title in the middle; it takes 20 mm below *top*."""
    base = top + 5.5 * MM
    half = paper.width(head.title, TITLE) / 2
    paper.text(WIDTH / 2, base + 0.6 * MM, head.title, TITLE)
    paper.text(WIDTH / 2, base + 7.4 * MM, head.subtitle, SUBTITLE)
    side = WIDTH / 2 - half - margin - 4 * MM
    _draw_station(paper, head, Box(margin, top, side, 0))
    _draw_which(paper, head, Box(WIDTH - margin - side, top, side, 0))


def draw_cover(paper: Paper, head: Head, *, margin: float, top: float) -> float:
    """Draw the head of a report, the title large under the station; return where it ends."""
    _draw_station(paper, head, Box(margin, top, 105 * MM, 0))
    _draw_which(paper, head, Box(margin + 108 * MM, top, WIDTH - 2 * margin - 108 * MM, 0))
    box = Box(margin, top + 16 * MM, WIDTH - 2 * margin, 10 * MM)
    paper.fit(box, head.title, COVER)
    end = box.top + 13 * MM
    paper.rule(margin, end, box.width, 1.5)
    return end


def _draw_station(paper: Paper, head: Head, box: Box) -> None:
    lines, style = _station_lines(paper, head.station.name, box.width)
    base = box.top + 3.2 * MM
    for line in lines:
        paper.text(box.x, base, line, style)
        base += 4.4 * MM
    below = Box(box.x, base - 2.8 * MM, box.width, 4 * MM)
    paper.fit(below, station_numbers(paper, head.station), NOTE.with_(size=9))


def _station_lines(paper: Paper, name: str, width: float) -> tuple[list[str], Style]:
    if paper.width(name[:100], STATION) <= width:
        return [name], STATION
    measure = paper.measure(STATION_LONG)
    lines = wrap(name[:200], width, measure)
    if len(lines) > 2:  # noqa: PLR2004  (two lines stand beside the title)
        lines = [lines[0], shorten("".join(lines[1:]), width, measure)]
    return lines, STATION_LONG


def station_numbers(paper: Paper, station: StationHead) -> str:
    """Plate and code in one line."""
    if not station.plate:
        return paper.say("paper.station_code", number=station.code)
    return paper.say("paper.station_numbers", number=station.code, plate=station.plate)


def _draw_which(paper: Paper, head: Head, box: Box) -> None:
    right = box.x + box.width
    if head.digits:
        right -= QR_SIZE
        paper.qr(right, box.top, QR_SIZE, head.digits)
        right -= QR_SIZE / len(modules(head.digits)) * QUIET
    base = box.top + 3.6 * MM
    width = paper.text(right, base, head.number, WHICH)
    if head.mark:
        _draw_mark(paper, right - (width + 2 * MM if width else 0), base, head.mark)
    base += 0.6 * MM
    for note in head.notes:
        base += _STEP
        paper.fit(Box(box.x, base - 3 * MM, right - box.x, 4 * MM), note, WHICH_NOTE)
    if head.digits:
        paper.text(right, box.top + QR_SIZE, in_words(head.digits), DIGITS)


def _draw_mark(paper: Paper, right: float, base: float, mark: str) -> None:
    style = Style(size=9, bold=True, align="center")
    box = Box(0, base - 3.7 * MM, paper.width(mark, style) + 3 * MM, 4.8 * MM)
    box = box._replace(x=right - box.width)
    paper.frame(box, 1)
    paper.fit(box, mark, style)
