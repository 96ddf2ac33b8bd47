"""What the desk shows of the day, and that it moves by one row and its sums, never by a reload."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import people
from app.clock import local
from app.context import Actor
from app.disclosures import disclosures
from app.permissions import Role
from app.visits import void
from tests.conftest import NOON
from ui.areas.desk.rows import chips, number_text, who_cell


def said(desk):
    bar = desk.page.answers.bar
    return bar.words.text(), bar.detail.text(), bar.mood()


def marks(desk, at=0):
    row = desk.page.day.model.row_at(at)
    return [chip.text for chip in chips(row, desk.page.day.choices)]


def bars(desk):
    return dict(desk.page.side.categories.shown())


def test_twenty_sign_ins_reload_nothing(desk):
    for at in range(10):
        desk.press(f"F{at % 8 + 2}", "3", "F2")
        desk.clock.forward(minutes=1)
    assert desk.page.day.model.rowCount() == 20
    assert len(desk.stored()) == 20
    assert desk.resets == []
    assert desk.page.side.total.text() == str(desk.sums().total) == "40"


def test_a_new_entry_is_the_top_row_and_said(desk):
    desk.press("3", "F2", "csf", "Enter")
    assert said(desk) == ("4 号  陈师傅 · 网约车", "休息、饮水", "ok")
    assert (desk.row.day_no, desk.row.name, desk.row.phone_masked) == (4, "陈师傅", "199****0773")
    assert number_text(desk.row) == "4"
    assert marks(desk) == ["休息", "饮水"]


def test_figures_move_by_the_same_event(desk):
    desk.press("3", "F2", "csf", "Enter")
    side, tiles = desk.page.side, desk.page.counter.tiles.tiles
    assert (side.total.text(), side.named.text(), side.anonymous.text()) == (
        "4",
        "具名 1",
        "未留名 3",
    )
    assert (tiles[0].count(), tiles[3].count()) == (3, 1)
    assert bars(desk)["外卖"] == 3
    assert side.now.text() == "现在 12–14"
    assert side.extended.isHidden()


def test_the_others_are_counted_on_the_tile_of_more_and_named_at_the_side(desk):
    desk.press("2", "F10", "1")
    assert desk.page.counter.tiles.tiles[8].count() == 2


def test_after_closing_counts_as_extended(desk):
    desk.clock.forward(hours=6, minutes=1)
    desk.press("3", "F2")
    assert desk.page.side.extended.text() == "延时 3"
    assert "延时" in marks(desk)


def test_the_same_person_within_ten_minutes_is_shown_and_not_written(desk):
    desk.press("csf", "Enter")
    desk.clock.forward(minutes=5)
    desk.press("csf", "Enter")
    assert len(desk.stored()) == 1
    assert desk.sums().total == 1
    assert marks(desk) == ["10 分钟内来过，不计"]
    assert number_text(desk.row) == "–"
    words, _, mood = said(desk)
    assert "10 分钟内来过" in words
    assert mood == "warn"
    assert desk.line.hasFocus()
    assert desk.line.text() == ""
    assert desk.resets == []


def test_an_uncounted_row_is_not_what_is_taken_back_or_repeated(desk):
    desk.press("csf", "Enter", "csf", "Enter", "Ctrl+Z", "Enter")
    assert [row.void_reason for row in desk.stored()] == ["wrong"]


def test_a_void_is_struck_through_with_its_reason_and_leaves_the_sums(desk):
    desk.press("F2", "Ctrl+Z", "2")
    assert marks(desk) == ["已作废 · 重复"]
    assert desk.page.side.total.text() == "0"
    assert said(desk)[0] == "1 号 已作废 · 重复"
    assert desk.resets == []


def test_what_another_process_writes_is_read_anew(desk):
    desk.elsewhere(category_id=desk.category(5), heads=7)
    desk.page.operations.changed.emit(frozenset({"*"}))
    assert desk.row.heads == 7
    assert desk.page.side.total.text() == "7"


def test_reading_anew_keeps_what_is_typed_and_the_uncounted_rows(desk):
    desk.press("csf", "Enter", "csf", "Enter", "ws")
    desk.elsewhere(category_id=desk.category(5))
    desk.page.operations.changed.emit(frozenset({"*"}))
    assert desk.line.text() == "ws"
    assert desk.page.counter.candidates.isVisible()
    rows = [desk.page.day.model.row_at(at).state for at in range(3)]
    assert sorted(rows) == ["repeat", "written", "written"]


def test_a_change_of_the_catalogue_changes_tiles_and_names(desk):
    from app import catalogue

    rider = desk.category(0)
    values = {"name": "外卖配送员", "short_name": "骑手", "is_active": True}
    desk.page.operations.write(
        "categories.edit", lambda s: catalogue.save_category(s, rider, **values)
    )
    assert desk.page.counter.tiles.tiles[0].text() == "骑手"


def test_midnight_moves_the_page_to_the_new_day(desk):
    desk.press("F2")
    desk.clock.forward(hours=12, minutes=1)
    desk.page.look_at_clock()
    assert desk.page.context_line == "11月22日 星期六"
    assert desk.page.day.model.rowCount() == 0
    assert desk.page.side.total.text() == "0"


def test_an_act_after_midnight_is_of_the_new_day_although_nobody_looked(desk):
    desk.press("F2")
    desk.clock.forward(hours=12, minutes=1)
    desk.press("F3")
    assert desk.page.day.model.rowCount() == 1
    assert desk.row.day_no == 1


def test_the_band_of_now_moves_with_the_clock(desk):
    desk.clock.forward(hours=2, minutes=1)
    desk.page.look_at_clock()
    assert desk.page.side.now.text() == "现在 14–18"


def test_down_goes_into_the_list_and_escape_comes_back(desk):
    desk.press("F2", "F3", "Down")
    assert desk.page.list.view.hasFocus()
    assert desk.page.list.current_row() == 0
    desk.press("Esc")
    assert desk.line.hasFocus()


def test_typing_in_the_list_goes_to_the_line(desk):
    desk.press("F2", "Down", "csf", "Enter")
    assert desk.row.name == "陈师傅"


def test_f_keys_enter_from_the_list_too(desk):
    desk.press("F2", "Down", "F3")
    assert len(desk.stored()) == 2
    assert desk.line.hasFocus()


@pytest.mark.parametrize("key", ["Del", "Ctrl+Z"])
def test_a_selected_row_is_voided(desk, key):
    desk.press("F2")
    desk.clock.forward(minutes=1)
    desk.press("F3", "Down", "Down", key, "Enter")
    assert [row.void_reason for row in desk.stored()] == [None, "wrong"]
    assert desk.line.hasFocus()


def test_enter_on_a_row_corrects_it_by_a_linked_replacement(desk):
    desk.press("3", "F2", "Down", "Enter")
    panel = desk.page.panels.current()
    panel.heads.setText("2")
    desk.press("F4", "Ctrl+Enter")
    new, old = sorted(desk.stored(), key=lambda row: row.void_reason is not None)
    assert (new.heads, new.category, new.replaces_id) == (2, "环卫工", old.id)
    assert old.void_reason == "wrong"
    assert desk.line.hasFocus()
    assert desk.resets == []
    assert desk.page.panels.current() is None
    assert desk.page.side.isVisible()
    assert desk.page.side.total.text() == "2"


def test_a_correction_keeps_who_when_and_where_from(desk):
    desk.press("csf", "Enter", "Down", "Enter")
    desk.page.panels.current().remark.setText("带了孩子")
    desk.press("Ctrl+Enter")
    new = next(row for row in desk.stored() if row.void_reason is None)
    assert (new.name, new.remark, new.at, new.source) == ("陈师傅", "带了孩子", NOON, "desk")


def test_a_correction_may_move_the_time(desk):
    desk.press("F2", "Down", "Enter")
    desk.page.panels.current().at.setText("0915")
    desk.press("Ctrl+Enter")
    new = next(row for row in desk.stored() if row.void_reason is None)
    assert (f"{local(new.at):%H:%M}", new.band) == ("09:15", "09-12")


def test_a_correction_that_changes_nothing_writes_nothing(desk):
    desk.press("F2", "Down", "Enter", "Ctrl+Enter")
    assert len(desk.stored()) == 1
    assert desk.page.panels.current() is None


def test_a_refused_correction_is_said_at_its_field(desk):
    desk.press("F2", "Down", "Enter")
    panel = desk.page.panels.current()
    panel.heads.setText("0")
    desk.press("Ctrl+Enter")
    assert panel.fields["heads"].error() == "人数要在 1–999 之间。"
    assert panel.heads.hasFocus()
    assert len(desk.stored()) == 1


def test_escape_closes_the_panel_and_gives_the_line_its_keys(desk):
    desk.press("F2", "Down", "Enter", "Esc")
    assert desk.page.panels.current() is None
    assert desk.line.hasFocus()


def test_a_group_is_one_row_of_so_many(desk):
    desk.press("Ctrl+G", "和平小学", "Enter", "40", "F8", "Ctrl+Enter")
    (row,) = desk.stored()
    assert (row.group_name, row.heads, row.category) == ("和平小学", 40, "建筑工人")
    assert who_cell(desk.row).note == "和平小学"
    assert desk.line.hasFocus()


def test_a_group_without_a_category_is_asked_for_one(desk):
    desk.press("Ctrl+G", "Enter", "40", "Ctrl+Enter")
    panel = desk.page.panels.current()
    assert panel.fields["category_id"].error()
    assert desk.stored() == []


def test_the_others_are_chosen_in_a_panel_too(desk):
    desk.press("Ctrl+G", "F10", "1")
    panel = desk.page.panels.current()
    assert panel.category.value().name == "保安"
    desk.press("F10", "Esc")
    assert panel.isAncestorOf(desk.target)


def test_taking_back_after_a_correction_is_about_the_replacement(desk):
    desk.press("F2", "F3", "Down", "Enter")
    desk.page.panels.current().heads.setText("2")
    desk.press("Ctrl+S", "Ctrl+Z", "2")
    assert [row.void_reason for row in desk.stored()] == ["twice", "wrong", None]


def test_a_group_that_is_put_aside_stays_a_draft(desk):
    desk.press("Ctrl+G", "和平小学", "Esc", "F2", "Ctrl+G")
    assert desk.page.panels.current().unit.text() == "和平小学"


def test_a_late_entry_has_its_true_time_and_says_so(desk):
    desk.press("Ctrl+B", "Enter", "0930", "Enter", "csf", "Ctrl+Enter")
    (row,) = desk.stored()
    assert (row.name, f"{local(row.at):%H:%M}", row.is_late) == ("陈师傅", "09:30", True)
    assert "补录" in marks(desk)
    assert desk.line.hasFocus()


def test_a_late_entry_stands_in_the_list_where_its_time_belongs(desk):
    desk.press("F2", "Ctrl+B", "Enter", "0930", "Enter", "2", "Enter", "F3", "Ctrl+Enter")
    heads = [desk.page.day.model.row_at(at).heads for at in range(2)]
    assert heads == [1, 2]
    assert desk.resets == []


def test_a_late_entry_of_another_day_leaves_the_list_alone(desk):
    desk.press("Ctrl+B", "1120", "Enter", "0930", "Enter", "3", "Enter", "F3", "Ctrl+Enter")
    assert desk.page.day.model.rowCount() == 0
    assert said(desk)[0] == "补录 11月20日 09:30  3 人 · 快递"
    assert desk.page.day.last().heads == 3


@pytest.mark.parametrize(
    ("day", "time", "who", "field"),
    [
        ("1340", "0930", "3", "day"),
        (".", "2560", "3", "at"),
        (".", "1300", "3", "at"),
        (".", "0930", "孙小美", "who"),
        (".", "0930", "0009", "who"),
    ],
)
def test_a_refused_late_entry_is_said_at_its_field(desk, day, time, who, field):
    desk.press("Ctrl+B")
    panel = desk.page.panels.current()
    for edit, text in ((panel.day, day), (panel.at, time), (panel.who, who)):
        edit.setText(text)
    desk.press("F2", "Ctrl+Enter")
    assert panel.fields[field].error()
    assert desk.stored() == []


def test_the_ten_minutes_hold_for_late_entries(desk):
    desk.press("csf", "Enter", "Ctrl+B", "Enter", "1155", "Enter", "csf", "Ctrl+Enter")
    assert len(desk.stored()) == 1
    assert said(desk)[2] == "warn"


def test_a_number_is_shown_for_thirty_seconds_after_a_why(desk):
    desk.press("csf", "Enter", "Down", "U")
    assert "199" not in said(desk)[0]
    desk.press("1")
    assert said(desk)[0] == "陈师傅  199 0000 0773"
    (row,) = desk.context.read(disclosures)
    assert (row.person, row.why, row.actor) == ("陈师傅", "contact", "李站长")
    desk.page.answers._number_end.timeout.emit()
    assert said(desk)[0] == ""
    assert desk.line.hasFocus()


@pytest.mark.parametrize("key", ["Esc", "F3", "w"])
def test_without_a_why_no_number_is_shown(desk, key):
    desk.press("csf", "Enter", "Down", "U", key)
    assert desk.context.read(disclosures) == []
    assert "0773" not in said(desk)[0]


def test_phones_are_masked_wherever_they_are_shown(desk):
    desk.press("1990000")
    person = desk.page.counter.candidates.rows.person()
    assert person.phone_masked == "199****0773"
    assert desk.page.counter.candidates.rows._typed == "1990000"
    desk.press("Enter", "Down", "Enter")
    assert "199****" in desk.page.panels.current().who.text()


def test_a_scanned_card_signs_in_and_leaves_the_typing_alone(desk):
    desk.press("ws")
    words, is_well = desk.page.on_card(desk.people["陈师傅"])
    (row,) = desk.stored()
    assert (row.name, row.source, is_well) == ("陈师傅", "card", True)
    assert "陈师傅" in words
    assert desk.line.text() == "ws"


def test_a_card_scanned_twice_says_so(desk):
    desk.page.on_card(desk.people["陈师傅"])
    words, _ = desk.page.on_card(desk.people["陈师傅"])
    assert len(desk.stored()) == 1
    assert "10 分钟内来过" in words


def test_an_auditor_is_told_that_the_role_changes_nothing(desk):
    desk.page.operations.act_as(Actor("审计员", Role.AUDITOR))
    desk.press("3", "F2")
    assert said(desk)[2] == "danger"
    assert desk.stored() == []
    assert desk.line.text() == "3"


def test_a_visit_voided_elsewhere_is_said_to_be_void(desk):
    desk.press("F2")
    visit = desk.row.id
    desk.context.write("visit.void", lambda s: void(s, visit, reason="twice"))
    desk.press("Ctrl+Z", "Enter")
    assert said(desk)[0] == "这一条已经作废了。"


def test_everything_can_be_clicked(desk, qtbot):
    def click(widget):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    click(desk.page.counter.tiles.tiles[1])
    click(desk.page.counter.services.tiles[3])
    click(desk.page.counter.tiles.tiles[8])
    click(desk.page.counter.others.findChild(object, "other_2"))
    desk.press("csf")
    click(desk.page.counter.line.button)
    click(desk.page.answers.bar.again_button)
    click(desk.page.answers.bar.undo_button)
    click(desk.page.answers.asking.findChild(object, "answer_twice"))
    stored = [(row.category_short, row.services, row.void_reason) for row in desk.stored()]
    assert stored[::-1] == [
        ("快递", 3, None),
        ("公交", 11, None),
        ("网约车", 3, None),
        ("网约车", 3, "twice"),
    ]
    click(desk.page.side.findChild(object, "open_late"))
    assert desk.page.panels.current().objectName() == "late_panel"


def test_a_candidate_can_be_clicked(desk, qtbot):
    desk.press("sf")
    rows = desk.page.counter.candidates.rows
    at = rows.rect().topLeft()
    at.setY(rows.row_height() + 5)
    at.setX(50)
    second = rows._people[1].name
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=at)
    assert desk.row.name == second


def test_every_input_has_a_name_for_those_who_cannot_see(desk):
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    desk.press("Ctrl+G", "Esc", "Ctrl+B", "Esc", "孙小美", "Enter")
    inputs = [
        one
        for kind in (QLineEdit, QAbstractButton)
        for one in desk.page.findChildren(kind)
        if type(one) is not QAbstractButton  # the table's corner, never shown
    ]
    assert [one for one in inputs if not (one.accessibleName() and one.objectName())] == []
    assert len(inputs) > 30


def test_a_second_person_of_the_same_name_and_phone_is_not_made(desk):
    desk.press("陈师傅", "Down", "Enter", "Enter", "19900000773", "F5")
    found = desk.context.read(lambda s: people.search(s, "陈师傅", now=desk.clock()))
    assert len(found) == 1
    assert desk.row.name == "陈师傅"


def test_the_page_is_of_the_usual_width_at_most(desk):
    for keys in ((), ("Ctrl+G",), ("Esc", "Ctrl+B"), ("Esc", "F2", "Down", "Enter")):
        desk.press(*keys)
        QApplication.processEvents()
        assert desk.page.minimumSizeHint().width() <= 1224
    assert desk.clock() - NOON == timedelta(0)
