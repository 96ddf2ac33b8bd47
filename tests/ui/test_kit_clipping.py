"""The detector of cut words finds what is planted, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from tests.ui.clipping import clipped
from ui.kit.button import Button
from ui.kit.chip import Chip
from ui.kit.edits import Choice, LineEdit
from ui.kit.keycap import KeyCap
from ui.kit.list import Table
from ui.kit.table import Column, TableModel
from ui.kit.tile import Tile
from ui.kit.tiles import CheckTile

LONG = "和平路工会户外劳动者服务站"


def label(*, wrap=False):
    made = QLabel(LONG)
    made.setWordWrap(wrap)
    return made


def line():
    made = LineEdit("name", hint="很短")
    made.setText(LONG)
    return made


def table():
    made = Table("t", "t")
    model = TableModel("x", (Column("名称", lambda row: row, sample="短", stretch=True),))
    model.set_rows([LONG])
    made.set_model(model)
    return made


PARTS = {
    "label": label,
    "wrapped": lambda: label(wrap=True),
    "line": line,
    "hint": lambda: LineEdit("name", hint=LONG),
    "button": lambda: Button(LONG),
    "chip": lambda: Chip(LONG),
    "cap": lambda: KeyCap("Ctrl Shift Z"),
    "tile": lambda: Tile("F2", LONG),
    "check": lambda: CheckTile("night", LONG),
    "choice": lambda: Choice("c", [(1, LONG)]),
    "cell": table,
    "plain": lambda: QLineEdit(LONG),
}


@pytest.fixture
def shown(qtbot, themed):
    kept = []

    def show(part: QWidget, width: int, height: int = 0) -> QWidget:
        window = QWidget()
        kept.append(window)
        QVBoxLayout(window).addWidget(part)
        if width:
            part.setFixedWidth(width)
        if height:
            part.setFixedHeight(height)
        qtbot.addWidget(window)
        window.show()
        window.setFocus()
        return window

    return show


@pytest.mark.parametrize("part", PARTS)
def test_planted_cut_is_found(shown, part):
    assert clipped(shown(PARTS[part](), 60, 24 if part == "wrapped" else 0)) != []


@pytest.mark.parametrize("part", PARTS)
def test_what_fits_is_left_alone(shown, part):
    assert clipped(shown(PARTS[part](), 420)) == []


def test_words_cut_at_their_feet_are_found(shown):
    assert clipped(shown(QLabel(LONG), 420, 12)) != []


def test_part_reaching_out_of_its_parent_is_found(shown):
    box = QWidget()
    inner = QLabel(LONG, box)
    inner.adjustSize()
    inner.move(300, 0)
    assert clipped(shown(box, 320, 40)) != []


def test_hidden_parts_are_left_alone(shown):
    box = QWidget()
    inner = QLabel(LONG, box)
    inner.resize(10, 10)
    inner.hide()
    assert clipped(shown(box, 320, 40)) == []
