"""Blank QR sign-in sheets: 25 rows a pen fits, each page with its own number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from app.papers.dates import long_date
from app.papers.head import Head, StationHead, draw_head
from app.papers.look import (
    GREY,
    HEAD_GREY,
    MM,
    SMALLEST,
    STRONG,
    THICK,
    THIN,
    WIDTH,
    Box,
    Style,
)
from app.papers.paper import Paper, Printed
from app.papers.text import ELLIPSIS, shorten, wrap
from app.words import Lang

ROWS = 25
ROW = 8.7 * MM
MARGIN = 12 * MM
HEAD_TOP = 11 * MM
TABLE_TOP = 31.4 * MM
TABLE_HEAD = 7 * MM
BOX = 2.7 * MM
OPTIONS = 8
"""Boxes in a cell: the seven usual ones and 其他, four on a line."""
NOTICE_LINES = 3
_PER_LINE = 4
_SMALLEST_WORD = 6.5  # in English: a smaller word is better than a cut one
_LABEL = Style(size=SMALLEST, least=_SMALLEST_WORD)
_COLUMN_HEAD = STRONG.with_(size=9, align="center", least=7)
_ROW_NUMBER = STRONG.with_(size=9, align="center")
_COLON = Style(size=11, align="center")
_FOOT = Style(size=8.5)
_PAD = 1.2 * MM
_BESIDE = BOX + 1.4 * MM  # a box with the gaps before and after its word
_LEAST_TO_WRITE = 41 * MM  # name and signature together


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage:
    """One sheet: document number (``P-000101``), machine code, day, place in this printing."""

    number: str
    code: str
    on: date
    page: int = 1
    pages: int = 1
    is_reprint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeText:
    """The personal-information notice in the paper's language, and its version."""

    version: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetForm:
    """What all sheets of one printing share.

    ``categories`` and ``services`` are short names in the order of the keys; 其他 is added here
    and names beyond seven are left to it. ``is_specimen``: a preview that has taken no number.
    """

    station: StationHead
    notice: NoticeText
    categories: Sequence[str]
    services: Sequence[str]
    lang: Lang = "zh"
    is_specimen: bool = False


@dataclass(frozen=True, slots=True)
class _Options:
    """The boxes of one cell: what they say, how wide the words of each column of boxes are."""

    names: tuple[str, ...]
    words: tuple[float, ...]
    size: float = SMALLEST

    @property
    def width(self) -> float:
        return _PAD + sum(_BESIDE + words for words in self.words)

    @property
    def steps(self) -> tuple[float, ...]:
        return tuple(_BESIDE + words for words in self.words)

    def in_cell(self, width: float) -> _Options:
        """The same in a cell of *width*: boxes and gaps stay, words get more or less room."""
        factor = 1 + (width - self.width) / sum(self.words)
        words = tuple(width * factor for width in self.words)
        size = max(_SMALLEST_WORD, min(1.0, factor) * SMALLEST)
        return _Options(self.names, words, size)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Left edge of each column and the right end of the last, in points; the two cells of boxes."""

    edges: tuple[float, ...]
    categories: _Options
    services: _Options

    def box(self, column: int, top: float, height: float) -> Box:
        left, right = self.edges[column], self.edges[column + 1]
        return Box(left, top, right - left, height)


_NO, _TIME, _NAME, _CATEGORY, _PHONE, _SERVICES, _SIGNATURE = range(7)


def signin_sheets(pages: Sequence[SheetPage], form: SheetForm) -> Printed:
    """Print blank sheets, one to a page.

    Args:
        pages: the sheets in the order they come out, at least one.
        form: what they share.

    Returns:
        The PDF. Its QR codes hold the sheets' codes and no personal data.

    Source: domain.md section 3 二维码签到表, ui.md section 8.
    """
    first = pages[0]
    paper = Paper(title="", author=form.station.name, made_on=first.on, lang=form.lang)
    paper.title = f"{paper.say('sheet.title')} {first.number}".strip()
    grid = _grid(paper, form)
    for page in pages:
        if page is not first:
            paper.next_page()
        paper.bookmark(page.number or paper.say("paper.specimen"))
        _draw_page_head(paper, page, form)
        _draw_table(paper, grid)
        _draw_foot(paper, form.notice)
    return paper.finish()


def _options(paper: Paper, names: Sequence[str]) -> _Options:
    other = paper.say("paper.other")
    shown = (*[name for name in names if name != other][: OPTIONS - 1], other)
    columns = (shown[column::_PER_LINE] for column in range(_PER_LINE))
    words = (
        max((paper.width(name[:20], _LABEL) for name in names), default=0) for names in columns
    )
    return _Options(shown, tuple(words))


def _grid(paper: Paper, form: SheetForm) -> _Grid:
    """Boxes get the room their labels need; name and signature share what is left."""
    categories, services = _options(paper, form.categories), _options(paper, form.services)
    wanted = max(47 * MM, categories.width), max(41 * MM, services.width)
    no, time, phone = 6.9 * MM, 15 * MM, 21 * MM
    if sum(wanted) > 100 * MM:  # English words
        time, phone = 11 * MM, 20 * MM
    free = WIDTH - 2 * MARGIN - no - time - phone
    squeeze = min(1.0, (free - _LEAST_TO_WRITE) / sum(wanted))
    category, service = wanted[0] * squeeze, wanted[1] * squeeze
    name = max(21 * MM, (free - category - service) * 0.455)
    widths = (no, time, name, category, phone, service, free - category - service - name)
    edges = accumulate(widths, initial=MARGIN)
    return _Grid(tuple(edges), categories.in_cell(category), services.in_cell(service))


def _draw_page_head(paper: Paper, page: SheetPage, form: SheetForm) -> None:
    mark = ""
    if form.is_specimen:
        mark = paper.say("paper.specimen")
        paper.watermark(mark)
    elif page.is_reprint:
        mark = paper.say("paper.reprint")
    head = Head(
        station=form.station,
        title=paper.say("sheet.title"),
        subtitle=long_date(page.on, paper.lang),
        number="" if form.is_specimen else page.number,
        notes=(
            paper.say("paper.page", page=page.page, pages=page.pages),
            *(() if form.is_specimen else (paper.say("sheet.scan_first"),)),
        ),
        digits="" if form.is_specimen else page.code,
        mark=mark,
    )
    draw_head(paper, head, margin=MARGIN, top=HEAD_TOP)
    paper.rule(MARGIN, 30 * MM, WIDTH - 2 * MARGIN, 1.5)


def _draw_table(paper: Paper, grid: _Grid) -> None:
    _draw_column_heads(paper, grid)
    first = TABLE_TOP + TABLE_HEAD
    for row in range(ROWS):
        top = first + row * ROW
        paper.fit(grid.box(_NO, top, ROW), str(row + 1), _ROW_NUMBER)
        paper.fit(grid.box(_TIME, top, ROW), ":", _COLON)
        _draw_options(paper, grid.box(_CATEGORY, top, ROW), grid.categories)
        _draw_digit_boxes(paper, grid.box(_PHONE, top, ROW))
        _draw_options(paper, grid.box(_SERVICES, top, ROW), grid.services)
    _draw_rules(paper, grid)


def _draw_column_heads(paper: Paper, grid: _Grid) -> None:
    paper.fill(Box(MARGIN, TABLE_TOP, WIDTH - 2 * MARGIN, TABLE_HEAD), HEAD_GREY)
    words = ("no", "time", "name", "category", "phone", "services", "signature")
    for column, word in enumerate(words):
        box = grid.box(column, TABLE_TOP, TABLE_HEAD)
        paper.fit(_inside(box, 0.6 * MM), paper.say(f"sheet.{word}"), _COLUMN_HEAD)


def _draw_rules(paper: Paper, grid: _Grid) -> None:
    width, first = WIDTH - 2 * MARGIN, TABLE_TOP + TABLE_HEAD
    for row in range(ROWS + 1):
        paper.rule(MARGIN, first + row * ROW, width, THIN if row % 5 else THICK)
    paper.rule(MARGIN, TABLE_TOP, width, THICK)
    for edge in grid.edges:
        paper.post(edge, TABLE_TOP, TABLE_HEAD + ROWS * ROW)


def _draw_options(paper: Paper, cell: Box, options: _Options) -> None:
    lefts = list(accumulate(options.steps, initial=cell.x + _PAD))
    for place, name in enumerate(options.names):
        line, column = divmod(place, _PER_LINE)
        left, top = lefts[column], cell.top + 0.95 * MM + line * 3.75 * MM
        paper.frame(Box(left, top, BOX, BOX))
        room = Box(left + BOX + 0.4 * MM, top, options.words[column] + 0.4 * MM, BOX)
        paper.fit(room, name, _LABEL.with_(size=options.size))


def _draw_digit_boxes(paper: Paper, cell: Box) -> None:
    side, height = 4.4 * MM, 5 * MM
    left = cell.x + (cell.width - 4 * side) / 2
    for place in range(4):
        paper.frame(
            Box(left + place * side, cell.top + (ROW - height) / 2, side, height), 0.4, GREY
        )


def _draw_foot(paper: Paper, notice: NoticeText) -> None:
    top = TABLE_TOP + TABLE_HEAD + ROWS * ROW
    label = STRONG.with_(size=8.5)
    left = MARGIN + max(21 * MM, paper.width(paper.say("sheet.notice"), label) + 3 * MM)
    paper.text(MARGIN, top + 4.9 * MM, paper.say("sheet.notice"), label)
    style = Style(size=8, ink=GREY)
    for number, line in enumerate(_notice_lines(paper, notice, WIDTH - MARGIN - left, style)):
        paper.text(left, top + 4.9 * MM + number * 4 * MM, line, style)
    paper.text(MARGIN, top + 18 * MM, paper.say("sheet.crossing"), _FOOT)
    _draw_keeper_line(paper, top + 25.5 * MM)


def _notice_lines(paper: Paper, notice: NoticeText, width: float, style: Style) -> list[str]:
    """The notice in at most three lines; a longer one is cut, never its version."""
    measure = paper.measure(style)
    version = paper.say("sheet.notice_version", version=notice.version)
    body = shorten(" ".join(notice.text[:1000].split()), width * NOTICE_LINES, measure)
    gap = " " if paper.lang == "en" else ""
    lines = wrap(body + gap + version, width, measure)
    while len(lines) > NOTICE_LINES:
        body = body.removesuffix(ELLIPSIS)[:-4].rstrip() + ELLIPSIS
        lines = wrap(body + gap + version, width, measure)
    return lines


def _draw_keeper_line(paper: Paper, base: float) -> None:
    """Words with lines to write on, spread over the width."""
    gaps = {"filled": 10.5, "crossed": 10.5, "keeper": 28, "typist": 21, "typed_on": 7}
    words = {name: paper.say(f"sheet.{name}", gap="\0").split("\0") for name in gaps}
    used = sum(
        sum(paper.width(part, _FOOT) for part in parts) + (len(parts) - 1) * gaps[name] * MM
        for name, parts in words.items()
    )
    step = (WIDTH - 2 * MARGIN - used) / (len(gaps) - 1)
    x = MARGIN
    for name, parts in words.items():
        x = _draw_gapped(paper, (x, base), parts, gaps[name] * MM) + step


def _draw_gapped(paper: Paper, at: tuple[float, float], parts: list[str], gap: float) -> float:
    x, base = at
    for number, part in enumerate(parts):
        if number:
            paper.rule(x, base + 0.8 * MM, gap)
            x += gap
        x += paper.text(x, base, part, _FOOT)
    return x


def _inside(box: Box, padding: float) -> Box:
    return box._replace(x=box.x + padding, width=box.width - 2 * padding)
