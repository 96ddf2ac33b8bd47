"""No word of the desk is cut, at any size of letters, whatever is open."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.errors import EnvironmentFault
from tests.ui.clipping import clipped
from ui.kit import theme
from ui.kit.theme import Theme
from ui.kit.tokens import STEPS

RAIL = {"standard": 142, "large": 158, "largest": 168}
ABOVE_AND_BELOW = {"standard": 88, "large": 90, "largest": 94}
OPEN = {
    "quiet": (),
    "answered": ("3", "F2", "csf", "Enter", "csf", "Enter"),
    "candidates": ("F2", "sf4"),
    "both readings": ("000",),
    "nobody": ("zzz",),
    "refused": ("3", "Enter"),
    "newcomer": ("孙小美", "Enter", "Enter", "1990", "F2"),
    "others": ("F10",),
    "services": ("Tab",),
    "undo": ("csf", "Enter", "Ctrl+Z"),
    "number": ("csf", "Enter", "Down", "U", "1"),
    "group": ("Ctrl+G",),
    "late": ("csf", "Enter", "Ctrl+B", "Enter", "0930", "Enter", "sf"),
    "correct": ("csf", "Enter", "Down", "Enter"),
}


@pytest.fixture(params=STEPS)
def step(request, qapp):
    theme.apply(qapp, Theme(step=request.param))
    return request.param


@pytest.mark.parametrize("tall", [690, 768])
@pytest.mark.parametrize("name", OPEN)
def test_nothing_is_cut(desk, step, name, tall):
    size = (1366 - RAIL[step], tall - ABOVE_AND_BELOW[step])
    desk.page.resize(*size)
    desk.press(*OPEN[name])
    QApplication.processEvents()
    assert (desk.page.width(), desk.page.height()) == size
    assert clipped(desk.page) == []


def test_the_trouble_card_is_whole(desk, step):
    desk.page.resize(1366 - RAIL[step], 690 - ABOVE_AND_BELOW[step])
    desk.page.attempts.show(EnvironmentFault("fault.disk", folder="x"), retry=lambda: None)
    QApplication.processEvents()
    assert clipped(desk.page) == []
