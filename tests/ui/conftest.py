"""The look every test of the window stands on."""

from __future__ import annotations

import pytest

from ui.kit import theme
from ui.kit.theme import Theme


@pytest.fixture
def themed(qapp):
    """Light and standard, and so again for the next test whatever this one chose."""
    theme.apply(qapp, Theme())
    yield
    theme.apply(qapp, Theme())


@pytest.fixture
def desk(qtbot, themed, context, clock):
    """The desk in a window of the usual size, with three people known and nobody here yet."""
    from tests.ui.desk import Desk, add_people
    from ui.areas.desk import DeskPage
    from ui.kit.operations import Operations

    known = add_people(context)
    page = DeskPage(Operations(context))
    qtbot.addWidget(page)
    page.resize(1224, 640)
    page.show()
    page.activateWindow()
    page.take_focus()
    qtbot.waitUntil(page.line.hasFocus)
    resets = []
    page.day.model.modelReset.connect(lambda: resets.append(1))
    return Desk(page, context, clock, known, resets)
