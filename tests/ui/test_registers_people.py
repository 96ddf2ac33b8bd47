"""人员 by keyboard: found, written down, put right, merged, forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import people
from app.codes import Kind, read
from app.disclosures import disclosures
from app.everybody import visit_count
from tests.ui.clipping import clipped
from tests.ui.registers import DOWN, ENTER, ESC, SPACE, auditor, cells, filled, press, show
from ui.areas.registers.people import PeopleTab
from ui.kit import theme
from ui.kit.cells import CELL
from ui.kit.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def register(context):
    return filled(context)


@pytest.fixture
def tab(qtbot, themed, register):
    return show(qtbot, PeopleTab, register.context)


def names(tab):
    return [tab.model.row_at(at).person.name for at in range(tab.model.rowCount())]


def detail(tab, person_id):
    return tab.operations.read(lambda s: people.detail(s, person_id))


def open_row(tab, name):
    tab.table.select_row(names(tab).index(name))
    tab.table.setFocus()
    press(ENTER)
    return tab.on_person.panel


def test_everybody_is_listed_with_a_masked_phone(tab):
    assert names(tab) == ["李建国", "王师傅"]
    row = cells(tab, 1)
    assert (row[0], row[1], row[2]) == ("王师傅", "199****0001", "外卖")
    assert tab.model.index(1, 4).data(CELL).chips[0].text == "第 1 版"
    assert tab.count.text() == "2 位"


@pytest.mark.parametrize("typed", ["wsf", "王", "0001", "shifu"])
def test_typing_finds_by_all_the_desk_finds_by(tab, typed):
    assert QApplication.focusWidget() is tab.search
    press(text=typed)
    assert names(tab) == ["王师傅"]
    press(ENTER)
    assert tab.on_person.panel.heading.text() == "王师傅"


def test_a_name_nobody_has_says_so(tab):
    press(text="zzz")
    assert tab._empty.what.text() == "没有符合筛选的"
    press(ESC)
    assert len(names(tab)) == 2


def test_enter_edits_and_ctrl_enter_saves(tab, register):
    panel = open_row(tab, "王师傅")
    panel.form.editor("employer").setText("区环卫所")
    panel.form.editor("birth_month").set_value(5)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    assert panel.isHidden()
    kept = detail(tab, register.wang)
    assert (kept.employer, kept.birth_month, kept.phone_masked) == ("区环卫所", 5, "199****0001")
    assert tab.toast.text() == "已改好 王师傅。"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert detail(tab, register.wang).employer == ""
    assert detail(tab, register.wang).birth_month is None


def test_a_phone_left_alone_is_kept_and_a_new_one_replaces_it(tab, register):
    panel = open_row(tab, "王师傅")
    assert panel.form.editor("phone").text() == "199****0001"
    panel.form.editor("phone").setText("19900000777")
    panel.save.click()
    assert detail(tab, register.wang).phone_masked == "199****0777"


def test_an_emptied_phone_is_taken_away(tab, register):
    panel = open_row(tab, "王师傅")
    panel.form.editor("phone").clear()
    panel.save.click()
    assert detail(tab, register.wang).phone_masked == ""


def test_what_is_wrong_is_said_at_its_field(tab):
    panel = open_row(tab, "王师傅")
    panel.form.editor("phone").setText("123")
    panel.save.click()
    assert panel.form.fields["phone"].error() == "手机要 11 位，现在 3 位。"
    assert panel.isVisible()


def test_consent_is_given_and_taken_back_with_the_version_shown(tab, register):
    panel = open_row(tab, "李建国")
    assert panel.notice.text().startswith("告知第 1 版：本站登记来访")
    panel.form.editor("consents").setChecked(True)
    panel.save.click()
    assert detail(tab, register.li).consent_version == 1
    panel = open_row(tab, "李建国")
    panel.form.editor("consents").setChecked(False)
    panel.save.click()
    assert detail(tab, register.li).consent_version is None


def test_esc_keeps_what_was_typed_as_a_draft_of_that_person(tab, register):
    panel = open_row(tab, "王师傅")
    panel.form.editor("remark").setText("爱喝热水")
    press(ESC)
    assert panel.isHidden()
    other = open_row(tab, "李建国")
    assert other.form.editor("remark").text() == ""
    assert other.draft.isHidden()
    again = open_row(tab, "王师傅")
    assert again.form.editor("remark").text() == "爱喝热水"
    assert again.draft.isVisible()
    again.save.click()
    assert detail(tab, register.wang).remark == "爱喝热水"
    assert open_row(tab, "王师傅").draft.isHidden()


def test_ctrl_n_writes_somebody_down(qtbot, tab):
    QTest.keyClick(tab.search, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(tab.on_person.panel.isVisible)
    press(text="zhang")
    for _ in range(7):
        press(ENTER)
    assert names(tab)[0] == "zhang"
    assert tab.on_person.panel.isHidden()
    assert tab.toast.text() == "已登记 zhang。"


def test_the_number_is_shown_after_a_reason_and_logged(tab, register):
    panel = open_row(tab, "王师傅")
    panel.number.click()
    press(ENTER)
    assert panel.number.text() == "199 0000 0001"
    newest = register.context.read(disclosures)[0]
    assert (newest.person, newest.why) == ("王师傅", "contact")
    assert panel.form.editor("phone").text() == "199****0001"


def test_a_card_gets_a_code_of_ours(tab, register):
    panel = open_row(tab, "王师傅")
    panel.give.click()
    code = read(panel.card.text())
    assert (code.kind, code.serial) == (Kind.PERSON, detail(tab, register.wang).card_serial)
    assert panel.give.isHidden()


def test_two_ticked_by_space_are_merged_by_m(tab, register):
    press(DOWN, SPACE, DOWN, SPACE)
    assert tab.model.index(0, 0).data(CELL).chips[0].text == "已选"
    press(Qt.Key.Key_M)
    assert tab.pair.isVisible()
    assert tab.pair.keep == register.wang
    press(ENTER)
    assert names(tab) == ["王师傅"]
    assert tab.operations.read(lambda s: visit_count(s, register.wang)) == 26
    assert detail(tab, register.wang).employer == "某某速递"


def test_the_other_record_can_be_the_one_that_stays(tab, register):
    press(DOWN, SPACE, DOWN, SPACE, Qt.Key.Key_M)
    press(Qt.Key.Key_Left)
    assert tab.pair.keep == register.li
    press(ENTER)
    assert names(tab) == ["李建国"]


def test_a_third_tick_pushes_the_first_out(tab, register):
    third = tab.operations.write(
        "people.add", lambda s: people.add(s, name="赵", category_id=register.kinds[0])
    )
    press(DOWN, SPACE, DOWN, SPACE, DOWN, SPACE)
    assert tab._chosen == [register.li, register.wang]
    assert third not in tab._chosen


def test_a_likely_double_is_offered(tab, register):
    tab.operations.write(
        "people.add", lambda s: people.add(s, name="王师傅", category_id=register.kinds[0])
    )
    panel = open_row(tab, "王师傅")
    assert panel.doubles.text() == "可能重复：1 条"
    panel.doubles.click()
    assert tab.pair.isVisible()


def test_m_without_two_says_what_to_do(tab):
    press(DOWN, Qt.Key.Key_M)
    assert tab.toast.text() == "先用空格选上两位，再按 M 合并。"
    assert tab.pair.isHidden()


def test_erasing_asks_first_and_enter_keeps(tab, register):
    panel = open_row(tab, "王师傅")
    panel.erase.click()
    press(ENTER)
    assert detail(tab, register.wang).name == "王师傅"
    panel.erase.click()
    press(text="2")
    assert detail(tab, register.wang).name == ""
    assert names(tab) == ["李建国"]
    assert panel.isHidden()


def test_an_auditor_reads_and_changes_nothing(qtbot, themed, register):
    tab = show(qtbot, PeopleTab, auditor(register.context))
    panel = open_row(tab, "王师傅")
    for button in (panel.save, panel.erase, panel.number, panel.give, tab.add, tab.merge):
        assert not button.isEnabled()
    assert tab.reason.text() == "您的身份只能看；换人请按 Ctrl L"


@pytest.mark.parametrize("step", ["standard", "large", "largest"])
def test_nothing_is_cut_in_the_panels(qtbot, qapp, themed, register, step):
    theme.apply(qapp, Theme(step=step))
    tab = show(qtbot, PeopleTab, register.context)
    open_row(tab, "王师傅")
    qtbot.waitUntil(lambda: clipped(tab) == [])  # words that wrap find their height step by step
    tab._chosen = [register.wang, register.li]
    tab.open_merge()
    qtbot.waitUntil(lambda: clipped(tab) == [])
