"""A window on a copy of the station, and hands to work it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app import boot
from app.context import Context
from app.lock import use_lock
from tests.screens.data import NOW, found
from ui.areas import PAGES
from ui.shell.counter import Counter
from ui.shell.frame import MainWindow
from ui.shell.language import speak
from ui.shell.loading import Opened

Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 20.0
KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Space": Qt.Key.Key_Space,
    "Del": Qt.Key.Key_Delete,
    **{f"F{n}": Qt.Key(Qt.Key.Key_F1 + n - 1) for n in range(1, 13)},
}
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class Stage:
    """One scene's window; nothing of it is left for the next."""

    def __init__(self, app: QApplication, station: Path, scratch: Path, language: str) -> None:
        self.app = app
        self.folder = scratch
        self.window = QWidget()
        self._station = station
        self._counter: Counter | None = None
        self.speak(language)

    def speak(self, language: str) -> None:
        """Let what is built from now on be in *language*."""
        self.language = language
        speak(self.app, language)

    def open(self, *, is_new: bool = False) -> MainWindow:
        """The window with the desk open, over a copy of the station, or a new one."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if is_new:
            found(self.folder)
        else:
            shutil.copytree(self._station, self.folder)
        window = self.frame()
        lock = use_lock(self.folder)
        self._counter = Counter(window, Opened(self.context(), False, lock))  # noqa: FBT003
        window.open_pages(self._counter.build_page)
        self._counter.start_rest()
        self.settle()
        return window

    def frame(self) -> MainWindow:
        """The window before there is anything in it."""
        window = MainWindow(PAGES)
        self.show(window)
        return window

    def context(self) -> Context:
        """The station, its clock stopped at noon, 李站长 on duty."""
        context = boot.open_context(self.folder, actor=boot.SETUP)
        return boot.on_duty(context.acting(now=lambda: NOW), "")

    def show(self, window: QWidget) -> None:
        self.window = window
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        self.settle()

    @property
    def main(self) -> MainWindow:
        assert isinstance(self.window, MainWindow)
        return self.window

    @property
    def counter(self) -> Counter:
        assert self._counter is not None
        return self._counter

    def go(self, key: str) -> Any:
        """The page *key*, opened."""
        self.main.go(key)
        self.settle()
        return self.main.page(key)

    def keys(self, *names: str) -> None:
        """Press keys as their caps name them: ``F10``, ``Ctrl+G``, ``Enter``."""
        for name in names:
            *held, last = name.split("+") if len(name) > 1 else [name]
            modifiers = Qt.KeyboardModifier.NoModifier
            for one in held:
                modifiers |= MODIFIERS[one]
            target = self.app.focusWidget() or self.window
            QTest.keyClick(target, KEYS.get(last, last), modifiers)
            self.settle()

    def type(self, text: str) -> None:
        """Type *text* into what has the focus, Chinese too."""
        target = self.app.focusWidget() or self.window
        if text.isascii():
            QTest.keyClicks(target, text)
        else:
            insert: Any = target
            insert.insert(text)
        self.settle()

    def press(self, name: str) -> None:
        """Click the button of that object name."""
        self.find(QAbstractButton, name).click()
        self.settle()

    def find(self, kind: type[Kind], name: str = "") -> Kind:
        """The shown part of that kind and object name."""
        found = [one for one in self.window.findChildren(kind, name) if one.isVisible()]
        assert found, f"no {kind.__name__} {name!r} is shown"
        return found[0]

    def settle(self) -> None:
        """Let everything that is due happen."""
        for _ in range(3):
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, until: Callable[[], object]) -> None:
        """Let events happen until *until* says so."""
        end = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < end, "it never came"
            self.app.processEvents()
            QTest.qWait(5)
        self.settle()

    def close(self) -> None:
        """Nothing stays."""
        if self._counter is not None:
            self._counter.close()
        self.window.close()
        self.window.deleteLater()
        self.settle()
