"""The open station in its window: pages, who acts, the status bar, scans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app import boot, folders, keepers
from app.keepers import KeeperRow
from ui.areas import PageEntry
from ui.kit.jobs import jobs_of
from ui.kit.operations import Operations, concerns
from ui.shell.frame import MainWindow
from ui.shell.loading import Opened, page_class

if TYPE_CHECKING:
    from ui.kit.veil import Veil
    from ui.shell.keepers import KeeperSheet

DESK, SETTINGS = "desk", "settings"


class Counter(QObject):
    """Everything that needs an open station, and nothing that does not.

    Signals:
        language_chosen: the window is to be built again in it.
        restore_wanted: the window is to close, restore this file and open again.
    """

    language_chosen = Signal(str)
    restore_wanted = Signal(object)

    def __init__(self, window: MainWindow, opened: Opened) -> None:
        super().__init__(window)
        self.window = window
        self.operations = Operations(opened.context, self)
        self.lock = opened.lock
        self._sheet: KeeperSheet | None = None
        self._veil: Veil | None = None
        self._may_close = False
        self.banner = banner_of(opened)

    def build_page(self, entry: PageEntry) -> QWidget:
        """The page of *entry*, for the window."""
        page: QWidget = page_class(entry.target)(self.operations)
        if entry.key == DESK:
            self._serve_desk(page)
        if entry.key == SETTINGS:
            self._serve_settings(page)
        return page

    def start_rest(self) -> None:
        """What may wait until the desk is ready."""
        from ui.shell.router import ScanRouter  # noqa: PLC0415  (the desk is not kept waiting)
        from ui.shell.saving import Saving  # noqa: PLC0415
        from ui.shell.scans import Scans  # noqa: PLC0415
        from ui.shell.standing import Standing  # noqa: PLC0415

        self.standing = Standing(self.window.status, self.operations, self)
        self.window.status.clicked.connect(self._explain)
        shortcut = QShortcut(QKeySequence("Ctrl+L"), self.window)
        shortcut.activated.connect(self.open_keepers)
        self.operations.changed.connect(self._on_changed)
        self.saving = Saving(self.operations, self)
        self.saving.saved.connect(self.standing.show_backup)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.router = ScanRouter(app, self)
            self.router.scanned.connect(Scans(self.window, self.operations).take)
        self.window.installEventFilter(self)
        jobs_of(self.operations).warm()
        self.operations.start_watching()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window does not close over entries that are not on the disk, unless told twice."""
        if event.type() == QEvent.Type.Close and not self._may_close and self.waiting_count():
            event.ignore()
            self._ask_to_close()
            return True
        return super().eventFilter(watched, event)

    def arrive(self, section: str, words: str) -> None:
        """Open *section* of the settings and say *words* there."""
        page: Any = self.window.page(SETTINGS)
        page.open_section(section)
        if words:
            self.window.toast.say(words)

    def open_keepers(self) -> None:
        """Ctrl+L: ask who acts from now on."""
        from ui.shell.keepers import KeeperSheet  # noqa: PLC0415

        if self._sheet is None:
            self._sheet = KeeperSheet(self.window.centralWidget())
            self._sheet.chosen.connect(self.put_on_duty)
        rows = self.operations.read(lambda session: keepers.keepers(session, active_only=True))
        self._sheet.open_for(rows, self.operations.context.actor.keeper_id)

    def put_on_duty(self, row: KeeperRow) -> None:
        """Let *row* act from now on, also after the next start."""
        self.operations.act_as(row.actor)
        folders.remember(keeper=str(row.id))
        if self.window.open_key() != DESK:  # nothing covers the desk's list; the bar says it
            said = QCoreApplication.translate("shell", "现在由 {name} 值班").format(name=row.name)
            self.window.toast.say(said)

    def save(self) -> None:
        """The backup on the way out, up to the last write. Raises ``EnvironmentFault``."""
        from app.backups import auto_backup  # noqa: PLC0415

        self._quiet()
        auto_backup(self.operations.context, on_exit=True)

    def close(self) -> None:
        """Let go of the folder."""
        self._quiet()
        boot.close(self.operations.context.engine)
        self.lock.release()

    def _quiet(self) -> None:
        """Nothing is begun any more."""
        jobs_of(self.operations).close()
        self.operations.close()

    def waiting_count(self) -> int:
        """Entries that are not on the disk yet: the window asks before it closes."""
        desk: Any = self.window.page(DESK)
        return 0 if desk is None else int(desk.waiting_count())

    def _ask_to_close(self) -> None:
        from ui.shell.leaving import ask_to_close  # noqa: PLC0415

        if self._veil is None:
            from ui.kit.veil import Veil  # noqa: PLC0415

            self._veil = Veil(self.window.centralWidget())
        ask_to_close(self._veil, self.waiting_count(), self._close_anyway)

    def _close_anyway(self) -> None:
        self._may_close = True
        self.window.close()

    def _serve_desk(self, desk: Any) -> None:
        desk.use_input_method(on=folders.preferences().line_composes)

    def _serve_settings(self, settings: Any) -> None:
        settings.language_chosen.connect(self.language_chosen)
        settings.restore_wanted.connect(self.restore_wanted)
        settings.composing_chosen.connect(self._on_composing)

    def _on_composing(self, on: bool) -> None:  # noqa: FBT001 - a signal's value
        desk: Any = self.window.page(DESK)
        if desk is not None:
            desk.use_input_method(on=on)

    def _explain(self, segment: str) -> None:
        if segment == "keeper":
            self.open_keepers()
            return
        self.window.go(SETTINGS)
        page: Any = self.window.page(SETTINGS)
        page.open_section({"station": "station", "backup": "data"}[segment])

    def _on_changed(self, tables: frozenset[str]) -> None:
        """Somebody renamed, retired or given another role acts so from the next act on."""
        if not concerns(tables, frozenset({"keepers"})):
            return
        now: UUID | None = self.operations.context.actor.keeper_id
        actor = boot.on_duty(self.operations.context, str(now)).actor
        if actor != self.operations.context.actor:
            self.operations.act_as(actor)


def banner_of(opened: Opened) -> str:
    """What stands over everything while the data are not real."""
    if not opened.is_trial:
        return ""
    if opened.context.paths.data == folders.demo_data():
        return QCoreApplication.translate("shell", "演示数据")
    return QCoreApplication.translate("shell", "试用数据")
