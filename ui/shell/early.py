"""Keys pressed before the desk is ready: kept, then typed into it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

MOST = 200


class EarlyKeys:
    """At most 200 key presses, in order."""

    def __init__(self) -> None:
        self._kept: list[QKeyEvent] = []

    def keep(self, event: QKeyEvent) -> None:
        if len(self._kept) < MOST and event.key() != Qt.Key.Key_unknown:
            self._kept.append(event.clone())

    def replay(self, page: QWidget | None) -> None:
        """Type what was kept into whatever has the focus on *page*, shortcuts included."""
        kept, self._kept = self._kept, []
        for event in kept:
            target = QApplication.focusWidget() or page
            if page is not None and _pressed_shortcut(page, event):
                continue
            if target is not None:
                _type(target, event)


def _type(target: QWidget, event: QKeyEvent) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        copy = QKeyEvent(kind, event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(target, copy)


def _pressed_shortcut(page: QWidget, event: QKeyEvent) -> bool:
    """A key event sent by hand passes no shortcut map, so look for its owner here."""
    if event.text().isprintable() and event.text():
        return False
    keys = QKeySequence(event.keyCombination())
    for shortcut in page.findChildren(QShortcut):
        if shortcut.key() == keys and shortcut.isEnabled():
            shortcut.activated.emit()
            return True
    for button in page.findChildren(QAbstractButton):
        if button.shortcut() == keys and button.isEnabled():
            button.click()
            return True
    return False
