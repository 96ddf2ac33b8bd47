"""操作记录 and 看号与导出: read, filtered, taken out, never changed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.registers import ENTER, auditor, cells, filled, press, settle, show
from ui.areas.registers.trace import DisclosuresTab, TraceTab
from ui.kit.button import Button
from ui.kit.cells import CELL


@pytest.fixture
def register(context):
    return filled(context)


@pytest.fixture
def trace(qtbot, themed, register):
    return show(qtbot, TraceTab, register.context)


def test_every_act_is_there_newest_first(trace):
    assert cells(trace, 0)[1:] == ["李站长", "", "导出清单", "窗口", "40"]
    assert trace.model.index(0, 0).data(CELL).text == "2025-11-21 12:00"
    assert cells(trace, trace.model.rowCount() - 1)[3] == "建站"
    assert trace.count.text() == f"共 {trace.model.rowCount()} 条"


def test_a_new_act_appears_by_itself(trace, register):
    before = trace.model.rowCount()
    trace.operations.write("visit.void", lambda _s: None)
    assert trace.model.rowCount() == before + 1


def test_filters_narrow_by_who_what_and_day(qtbot, trace):
    trace.what.set_value("visit.void")
    settle(qtbot, trace)
    assert [cells(trace, at)[3] for at in range(trace.model.rowCount())] == ["作废来访"]
    trace.clear()
    trace.day.setFocus()
    press(text="1120")
    press(ENTER)
    settle(qtbot, trace)
    assert trace.model.rowCount() == 0
    assert trace._empty.what.text() == "没有符合筛选的"
    assert trace.day.text() == "2025-11-20"
    trace._empty.button.click()
    assert trace.model.rowCount() > 40
    assert trace.day.text() == ""
    trace.who.set_value("李站长")
    settle(qtbot, trace)
    assert trace.model.rowCount() > 40


def test_a_day_that_is_none_is_said(trace):
    trace.day.setFocus()
    press(text="99")
    press(ENTER)
    assert trace.toast.text() == "“99”不是日期；可打 1120、20251120，或 . 表示今天。"


def test_numbers_shown_and_lists_taken_out(qtbot, themed, register):
    tab = show(qtbot, DisclosuresTab, register.context)
    assert cells(tab, 0)[3:] == ["", "来访记录", "全部", "40"]
    assert cells(tab, 1)[3:] == ["王**", "手机号", "联系本人", "1"]
    chips = [tab.model.index(at, 2).data(CELL).chips[0].text for at in (0, 1)]
    assert chips == ["导出", "看号"]


@pytest.mark.parametrize("tab_class", [TraceTab, DisclosuresTab])
def test_an_auditor_reads_it_all_but_takes_nothing_out(qtbot, themed, register, tab_class):
    tab = show(qtbot, tab_class, auditor(register.context))
    assert tab.model.rowCount() > 0
    take_out = tab.findChild(Button, f"{tab.table.view.objectName()}_export")
    assert not take_out.isEnabled()
    assert tab.reason.isVisible()
    assert QApplication.focusWidget() is tab.table.view
