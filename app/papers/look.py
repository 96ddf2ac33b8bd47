"""How papers look: sizes, weights and colours that survive a tired printer and a photocopy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm as _mm

MM = float(_mm)
WIDTH, HEIGHT = A4
INK, GREY, PALE, HEAD_GREY = "0 g", ".33 g", ".6 g", ".933 g"
"""Black, notes, weak lines, and #EEEEEE behind heads, as PDF operators."""
WHITE = "1 g"
PINE, AMBER = ".051 .396 .361 rg", ".722 .431 .11 rg"
"""Chart bars and section marks; the mean line. Nothing depends on either."""
THIN, THICK = 0.5, 1.0
SMALLEST = 7.5
"""No word on paper is smaller than this many points."""
PLACES = {"left": 0.0, "center": 0.5, "right": 1.0}

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: size in points, weight, place within its box, colour operator.

    ``least`` is how far a line that is too long may shrink before it is cut.
    """

    size: float = 9.5
    bold: bool = False
    align: Align = "left"
    ink: str = INK
    least: float = SMALLEST

    def with_(self, **changes: object) -> Style:
        """The same with some of it changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # replace checks the names


BODY = Style()
STRONG = Style(bold=True)
NUMBER = Style(align="right")
NOTE = Style(size=8, ink=GREY)


class Box(NamedTuple):
    """A rectangle: left and top from the upper left corner of the page, in points."""

    x: float
    top: float
    width: float
    height: float


def middle(top: float, height: float, size: float) -> float:
    """Base line of text of *size* that looks centred between *top* and *top* + *height*."""
    return top + height / 2 + 0.37 * size
