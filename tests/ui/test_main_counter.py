"""The open station in its window: who acts, what the status bar says, where a scan goes."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app import catalogue, folders, keepers, people
from app.backups import auto_backup
from app.codes import Kind, make
from app.lock import use_lock
from app.permissions import Role
from app.sheets.service import print_sheets
from app.visits import day_rows
from ui.areas import PAGES
from ui.kit.operations import EVERYTHING
from ui.shell.counter import Counter
from ui.shell.frame import MainWindow
from ui.shell.loading import Opened

TODAY = date(2025, 11, 21)


@pytest.fixture
def counter(qtbot, context, tmp_path, monkeypatch, themed):
    monkeypatch.setenv("YIZHAN_HOME", str(tmp_path / "home"))
    first = context.read(keepers.keepers)[0]
    window = MainWindow(PAGES)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    opened = Opened(context.acting(actor=first.actor), is_trial=False, lock=use_lock(tmp_path))
    made = Counter(window, opened)
    window.open_pages(made.build_page)
    made.start_rest()
    yield made
    made.close()


@pytest.fixture
def window(counter):
    return counter.window


@pytest.fixture
def second(counter):
    operations = counter.operations
    added = operations.write("keepers.add", lambda s: keepers.add(s, name="王姐", role=Role.LEADER))
    return next(row for row in operations.read(keepers.keepers) if row.id == added)


def visits(counter):
    return counter.operations.read(lambda s: day_rows(s, TODAY))


def test_two_keys_change_the_keeper(counter, window, second, qtbot):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_2)
    assert counter.operations.context.actor == second.actor
    assert window.status.words("keeper") == "值班 王姐"
    assert folders.preferences().keeper == str(second.id)


def test_arrows_and_enter_change_the_keeper_too(counter, window, second, qtbot):
    counter.open_keepers()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert counter.operations.context.actor.name == "王姐"


def test_escape_leaves_the_keeper_and_gives_the_keys_back(counter, window, second, qtbot):
    before = window.focusWidget()
    counter.open_keepers()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert counter.operations.context.actor.name == "李站长"
    assert window.focusWidget() is before


def test_digit_without_a_keeper_does_nothing(counter, window, second, qtbot):
    counter.open_keepers()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_5)
    assert counter.operations.context.actor.name == "李站长"


def test_retired_keeper_is_not_offered(counter, second):
    counter.operations.write(
        "keepers.update",
        lambda s: keepers.update(s, second.id, name="王姐", role=Role.LEADER, is_active=False),
    )
    counter.open_keepers()
    assert [row.name for row in counter._sheet._rows] == ["李站长"]


def test_keeper_on_duty_who_is_renamed_acts_under_the_new_name(counter, window):
    row = counter.operations.read(keepers.keepers)[0]
    counter.operations.write(
        "keepers.update",
        lambda s: keepers.update(s, row.id, name="李大姐", role=Role.HEAD, is_active=True),
    )
    assert window.status.words("keeper") == "值班 李大姐"


def test_keeper_on_duty_who_is_retired_is_followed_by_another(counter, second):
    counter.put_on_duty(second)
    first = counter.operations.read(keepers.keepers)[0]
    counter.operations.act_as(first.actor)
    counter.put_on_duty(second)
    counter.operations.act_as(first.actor)
    counter.operations.write(
        "keepers.update",
        lambda s: keepers.update(s, second.id, name="王姐", role=Role.LEADER, is_active=False),
    )
    assert counter.operations.context.actor.name == "李站长"


def test_status_bar_tells_station_and_time(window):
    assert window.status.words("station") == "和平路工会驿站 YZ-0117"
    assert window.status.clock.text() == "12:00"


def saved(counter, age):
    context = counter.operations.context
    auto_backup(context)
    file = next(context.paths.backups.glob("auto-*.sqlite"))
    at = (context.now() - age).timestamp()
    os.utime(file, (at, at))
    counter.standing.show_backup()


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(minutes=20), "备份 11:40 已验证"),
        (timedelta(hours=20), "昨天备份 已验证"),
        (timedelta(days=7), "已 7 天没备份"),
    ],
)
def test_status_bar_tells_how_old_the_last_backup_is(counter, window, age, words):
    saved(counter, age)
    assert window.status.words("backup") == words


def test_status_bar_tells_that_there_is_no_backup(window):
    assert window.status.words("backup") == "还没有备份"


def test_another_day_is_told_to_every_page(counter, clock, qtbot):
    clock.at = datetime(2025, 11, 21, 16, 0, tzinfo=UTC)
    with qtbot.waitSignal(counter.operations.changed) as changed:
        counter.standing.tick()
    assert changed.args == [EVERYTHING]


@pytest.mark.parametrize(("segment", "section"), [("station", "station"), ("backup", "data")])
def test_click_on_the_status_bar_opens_what_explains_it(window, segment, section):
    window.status.clicked.emit(segment)
    assert window.open_key() == "settings"
    opened = window.page("settings").section()
    assert section == opened.KEY


def test_card_signs_its_person_in_from_any_page(counter, window):
    operations = counter.operations
    category = operations.read(catalogue.categories)[0].id
    person = operations.write(
        "people.add", lambda s: people.add(s, name="王师傅", category_id=category)
    )
    serial = operations.write("people.update", lambda s: people.give_card(s, person))
    window.go("settings")
    counter.router.scanned.emit(make(Kind.PERSON, serial))
    assert [row.name for row in visits(counter)] == ["王师傅"]
    assert "王师傅" in window.scan.text()


def test_sheet_says_which_sheet_it_is(counter, window):
    page = counter.operations.write("sheet.print", lambda s: print_sheets(s, day=TODAY, pages=1))
    counter.router.scanned.emit(page[0].code)
    assert window.scan.text() == "这是签到表 P-000001"


@pytest.mark.parametrize("code", ["6901234567892", make(Kind.PERSON, 7), make(Kind.ASSET, 1)])
def test_what_cannot_be_taken_says_what_it_was_not(counter, window, code):
    counter.router.scanned.emit(code)
    assert window.scan.text() not in {"", "随时可扫"}
    assert visits(counter) == []


def test_window_does_not_close_over_entries_that_wait(counter, window, monkeypatch):
    monkeypatch.setattr(counter, "waiting_count", lambda: 2)
    window.close()
    assert window.isVisible()
    window.findChild(QAbstractButton, "close_anyway").click()
    assert not window.isVisible()


def test_window_without_waiting_entries_closes_at_once(window):
    window.close()
    assert not window.isVisible()


def test_way_out_leaves_a_backup(counter):
    counter.save()
    assert list(counter.operations.context.paths.backups.glob("auto-*.sqlite"))


@pytest.mark.slow
def test_first_write_of_a_day_is_followed_by_a_backup(counter, second, qtbot):
    assert counter.saving._soon.isActive()
    with qtbot.waitSignal(counter.saving.saved, timeout=20_000):
        counter.saving.save()
    assert counter.window.status.words("backup").startswith("备份")


def test_second_write_of_a_day_is_not(counter, second):
    counter.saving._soon.stop()
    counter.operations.write("keepers.add", lambda s: keepers.add(s, name="赵", role=Role.LEADER))
    assert not counter.saving._soon.isActive()
