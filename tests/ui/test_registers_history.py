"""来访记录 by keyboard: looking up, putting right, taking out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.disclosures import disclosures
from app.visits import Entry, Filter, day_sums, page, sign_in, visit_row
from tests.conftest import NOON
from tests.ui.clipping import clipped
from tests.ui.registers import (
    DEL,
    DOWN,
    ENTER,
    ESC,
    UP,
    auditor,
    cells,
    filled,
    press,
    settle,
    show,
)
from ui.areas.registers.history import HistoryTab
from ui.areas.registers.visit_filters import DAY, MONTH
from ui.kit import theme
from ui.kit.cells import CELL, ROW_LOOK, RowLook
from ui.kit.theme import Theme


@pytest.fixture
def register(context):
    return filled(context)


@pytest.fixture
def tab(qtbot, themed, register):
    return show(qtbot, HistoryTab, register.context)


def row_of(tab, visit_id):
    return next(at for at in range(tab.model.rowCount()) if tab.model.row_at(at).id == visit_id)


def mark(tab, visit_id):
    tab.table.select_row(row_of(tab, visit_id))


def shown_ids(tab):
    return [tab.model.row_at(at).id for at in range(tab.model.rowCount())]


def test_all_visits_are_there_newest_first(tab, register):
    scan = register.context.read(lambda s: page(s, Filter(), size=1000))
    assert shown_ids(tab) == [row.id for row in scan]
    assert tab.count.text() == "共 41 条"


def test_a_row_reads_as_on_the_desk_with_its_day(tab, register):
    place = row_of(tab, register.visits[0])
    assert cells(tab, place)[0] == "2025-10-12"
    model = tab.model
    texts = [model.index(place, at).data(CELL) for at in range(model.columnCount())]
    assert (texts[3].text, texts[3].note) == ("王师傅", "199****0001")
    assert [chip.text for chip in texts[5].chips] == ["补录", "休息"]
    assert (texts[6].text, texts[7].text) == ("柜台", "李站长")


def test_a_void_row_is_struck_through_and_says_why(tab, register):
    place = row_of(tab, register.visits[39])
    assert tab.model.index(place, 0).data(ROW_LOOK) is RowLook.VOID
    assert tab.model.index(place, 5).data(CELL).chips[0].text == "已作废 · 点错"


def test_the_list_has_the_keys_when_it_opens(tab):
    assert QApplication.focusWidget() is tab.table.view
    assert tab.table.current_row() == 0


def test_digits_typed_in_the_list_go_to_that_day(tab):
    press(text="1101")
    press(ENTER)
    assert tab.marked().day.isoformat() == "2025-11-01"
    assert QApplication.focusWidget() is tab.table.view
    assert tab.context_line == "2025-11-01 星期六"


def test_a_date_that_is_none_is_said(tab):
    press(text="1399")
    press(ENTER)
    assert tab.toast.text() == "“1399”不是日期；可打 1120、20251120，或 . 表示今天。"
    assert tab.table.current_row() == 0


def test_months_tell_heads_and_lead_there(tab):
    press(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is tab.months.table.view
    words = [tab.months.model.index(at, 0).data() for at in range(2)]
    assert words == ["2025年11月", "2025年10月"]
    press(DOWN)
    assert tab.marked().day.isoformat() == "2025-10-31"
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is tab.table.view


def test_only_this_month_or_this_day(qtbot, tab):
    press(text="1015")
    press(ENTER)
    tab.picks.scope.set_value(MONTH)
    settle(qtbot, tab)
    days = {tab.model.row_at(at).day.month for at in range(tab.model.rowCount())}
    assert days == {10}
    press(text="1020")
    press(ENTER)
    tab.picks.scope.set_value(DAY)
    settle(qtbot, tab)
    assert {tab.model.row_at(at).day.isoformat() for at in range(tab.model.rowCount())} == {
        "2025-10-20"
    }
    tab.clear()
    assert tab.model.rowCount() == 41


@pytest.mark.parametrize("side", ["category", "service", "source"])
def test_a_side_narrows_the_list(qtbot, tab, register, side):
    choice = getattr(tab.picks, side)
    choice.setCurrentIndex(1)
    settle(qtbot, tab)
    scan = register.context.read(lambda s: page(s, tab.picks.wanted(), size=1000))
    assert 0 < len(scan) < 41
    assert shown_ids(tab) == [row.id for row in scan]
    assert tab.clear_filter.isVisible()


def test_ctrl_f_finds_one_persons_visits(qtbot, tab, register):
    QTest.keyClick(tab.table.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    press(text="wsf")
    press(ENTER)
    settle(qtbot, tab)
    assert {tab.model.row_at(at).name for at in range(tab.model.rowCount())} == {"王师傅"}
    assert QApplication.focusWidget() is tab.table.view
    assert tab.export_name() == "来访记录 一个人的"


def test_esc_in_the_name_shows_everybody_again(qtbot, tab):
    tab.picks.person.setFocus()
    press(text="wsf")
    press(ENTER)
    tab.picks.person.setFocus()
    press(ESC)
    settle(qtbot, tab)
    assert tab.model.rowCount() == 41


def test_a_filter_that_hides_everything_says_so(qtbot, tab):
    tab.picks.source.set_value("door")
    settle(qtbot, tab)
    assert tab._empty.isVisible()
    assert tab._empty.what.text() == "没有符合筛选的"
    tab._empty.button.click()
    assert tab.model.rowCount() == 41
    assert not tab._empty.isVisible()


def test_enter_opens_all_there_is_to_know(tab, register):
    mark(tab, register.visits[38])
    press(ENTER)
    facts = tab.panel.facts.words()
    assert facts["登记"] == "李站长，2025-11-21 12:00"
    assert facts["操作"] == "来访登记 · 窗口"
    assert facts["作废"] == "李站长，2025-11-21 12:00"
    assert facts["作废操作"] == "更正来访"
    assert tab.panel.state.text() == "已作废 · 重复"
    assert not tab.panel.void.isVisible()
    tab.panel.after.click()
    assert tab.marked().id == register.visits[40]
    assert tab.panel.facts.words()["人数"] == "2 人"
    tab.panel.before.click()
    assert tab.marked().id == register.visits[38]


def test_the_panel_follows_the_list_and_esc_closes_it(tab):
    press(ENTER)
    before = tab.panel.note.text()
    press(DOWN)
    assert tab.panel.note.text() != before
    assert not tab.months.isVisible()
    press(ESC)
    assert tab.panel.isHidden()
    assert tab.months.isVisible()
    assert QApplication.focusWidget() is tab.table.view


def test_del_voids_with_the_first_reason_by_enter(tab, register):
    day = NOON.date() - timedelta(days=40)
    mark(tab, register.visits[0])
    place = tab.table.current_row()
    press(DEL, ENTER)
    row = register.context.read(lambda s: visit_row(s, register.visits[0]))
    assert row.void_reason == "wrong"
    assert tab.table.current_row() == place
    assert tab.model.row_at(place).void_reason == "wrong"
    assert register.context.read(lambda s: day_sums(s, day)).total == 0


def test_esc_voids_nothing(tab, register):
    mark(tab, register.visits[0])
    press(DEL, ESC)
    row = register.context.read(lambda s: visit_row(s, register.visits[0]))
    assert row.void_reason is None
    assert QApplication.focusWidget() is tab.table.view


def test_r_corrects_with_the_desks_form(tab, register):
    mark(tab, register.visits[0])
    press(Qt.Key.Key_R)
    panel = tab.on_visit.correction
    panel.heads.setText("4")
    QTest.keyClick(panel.heads, Qt.Key.Key_F4)
    QTest.keyClick(panel.heads, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.isHidden()
    scan = register.context.read(lambda s: page(s, Filter(), size=1000))
    new = next(row for row in scan if row.replaces_id == register.visits[0])
    assert (new.heads, new.category_id) == (4, register.kinds[2])
    assert tab.model.rowCount() == 42


def test_what_is_wrong_in_a_correction_is_said_at_its_field(tab, register):
    mark(tab, register.visits[0])
    press(Qt.Key.Key_R)
    panel = tab.on_visit.correction
    panel.heads.setText("0")
    panel.save.click()
    assert panel.fields["heads"].error() == "人数要在 1–999 之间。"
    assert tab.model.rowCount() == 41


def test_u_shows_the_number_after_a_reason_and_logs_it(tab, register):
    mark(tab, register.visits[0])
    press(Qt.Key.Key_U)
    press(text="2")
    assert tab.panel.number.text() == "199 0000 0001"
    newest = register.context.read(disclosures)[0]
    assert (newest.kind, newest.person, newest.why) == ("unmask", "王师傅", "verify")
    press(UP, DOWN)
    assert tab.panel.number.text() == "看号码"


def test_a_new_visit_appears_and_the_marked_row_stays(tab, register):
    marked = tab.marked().id
    entry = Entry(register.kinds[0], at=NOON)
    tab.operations.write("visit.sign_in", lambda s: sign_in(s, entry))
    assert tab.model.rowCount() == 42
    assert tab.marked().id == marked


def test_an_auditor_reads_and_changes_nothing(qtbot, themed, register):
    tab = show(qtbot, HistoryTab, auditor(register.context))
    mark(tab, register.visits[0])
    press(ENTER)
    for button in (tab.panel.void, tab.panel.correct, tab.panel.number):
        assert not button.isEnabled()
    assert tab.reason.text() == "您的身份只能看；换人请按 Ctrl L"
    press(DEL, Qt.Key.Key_R, Qt.Key.Key_U)
    assert QApplication.focusWidget() is tab.table.view
    assert not tab.on_visit.asks.is_open()
    assert not tab.on_visit.correction.isVisible()


def test_ctrl_e_asks_for_a_file_and_waits_for_nobody(qtbot, tab):
    QTest.keyClick(tab.table.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tab.findChild(QFileDialog) is not None)  # the button is seen pressed
    dialog = tab.findChild(QFileDialog)
    assert dialog.isVisible()
    assert dialog.selectedFiles()[0].endswith("来访记录.xlsx")
    dialog.reject()


@pytest.mark.parametrize("step", ["standard", "large", "largest"])
def test_nothing_is_cut_beside_the_panel(qtbot, qapp, themed, register, step):
    theme.apply(qapp, Theme(step=step))
    tab = show(qtbot, HistoryTab, register.context)
    mark(tab, register.visits[38])
    press(ENTER)
    qtbot.waitUntil(lambda: clipped(tab) == [])  # words that wrap find their height step by step
    press(DOWN, DEL)
    qtbot.waitUntil(lambda: clipped(tab) == [])
