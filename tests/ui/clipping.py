"""Finds words that do not fit: in labels, buttons, fields, heads, and whatever paints itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from ui.kit import paint
from ui.kit.button import Button
from ui.kit.theme import metrics

SLACK = 1
LINE_EDIT_INSET = 2
SHORTEST = 0.72
"""Of a font's height, what Chinese letters fill: less room than that cuts their feet."""


def clipped(widget: QWidget) -> list[str]:
    """Every text of the shown *widget* that is cut, with the part that shows it; empty is good."""
    QApplication.processEvents()
    found = [f"painted: {words}" for words in _cut_while_painted(widget)]
    for part in (widget, *widget.findChildren(QWidget)):
        if part.isVisibleTo(widget) and part.visibleRegion().boundingRect().isValid():
            found += [f"{_named(part)}: {words}" for words in _cut_in(part)]
            if _is_outside(part, widget):
                found.append(f"{_named(part)}: reaches out of its parent")
    return found


def _named(part: QWidget) -> str:
    return f"{type(part).__name__}#{part.objectName()}"


def _cut_in(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel):
        yield from _cut_label(part)
    elif isinstance(part, QLineEdit):
        yield from _cut_line(part)
    elif isinstance(part, QHeaderView):
        yield from _cut_heads(part)
    elif isinstance(part, QAbstractButton) and (part.text() or isinstance(part, Button)):
        least = part.sizeHint()
        if part.width() + SLACK < least.width() or part.height() + SLACK < _least_height(part):
            yield part.text()


def _least_height(part: QAbstractButton) -> int:
    return int(part.fontMetrics().height() * SHORTEST)


def _cut_label(part: QLabel) -> Iterator[str]:
    words = part.text()
    if part.textFormat() == Qt.TextFormat.RichText:
        words = QTextDocumentFragment.fromHtml(words).toPlainText()
    if not words:
        return
    room = part.contentsRect()
    measure = part.fontMetrics()
    if words.endswith("…") and not part.toolTip():
        yield words
    elif part.wordWrap():
        if part.heightForWidth(part.width()) > part.height() + SLACK:
            yield words
    elif any(
        measure.horizontalAdvance(line) > room.width() + SLACK for line in words.split("\n")
    ) or room.height() < measure.height() * SHORTEST * len(words.split("\n")):
        yield words


def _cut_line(part: QLineEdit) -> Iterator[str]:
    if isinstance(part.parent(), QComboBox):
        return
    option = QStyleOptionFrame()
    part.initStyleOption(option)
    room = part.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, part)
    margins = part.textMargins()
    width = room.width() - margins.left() - margins.right() - 2 * LINE_EDIT_INSET
    for words in (part.text(), "" if part.text() else part.placeholderText()):
        if part.fontMetrics().horizontalAdvance(words) > width + SLACK and not part.hasFocus():
            yield words
    if room.height() < part.fontMetrics().height() * SHORTEST:
        yield part.text() or part.placeholderText()


def _cut_heads(part: QHeaderView) -> Iterator[str]:
    if part.orientation() != Qt.Orientation.Horizontal or part.model() is None:
        return
    for section in range(part.count()):
        words = part.model().headerData(section, Qt.Orientation.Horizontal) or ""
        width = metrics("small").horizontalAdvance(str(words))
        if not part.isSectionHidden(section) and width > part.sectionSize(section):
            yield str(words)


def _is_outside(part: QWidget, top: QWidget) -> bool:
    """Whether a part with words reaches out of something that cannot be scrolled."""
    if part is top or not isinstance(part, QLabel | QPushButton | QLineEdit | QAbstractButton):
        return False
    at, around = part, part.parentWidget()
    while around is not None and at is not top:
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return False
        spot = QRect(part.mapTo(around, QPoint(0, 0)), part.size())
        if not around.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(spot):
            return True
        at, around = around, around.parentWidget()
    return False


def _cut_while_painted(widget: QWidget) -> list[str]:
    with _watched_paint() as cut:
        widget.grab()
    return cut


@contextmanager
def _watched_paint() -> Iterator[list[str]]:
    """Every painted part draws its words through ``paint.text``: look at each call."""
    cut: list[str] = []
    real = paint.text

    def watching(painter: Any, rect: QRect, words: str, **look: Any) -> int:
        measure = metrics(look.get("role", "body"), bold=look.get("bold", False))
        too_wide = measure.horizontalAdvance(words) > rect.width() + SLACK
        too_tall = rect.height() < measure.height() * SHORTEST
        if words and (too_wide or too_tall):
            cut.append(words)
        return real(painter, rect, words, **look)

    paint.text = watching
    try:
        yield cut
    finally:
        paint.text = real
