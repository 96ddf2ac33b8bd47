"""The field that finds: letters are pinyin, its key stands on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kit.edits import LineEdit
from ui.kit.keycap import KeyCap
from ui.kit.theme import metrics
from ui.kit.tokens import SPACE

KEY = "Ctrl F"


class FindLine(LineEdit):
    """A line of text that Ctrl+F goes to (the page binds it), as wide as its hint needs.

    Args:
        name: objectName.
        hint: translated grey words while empty.
        title: translated accessible name.
    """

    def __init__(self, name: str, *, hint: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, hint=hint, latin=True, parent=parent)
        self.setAccessibleName(title)
        self._cap = KeyCap(KEY)
        self._cap.setParent(self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.restyle()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z undoes text while there is any, else it is the page's."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.text():
            undoes = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
            if undoes:
                event.ignore()
                return True
        return super().event(event)

    def restyle(self) -> None:
        super().restyle()
        cap = self._cap.sizeHint().width()
        hint = metrics().horizontalAdvance(self.placeholderText())
        self.setTextMargins(0, 0, cap + SPACE.inner, 0)
        self.setFixedWidth(hint + cap + 3 * SPACE.page)
        self._place_cap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cap()

    def _place_cap(self) -> None:
        size = self._cap.sizeHint()
        left = self.width() - size.width() - SPACE.inner
        self._cap.setGeometry(
            left, (self.height() - size.height()) // 2, size.width(), size.height()
        )
