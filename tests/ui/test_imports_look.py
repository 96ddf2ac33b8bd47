"""The page for registers at every size of letters: nothing cut, nothing nameless, keys in order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView

from app import catalogue, people
from app.words import all_words
from tests.ui.clipping import clipped
from tests.ui.imports import LI, close_imports, shown_imports
from ui.areas.imports.columns import column_groups
from ui.areas.registers.page import TABS
from ui.kit import theme
from ui.kit.theme import Theme

ROOM = (1158, 470)
"""What 1366x690 leaves a tab at the largest letters."""


@pytest.fixture
def page(context, qtbot, themed, tmp_path):
    made = shown_imports(context, qtbot, tmp_path)
    yield made
    close_imports(made)


@pytest.fixture
def busy(page):
    """A file with something of everything in it, previewed."""
    kind = page.context.read(catalogue.categories)[0].id
    page.context.write("people.add", lambda s: people.add(s, name="李四", category_id=kind))
    page.open(
        page.file(
            LI,
            [*LI[:4], "跑腿小哥", 2, "泡脚", ""],
            [*LI[:4], "", 2, "", ""],
            ["2025-13-05", *LI[1:]],
            ["2025-10-05", "三点多", *LI[2:]],
            ["2025-10-05", "", "", "1380000", *LI[4:]],
            ["2025-10-05", "", "", "", "骑手", -3, "", ""],
            ["", "", "合计", "", "", 99, "", ""],
        )
    )
    return page


def inputs(widget):
    return [
        part
        for kind in (QAbstractButton, QComboBox, QLineEdit, QTableView)
        for part in widget.findChildren(kind)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.parent() is not None
    ]


def settle(page):
    for field in list(page.view.side.words.fields):
        field.choice.setCurrentIndex(0)
        field.settled.emit()


@pytest.mark.parametrize("step", ["standard", "large", "largest"])
@pytest.mark.parametrize("dark", [False, True])
def test_nothing_is_cut_in_any_view(busy, qapp, step, dark):
    theme.apply(qapp, Theme(dark, step))
    busy.tab.resize(*ROOM)
    assert clipped(busy.tab) == []
    settle(busy)
    assert clipped(busy.tab) == []
    busy.bring()
    assert busy.done.model.rowCount() == 1
    assert clipped(busy.tab) == []
    busy.done.open_merge()
    busy.qtbot.waitUntil(lambda: clipped(busy.tab) == [])
    busy.done.panel.close_panel()
    busy.tab.ask_void()
    assert clipped(busy.tab) == []
    busy.press(Qt.Key.Key_Escape)
    busy.press(Qt.Key.Key_Escape)
    assert busy.tab._shown() is busy.tab.start
    assert clipped(busy.tab) == []


@pytest.mark.parametrize("step", ["standard", "large", "largest"])
def test_page_fits_while_it_works_and_while_it_rests(busy, qapp, step):
    theme.apply(qapp, Theme(step=step))
    QApplication.processEvents()
    busy.tab.resize(*ROOM)
    assert busy.tab.minimumSizeHint().height() <= ROOM[1]
    busy.tab.work.start("preview_register", "a.csv", wanted=busy.view.wanted_now())
    busy.qtbot.waitUntil(lambda: busy.tab.strip.isVisible() or not busy.tab.work.is_busy)
    assert busy.tab.height() == ROOM[1]
    assert busy.tab.minimumSizeHint().height() <= ROOM[1]
    busy.rest()
    assert busy.tab.height() == ROOM[1]


@pytest.mark.parametrize("step", ["standard", "largest"])
def test_list_shows_whole_rows_and_at_least_two(busy, qapp, step):
    theme.apply(qapp, Theme(step=step))
    busy.tab.resize(*ROOM)
    QApplication.processEvents()
    assert busy.view.list.table.rows_shown() >= 2


def test_every_input_has_a_name_for_the_eye_and_one_for_the_program(busy):
    nameless = [
        (type(part).__name__, part.objectName(), part.accessibleName())
        for part in inputs(busy.tab)
        if not part.accessibleName() or not part.objectName()
    ]
    assert nameless == []


def test_tab_goes_from_part_to_part_and_round(busy):
    view = busy.view
    assert view.side.words.fields[0].choice.hasFocus()
    busy.press(Qt.Key.Key_Tab)
    assert view.strip.cards[0].hasFocus()
    busy.press(Qt.Key.Key_Tab)
    assert view.list.table.view.hasFocus()
    busy.press(Qt.Key.Key_Tab)
    assert view.side.words.fields[0].choice.hasFocus()
    settle(busy)
    assert view.bring.hasFocus()


def test_arrows_reach_columns_that_have_no_room(page):
    path = page.folder / "wide.csv"
    heads = ["日期", "类别", *(f"第{n}项特别长的栏名" for n in range(20))]
    path.write_text(",".join(heads) + "\n2025-10-03,骑手" + ",1" * 20 + "\n", "utf-8")
    page.open(path)
    strip = page.view.strip
    strip.take()
    assert not strip.cards[-1].isVisible()
    for _ in strip.cards:
        page.press(Qt.Key.Key_Right)
    assert strip.cards[-1].hasFocus()
    assert strip.cards[-1].isVisible()
    assert not strip.cards[0].isVisible()


def test_wheel_and_arrows_choose_nothing_by_accident(busy):
    choice = busy.view.side.words.fields[0].choice
    busy.press(Qt.Key.Key_Up)
    busy.qtbot.waitUntil(lambda: choice.view().isVisible())
    choice.hidePopup()
    assert choice.value() is None
    assert busy.view.strip.cards[0].value() == "date"


def test_sheets_laid_out_alike_share_their_columns(page):
    page.open(page.file(LI))
    columns = page.view.preview.columns
    assert len(column_groups([*columns, *columns])) == len(columns)


def test_row_that_only_wants_a_look_says_so(busy):
    busy.tab.resize(1192, 590)
    rows = [(row.place, row.is_refused) for row in busy.view.list.rows()]
    assert rows[-1] == ("9", False)
    assert busy.view.list.note.text().startswith("另有 1 处请看看")


def test_registers_offer_the_page():
    assert "ui.areas.imports:ImportsTab" in [tab.target for tab in TABS]


def test_steps_of_the_work_have_words():
    assert {"register.reading", "register.comparing", "register.writing"} <= set(all_words())
