"""The page that brings registers in, with its worker, and how a test drives it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.visits import month_sums
from tests.app.register_files import table
from ui.areas.imports import ImportsTab
from ui.kit.jobs import jobs_of
from ui.kit.operations import Operations

LONG_MS = 60_000
SIZE = (1192, 590)
HEAD = ["日期", "时间", "姓名", "手机", "类别", "人数", "服务", "备注"]
LI = ["2025-10-03", "09:35", "李四", "19900001234", "骑手", "", "饮水", ""]


@dataclass
class Imports:
    """The shown page."""

    tab: ImportsTab
    context: object
    qtbot: object
    folder: Path

    @property
    def view(self):
        return self.tab.view

    @property
    def done(self):
        return self.tab.done

    def file(self, *rows, name="a.csv"):
        """Write *rows* under the usual headings."""
        return table(self.folder / name, [HEAD, *rows])

    def open(self, path):
        """Read *path* and wait for its preview, or for why there is none."""
        self.tab.open_file(path)
        self.rest()

    def rest(self):
        """Wait until no job is under way."""
        self.qtbot.waitUntil(lambda: not self.tab.work.is_busy, timeout=LONG_MS)

    def bring(self):
        """Ctrl+Enter, and wait for the summary."""
        self.press(Qt.Key.Key_Return, ctrl=True)
        self.qtbot.waitUntil(lambda: self.tab.work.is_busy)  # a shortcut presses for a moment
        self.rest()

    def press(self, key, *, ctrl=False):
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(QApplication.focusWidget() or self.tab, key, modifier)

    def drop(self, *paths):
        """Drag *paths* over the page and let go; whether they were taken."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(self.tab.rect().center(), copy, data, left, none)
        enter.ignore()
        QApplication.sendEvent(self.tab, enter)
        if enter.isAccepted():
            at = QPointF(self.tab.rect().center())
            QApplication.sendEvent(self.tab, QDropEvent(at, copy, data, left, none))
        return enter.isAccepted()

    def month(self, month):
        """Heads of ``YYYY-MM``."""
        return self.context.read(lambda session: month_sums(session, month)).total

    def words(self):
        """Open and settled words: how each is asked for."""
        return [field.choice.accessibleName() for field in self.view.side.words.fields]


def shown_imports(context, qtbot, folder):
    """The page on *context*, shown as in the window."""
    tab = ImportsTab(Operations(context))
    qtbot.addWidget(tab)
    tab.resize(*SIZE)
    tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    tab.take_focus()
    return Imports(tab, context, qtbot, folder)


def close_imports(imports):
    """End the worker."""
    jobs_of(imports.tab.operations).close()
    imports.tab.operations.close()
