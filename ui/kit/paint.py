"""Small strokes every painted part shares: boxes, key caps, chips, texts that may be cut."""

from __future__ import annotations

from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from ui.kit import icons
from ui.kit.sparing import CENTRE, LEFT, SINGLE_LINE
from ui.kit.theme import FontRole, colour, current, font, metrics
from ui.kit.tokens import BORDER, HIT, RADIUS

CAP_PAD = 6
CAP_FOOT = 3
CHIP_PAD = 10


class ChipSpec(NamedTuple):
    """A state in a pill: *kind* is ok, warn, danger, info, neutral or chosen.

    ``icon`` is a name of ``resources/icons``; ``""`` means none, None the usual one of the kind.
    ``short`` stands for both where the list is too narrow for them.
    """

    text: str
    kind: str = "neutral"
    icon: str | None = None
    short: str = ""


class CapInk(NamedTuple):
    """The three colours of a key cap; an empty fill lets the ground show."""

    ink: str
    edge: str
    fill: str


USUAL_ICONS = {
    "ok": "check",
    "warn": "clock",
    "danger": "circle-x",
    "info": "info",
    "neutral": "",
    "chosen": "check",
}


def box(
    painter: QPainter,
    rect: QRect,
    *,
    fill: str = "",
    edge: str = "",
    width: int = BORDER.normal,
    radius: int = RADIUS.control,
) -> None:
    """A rounded box whose edge lies wholly inside *rect*."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge else 0.0
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    if fill:
        _fill(painter, inner, radius - inset, fill)
    if edge:
        painter.setPen(QPen(colour(edge), width))
        painter.setBrush(QBrush())
        painter.drawRoundedRect(inner, radius - inset, radius - inset)


def _fill(painter: QPainter, rect: QRectF, radius: float, ground: str) -> None:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.fillPath(path, colour(ground))


def focus_frame(painter: QPainter, rect: QRect, radius: int = RADIUS.control) -> None:
    """The orange frame: whatever the keys go to, and nothing else, wears it."""
    box(painter, rect, edge=current().colours.focus, width=BORDER.focus, radius=radius)


def text(  # noqa: PLR0913  (each keyword is one property of the letters)
    painter: QPainter,
    rect: QRect,
    words: str,
    *,
    ink: str,
    role: FontRole = "body",
    bold: bool = False,
    align: int = LEFT,
) -> int:
    """Draw *words* in one line, cut with … only when *rect* is too narrow; returns their width."""
    measure = metrics(role, bold=bold)
    shown = words
    if measure.horizontalAdvance(words) > rect.width():
        shown = measure.elidedText(words, QtCore.Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font(role, bold=bold))
    painter.setPen(colour(ink))
    painter.drawText(rect, align | SINGLE_LINE, shown)
    return measure.horizontalAdvance(shown)


def width_of(words: str, role: FontRole = "body", *, bold: bool = False) -> int:
    return metrics(role, bold=bold).horizontalAdvance(words)


def cap_size(key: str) -> QSize:
    """The box of a key cap saying *key*."""
    measure = metrics("keycap", bold=True)
    height = measure.ascent() + measure.descent() // 2 + CAP_FOOT
    return QSize(max(measure.horizontalAdvance(key) + 2 * CAP_PAD, height - 1), height)


def cap_ink(*, live: bool = False) -> CapInk:
    """A cap on a card: orange when pressing it now would act, plain otherwise."""
    c = current().colours
    if live:
        return CapInk(c.focus, c.focus, c.surface)
    return CapInk(c.ink2, c.line_strong, c.surface)


def cap(painter: QPainter, rect: QRect, key: str, ink: CapInk) -> None:
    """A key cap: an edge and a heavier foot, like the key it stands for."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = QRectF(rect)
    _fill(painter, body, RADIUS.keycap, ink.edge)
    top = body.adjusted(1, 1, -1, 1 - CAP_FOOT)
    _fill(painter, top, RADIUS.keycap - 1, ink.fill)
    face = rect.adjusted(0, 0, 0, 1 - CAP_FOOT)
    text(painter, face, key, ink=ink.ink, role="keycap", bold=True, align=CENTRE)


def chip_colours(kind: str) -> tuple[str, str]:
    """Ink and ground of a chip of *kind*."""
    c = current().colours
    if kind == "chosen":
        return c.primary_ink, c.primary_soft
    return getattr(c, kind), getattr(c, f"{kind}_soft")


def chip_icon(spec: ChipSpec) -> str:
    return USUAL_ICONS[spec.kind] if spec.icon is None else spec.icon


def chip_size(spec: ChipSpec) -> QSize:
    measure = metrics("small", bold=True)
    mark = measure.ascent() + 2 if chip_icon(spec) else 0
    width = measure.horizontalAdvance(spec.text) + mark + 2 * CHIP_PAD
    return QSize(width, measure.height() + 6)


def chip(painter: QPainter, rect: QRect, spec: ChipSpec) -> None:
    """Word and icon on the soft colour of the state; its short word alone where it is narrow."""
    if spec.short and chip_size(spec).width() > rect.width():
        spec = ChipSpec(spec.short, spec.kind, "")
        rect = QRect(
            rect.topLeft(), QSize(min(chip_size(spec).width(), rect.width()), rect.height())
        )
    ink, ground = chip_colours(spec.kind)
    box(painter, rect, fill=ground, radius=min(rect.height() // 2, RADIUS.card + 4))
    left = rect.left() + CHIP_PAD
    if name := chip_icon(spec):
        side = metrics("small", bold=True).ascent() - 1
        icons.paint(painter, QRectF(left - 2, rect.top(), side, rect.height()), name, ink)
        left += side + 3
    words = QRect(QPoint(left, rect.top()), rect.bottomRight())
    text(painter, words, spec.text, ink=ink, role="small", bold=True)


def mixed(first: str, second: str, share: float) -> str:
    """*first* with *share* (0..1) of *second* stirred in."""
    a, b = QColor(first), QColor(second)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    ).name()


def at_least_hit(size: QSize) -> QSize:
    """*size*, grown to what a finger or an unsteady mouse can hit."""
    return size.expandedTo(QSize(HIT, HIT))
