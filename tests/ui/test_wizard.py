"""The first start: asked step by step, written once, nothing left by a cancel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import boot, calendar, keepers, settings
from app.founding import found
from app.permissions import Role
from app.station import station
from ui.shell.wizard import Wizard

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "new" / "data"


@pytest.fixture
def wizard(qtbot, folder):
    made = Wizard(folder, "zh")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def keys(qtbot, wizard):
    def press(*what):
        for one in what:
            target = QApplication.focusWidget() or wizard
            if isinstance(one, str) and not one.isascii():
                target.insert(one)  # what an input method would commit
            elif isinstance(one, str):
                qtbot.keyClicks(target, one)
            else:
                key, modifier = one if isinstance(one, tuple) else (one, Qt.KeyboardModifier(0))
                qtbot.keyClick(target, key, modifier)

    return press


NEXT = (ENTER, CONTROL)


def to_station(keys):
    keys(NEXT)


def to_keeper(keys):
    to_station(keys)
    keys("YZ-0117", ENTER, "和平路工会驿站", NEXT)


def to_folder(keys):
    to_keeper(keys)
    keys("李站长", ENTER)


def to_content(keys):
    to_folder(keys)
    keys(ENTER)


def opened(folder):
    context = boot.open_context(folder, actor=boot.SETUP)
    try:
        yield context
    finally:
        boot.close(context.engine)


def test_keyboard_alone_sets_up_a_station(qtbot, wizard, keys, folder):
    to_content(keys)
    with qtbot.waitSignal(wizard.done) as done:
        keys(ENTER)
    assert done.args[0].folder == folder
    for context in opened(folder):
        row = context.read(station)
        assert (row.code, row.name, row.type) == ("YZ-0117", "和平路工会驿站", "驿站")
        assert [(k.name, k.role) for k in context.read(keepers.keepers)] == [("李站长", Role.HEAD)]


def test_station_is_founded_with_the_hours_and_facilities_asked(qtbot, wizard, keys, folder):
    to_station(keys)
    form = wizard.step.form
    form.set_values({"code": "A", "name": "B", "opens": "07:00", "closes": "21:30", "is_24h": True})
    form.set_values({"facilities": ("空调", "WiFi"), "host_unit": "街道"})
    keys(NEXT, "李", NEXT, NEXT)
    with qtbot.waitSignal(wizard.done):
        keys(NEXT)
    for context in opened(folder):
        row = context.read(station)
        rules = context.read(lambda s: settings.rules_on(s, calendar.date(2025, 1, 1)))
        assert (row.is_24h, row.facilities, row.host_unit) == (True, ("空调", "WiFi"), "街道")
        assert (f"{rules.opens:%H:%M}", f"{rules.closes:%H:%M}") == ("07:00", "21:30")


@pytest.mark.parametrize("step", [to_station, to_keeper, to_folder, to_content])
def test_cancel_leaves_nothing_behind(wizard, keys, tmp_path, step):
    step(keys)
    keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_one_escape_only_warns_once_something_was_asked(wizard, keys):
    to_station(keys)
    keys(Qt.Key.Key_Escape)
    assert wizard.isVisible()


def test_demonstration_can_be_asked_for(qtbot, wizard, keys, folder):
    to_content(keys)
    keys(Qt.Key.Key_Down)
    with qtbot.waitSignal(wizard.done) as done:
        keys(ENTER)
    assert done.args[0].is_demo
    assert (folder / "yizhan.sqlite").exists()


def test_closing_before_opening_is_said_at_its_field(wizard, keys):
    to_station(keys)
    wizard.step.form.set_values({"code": "A", "name": "B", "closes": "06:00"})
    keys(NEXT)
    assert "08:00" in wizard.step.form.fields["closes"].error()
    assert wizard.step.form.editor("closes").hasFocus()


def test_wrong_hours_are_said_on_leaving_the_field(wizard, keys):
    to_station(keys)
    wizard.step.form.editor("closes").setFocus()
    wizard.step.form.editor("closes").selectAll()
    keys("600", ENTER)
    assert wizard.step.form.fields["closes"].error()
    assert wizard.step.form.editor("is_24h").hasFocus()


@pytest.mark.parametrize("name", ["code", "name"])
def test_what_is_needed_is_asked_for_at_its_field(wizard, keys, name):
    to_station(keys)
    wizard.step.form.set_values({"code": "A", "name": "B"} | {name: " "})
    keys(NEXT)
    assert wizard.step.form.fields[name].error()


def test_keeper_needs_a_name(wizard, keys):
    to_keeper(keys)
    keys(NEXT)
    assert wizard.step.form.fields["keeper"].error()


def test_back_keeps_what_was_typed(wizard, keys):
    to_keeper(keys)
    keys("李站长")
    wizard.back()
    wizard.next()
    assert wizard.step.form.values()["keeper"] == "李站长"


def test_language_switches_at_once_and_answers_stay(qtbot, wizard, keys):
    wizard.answers.code = "YZ-0117"
    with qtbot.waitSignal(wizard.spoken) as spoken:
        keys(Qt.Key.Key_Right)
    assert spoken.args == ["en"]
    keys(NEXT)
    assert wizard.step.form.values()["code"] == "YZ-0117"


def test_folder_that_cannot_be_written_is_refused(wizard, keys, tmp_path):
    to_folder(keys)
    (tmp_path / "file").write_text("x")
    wizard.step.form.set_values({"folder": str(tmp_path / "file" / "data")})
    keys(NEXT)
    assert wizard.step.form.fields["folder"].error()


def test_looking_whether_a_folder_can_be_written_leaves_nothing(wizard, keys, tmp_path):
    to_content(keys)
    assert list(tmp_path.iterdir()) == []


def test_folder_with_a_station_is_offered_to_be_opened(qtbot, wizard, keys, tmp_path):
    other = tmp_path / "other"
    found(other, code="B", name="别的站", keeper="王")
    to_folder(keys)
    wizard.step.form.set_values({"folder": str(other)})
    keys(NEXT)
    assert wizard.step.form.fields["folder"].error()
    with qtbot.waitSignal(wizard.done) as done:
        wizard.step.open_it.click()
    assert (done.args[0].folder, done.args[0].is_demo) == (other, False)


def test_every_field_has_a_name_for_those_who_cannot_see_it(wizard, keys):
    for step in range(5):
        editors = [field.editor for field in wizard.step.form.fields.values()]
        assert all(one.accessibleName() and one.objectName() for one in editors), step
        wizard.answers.take({"code": "A", "name": "B", "keeper": "李"})
        wizard._go(min(step + 1, 4))
