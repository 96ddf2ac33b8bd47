"""A gun's burst is taken out of the keys; everything a person types arrives, in order."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.shell.router import GAP_MS, ScanRouter

CODE = "1000000000000150"
ENTER = Qt.Key.Key_Return
WIDE_ONE = "\uff11"


class Counter(QWidget):
    """A window with a field, a button and a router; keys are sent with times of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.button = QPushButton("x")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.at = 1_000_000
        self.seen: list[int] = []

    def listen(self) -> None:
        self.router = ScanRouter(QApplication.instance(), self)
        self.scans: list[str] = []
        self.router.scanned.connect(self.scans.append)

    def press(self, key, text="", *, gap=5, repeat=False):
        self.at += gap
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, repeat)
            event.setTimestamp(self.at)
            event.ignore()
            QCoreApplication.sendEvent(self.windowHandle(), event)

    def type(self, text, *, gap=5):
        for mark in text:
            self.press(ord(mark) if ord(mark) < 128 else 0, mark, gap=gap)

    def keyPressEvent(self, event):  # noqa: N802 - Qt's name
        self.seen.append(event.key())


@pytest.fixture
def counter(qtbot):
    made = Counter()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.field.setFocus()
    made.listen()
    return made


def test_burst_with_enter_is_a_scan_and_the_field_stays_as_it_was(counter):
    counter.field.setText("wang")
    counter.type(CODE)
    counter.press(ENTER)
    assert (counter.scans, counter.field.text()) == ([CODE], "wang")


def test_enter_of_a_burst_does_not_reach_the_page(counter):
    counter.type(CODE)
    counter.press(ENTER)
    assert counter.seen == []


def test_slow_typist_is_never_taken_for_a_gun(counter, qtbot):
    counter.type(CODE, gap=GAP_MS + 1)
    counter.press(ENTER, gap=GAP_MS + 1)
    assert (counter.scans, counter.field.text(), counter.seen) == ([], CODE, [ENTER])


def test_five_quick_characters_are_typing(counter):
    counter.type("12345")
    counter.press(ENTER)
    assert (counter.scans, counter.field.text(), counter.seen) == ([], "12345", [ENTER])


def test_enter_that_comes_late_is_typing(counter):
    counter.type(CODE)
    counter.press(ENTER, gap=GAP_MS + 1)
    assert (counter.scans, counter.field.text(), counter.seen) == ([], CODE, [ENTER])


def test_two_scans_in_a_row_are_two(counter):
    for _ in range(2):
        counter.type(CODE)
        counter.press(ENTER)
    assert counter.scans == [CODE, CODE]


def test_held_character_goes_on_after_35_ms(counter, qtbot):
    began = time.monotonic()
    counter.type("w")
    qtbot.waitUntil(lambda: counter.field.text() == "w", timeout=1000)
    assert GAP_MS / 1000 * 0.9 <= time.monotonic() - began < 0.3


def test_key_that_is_no_character_comes_after_what_was_typed(counter):
    counter.type("3")
    counter.press(Qt.Key.Key_F2, gap=5)
    assert (counter.field.text(), counter.seen) == ("3", [Qt.Key.Key_F2])


def test_shortcut_comes_after_what_was_typed(counter):
    texts = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), counter)
    shortcut.activated.connect(lambda: texts.append(counter.field.text()))
    counter.type("3")
    override = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a"
    )
    QCoreApplication.sendEvent(counter.windowHandle(), override)
    assert counter.field.text() == "3"


def test_mouse_press_comes_after_what_was_typed(counter, qtbot):
    counter.type("3")
    qtbot.mouseClick(counter.windowHandle(), Qt.MouseButton.LeftButton)
    assert counter.field.text() == "3"


def test_within_a_burst_nothing_is_a_shortcut(counter):
    counter.type("10")
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, "5"
    )
    event.ignore()
    QCoreApplication.sendEvent(counter.windowHandle(), event)
    assert event.isAccepted()


def test_repeating_key_is_no_burst(counter):
    for _ in range(8):
        counter.press(Qt.Key.Key_1, "1", repeat=True)
    counter.press(ENTER)
    assert (counter.scans, counter.field.text()) == ([], "11111111")


def test_space_presses_a_button_at_once(counter):
    pressed = []
    counter.button.clicked.connect(lambda: pressed.append(True))
    counter.button.setFocus()
    counter.press(Qt.Key.Key_Space, " ")
    assert pressed == [True]


def test_full_width_digits_of_the_keyboard_are_a_scan(counter):
    wide = CODE.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})
    counter.type(wide)
    counter.press(ENTER)
    assert (counter.scans, counter.field.text()) == ([wide], "")


def test_digits_an_input_method_composes_are_a_scan(counter):
    for digit in CODE:
        event = QInputMethodEvent()
        event.setCommitString(chr(0xFEE0 + ord(digit)))
        QCoreApplication.sendEvent(counter.field, event)
    event = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(counter.windowHandle(), event)
    assert [len(one) for one in counter.scans] == [len(CODE)]
    assert counter.field.text() == ""


def test_chinese_an_input_method_composes_is_not_held(counter):
    event = QInputMethodEvent()
    event.setCommitString("王")
    QCoreApplication.sendEvent(counter.field, event)
    assert counter.field.text() == "王"


def test_field_that_goes_away_takes_its_held_keys_along(counter, qtbot):
    event = QInputMethodEvent()
    event.setCommitString(WIDE_ONE)
    QCoreApplication.sendEvent(counter.field, event)
    counter.field.deleteLater()
    QCoreApplication.sendPostedEvents(counter.field, QEvent.Type.DeferredDelete)
    counter.router.let_go()
    assert counter.scans == []


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    keys=st.lists(st.tuples(st.sampled_from(f"0a{WIDE_ONE}王 +/"), st.integers(0, 80)), max_size=30)
)
def test_whatever_is_typed_without_enter_arrives_whole_and_in_order(counter, keys):
    counter.field.clear()
    for mark, gap in keys:
        counter.press(ord(mark) if ord(mark) < 128 else 0, mark, gap=gap)
    counter.router.let_go()
    assert counter.field.text() == "".join(mark for mark, _ in keys)
    assert counter.scans == []
