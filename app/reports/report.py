"""What every section of a month's report stands on: its page, words and headings."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from app.papers.flow import Block
from app.papers.look import GREY, MM, PINE, WIDTH, Box, Style, middle
from app.papers.paper import Paper
from app.papers.text import wrap
from app.reports.figures import MonthFigures

LEFT = 16 * MM
ROOM = WIDTH - 2 * LEFT
"""Where texts begin and how wide they may be, in points."""
_SECTION = Style(size=12.5, bold=True)
_HEADING = Style(size=10.5, bold=True)
_ASIDE = Style(size=8.5, align="right", ink=GREY)
_CAPTION = Style(size=8, ink=GREY)
_PROSE = Style(size=10)
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Report:
    """One report being made; ``number`` is the place of the section being written, from 1."""

    paper: Paper
    figures: MonthFigures
    number: int = 1

    def say(self, code: str, **values: object) -> str:
        """A word of the report."""
        return self.paper.say(f"month.{code}", **values)

    def name(self, stored: str) -> str:
        """A stored name in the paper's language."""
        if self.paper.lang == "zh":
            return stored
        return self.figures.english.get(stored, stored)

    def names(self, stored: tuple[str, ...]) -> str:
        """Stored names as an enumeration."""
        return self.say("comma").join(map(self.name, stored))

    def section(self, title: str) -> Block:
        """The heading of a section, with its mark."""
        numeral = _numeral(self.number) if self.paper.lang == "zh" else str(self.number)
        draw = partial(_draw_section, self.paper, f"{numeral}  {title}")
        return Block(9 * MM, draw, before=5 * MM, keep=True)

    def heading(self, place: int, title: str, *, aside: str = "", box: Box | None = None) -> Block:
        """The heading of a part, numbered within its section, with small words at the right."""
        where = box or Box(LEFT, 0, ROOM, 0)
        draw = partial(_draw_heading, self.paper, (f"{self.number}.{place}  {title}", aside), where)
        return Block(7.5 * MM, draw, before=3.5 * MM, keep=True)

    def caption(self, text: str, box: Box | None = None) -> list[Block]:
        """Small grey words under a figure."""
        where = box or Box(LEFT, 0, ROOM, 0)
        lines = wrap(text, where.width, self.paper.measure(_CAPTION))
        return [_line(self.paper, where.x, line, (_CAPTION, 4.4 * MM)) for line in lines]

    def prose(self, text: str) -> list[Block]:
        """Text as typed; neither its first nor its last line stands alone on a page."""
        lines = wrap(text, ROOM, self.paper.measure(_PROSE))
        return [
            _line(self.paper, LEFT, line, (_PROSE, 6 * MM), keep=number in {0, len(lines) - 2})
            for number, line in enumerate(lines)
        ]

    def change(self, percent: Decimal | None) -> str:
        """How much more or less than the month before, told by an arrow; – when it has no sense."""
        if percent is None:
            return "–"
        if percent == 0:
            return self.say("same")
        return f"{'↑' if percent > 0 else '↓'} {abs(percent)}%"


def _numeral(number: int) -> str:
    ten = len(_NUMERALS)
    return _NUMERALS[number - 1] if number <= ten else f"十{_NUMERALS[number - ten - 1]}"


def _line(
    paper: Paper, x: float, text: str, look: tuple[Style, float], *, keep: bool = False
) -> Block:
    style, height = look

    def draw(top: float) -> None:
        paper.text(x, middle(top, height, style.size), text, style)

    return Block(height, draw, keep=keep)


def _draw_section(paper: Paper, title: str, top: float) -> None:
    paper.bookmark(title)
    paper.fill(Box(LEFT, top + 0.8 * MM, 1.6 * MM, 5.6 * MM), PINE)
    box = Box(LEFT + 4 * MM, top + 0.8 * MM, ROOM - 4 * MM, 5.6 * MM)
    paper.fit(box, title, _SECTION)


def _draw_heading(paper: Paper, words: tuple[str, str], where: Box, top: float) -> None:
    box = Box(where.x, top, where.width, 6 * MM)
    paper.fit(box, words[0], _HEADING)
    paper.fit(box, words[1], _ASIDE)
