"""One run of the window: folder, lock, first frame, database, pages, and the way out."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app import folders
from app.errors import EnvironmentFault, UserError
from app.lock import Lock, window_lock
from ui.areas import PAGES
from ui.kit import theme
from ui.shell.frame import MainWindow
from ui.shell.language import speak
from ui.shell.loading import FirstPaint, Loader, Opened, Wanted

if TYPE_CHECKING:
    from ui.main import Start
    from ui.shell.counter import Counter
    from ui.shell.faults import Faults
    from ui.shell.single import Doorbell
    from ui.shell.wizard import Outcome, Wizard

SIZE = (1366, 768)
MARKS = "YIZHAN_BENCH_MARKS"


def run_program(start: Start) -> int:
    """Open what *start* asks for; returns the exit code."""
    app = QApplication(sys.argv[:1])  # Qt 6 leaves fractional scale factors as they are
    app.setApplicationName(folders.NAME)
    program = Program(app, start)
    return app.exec() if program.launch() else 0


class Program(QObject):
    """Holds what lives as long as the window does; each part has a file of its own."""

    def __init__(self, app: QApplication, start: Start) -> None:
        super().__init__(app)
        self.app = app
        self.start = start
        self.window: MainWindow | None = None
        self.wizard: Wizard | None = None
        self.counter: Counter | None = None
        self._folder = Path()
        self._lock: Lock | None = None
        self._faults: Faults | None = None
        self._bell: Doorbell | None = None
        self._wanted: Wanted | None = None
        self._loader = Loader(self)
        self._loader.done.connect(self._on_opened)
        kept = folders.preferences()
        self.language = start.language or kept.language
        theme.apply(app, theme.Theme(kept.is_dark, kept.step))
        speak(app, self.language)
        app.aboutToQuit.connect(self.end)
        sys.excepthook = self._on_first_fault

    def launch(self) -> bool:
        """Show the window, or the wizard; False when another window was raised instead."""
        folder = chosen_folder(self.start)
        if self.start.is_demo or folders.has_data(folder):
            return self.open_folder(folder)
        from ui.shell.single import ring  # noqa: PLC0415  (QtNetwork is for second starts)

        if ring(folder):
            return False
        self.open_wizard(folder)
        return True

    def open_folder(self, folder: Path, first: Callable[[], object] | None = None) -> bool:
        """Show the window on *folder*; *first* is done before its database is opened."""
        trouble = None
        try:
            if not self._take(folder):
                return False
        except EnvironmentFault as fault:
            trouble = fault
        window = self.window = MainWindow(PAGES)
        keeper = folders.preferences().keeper
        wanted = self._wanted = Wanted(folder, keeper, PAGES[0].target, first)
        FirstPaint(window, lambda: self._after_paint(window, wanted, trouble))
        show(window)
        return True

    def open_wizard(self, folder: Path) -> None:
        """Ask what a first start has to know."""
        from ui.shell.wizard import Wizard  # noqa: PLC0415  (once in a station's life)

        self._help()
        settle()
        self.wizard = Wizard(folder, self.language)
        self.wizard.spoken.connect(self._on_spoken)
        self.wizard.done.connect(self._on_set_up)
        show(self.wizard)
        self._listen(folder)

    def reopen(self, first: Callable[[], object] | None = None) -> None:
        """Close the station and open it again: after a restore, a repair, another language."""
        before = self.window
        self._let_go()
        self.open_folder(self._folder, first)
        if before is not None:
            before.close()
            before.deleteLater()

    def end(self) -> None:
        """Close what is open; the last thing that runs."""
        self._let_go()
        if self._bell is not None:
            self._bell.close()
        if self._lock is not None:
            self._lock.release()

    def raise_window(self) -> None:
        """Somebody started the program again."""
        shown = self.window or self.wizard
        if shown is not None:
            shown.setWindowState(shown.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
            shown.raise_()
            shown.activateWindow()

    def _take(self, folder: Path) -> bool:
        """Take the lock of the one window on *folder*, or raise the window that has it."""
        if self._lock is None or folder != self._folder:
            lock = window_lock(folder)
            if lock is None:
                from ui.shell.single import ring  # noqa: PLC0415

                ring(folder)
                return False
            self._lock, self._folder = lock, folder
        return True

    def _after_paint(
        self, window: MainWindow, wanted: Wanted, trouble: EnvironmentFault | None
    ) -> None:
        mark("painted")
        if trouble is None:
            self._loader.start(wanted)
        else:
            self._refuse(window, trouble)

    def _on_opened(self, found: Opened | BaseException | None) -> None:
        if self.window is None:
            return
        if isinstance(found, EnvironmentFault):
            self._refuse(self.window, found)
        elif isinstance(found, UserError) and self._wanted is not None:
            self._say_error(found)
            self._loader.start(self._wanted._replace(first=None))
        elif isinstance(found, BaseException):
            raise found
        elif found is None:
            self.open_wizard(self._folder)
            self.window.close()
        else:
            self._open_pages(self.window, found)

    def _open_pages(self, window: MainWindow, opened: Opened) -> None:
        from ui.shell.counter import Counter  # noqa: PLC0415  (imports the business)

        self.counter = Counter(window, opened)
        self.counter.language_chosen.connect(self._on_language)
        self.counter.restore_wanted.connect(self._on_restore)
        window.open_pages(self.counter.build_page)
        page = window.page(window.open_key())
        if page is not None:
            FirstPaint(page, self._after_ready)

    def _after_ready(self) -> None:
        mark("ready")
        self._help()
        settle()
        if self.counter is not None:
            self.counter.start_rest()
        self._listen(self._folder)

    def _refuse(self, window: MainWindow, fault: EnvironmentFault) -> None:
        """The folder cannot be opened: say so where the pages would be."""
        from ui.shell.refused import Refused  # noqa: PLC0415

        self._help()
        settle()
        window.open_pages(lambda _entry: Refused(fault, self.reopen))

    def _help(self) -> Faults:
        """Install what shows faults, which nothing need wait for while there is none."""
        if self._faults is None:
            from ui.shell.faults import Faults  # noqa: PLC0415

            self._faults = Faults(lambda: self.window or self.wizard, self._say)
            self._faults.install()
        return self._faults

    def _on_first_fault(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._help().show_error(error.with_traceback(trace))

    def _listen(self, folder: Path) -> None:
        """Hear second starts."""
        from ui.shell.single import Doorbell  # noqa: PLC0415

        if self._bell is not None:
            self._bell.close()
        self._bell = Doorbell(folder, self)
        self._bell.rung.connect(self.raise_window)

    def _on_language(self, language: str) -> None:
        self._on_spoken(language)
        self.reopen()

    def _on_restore(self, file: Path) -> None:
        """The window closes first: nobody may have the folder open while it is restored."""
        if self.counter is None:
            return
        actor, folder = self.counter.operations.context.actor, self._folder

        def put_back() -> None:
            from app.restore import restore  # noqa: PLC0415

            restore(folder, file, actor=actor)

        self.reopen(put_back)

    def _on_spoken(self, language: str) -> None:
        self.language = language
        speak(self.app, language)

    def _on_set_up(self, outcome: Outcome) -> None:
        usual = outcome.folder == folders.usual_data()
        kept = "" if usual or self.start.data else str(outcome.folder)
        folders.remember(language=self.language, data=kept)
        wizard, self.wizard = self.wizard, None
        self.open_folder(folders.demo_data() if outcome.is_demo else outcome.folder)
        if wizard is not None:
            wizard.close()

    def _say_error(self, error: UserError) -> None:
        from ui.kit.messages import sentence  # noqa: PLC0415

        self._say(sentence(error))

    def _say(self, words: str) -> None:
        if self.window is not None:
            self.window.toast.say(words, icon="circle-alert")

    def _let_go(self) -> None:
        if self.counter is not None:
            self.counter.close()
            self.counter = None


def chosen_folder(start: Start) -> Path:
    """The data folder *start* means: its own, the demonstration's, or what was chosen before."""
    if start.is_demo:
        return folders.demo_data()
    return Path(start.data or folders.preferences().data or folders.usual_data())


def show(window: QWidget) -> None:
    """The whole screen of a counter PC; for the bench the size it compares with."""
    window.resize(*SIZE)
    if MARKS in os.environ:
        window.show()
    else:
        window.showMaximized()


def settle() -> None:
    """The start is over: what it made stays for good, what is made now may be garbage."""
    gc.freeze()
    gc.enable()


def mark(what: str) -> None:
    """For the bench: when *what* was reached (``time.monotonic_ns``), with how many modules."""
    if MARKS in os.environ:
        sys.stderr.write(f"{what} {time.monotonic_ns()} {len(sys.modules)}\n")
        sys.stderr.flush()
