"""The end of a report: how it was counted, and who answers for it."""

from __future__ import annotations

from functools import partial

from app.papers.flow import Block
from app.papers.look import GREY, MM, Box, Style
from app.reports.report import LEFT, ROOM, Report

_HEIGHT = 30 * MM
_WORD = Style(size=10)
_DEFINED = ("visits", "repeat", "people", "days", "rounding")
_SEAL = Style(size=9, ink=GREY)


def closing(report: Report) -> list[Block]:
    """Definitions of the counts, then places for signature, date and seal."""
    minutes = report.say("comma").join(map(str, report.figures.repeat_minutes))
    words = (report.say(f"define_{what}", minutes=minutes) for what in _DEFINED)
    notes = report.caption((" " if report.paper.lang == "en" else "").join(words))
    kept = [Block(note.height, note.draw, keep=True) for note in notes]
    heading = Block(4 * MM, lambda _: None, keep=True)
    return [heading, *kept, Block(_HEIGHT, partial(_draw_signature, report), before=5 * MM)]


def _draw_signature(report: Report, top: float) -> None:
    paper = report.paper
    half = ROOM / 2 - 4 * MM
    for line, word in enumerate(("sign_keeper", "sign_date")):
        base = top + 11 * MM + line * 14 * MM
        width = paper.text(LEFT, base, report.say(word), _WORD)
        paper.rule(LEFT + width + 2 * MM, base + MM, half - width - 2 * MM)
    seal = Box(LEFT + half + 8 * MM, top, half, _HEIGHT)
    paper.frame(seal)
    paper.fit(seal._replace(x=seal.x + 3 * MM, height=9 * MM), report.say("sign_seal"), _SEAL)
