"""The printed visit register: many rows, written as text operators straight on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from app.papers.head import Head, StationHead, draw_head
from app.papers.look import (
    GREY,
    HEAD_GREY,
    HEIGHT,
    MM,
    PLACES,
    STRONG,
    THICK,
    THIN,
    WIDTH,
    Align,
    Box,
    Style,
    middle,
)
from app.papers.paper import Paper, Printed
from app.papers.text import shorten
from app.words import Lang

MARGIN = 12 * MM
TABLE_TOP = 31.4 * MM
TABLE_HEAD = 7 * MM
ROW = 6 * MM
ROWS = 39
"""Rows on a page."""
FOOT = 282 * MM
_PAD = 1.2 * MM
_CELL = Style(size=8, least=7)
_HEAD = STRONG.with_(size=8.5, least=7)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One visit as it is printed: texts in the paper's language, the phone masked already."""

    at: str
    category: str
    name: str
    phone: str
    heads: int
    services: str
    source: str
    recorder: str
    remark: str = ""
    is_void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterForm:
    """What stands around the rows; ``subtitle`` says which days and which filter."""

    station: StationHead
    subtitle: str
    made_on: date
    lang: Lang = "zh"


class _Column(NamedTuple):
    """A column: its word, its width in mm on a Chinese and on an English paper."""

    word: str
    width: float
    width_en: float
    align: Align = "left"


_COLUMNS = (
    _Column("no", 10, 10, "right"),
    _Column("at", 25, 25),
    _Column("category", 27, 33),
    _Column("name", 18, 18),
    _Column("phone", 20, 20),
    _Column("heads", 9, 11, "right"),
    _Column("services", 40, 31),
    _Column("source", 10, 13),
    _Column("recorder", 13, 12),
    _Column("remark", 14, 13),
)
_REST = WIDTH - 2 * MARGIN


def boxes(lang: Lang, top: float, height: float) -> list[Box]:
    """The places of one row's texts."""
    widths = [MM * (column.width_en if lang == "en" else column.width) for column in _COLUMNS]
    lefts = accumulate(widths[:-1], initial=MARGIN)
    return [
        Box(left + _PAD, top, width - 2 * _PAD, height)
        for left, width in zip(lefts, widths, strict=True)
    ]


class _Cells:
    """Texts of one column as operators, each string fitted and encoded once in a document."""

    def __init__(self, paper: Paper, box: Box, align: Align) -> None:
        self._paper = paper
        self._box = box
        self._place = PLACES[align]
        self._known: dict[str, str] = {}

    def __getitem__(self, text: str) -> str:
        """Where the text begins and the operator that shows it; the caller adds the height."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._made(text)
        return found

    def _made(self, text: str) -> str:
        room = self._box.width
        style = self._paper.fitting(text, room, _CELL)
        text = shorten(text, room, self._paper.measure(style))
        shown, width = self._paper.operators(text, style)
        return f"1 0 0 1 {self._box.x + (room - width) * self._place:.1f} %s Tm {shown}"


def register(rows: Sequence[RegisterRow], form: RegisterForm) -> Printed:
    """Print the visit register (来访登记表).

    Args:
        rows: visits in the order they are printed; voided ones are struck through and left out
            of the sum.
        form: what stands around them.

    Returns:
        The PDF; heads and column heads are repeated on each page.

    Source: domain.md section 3 来访登记表.
    """
    paper = Paper(title="", author=form.station.name, made_on=form.made_on, lang=form.lang)
    paper.title = f"{paper.say('register.title')} {form.subtitle}"
    places = zip(boxes(form.lang, 0, ROW), _COLUMNS, strict=True)
    cells = [_Cells(paper, box, column.align) for box, column in places]
    pages = max(1, -(-len(rows) // ROWS))
    for page in range(pages):
        if page:
            paper.next_page()
        first = page * ROWS
        _draw_page(paper, form, page + 1, pages)
        _draw_rows(paper, cells, rows[first : first + ROWS], first)
    _draw_sum(paper, rows, (len(rows) - 1) % ROWS + 1 if rows else 0)
    return paper.finish()


def _draw_page(paper: Paper, form: RegisterForm, page: int, pages: int) -> None:
    head = Head(
        station=form.station,
        title=paper.say("register.title"),
        subtitle=form.subtitle,
        notes=(paper.say("paper.page", page=page, pages=pages), str(form.made_on)),
    )
    draw_head(paper, head, margin=MARGIN, top=11 * MM)
    paper.rule(MARGIN, TABLE_TOP, _REST, THICK)
    paper.fill(Box(MARGIN, TABLE_TOP, _REST, TABLE_HEAD), HEAD_GREY)
    for box, column in zip(boxes(form.lang, TABLE_TOP, TABLE_HEAD), _COLUMNS, strict=True):
        paper.fit(box, paper.say(f"register.{column.word}"), _HEAD.with_(align=column.align))
    paper.rule(MARGIN, TABLE_TOP + TABLE_HEAD, _REST, THICK)
    paper.fit(Box(MARGIN, FOOT, _REST, 5 * MM), paper.say("register.foot"), _CELL.with_(ink=GREY))


def _draw_rows(paper: Paper, cells: list[_Cells], rows: Sequence[RegisterRow], first: int) -> None:
    top = TABLE_TOP + TABLE_HEAD
    shown = ["0 g"]
    for place, row in enumerate(rows):
        height = f"{HEIGHT - middle(top, ROW, _CELL.size):.1f}"
        shown += [
            cells[column][text] % height
            for column, text in enumerate(_texts(first + place + 1, row))
            if text
        ]
        if row.is_void:
            paper.rule(MARGIN, top + ROW / 2, _REST, THIN)
        top += ROW
        paper.rule(MARGIN, top, _REST, THICK if (place + 1) % 5 == 0 else THIN)
    paper.raw_text("\n".join(shown))


def _texts(number: int, row: RegisterRow) -> tuple[str, ...]:
    return (
        str(number),
        row.at,
        row.category,
        row.name,
        row.phone,
        str(row.heads),
        row.services,
        row.source,
        row.recorder,
        row.remark,
    )


def _draw_sum(paper: Paper, rows: Sequence[RegisterRow], on_last_page: int) -> None:
    standing = [row.heads for row in rows if not row.is_void]
    top = TABLE_TOP + TABLE_HEAD + on_last_page * ROW
    words = paper.say("register.sum", rows=f"{len(standing):,}", heads=f"{sum(standing):,}")
    paper.rule(MARGIN, top, _REST, THICK)
    paper.fit(Box(MARGIN + _PAD, top, _REST - 2 * _PAD, ROW), words, STRONG.with_(align="right"))
