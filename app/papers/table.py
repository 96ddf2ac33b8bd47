"""A small table of figures: grey head, hairlines, every fifth rule strong, sums in bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from app.papers.flow import Block
from app.papers.look import HEAD_GREY, MM, THICK, THIN, Align, Box, Style
from app.papers.paper import Paper

ROW = 5.9 * MM
_PAD = 2 * MM
_CELL = Style(size=9.5)
_HEAD = Style(size=9, bold=True)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its share of the table's width, where its texts stand."""

    title: str
    share: float
    align: Align = "right"


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be drawn at *x* over *width*; ``total`` is its last row, in bold."""

    x: float
    width: float
    columns: tuple[Column, ...]
    rows: Sequence[tuple[str, ...]]
    total: tuple[str, ...] = ()

    def boxes(self, top: float) -> list[Box]:
        """The places of one row's texts."""
        whole = sum(column.share for column in self.columns)
        widths = [self.width * column.share / whole for column in self.columns]
        lefts = accumulate(widths, initial=self.x)
        return [
            Box(left + _PAD, top, width - 2 * _PAD, ROW)
            for left, width in zip(lefts, widths, strict=False)  # one left more than columns
        ]


def table_blocks(paper: Paper, table: Table) -> list[Block]:
    """*table* as blocks: it may break between rows, its head repeated, never before its sum."""
    head = Block(ROW, partial(_draw_head, paper, table), keep=True)
    last = len(table.rows) - 1
    rows = [
        Block(
            ROW,
            partial(_draw_row, paper, table, number),
            keep=bool(table.total) and number == last,
            head=head,
        )
        for number in range(len(table.rows))
    ]
    if table.total:
        rows.append(Block(ROW, partial(_draw_total, paper, table)))
    return [head, *rows]


def _draw_head(paper: Paper, table: Table, top: float) -> None:
    paper.fill(Box(table.x, top, table.width, ROW), HEAD_GREY)
    paper.rule(table.x, top, table.width, THICK)
    titles = tuple(column.title for column in table.columns)
    _draw_texts(paper, table, table.boxes(top), (titles, _HEAD))


def _draw_row(paper: Paper, table: Table, number: int, top: float) -> None:
    _draw_texts(paper, table, table.boxes(top), (table.rows[number], _CELL))
    is_strong = (number + 1) % 5 == 0 or number == len(table.rows) - 1
    paper.rule(table.x, top + ROW, table.width, THICK if is_strong else THIN)


def _draw_total(paper: Paper, table: Table, top: float) -> None:
    _draw_texts(paper, table, table.boxes(top), (table.total, _CELL.with_(bold=True)))
    paper.rule(table.x, top + ROW, table.width, THICK)


def _draw_texts(
    paper: Paper, table: Table, boxes: list[Box], texts: tuple[tuple[str, ...], Style]
) -> None:
    for column, box, text in zip(table.columns, boxes, texts[0], strict=True):
        paper.fit(box, text, texts[1].with_(align=column.align))
