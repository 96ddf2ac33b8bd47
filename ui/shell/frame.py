"""The window: rail, header, alert strip, pages built on first use, status bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.areas import PageEntry
from ui.kit.sparing import takes_focus, takes_no_focus
from ui.shell.header import Banner, Header
from ui.shell.rail import Rail
from ui.shell.skeleton import Skeleton
from ui.shell.statusbar import StatusBar

if TYPE_CHECKING:
    from ui.kit.alert import AlertStrip
    from ui.kit.toast import Toast
    from ui.shell.early import EarlyKeys
    from ui.shell.keysheet import KeySheet

Factory = Callable[[PageEntry], QWidget]


class MainWindow(QMainWindow):
    """The frame around the pages.

    It can be shown at once: until ``open_pages`` gives it a factory it paints outlines and keeps
    what is typed.

    Attributes:
        rail, header, scan, banner, alert, status, toast: its parts.
    """

    def __init__(self, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.setWindowTitle(QCoreApplication.translate("shell", "驿站"))
        self.entries = {entry.key: entry for entry in entries}
        self._factory: Factory | None = None
        self._pages: dict[str, QWidget] = {}
        self._open = next(iter(self.entries), "")
        self._early: EarlyKeys | None = None
        self._keys: KeySheet | None = None
        self._toast: Toast | None = None
        self._alert: AlertStrip | None = None
        self.rail = Rail(entries)
        self.header = Header()
        self.scan = self.header.scan
        self.banner = Banner()
        self.status = StatusBar()
        self._stack = QStackedWidget()
        self._stack.addWidget(Skeleton())
        self._lay_out()
        self._connect()
        self._show_title(self._open)
        takes_focus(self)
        self.setFocus()

    def open_pages(self, factory: Factory, first: str = "") -> None:
        """Build pages with *factory* from now on, open *first*, hand it what was typed before."""
        self._factory = factory
        takes_no_focus(self)
        self.go(first or self._open)
        if self._early is not None:
            self._early.replay(self.page(self._open))
            self._early = None

    def is_ready(self) -> bool:
        """Whether pages can be opened."""
        return self._factory is not None

    def go(self, key: str) -> None:
        """Open page *key*, building it on its first time; it takes the keys."""
        self._show_title(key)
        if self._factory is None:
            return
        if key not in self._pages:
            self._add(key, self._factory(self.entries[key]))
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        self._on_context(getattr(page, "context_line", ""))
        self.give_focus()

    def open_key(self) -> str:
        """The key of the open page."""
        return self._open

    def page(self, key: str) -> QWidget | None:
        """The page *key* if it was opened before."""
        return self._pages.get(key)

    def give_focus(self) -> None:
        """Put the keys where the open page wants them."""
        take = getattr(self._pages.get(self._open), "take_focus", None)
        if take is not None:
            take()

    def open_keys(self) -> None:
        """Show or hide the sheet of keys (F1)."""
        sheet = self._key_sheet()
        if sheet.isVisible():
            sheet.close_sheet()
            return
        page = self._pages.get(self._open)
        sheet.open_sheet(
            self.header.title.text(), getattr(page, "AREA", ""), getattr(page, "KEYS", ())
        )

    def switch_full_screen(self) -> None:
        """F11."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._factory is None:
            self._keep_early(event)
            return
        super().keyPressEvent(event)

    @property
    def alert(self) -> AlertStrip:
        """The worst things in one line between header and page."""
        from ui.kit.alert import AlertStrip  # noqa: PLC0415  (as below)

        if self._alert is None:
            self._alert = AlertStrip()
            self._column.insertWidget(self._column.indexOf(self.header) + 1, self._alert)
        return self._alert

    @property
    def toast(self) -> Toast:
        """What was just done, over the bottom left of the page."""
        from ui.kit.toast import Toast  # noqa: PLC0415  (not needed to paint the first frame)

        if self._toast is None:
            self._toast = Toast(self.centralWidget())
            self.restyle()
        return self._toast

    def restyle(self) -> None:
        if self._toast is not None:
            self._toast.set_margins(self.rail.width(), self.status.height())

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self._column = column
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(inside)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.header.keys.clicked.connect(self.open_keys)
        self._bind("F1", self.open_keys)
        self._bind("F11", self.switch_full_screen)
        for entry in self.entries.values():
            if entry.digit:
                self._bind(f"Alt+{entry.digit}", partial(self.go, entry.key))

    def _bind(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _key_sheet(self) -> KeySheet:
        from ui.shell.keysheet import KeySheet  # noqa: PLC0415  (as above)

        if self._keys is None:
            self._keys = KeySheet(self.centralWidget())
            self._keys.closed.connect(self.give_focus)
        return self._keys

    def _keep_early(self, event: QKeyEvent) -> None:
        from ui.shell.early import EarlyKeys  # noqa: PLC0415  (as above)

        if self._early is None:
            self._early = EarlyKeys()
        self._early.keep(event)

    def _add(self, key: str, page: QWidget) -> None:
        self._pages[key] = page
        self._stack.addWidget(page)
        changed = getattr(page, "context_changed", None)
        if changed is not None:
            changed.connect(lambda words: self._on_context(words) if key == self._open else None)

    def _show_title(self, key: str) -> None:
        self._open = key
        if self._keys is not None:
            self._keys.hide()
        self.rail.mark(key)
        if key in self.entries:
            title = QCoreApplication.translate("areas", self.entries[key].title)
            self.header.title.setText(title)

    def _on_context(self, words: str) -> None:
        self.header.context.say(words)
