"""Text as it can stand on paper: cleaned, fitted to a width, broken into lines the Chinese way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

NO_START = frozenset("，。；：？！”’》）、】』」〉…—～·,.;:?!)]}%")
"""Characters no line may begin with (GB/T 15834); ASCII ones count when they follow Chinese."""
NO_END = frozenset("“‘《（【『「〈([{")
"""Characters no line may end with."""
ELLIPSIS = "…"
LONGEST_LINE = 2000
"""No line on any paper holds more; what is longer is cut before it is looked at."""

Measure = Callable[[str], float]

_WORDS = re.compile(r"[!-~\u00a1-\u024f]+|\s+|.", re.DOTALL)
_HAIR = 1e-6  # sums of widths differ in the last bit


def printable(text: str) -> str:
    """*text* as one line: every kind of blank is a space, controls and invisible marks are gone.

    Bidirectional marks, joiners and NUL print nothing in any font; a lone surrogate, which
    cannot be written at all, becomes U+FFFD.
    """
    return text if text.isprintable() else "".join(map(_printable, text))


def _printable(character: str) -> str:
    if character == "\u3000" or character.isprintable():
        return character
    if character.isspace():
        return " "
    match unicodedata.category(character):
        case "Cc" | "Cf":
            return ""
        case "Cs":
            return "\ufffd"
    return character


def shorten(text: str, width: float, measure: Measure) -> str:
    """*text*, or as much of its beginning as fits *width* together with an ellipsis."""
    text = text[:LONGEST_LINE]
    if measure(text) <= width + _HAIR:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle] + ELLIPSIS) <= width + _HAIR:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS if low else ""


def wrap(text: str, width: float, measure: Measure) -> list[str]:
    """Break *text* into lines no wider than *width*; line ends in it are kept.

    Args:
        text: prose as typed.
        width: in the unit *measure* gives.
        measure: width of a piece of text.

    Returns:
        Lines that begin with none of ``NO_START`` and end with none of ``NO_END``, unless a
        single run of such marks is wider than a line. An empty text gives one empty line.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrap_line(printable(paragraph).strip(), width, measure)
    return lines


def _wrap_line(text: str, width: float, measure: Measure) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for unit in _units(text, width, measure):
        if line and used + measure(unit.rstrip()) > width + _HAIR:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line += unit
        used += measure(unit)
    return [*lines, line.rstrip()]


def _units(text: str, width: float, measure: Measure) -> Iterator[str]:
    """Pieces a line may be broken between; one too wide for a line is cut where it must be."""
    for unit in _glued(text):
        if measure(unit.rstrip()) <= width + _HAIR:
            yield unit
        else:
            yield from _cut(unit, width, measure)


def _glued(text: str) -> Iterator[str]:
    """Words with the blanks and closing marks after them, and the opening marks before them."""
    unit = ""
    for word in _WORDS.findall(text):
        may_break = not word.isspace() and word[0] not in NO_START
        if may_break and unit and unit.rstrip()[-1] not in NO_END:
            yield unit
            unit = ""
        unit += word
    if unit:
        yield unit


def _cut(unit: str, width: float, measure: Measure) -> Iterator[str]:
    piece, used = "", 0.0
    for character in unit:
        size = measure(character)
        if piece and used + size > width:
            yield piece
            piece, used = "", 0.0
        piece += character
        used += size
    yield piece
