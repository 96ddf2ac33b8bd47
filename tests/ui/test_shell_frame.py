"""The window around the pages."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from tests.rules import ROOT
from tests.ui.clipping import clipped
from ui.areas import PAGES, PageEntry
from ui.kit import theme
from ui.kit.theme import Theme
from ui.kit.tokens import LIGHT, STEPS
from ui.shell.frame import MainWindow
from ui.shell.keysheet import KeySheet
from ui.shell.skeleton import Skeleton

ENTRIES = (
    PageEntry("desk", "来访", "user-check", "", "1"),
    PageEntry("month", "月报", "file-text", "", "0"),
    PageEntry("settings", "设置", "settings", "", bottom=True),
)
SEGMENTS = (
    ("keeper", "值班 李站长", "user", "", 0),
    ("station", "和平路驿站 YZ-0117", "map-pin", "", 1),
    ("export", "已 7 天没导出", "refresh-cw", "warn", 2),
    ("backup", "备份 11:40 已验证", "shield-check", "ok", 0),
)
BARE = """
import sys, json
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1366, 768); window.show()
app.processEvents(); print(json.dumps(sorted(sys.modules)))
"""
OURS = """
import sys, json
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.areas import PAGES
from ui.kit.theme import Theme, apply
from ui.shell.frame import MainWindow
apply(app, Theme()); window = MainWindow(PAGES); window.resize(1366, 768)
window.banner.say("demo"); window.show(); app.processEvents()
print(json.dumps([sorted(sys.modules), "Qt" in vars(QtCore)]))
"""


class Page(QWidget):
    """A page with one line that takes the keys."""

    AREA = "desk"
    KEYS = (("F2", "外卖一位"), ("Ctrl B", "补录"))
    context_changed = Signal(str)

    def __init__(self, entry: PageEntry) -> None:
        super().__init__()
        self.entry = entry
        self.context_line = f"{entry.key} context"
        self.line = QLineEdit()
        self.pressed = []
        QShortcut(QKeySequence("F2"), self, lambda: self.pressed.append("F2"))
        QVBoxLayout(self).addWidget(self.line)

    def take_focus(self) -> None:
        self.line.setFocus()


@pytest.fixture
def window(qtbot, themed):
    made = MainWindow(ENTRIES)
    qtbot.addWidget(made)
    made.resize(1366, 690)
    for key, words, icon, mood, yields in SEGMENTS:
        made.status.show_segment(key, words, icon=icon, mood=mood, yields=yields)
    made.status.set_clock("12:14")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def said(script: str) -> list:
    """What *script* prints as JSON in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_first_paint_needs_few_modules_and_not_the_whole_of_qt():
    bare, (ours, whole_namespace) = said(BARE), said(OURS)
    assert len(ours) <= 1.5 * len(bare)
    assert not whole_namespace
    assert not {"sqlalchemy", "app.context", "PySide6.QtNetwork"} & set(ours)


def test_outlines_are_shown_until_pages_can_be_opened(window):
    assert window.findChild(Skeleton).isVisible()
    window.go("month")
    assert (window.is_ready(), window.page("month")) == (False, None)
    window.open_pages(Page)
    assert not window.findChild(Skeleton).isVisible()
    assert window.open_key() == "month"


def test_keys_typed_before_the_desk_is_ready_arrive_there(window):
    QTest.keyClicks(window, "wsf")
    QTest.keyClick(window, Qt.Key.Key_F2)
    window.open_pages(Page)
    page = window.page("desk")
    assert (page.line.text(), page.pressed) == ("wsf", ["F2"])


def test_page_is_built_once_and_only_when_opened(window):
    built = []

    def build(entry):
        built.append(entry.key)
        return Page(entry)

    window.open_pages(build)
    window.go("settings")
    window.go("desk")
    window.go("settings")
    assert built == ["desk", "settings"]


def test_open_page_is_marked_titled_and_has_the_keys(window):
    window.open_pages(Page)
    window.go("month")
    marked = [key for key, row in window.rail.rows.items() if row.isChecked()]
    assert marked == ["month"]
    assert (window.header.title.text(), window.header.context.text()) == ("月报", "month context")
    assert window.page("month").line.hasFocus()


def test_context_of_a_hidden_page_stays_hidden(window):
    window.open_pages(Page)
    window.go("month")
    window.page("desk").context_changed.emit("desk news")
    assert window.header.context.whole() == "month context"
    window.page("month").context_changed.emit("10 月")
    assert window.header.context.whole() == "10 月"


def test_alt_and_digit_opens_a_page(window):
    window.open_pages(Page)
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert window.open_key() == "month"


def test_click_on_the_open_page_keeps_it_marked(window):
    window.open_pages(Page)
    row = window.rail.rows["desk"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()
    assert window.page("desk").line.hasFocus()


def test_f1_lists_the_keys_of_the_page_and_gives_the_focus_back(window):
    window.open_pages(Page)
    QTest.keyClick(window.page("desk").line, Qt.Key.Key_F1)
    sheet = window.findChild(KeySheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"外卖一位", "补录", "来访 的按键", "全屏"} <= words
    assert sheet.hasFocus()
    assert clipped(window) == []
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert window.page("desk").line.hasFocus()


def test_f11_is_full_screen_and_back(window):
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


@pytest.mark.parametrize(("ok", "ink"), [(True, LIGHT.ok), (False, LIGHT.danger)])
def test_scan_is_shown_for_a_while(qtbot, window, ok, ink):
    scan = window.scan
    assert scan.text() == "随时可扫"
    scan._end.setInterval(50)
    scan.show_scan("CB03 已归还", ok)
    drawn = scan.grab().toImage()
    edge = drawn.pixelColor(drawn.width() // 2, 0).name().upper()
    assert (scan.text(), edge) == ("CB03 已归还", ink)
    qtbot.waitUntil(lambda: scan.text() == "随时可扫")


def test_toast_keeps_off_rail_and_status_bar(window):
    window.toast.say("已撤回")
    spot = window.toast.geometry()
    assert spot.left() > window.rail.width()
    assert spot.bottom() < window.height() - window.status.height()


def test_status_segment_says_which_it_is(qtbot, window):
    with qtbot.waitSignal(window.status.clicked) as clicked:
        QTest.mouseClick(window.status._segments["backup"], Qt.MouseButton.LeftButton)
    assert clicked.args == ["backup"]


def test_narrow_status_bar_keeps_what_matters(window):
    window.setFixedWidth(600)
    kept = [key for key, part in window.status._segments.items() if part.isVisible()]
    assert kept == ["keeper", "backup"]


def test_badge_counts_what_waits(window):
    window.rail.set_badge("desk", 7)
    row = window.rail.rows["desk"]
    assert (row.badge.text(), row.badge.isVisible()) == ("7", True)
    window.rail.set_badge("desk", 0)
    assert not row.badge.isVisible()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("step", STEPS)
def test_frame_cuts_no_words_at_any_step(qapp, window, step, dark):
    theme.apply(qapp, Theme(dark=dark, step=step))
    window.open_pages(Page)
    window.banner.say("演示数据：这里的人和数字都是编的")
    window.alert.show_alerts(["藿香正气水 1 批已过期", "充电宝 CB07 逾期未还"], "去处理", "Alt 2")
    window.rail.set_badge("desk", 12)
    window.scan.show_scan("充电宝 CB03 已归还", ok=True)
    window.toast.say("已借出 2 件给王师傅，今天 18:00 还", undo=lambda: None)
    assert clipped(window) == []
    assert window.width() == 1366
    assert window.height() == 690


def test_long_english_titles_widen_the_rail(qtbot, themed):
    entries = (PageEntry("requests", "Requests and ratings", "life-buoy", "", "8"),)
    made = MainWindow(entries)
    qtbot.addWidget(made)
    made.show()
    assert clipped(made.rail) == []


def test_every_entry_of_the_rail_has_its_own_key_and_icon():
    digits = [entry.digit for entry in PAGES if entry.digit]
    assert len(digits) == len(set(digits))
    icons = ROOT / "resources" / "icons"
    assert [entry.key for entry in PAGES if not (icons / f"{entry.icon}.svg").exists()] == []
