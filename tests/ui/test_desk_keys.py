"""Every row of the key tables of the desk, on a real database."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication


def entries(desk):
    """(heads, category's place, named, services) of what stands today, oldest first."""
    places = {desk.category(at): at for at in range(13)}
    rows = [row for row in desk.stored() if row.void_reason is None]
    return [(row.heads, places[row.category_id], row.name, row.services) for row in reversed(rows)]


@pytest.mark.parametrize(("key", "at"), [(f"F{n}", n - 2) for n in range(2, 10)])
def test_one_key_is_one_unnamed_visit_of_its_category(desk, key, at):
    desk.press(key)
    assert entries(desk) == [(1, at, "", 3)]
    assert desk.line.hasFocus()


def test_three_and_a_key_are_three_heads(desk):
    desk.press("3", "F2")
    assert entries(desk) == [(3, 0, "", 3)]
    assert desk.line.text() == ""


def test_full_width_three_is_three(desk):
    desk.press("\uff13", "F2")
    assert entries(desk) == [(3, 0, "", 3)]


def test_f10_opens_the_others_and_a_digit_picks(desk):
    desk.press("F10", "2")
    assert entries(desk) == [(1, 9, "", 3)]
    assert desk.line.hasFocus()


def test_heads_go_along_to_the_others(desk):
    desk.press("4", "F10", "1")
    assert entries(desk) == [(4, 8, "", 3)]


def test_an_f_key_leaves_the_others_and_acts(desk):
    desk.press("F10", "F3")
    assert entries(desk) == [(1, 1, "", 3)]
    assert desk.line.hasFocus()


def test_typing_leaves_the_others_and_is_typed(desk):
    desk.press("F10", "w")
    assert desk.line.text() == "w"
    assert desk.line.hasFocus()


def test_over_fifty_heads_ask_for_the_same_key_once_more(desk):
    desk.press("60", "F2")
    assert entries(desk) == []
    assert "60" in desk.page.counter.line.refusal.text()
    desk.press("F3")
    assert entries(desk) == []
    desk.press("F3")
    assert entries(desk) == [(60, 1, "", 3)]


@pytest.mark.parametrize("typed", ["wsf", "wang", "王", "shifu"])
def test_the_first_person_is_marked_already(desk, typed):
    desk.press(typed)
    person = desk.page.counter.candidates.rows.person()
    desk.press("Enter")
    assert entries(desk)[0][2] == person.name
    assert desk.line.hasFocus()
    assert desk.line.text() == ""


def test_arrows_pick_another(desk):
    desk.press("wsf")
    first = desk.page.counter.candidates.rows.person().name
    desk.press("Down")
    second = desk.page.counter.candidates.rows.person().name
    desk.press("Up", "Down", "Enter")
    assert first != second
    assert entries(desk)[0][2] == second


def test_a_person_is_counted_in_their_own_category(desk):
    desk.press("csf", "Enter")
    assert entries(desk) == [(1, 3, "陈师傅", 3)]


def test_an_f_key_counts_the_marked_person_in_its_category(desk):
    desk.press("csf", "F2")
    assert entries(desk) == [(1, 0, "陈师傅", 3)]


@pytest.mark.parametrize("typed", ["0001", "9900000001", "19900000001"])
def test_four_digits_and_more_find_a_phone(desk, typed):
    desk.press(typed, "Enter")
    assert entries(desk) == [(1, 0, "王师傅", 3)]


def test_three_digits_show_both_readings_and_the_key_decides(desk):
    desk.press("773")
    assert desk.page.counter.candidates.isVisible()
    desk.press("Enter")
    desk.press("773", "F2", "F2")
    assert entries(desk) == [(1, 3, "陈师傅", 3), (773, 0, "", 3)]


def test_three_digits_nobody_has_are_heads(desk):
    desk.press("555", "Enter")
    assert entries(desk) == []
    assert "555" in desk.page.counter.line.refusal.text()
    assert desk.line.text() == "555"


def test_digits_after_a_name_switch_services(desk):
    desk.press("csf42", "Enter")
    assert entries(desk) == [(1, 3, "陈师傅", 1 | 8)]


@pytest.mark.parametrize(
    ("typed", "key", "expected"),
    [
        ("/34", "F2", (1, 0, "", 1 | 2 | 4 | 8)),
        ("3/4", "F2", (3, 0, "", 1 | 2 | 8)),
        ("0001/4", "Enter", (1, 0, "王师傅", 1 | 2 | 8)),
    ],
)
def test_a_slash_switches_services_without_a_name(desk, typed, key, expected):
    desk.press(typed, key)
    assert entries(desk) == [expected]


def test_services_return_to_the_usual_set_after_every_entry(desk):
    desk.press("/34", "F2", "F2")
    assert [row[3] for row in entries(desk)] == [15, 3]


def test_a_service_no_key_has_is_refused_in_the_line(desk):
    desk.press("csf0", "Enter")
    assert entries(desk) == []
    assert "0" in desk.page.counter.line.refusal.text()


@pytest.mark.parametrize("key", ["+", "="])
def test_plus_is_one_more_like_the_last_at_once(desk, key):
    desk.press("3/4", "F3", key)
    assert entries(desk) == [(3, 1, "", 11), (1, 1, "", 11)]
    assert desk.line.text() == ""


def test_three_plus_is_three_more(desk):
    desk.press("F3", "3+")
    assert entries(desk) == [(1, 1, "", 3), (3, 1, "", 3)]


def test_plus_after_a_named_one_is_unnamed(desk):
    desk.press("csf4", "Enter", "+")
    assert entries(desk) == [(1, 3, "陈师傅", 11), (1, 3, "", 11)]


def test_sixty_plus_asks_for_plus_once_more(desk):
    desk.press("F2", "60+")
    assert len(entries(desk)) == 1
    assert desk.line.text() == "60"
    desk.press("+")
    assert entries(desk)[-1] == (60, 0, "", 3)


def test_plus_with_nothing_before_is_refused(desk):
    desk.press("+")
    assert entries(desk) == []
    assert desk.page.counter.line.refusal.text()


def test_plus_repeats_the_last_of_the_day_after_a_restart(desk):
    desk.elsewhere(category_id=desk.category(4), heads=2, services=4)
    desk.page.refresh(frozenset({"visits"}))
    desk.press("+")
    assert entries(desk)[-1] == (1, 4, "", 4)


def test_an_unknown_name_becomes_name_phone_f_key(desk):
    desk.press("孙小美", "Enter")
    assert desk.page.counter.is_adding()
    desk.press("Enter", "19900000888", "Enter", "F6")
    assert entries(desk) == [(1, 4, "孙小美", 3)]
    assert desk.stored()[0].phone_masked == "199****0888"
    assert desk.line.hasFocus()
    assert desk.line.text() == ""


@pytest.mark.parametrize("before", [(), ("Enter",), ("Enter", "Enter")])
def test_the_f_key_saves_from_any_of_the_three(desk, before):
    desk.press("孙小美", "Enter", *before, "F2")
    assert entries(desk) == [(1, 0, "孙小美", 3)]


def test_an_f_key_on_a_new_chinese_name_saves_at_once(desk):
    desk.press("孙小美", "F4")
    assert entries(desk) == [(1, 2, "孙小美", 3)]


def test_new_pinyin_asks_for_the_name_first(desk):
    desk.press("sxm", "F4")
    assert entries(desk) == []
    assert desk.page.counter.newcomer.name.hasFocus()
    desk.page.counter.newcomer.name.setText("孙小美")
    desk.press("F4")
    assert entries(desk) == [(1, 2, "孙小美", 3)]


def test_services_go_along_with_somebody_new(desk):
    desk.press("孙小美4", "Enter", "F2")
    assert entries(desk) == [(1, 0, "孙小美", 11)]


def test_a_short_phone_is_refused_at_its_step_and_kept(desk):
    desk.press("孙小美", "Enter", "Enter", "1990000", "F2")
    newcomer = desk.page.counter.newcomer
    assert entries(desk) == []
    assert "7" in newcomer.refusal.text()
    assert newcomer.phone.hasFocus()
    assert newcomer.phone.text() == "1990000"


def test_enter_on_the_last_step_asks_for_an_f_key(desk):
    desk.press("孙小美", "Enter", "Enter", "Enter", "Enter")
    assert entries(desk) == []
    assert "F" in desk.page.counter.newcomer.refusal.text()


def test_escape_walks_back_to_the_line_as_it_was(desk):
    desk.press("孙小美", "Enter", "Enter", "Esc")
    assert desk.page.counter.newcomer.name.hasFocus()
    desk.press("Esc")
    assert desk.line.hasFocus()
    assert desk.line.text() == "孙小美"


def test_a_bare_number_and_enter_are_refused_in_the_line(desk):
    desk.press("3", "Enter")
    assert desk.page.counter.line.refusal.text() == "是 3 个人的话，请按 F 键选类别"
    assert entries(desk) == []
    assert desk.line.text() == "3"
    desk.press("F2")
    assert entries(desk) == [(3, 0, "", 3)]


def test_escape_clears_the_line_first(desk):
    desk.press("wsf", "Esc")
    assert desk.line.text() == ""
    assert not desk.page.counter.candidates.isVisible()


def test_tab_opens_every_service(desk):
    desk.press("Tab", "3", "Enter")
    assert desk.line.hasFocus()
    desk.press("F2")
    assert entries(desk) == [(1, 0, "", 7)]


def test_services_beyond_nine_are_ticked_with_arrows_and_space(desk):
    desk.press("Tab", "Down", "Down", "Space", "Esc", "F2")
    assert entries(desk) == [(1, 0, "", 3 | 1 << 10)]


def test_control_z_takes_back_the_last_entry_by_enter(desk):
    desk.press("F2", "F3", "Ctrl+Z", "Enter")
    assert entries(desk) == [(1, 0, "", 3)]
    assert [row.void_reason for row in desk.stored()] == ["wrong", None]
    assert desk.line.hasFocus()


@pytest.mark.parametrize(("digit", "reason"), [("1", "wrong"), ("2", "twice"), ("3", "other")])
def test_a_digit_says_why(desk, digit, reason):
    desk.press("F2", "Ctrl+Z", digit)
    assert desk.stored()[0].void_reason == reason


def test_what_is_done_next_settles_an_open_question_as_a_mistake(desk):
    desk.press("F2", "Ctrl+Z", "F3")
    assert [row.void_reason for row in desk.stored()] == [None, "wrong"]
    assert entries(desk) == [(1, 1, "", 3)]


def test_typing_settles_it_too_and_is_typed(desk):
    desk.press("F2", "Ctrl+Z", "w")
    assert desk.stored()[0].void_reason == "wrong"
    assert desk.line.text() == "w"


def test_escape_keeps_the_entry(desk):
    desk.press("F2", "Ctrl+Z", "Esc")
    assert entries(desk) == [(1, 0, "", 3)]
    assert desk.line.hasFocus()


def test_control_z_again_takes_back_the_one_before(desk):
    desk.press("F2", "F3", "Ctrl+Z", "Enter", "Ctrl+Z", "2")
    assert [row.void_reason for row in desk.stored()] == ["wrong", "twice"]


def test_control_z_with_text_is_text_undo(desk):
    desk.press("F2", "ws", "Ctrl+Z")
    assert entries(desk) == [(1, 0, "", 3)]
    assert desk.line.text() == ""


def test_control_z_without_an_entry_says_so(desk):
    desk.press("Ctrl+Z")
    assert desk.page.answers.bar.words.text() == "今天还没有可以撤回的"


def test_a_held_key_enters_once(desk):
    QApplication.sendEvent(desk.line, held(Qt.Key.Key_F2, is_repeat=False))
    for _ in range(5):
        QApplication.sendEvent(desk.line, held(Qt.Key.Key_F2, is_repeat=True))
    assert entries(desk) == [(1, 0, "", 3)]


def held(key, *, is_repeat):
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, none, "", is_repeat)


def test_keys_queued_before_the_page_was_ready_act_in_order(desk):
    none = Qt.KeyboardModifier.NoModifier
    for key, text in (("3", "3"), (Qt.Key.Key_F2, ""), ("w", "w"), ("s", "s"), ("f", "f")):
        code = ord(key.upper()) if isinstance(key, str) else key
        QApplication.postEvent(desk.line, QKeyEvent(QEvent.Type.KeyPress, code, none, text))
    QApplication.postEvent(
        desk.line, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r")
    )
    QApplication.processEvents()
    assert [row[0] for row in entries(desk)] == [3, 1]
    assert entries(desk)[1][2]


def test_the_line_keeps_the_input_method_out(desk):
    assert desk.line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_a_click_lets_the_input_method_in_for_one_entry(desk, qtbot):
    qtbot.mouseClick(desk.page.counter.line.input_method, Qt.MouseButton.LeftButton)
    assert desk.line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True
    desk.press("F2")
    assert desk.line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_the_setting_keeps_the_input_method_on(desk):
    desk.page.use_input_method(on=True)
    desk.press("F2")
    assert desk.line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


def test_while_something_is_composed_keys_belong_to_the_input_method(desk):
    desk.page.use_input_method(on=True)
    desk.press("csf")
    QApplication.sendEvent(desk.line, QInputMethodEvent("wang", []))
    desk.press("Enter", "Down", "Esc")
    assert entries(desk) == []
    assert desk.line.text() == "csf"
    committed = QInputMethodEvent()
    committed.setCommitString("陈")
    QApplication.sendEvent(desk.line, committed)
    assert desk.line.text() == "csf陈"


def test_committed_and_pasted_characters_find_people(desk):
    QApplication.clipboard().setText("王师傅4")
    desk.line.paste()
    desk.press("Enter")
    assert entries(desk) == [(1, 0, "王师傅", 11)]


def presses(desk, *keys):
    """Press *keys*; how many strokes that was."""
    desk.press(*keys)
    return sum(1 if key.startswith(("F", "Ctrl", "Enter", "Down")) else len(key) for key in keys)


@pytest.mark.parametrize(
    ("keys", "most"),
    [
        (("F2",), 1),
        (("3", "F2"), 2),
        (("ws", "Enter"), 3),
        (("ws", "Down", "Enter"), 4),
        (("0001", "Enter"), 5),
        (("ws", "4", "Enter"), 4),
        (("+",), 1),
    ],
)
def test_an_entry_takes_no_more_keys_than_promised(desk, keys, most):
    desk.elsewhere(category_id=desk.category(0))
    desk.page.refresh(frozenset({"visits"}))
    assert presses(desk, *keys) == most
    assert len(entries(desk)) == 2


def test_taking_back_takes_two_keys(desk):
    desk.press("F2")
    assert presses(desk, "Ctrl+Z", "Enter") == 2
    assert entries(desk) == []
