"""One run of the window: opened, opened again in another language or after a restore, refused."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtWidgets import QPushButton

from app import boot, folders, keepers
from app.backups import auto_backup
from app.context import Paths
from app.founding import found
from app.permissions import Role
from app.station import info
from ui.areas.settings import SettingsPage
from ui.main import Start
from ui.shell.language import speak
from ui.shell.program import Program
from ui.shell.refused import Refused
from ui.shell.wizard import Outcome

pytestmark = pytest.mark.slow


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("YIZHAN_HOME", str(tmp_path))
    monkeypatch.setenv("YIZHAN_BENCH_MARKS", "1")  # offscreen there is nothing to maximise to
    for where, hook in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(where, hook, getattr(where, hook))
    return tmp_path


@pytest.fixture
def folder(home):
    found(home / "data", code="YZ-0117", name="和平路工会驿站", keeper="李站长")
    return home / "data"


@pytest.fixture
def start(qapp, home, themed):
    made = []

    def begin(**options):
        program = Program(qapp, Start(**options))
        made.append(program)
        program.launch()
        return program

    yield begin
    for program in made:
        program.end()
        for shown in (program.window, program.wizard):
            if shown is not None:
                shown.close()
                shown.deleteLater()
        qapp.aboutToQuit.disconnect(program.end)
    speak(qapp, "zh")


def ready(qtbot, program, key="desk"):
    def look():
        assert program.window is not None
        assert program.window.page(key) is not None
        assert program.counter is not None
        assert hasattr(program.counter, "standing")

    qtbot.waitUntil(look, timeout=20_000)
    return program.window


def test_window_opens_on_the_desk(qtbot, start, folder):
    window = ready(qtbot, start())
    assert window.open_key() == "desk"
    assert window.banner.text() == ""


def test_second_window_on_a_folder_is_not_opened(qtbot, qapp, start, folder):
    ready(qtbot, start())
    second = start()
    assert second.window is None


def test_first_start_asks(start, home):
    program = start()
    assert program.wizard is not None
    assert program.wizard.isVisible()
    assert not (home / "data").exists()


def test_what_was_asked_is_opened_and_remembered(qtbot, start, home):
    program = start()
    other = home / "elsewhere"
    found(other, code="B", name="别处的站", keeper="王")
    program.wizard.spoken.emit("en")
    program.wizard.done.emit(Outcome(other))
    window = ready(qtbot, program)
    assert window.status.words("station") == "别处的站 B"
    kept = folders.preferences()
    assert (kept.data, kept.language) == (str(other), "en")


def test_folder_without_a_station_asks(qtbot, start, home):
    context = boot.open_context(home / "data", actor=boot.SETUP)
    boot.close(context.engine)
    program = start()
    qtbot.waitUntil(lambda: program.wizard is not None, timeout=20_000)


def test_another_language_opens_the_window_again_where_it_was_chosen(qtbot, start, folder):
    program = start()
    before = ready(qtbot, program)
    program.counter.language_chosen.emit("en")
    window = ready(qtbot, program, "settings")
    assert window is not before
    assert window.open_key() == "settings"
    assert window.page("settings").section().KEY == "display"
    assert window.windowTitle() == "Yizhan"


def test_restore_closes_the_station_and_opens_what_was_saved(qtbot, start, folder):
    program = start()
    ready(qtbot, program)
    operations = program.counter.operations
    auto_backup(operations.context)
    file = next(Paths(folder).backups.glob("auto-*.sqlite"))
    before = operations.read(lambda s: info(s, "instance"))
    operations.write("keepers.add", lambda s: keepers.add(s, name="王姐", role=Role.LEADER))
    program.counter.restore_wanted.emit(file)
    window = ready(qtbot, program, "settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    assert page.section().KEY == "data"
    now = program.counter.operations
    assert [row.name for row in now.read(keepers.keepers)] == ["李站长"]
    assert now.read(lambda s: info(s, "instance")) != before
    assert list(Paths(folder).backups.glob("before-restore-*"))


def test_restore_that_is_refused_opens_the_data_of_before(qtbot, start, folder):
    program = start()
    ready(qtbot, program)
    (folder / "bad.sqlite").write_bytes(b"not a database" * 100)
    program.counter.restore_wanted.emit(folder / "bad.sqlite")
    window = ready(qtbot, program, "settings")
    assert "bad.sqlite" in window.toast.text()
    assert program.counter.operations.read(keepers.keepers)[0].name == "李站长"


def test_damaged_file_says_so_and_is_left_as_it_is(qtbot, start, folder):
    database = Paths(folder).database
    database.write_bytes(b"no database at all " * 1000)
    before = database.read_bytes()
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.page("desk"), Refused), timeout=20_000)
    assert program.window.page("desk").again.hasFocus() or not program.window.isActiveWindow()
    assert database.read_bytes() == before


def test_trying_again_opens_what_was_mended(qtbot, start, folder):
    database = Paths(folder).database
    whole = database.read_bytes()
    database.write_bytes(b"no database at all " * 1000)
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.page("desk"), Refused), timeout=20_000)
    database.write_bytes(whole)
    program.window.page("desk").again.click()
    window = ready(qtbot, program)
    assert not isinstance(window.page("desk"), Refused)


def test_folder_that_was_chosen_and_is_gone_is_not_begun_anew(qtbot, start, home):
    chosen = home / "stick" / "data"
    found(chosen, code="YZ-0117", name="和平路工会驿站", keeper="李站长")
    folders.remember(data=str(chosen))
    away = (home / "stick").rename(home / "away")
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.page("desk"), Refused), timeout=20_000)
    assert not (home / "stick").exists()
    away.rename(home / "stick")
    program.window.page("desk").again.click()
    ready(qtbot, program)


def test_who_lost_the_folder_for_good_may_begin_anew(qtbot, start, home):
    folders.remember(data=str(home / "stick" / "data"))
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.page("desk"), Refused), timeout=20_000)
    program.window.page("desk").findChild(QPushButton, "other").click()
    assert program.wizard.isVisible()
    assert program.wizard.answers.folder == str(home / "data")


def test_damaged_file_can_be_put_back_from_the_last_backup(qtbot, start, folder):
    context = boot.open_context(folder, actor=boot.SETUP)
    auto_backup(context)
    context.engine.dispose()
    damaged = b"no database any more" * 300
    Paths(folder).database.write_bytes(damaged)
    program = start()
    qtbot.waitUntil(lambda: isinstance(program.window.page("desk"), Refused), timeout=20_000)
    program.window.page("desk").findChild(QPushButton, "other").click()
    window = ready(qtbot, program, "settings")
    assert isinstance(window.page("settings"), SettingsPage)
    kept = [one.read_bytes() for one in Paths(folder).backups.glob("before-restore*/*.sqlite")]
    assert damaged in kept
