"""The whole window on the bench's data, in this process, and what it paints."""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from app.lock import use_lock
from tests.bench.ground import Ground
from ui.areas import PAGES
from ui.kit import theme
from ui.shell.counter import Counter
from ui.shell.frame import MainWindow
from ui.shell.language import speak
from ui.shell.loading import Opened

SIZE = (1366, 768)
Painted = list[tuple[QWidget, QRegion]]


@dataclass(frozen=True, slots=True)
class Shown:
    """The window with the desk open."""

    app: QApplication
    window: MainWindow
    counter: Counter

    def page(self, key: str) -> Any:
        self.window.go(key)
        self.app.processEvents()
        return self.window.page(key)


@cache
def shown(ground: Ground) -> Shown:
    """The window, opened once; what it imported is frozen as the program does it."""
    os.environ["YIZHAN_HOME"] = str(ground.copy / "home")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Theme())
    speak(app, "zh")
    window = MainWindow(PAGES)
    window.resize(*SIZE)
    window.show()
    counter = Counter(window, Opened(ground.desk, False, use_lock(ground.copy)))  # noqa: FBT003
    window.open_pages(counter.build_page)
    window.activateWindow()
    app.processEvents()
    gc.collect()
    gc.freeze()
    return Shown(app, window, counter)


class Listener(QObject):
    """Notes what is painted while it listens."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.painted: Painted = []
        self._app = app

    def __enter__(self) -> Painted:
        self._app.installEventFilter(self)
        return self.painted

    def __exit__(self, *_error: object) -> None:
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.painted.append((watched, event.region()))
        return False


def paint_again(app: QApplication, painted: Painted) -> None:
    """Paint the same regions of the same parts, and nothing else."""
    for widget, region in painted:
        QWidget.update(widget, region)  # an item view's own takes an index
    app.processEvents()
