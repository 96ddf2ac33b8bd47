"""One run of the window: folder, lock, first frame, database, pages, and the way out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from app import folders
from app.errors import EnvironmentFault, UserError
from app.lock import Lock, window_lock
from ui.areas import PAGES
from ui.kit import theme
from ui.shell.frame import MainWindow
from ui.shell.language import speak
from ui.shell.loading import First, FirstPaint, Loader, Opened, Wanted, demo_in
from ui.shell.starting import Arrival, chosen_folder, is_gone, mark, sentence_of, settle, show

if TYPE_CHECKING:
    from app.context import Actor
    from ui.main import Start
    from ui.shell.counter import Counter
    from ui.shell.faults import Faults
    from ui.shell.single import Doorbell
    from ui.shell.wizard import Outcome, Wizard

SETTINGS = "settings"


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
        self._arrival: Arrival | None = None
        self._lock: Lock | None = None
        self._faults: Faults | None = None
        self._bell: Doorbell | None = None
        self._wanted: Wanted | None = None
        self._loader = Loader(self)
        self._loader.done.connect(self._on_opened)
        self._loader.told.connect(self._on_told)
        kept = folders.preferences()
        self.language = start.language or kept.language
        theme.apply(app, theme.Theme(kept.is_dark, kept.step))
        speak(app, self.language)
        app.aboutToQuit.connect(self.end)
        sys.excepthook = self._on_first_fault

    def launch(self) -> bool:
        """Show the window, or the wizard; False when another window was raised instead."""
        folder = chosen_folder(self.start)
        if self.start.is_demo:
            return self.open_demo(folder)
        if folders.has_data(folder) or is_gone(folder):
            return self.open_folder(folder)
        from ui.shell.single import ring  # noqa: PLC0415  (QtNetwork is for second starts)

        if ring(folder):
            return False
        self.open_wizard(folder)
        return True

    def open_folder(self, folder: Path, first: First | None = None, words: str = "") -> bool:
        """Show the window on *folder*; *first*, told by *words*, is done before it is opened."""
        trouble = None
        try:
            if not self._take(folder):
                return False
        except EnvironmentFault as fault:
            trouble = fault
        window = self.window = MainWindow(PAGES)
        keeper = folders.preferences().keeper
        wanted = self._wanted = Wanted(folder, keeper, PAGES[0].target, first, words)
        FirstPaint(window, lambda: self._after_paint(window, wanted, trouble))
        show(window)
        return True

    def open_demo(self, folder: Path) -> bool:
        """Show the window on the demonstration, which is made where there is none yet."""
        if folders.has_data(folder):
            return self.open_folder(folder)
        words = QCoreApplication.translate("shell", "正在准备演示数据")
        return self.open_folder(folder, demo_in(folder), words)

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

    def reopen(
        self, first: First | None = None, words: str = "", arrival: Arrival | None = None
    ) -> None:
        """Close the station and open it again: after a restore, a repair, another language."""
        before, self._arrival = self.window, arrival
        self._let_go()
        folder = self._wanted.folder if self._wanted else self._folder
        self.open_folder(folder, first, words)
        if before is not None:
            before.close()
            before.deleteLater()

    def end(self) -> None:
        """Save, and close what is open; the last thing that runs."""
        if self._bell is not None:
            self._bell.close()
        if self._lock is not None:
            self._lock.release()  # another start need not wait for the backup
        if self.counter is not None:
            try:
                self.counter.save()
            except EnvironmentFault as fault:
                self._help().show_error(fault)
        self._let_go()

    def raise_window(self) -> None:
        """Somebody started the program again."""
        shown = self.window or self.wizard
        if shown is not None:
            shown.setWindowState(shown.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
            shown.raise_()
            shown.activateWindow()

    def _take(self, folder: Path) -> bool:
        """Take the lock of the one window on *folder*, or raise the window that has it."""
        if is_gone(folder):
            raise EnvironmentFault("fault.folder_gone", folder=str(folder))
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
        window.banner.say(wanted.words)
        if trouble is None:
            self._loader.start(wanted)
        else:
            self._refuse(window, trouble)

    def _on_told(self, done: int, total: int) -> None:
        if self.window is not None and self._wanted is not None:
            self.window.banner.say(f"{self._wanted.words} {done * 100 // max(total, 1)}%")

    def _on_opened(self, found: Opened | BaseException | None) -> None:
        if self.window is None:
            return
        if isinstance(found, EnvironmentFault):
            self._refuse(self.window, found)
        elif isinstance(found, UserError) and self._wanted is not None:
            self._arrival = Arrival("data", sentence_of(found))
            self._loader.start(self._wanted._replace(first=None))
        elif isinstance(found, BaseException):
            raise found
        elif found is None:
            self._begin_anew(self._folder)
        else:
            self._open_pages(self.window, found)

    def _open_pages(self, window: MainWindow, opened: Opened) -> None:
        from ui.shell.counter import Counter  # noqa: PLC0415  (imports the business)

        self.counter = Counter(window, opened)
        self.counter.language_chosen.connect(self._on_language)
        self.counter.restore_wanted.connect(self._on_restore)
        window.banner.say(self.counter.banner)
        arrival, self._arrival = self._arrival, None
        window.open_pages(self.counter.build_page, SETTINGS if arrival else "")
        page = window.page(window.open_key())
        if page is not None:
            FirstPaint(page, self._after_ready)
        if arrival is not None:
            self.counter.arrive(arrival.section, arrival.words)

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
        window.open_pages(lambda _entry: Refused(fault, self.reopen, self._way_out(fault)))

    def _way_out(self, fault: EnvironmentFault) -> tuple[str, Callable[[], object]] | None:
        """What else than trying again would mend *fault*: its words, and the act."""
        from app import backups, boot  # noqa: PLC0415
        from app.context import Paths  # noqa: PLC0415
        from ui.kit.formats import day_and_clock  # noqa: PLC0415

        if fault.code == "fault.folder_gone":
            anew = partial(self._begin_anew, folders.usual_data())
            return QCoreApplication.translate("faults", "从头建站"), anew
        saved = backups.last_backup(Paths(self._folder))
        if fault.code != "fault.damaged" or saved is None:
            return None
        words = QCoreApplication.translate("faults", "恢复 {time} 的备份")
        act = partial(self._restore, saved.path, boot.SETUP)
        return words.format(time=day_and_clock(saved.made_at)), act

    def _begin_anew(self, folder: Path) -> None:
        """There is no station: ask for one, in place of the window."""
        window, self.window = self.window, None
        self.open_wizard(folder)
        if window is not None:
            window.close()
            window.deleteLater()

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
        self.reopen(arrival=Arrival("display"))

    def _on_restore(self, file: Path) -> None:
        """The window closes first: nobody may have the folder open while it is restored."""
        if self.counter is not None:
            self._restore(file, self.counter.operations.context.actor)

    def _restore(self, file: Path, actor: Actor) -> None:
        folder = self._folder

        def put_back(_tell: object) -> None:
            from app.restore import restore  # noqa: PLC0415

            restore(folder, file, actor=actor)

        words = QCoreApplication.translate("shell", "正在恢复备份")
        done = QCoreApplication.translate("shell", "恢复好了；原来的数据另存了一份")
        self.reopen(put_back, words, Arrival("data", done))

    def _on_spoken(self, language: str) -> None:
        self.language = language
        speak(self.app, language)

    def _on_set_up(self, outcome: Outcome) -> None:
        usual = outcome.folder == folders.usual_data()
        kept = "" if usual or self.start.data else str(outcome.folder)
        folders.remember(language=self.language, data=kept)
        wizard, self.wizard = self.wizard, None
        if outcome.is_demo:
            self.open_demo(folders.demo_data())
        else:
            self.open_folder(outcome.folder)
        if wizard is not None:
            wizard.close()

    def _say(self, words: str) -> None:
        if self.window is not None:
            self.window.toast.say(words, icon="circle-alert")

    def _let_go(self) -> None:
        if self.counter is not None:
            self.counter.close()
            self.counter = None
