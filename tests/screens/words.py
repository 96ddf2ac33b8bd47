"""Every word a window shows: in its parts, and as it paints."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QTextDocumentFragment, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.catalogue import STARTER

LATIN = re.compile(r"[A-Za-z]{2,}")
CHINESE = re.compile(r"[\u3400-\u9fff]+")
ALLOWED_LATIN = {
    "AED", "Alt", "CSV", "Ctrl", "Del", "End", "English", "Enter", "Esc", "Excel", "YZ",
    "Home", "PDF", "PgDn", "PgUp", "Shift", "Space", "Tab", "WiFi", "YYYYMMDD",
    "csv", "xls", "xlsx",
}  # fmt: skip
"""What a Chinese window may say in Latin letters: keys, formats, codes."""
OWN_LATIN = {"register", "restore", "wang", "yizhan", "zzz"}
"""What the scenes type, folders, and a command as it is typed."""
OWN_CHINESE = {
    "中文", "地铁项目部", "司马相如", "和平路工会驿站",
    "日期", "到站时间", "姓名", "联系电话", "从业类别", "人数", "服务内容", "备注",
}  # fmt: skip
"""What an English window shows in Chinese: made-up names, a file's headings, a language's own."""


def words_of(window: QWidget) -> set[str]:
    """What the shown *window* says."""
    said = set(_painted(window))
    for part in window.findChildren(QWidget):
        if part.isVisibleTo(window):
            said |= set(_in_part(part))
    return {words for words in said if words.strip()}


def _painted(window: QWidget) -> Iterator[str]:
    """What parts paint themselves, caught at the painter."""
    painted: list[str] = []
    real = QPainter.drawText

    def caught(painter: QPainter, *given: Any) -> Any:
        painted.extend(one for one in given if isinstance(one, str))
        return real(painter, *given)

    with patch.object(QPainter, "drawText", caught):
        window.grab()
    yield from painted


def _in_part(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel):
        words = part.text()
        is_rich = part.textFormat() == Qt.TextFormat.RichText
        yield QTextDocumentFragment.fromHtml(words).toPlainText() if is_rich else words
    elif isinstance(part, QAbstractButton):
        yield part.text()
    elif isinstance(part, QComboBox):
        yield from (part.itemText(at) for at in range(part.count()))
        yield part.placeholderText()
    elif isinstance(part, QLineEdit | QPlainTextEdit):
        yield part.placeholderText()
    elif isinstance(part, QHeaderView) and part.model() is not None:
        for section in range(part.count()):
            yield str(part.model().headerData(section, part.orientation()) or "")


def boxes(words: set[str], font: QFont) -> set[str]:
    """Characters of *words* that no font here can draw."""
    return {mark for mark in set("".join(words)) if _is_box(mark, font)}


def _is_box(mark: str, font: QFont) -> bool:
    if mark.isspace() or not mark.isprintable():
        return False
    layout = QTextLayout(mark, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def left_english(words: set[str]) -> set[str]:
    """Latin words that a Chinese window should not say; data and paths are no words of its."""
    known = ALLOWED_LATIN | OWN_LATIN | set(LATIN.findall(" ".join(_starter("_en"))))
    return {
        one
        for said in words
        if not re.search(r"[/\\]\w+[/\\]|[A-Z]:/", said)
        for one in LATIN.findall(said)
        if one not in known
    }


def left_chinese(words: set[str], data: set[str]) -> set[str]:
    """Chinese that an English window should not say; *data* was written by somebody."""
    known = OWN_CHINESE | data | {part for one in _starter("name") for part in CHINESE.findall(one)}
    return {
        one
        for said in words
        for one in CHINESE.findall(said)
        if one not in known and not _is_begun(one, said, known)
    }


def _is_begun(one: str, said: str, known: set[str]) -> bool:
    """Whether *one* is where a list cut a long text of somebody's: its beginning is told."""
    return said.endswith(f"{one}…") and any(whole.startswith(one) for whole in known)


def _starter(end: str) -> Iterator[str]:
    """Names of the starter categories and services whose key ends so."""
    for kind in ("categories", "services"):
        with (STARTER / f"{kind}.toml").open("rb") as file:
            for row in tomllib.load(file)[kind]:
                yield from (str(value) for key, value in row.items() if key.endswith(end))
