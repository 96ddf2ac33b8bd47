"""Qt's bindings give back every reference to None they take (PySide6 6.12.0 on 3.11 does not)."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

CALLS = 10_000
# Other references to None come and go meanwhile; a lost one a call shows as ten thousand.
NOISE = 200

mortal = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: nothing to lose"
)


class Bell(QObject):
    rung = Signal()

    def on_rung(self) -> None:
        """Answer None to the signal."""

    def customEvent(self, event: QEvent) -> None:  # noqa: N802
        """Answer None to Qt, which calls this from C++."""


def changed_by(act) -> int:
    act()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        act()
    return abs(sys.getrefcount(None) - before)


@mortal
def test_a_call_on_a_widget_leaves_none_alone(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    assert changed_by(lambda: label.setEnabled(True)) < NOISE
    assert changed_by(label.update) < NOISE
    assert changed_by(label.clear) < NOISE


@mortal
def test_a_signal_and_its_slot_leave_none_alone(qapp):
    bell = Bell()
    bell.rung.connect(bell.on_rung)
    assert changed_by(bell.rung.emit) < NOISE


@mortal
def test_an_override_called_by_qt_leaves_none_alone(qapp):
    bell, event = Bell(), QEvent(QEvent.Type.User)
    assert changed_by(lambda: QApplication.sendEvent(bell, event)) < NOISE
