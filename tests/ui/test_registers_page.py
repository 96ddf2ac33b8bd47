"""The registers' page: tabs that open on any database, in any look, with nothing cut."""

from __future__ import annotations

from importlib import import_module

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.ui.clipping import clipped
from tests.ui.registers import filled
from ui.areas.registers import TABS, RegistersPage
from ui.kit import theme
from ui.kit.operations import Operations
from ui.kit.theme import Theme

STEPS = ("standard", "large", "largest")
MINE = [tab for tab in TABS if tab.target.startswith("ui.areas.registers")]


def shown(qtbot, context):
    page = RegistersPage(Operations(context))
    qtbot.addWidget(page)
    page.resize(1224, 558)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.mark.parametrize("entry", MINE, ids=lambda tab: tab.key)
@pytest.mark.parametrize("kind", ["empty", "filled"])
def test_every_tab_opens(qtbot, themed, context, entry, kind):
    if kind == "filled":
        filled(context)
    page = shown(qtbot, context)
    page.open_tab(entry.key)
    tab = page.tab()
    module, name = entry.target.split(":")
    assert type(tab) is getattr(import_module(module), name)
    assert page.AREA == tab.AREA
    assert page.KEYS == tab.KEYS
    assert (tab.model.rowCount() > 0) == (kind == "filled" or entry.key == "trace")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("entry", MINE, ids=lambda tab: tab.key)
def test_nothing_is_cut(qtbot, themed, qapp, context, entry, step):
    filled(context)
    theme.apply(qapp, Theme(step=step))
    page = shown(qtbot, context)
    page.open_tab(entry.key)
    assert clipped(page) == []


def test_ctrl_tab_walks_the_tabs_round(qtbot, themed, context):
    page = shown(qtbot, context)
    for key in [tab.key for tab in TABS[1:]] + [TABS[0].key]:
        qtbot.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier
        )
        assert page.tab() is page._pages[key]
        assert page.isAncestorOf(QApplication.focusWidget())


def test_tabs_are_built_when_they_are_opened(qtbot, themed, context):
    page = shown(qtbot, context)
    assert list(page._pages) == ["visits"]
    page.findChild(type(page._row._tabs[0]), "tab_people").click()
    assert list(page._pages) == ["visits", "people"]


@pytest.mark.parametrize("entry", MINE, ids=lambda tab: tab.key)
def test_every_input_has_a_name(qtbot, themed, context, entry):
    page = shown(qtbot, context)
    page.open_tab(entry.key)
    for part in (*page.tab().findChildren(QLineEdit), *page.tab().findChildren(QComboBox)):
        assert part.accessibleName(), part.objectName()
        assert part.objectName()


def test_somebodys_visits_are_shown_from_the_list_of_people(qtbot, themed, context):
    register = filled(context)
    page = shown(qtbot, context)
    page.open_tab("people")
    page.tab().on_person.open_person(register.wang)
    page.tab().on_person.panel.visits.click()
    history = page.tab()
    qtbot.waitUntil(lambda: history.model.source.is_complete)
    names = {history.model.row_at(at).name for at in range(history.model.rowCount())}
    assert names == {"王师傅"}
