"""Enter walks a form: next field, and in the last one it saves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QPushButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterWalk(QObject):
    """Lives on *container*: Enter goes on, and in the last field, or with Ctrl, calls *submit*.

    Shift+Enter stays a new line in a remark; a focused button is pressed by its own Enter.
    """

    def __init__(self, container: QWidget, submit: Callable[[], object]) -> None:
        super().__init__(container)
        self._container = container
        self._submit = submit
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            shortcut = QShortcut(QKeySequence(keys), container)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(submit)
        container.installEventFilter(self)
        for child in container.findChildren(QWidget):
            child.installEventFilter(self)

    def watch(self, widget: QWidget) -> None:
        """Also walk from *widget*, which was put into the container later."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if isinstance(watched, QPushButton) or watched is not QApplication.focusWidget():
            return False
        self._go_on(watched)
        return True

    def _go_on(self, watched: QObject) -> None:
        stops = self._stops()
        at = stops.index(watched) if watched in stops else len(stops)
        if at + 1 < len(stops):
            stops[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._submit()

    def _stops(self) -> list[QWidget]:
        """The fields in Tab order; buttons that act are not fields."""
        found: list[QWidget] = []
        widget: QWidget | None = self._container.nextInFocusChain()
        while widget is not None and widget is not self._container:
            if self._is_field(widget):
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    def _is_field(self, widget: QWidget) -> bool:
        return (
            self._container.isAncestorOf(widget)
            and not isinstance(widget, QPushButton)
            and (isinstance(widget, QAbstractButton | QPlainTextEdit) or _takes_keys(widget))
            and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            and widget.isVisibleTo(self._container)
            and widget.isEnabled()
        )


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusProxy() is None and bool(widget.objectName())
