"""What the window asks of a page, and when a page asks the database again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.kit.operations import EVERYTHING, concerns

if TYPE_CHECKING:
    from ui.kit.operations import Operations
    from ui.kit.toast import Toast


class Page(QWidget):
    """A page: says what it READS and its KEYS, refreshes when stale and visible.

    ``AREA`` is its translation context. ``READS`` names the tables whose change makes it stale.
    ``KEYS`` are (key as on its cap, words marked with ``tr_later(AREA, ...)``) for the F1 sheet.

    Signals:
        context_changed: the line beside the title changed.
    """

    AREA: ClassVar[str]
    READS: ClassVar[frozenset[str]] = frozenset()
    KEYS: ClassVar[Sequence[tuple[str, str]]] = ()

    context_changed = Signal(str)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self._context = ""
        self._stale = EVERYTHING
        operations.changed.connect(self._on_changed)

    @property
    def context_line(self) -> str:
        """What stands beside the title in the header."""
        return self._context

    @property
    def toast(self) -> Toast:
        """The window's toast; a page shown alone has one of its own."""
        from ui.kit.toast import Toast  # noqa: PLC0415  (not needed to paint the first frame)

        window = self.window()
        theirs = None if window is self else getattr(window, "toast", None)
        mine = theirs or window.findChild(Toast)
        return mine if isinstance(mine, Toast) else Toast(window)

    def set_context(self, words: str) -> None:
        """Show *words* (translated) beside the title."""
        self._context = words
        self.context_changed.emit(words)

    def refresh(self, tables: frozenset[str]) -> None:
        """Read again what depends on *tables* (``EVERYTHING`` the first time)."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keys where they belong: called when the page opens or a panel closes."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if concerns(tables, self.READS):
            whole = EVERYTHING in (tables, self._stale)
            self._stale = EVERYTHING if whole else self._stale | tables
            if self.isVisible():
                self._catch_up()

    def _catch_up(self) -> None:
        stale, self._stale = self._stale, frozenset()
        if stale:
            self.refresh(stale)
