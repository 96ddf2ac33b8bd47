"""导入: drop a register, look at what was understood, bring it in, take it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.registers.imports import imports
from app.registers.preview import Brought, Preview, Wanted
from app.registers.refused_list import refused_plan
from ui.areas.desk.choices import Choices, load
from ui.areas.imports.done import DoneView
from ui.areas.imports.dropped import ask_file, dropped_file, pasted_file
from ui.areas.imports.listed import Listed
from ui.areas.imports.previewing import PreviewView
from ui.areas.imports.start import StartView
from ui.areas.imports.taking_back import VOID, ask_void
from ui.areas.imports.work import Work
from ui.kit.allowing import allowed, gate
from ui.kit.exporting import Export, Exporter
from ui.kit.formats import number
from ui.kit.i18n import tr_later
from ui.kit.messages import language, sentence
from ui.kit.page import Page
from ui.kit.progress import ProgressStrip
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from ui.kit.operations import Operations

READ, BRING = "preview_register", "bring_register"


class ImportsTab(Page):
    """Three views: where a file is chosen, its preview, what came of it."""

    AREA: ClassVar[str] = "imports"
    READS: ClassVar[frozenset[str]] = frozenset(
        {"imports", "visit_voids", "categories", "services"}
    )
    KEYS = (
        ("Ctrl O", tr_later("imports", "选一份登记册")),
        ("Ctrl V", tr_later("imports", "贴上文件或它的路径")),
        ("Tab", tr_later("imports", "换一块：词、栏、不收的行")),
        ("F2 … F9", tr_later("imports", "给不认识的词选类别")),
        ("Ctrl E", tr_later("imports", "不收的行存成清单")),
        ("Ctrl Enter", tr_later("imports", "导入")),
        ("Del", tr_later("imports", "撤回整份")),
        ("Esc", tr_later("imports", "取消，回到导过的登记册")),
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.setObjectName("imports_page")
        self.setAcceptDrops(True)
        self._choices = Choices((), (), is_english=False)
        self._kept: dict[Path, Wanted] = {}
        self._reading = Wanted(Path())
        self._newest: UUID | None = None
        self.start = StartView()
        self.view = PreviewView()
        self.done = DoneView(operations)
        self.strip = ProgressStrip("file-spreadsheet")
        self.export_strip = ProgressStrip("file-spreadsheet")
        self.strip.cancel.setObjectName("imports_stop")
        self.export_strip.cancel.setObjectName("imports_stop_saving")
        self.work = Work(operations, self.strip, self)
        self.exporter = Exporter(operations, self.export_strip, lambda: self.toast, self)
        self._stack = QStackedWidget()
        for view in (self.start, self.view, self.done):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.gap)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        column.addWidget(self.export_strip)
        self._connect()
        self._say_context()

    def refresh(self, _tables: frozenset[str]) -> None:
        """The imports, the catalogue, and what the keeper on duty may do."""
        self._choices = self.operations.read(load)
        self.start.show_imports(self.operations.read(imports))
        self.show_allowed()

    def take_focus(self) -> None:
        self._shown().take_focus()

    def show_allowed(self) -> None:
        """Everything here is off, with the reason, for who may not import."""
        may = self._may_import()
        gate(self.operations, {self.start.drop.choose: "import.visits"}, self.start.drop.reason)
        gate(self.operations, {self.start.void: "import.void"}, self.start.void.reason)
        self.start.void.reason.setVisible(not may and bool(self.start.model.rowCount()))
        done = {self.done.void: "import.void", self.done.merge: "people.merge"}
        gate(self.operations, done, self.done.void.reason)
        self.view.list.save.setEnabled(allowed(self.operations, "list.export"))
        why = QCoreApplication.translate("imports", "您的身份只能看；换人请按 Ctrl L")
        self.view.set_off("" if may else why)

    def choose(self) -> None:
        """Ctrl+O: ask for a file."""
        if self._may_open():
            ask_file(self, self.open_file)

    def open_file(self, path: Path) -> None:
        """Read the register at *path*; what was said of it before still holds."""
        if self._may_open():
            self._read(self._kept.get(path, Wanted(path)))

    def bring(self) -> None:
        """Ctrl+Enter: all rows of the preview, or none."""
        preview = self.view.preview
        if preview is None or self.work.is_busy:
            return
        self.view.set_busy(True)
        self._newest = self._last_import()
        wanted = self.view.wanted_now()
        self.work.start(BRING, wanted.path.name, wanted=wanted, digest=preview.digest)

    def step_back(self) -> None:
        """Esc: from the preview or the summary to the list; what was chosen is kept."""
        if self.work.is_busy:
            self.work.cancel()
            return
        if self._shown() is self.view:
            wanted = self.view.wanted_now()
            self._kept[wanted.path] = wanted
        self._show(self.start)

    def ask_void(self) -> None:
        """Ask why the marked import, or the one just made, is taken back whole."""
        if self._shown() is self.done:
            ask_void(self.operations, self.work, self.done.foot, self.done.import_id)
        elif (row := self.start.marked()) is not None:
            ask_void(self.operations, self.work, self.start.foot, row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (
            self._shown() is not self.start or self.work.is_busy
        ):
            self.step_back()
        elif event.key() == Qt.Key.Key_Delete and self._shown() is self.start:
            self.ask_void()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._may_open() and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.start.drop.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start.drop.set_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start.drop.set_over(False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    def paste(self) -> None:
        """Ctrl+V: a file copied in the file manager, or its path as text."""
        path = pasted_file(QGuiApplication.clipboard().mimeData())
        if path is None:
            said = QCoreApplication.translate("imports", "剪贴板里没有文件，也没有文件的路径。")
            self.toast.say(said, icon="info")
        else:
            self.open_file(path)

    def save_refused(self) -> None:
        """Ctrl+E: the rows that stay out, as a list to put them right by."""
        preview = self.view.preview
        if preview is not None and preview.refused:
            name = QCoreApplication.translate("imports", "不收的行 {file}")
            stem = self.view.wanted_now().path
            self.exporter.ask(lambda: self._refused(preview, stem), name.format(file=stem.stem))

    def _refused(self, preview: Preview, path: Path) -> Export:
        return Export(refused_plan(language()), Listed(preview.refused), path.name)

    def _connect(self) -> None:
        self.work.shown.connect(self._on_shown)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self.work.stopped.connect(self._on_stopped)
        self.start.drop.choose.clicked.connect(self.choose)
        self.start.void.clicked.connect(self.ask_void)
        self.view.wanted.connect(self._read)
        self.view.accepted.connect(self.bring)
        self.view.list.save.clicked.connect(self.save_refused)
        for button in (self.view.another, self.done.another):
            button.clicked.connect(self.choose)
        for button in (self.view.cancel, self.done.close_):
            button.clicked.connect(self.step_back)
        self.done.void.clicked.connect(self.ask_void)
        self.done.merged.connect(self._say_merged)
        self.operations.actor_changed.connect(self.show_allowed)
        self._bind("Ctrl+O", self.choose)
        self._bind("Ctrl+V", self.paste)

    def _bind(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _on_shown(self, shown: bool) -> None:  # noqa: FBT001  (a signal's value)
        """The strip takes the place of the acts, and the keys while the view is off."""
        for foot in (self.start.foot, self.done.foot):
            foot.setVisible(not shown)
        self.view.make_room(shown)
        if shown and self.work.name != READ:
            self.setFocus()

    def _read(self, wanted: Wanted) -> None:
        self._reading = wanted
        self.work.start(READ, wanted.path.name, wanted=wanted)

    def _on_done(self, name: str, result: object) -> None:
        self.view.set_busy(False)
        if isinstance(result, Preview):
            self._show_preview(result)
        elif isinstance(result, Brought):
            self._show_brought(result)
        elif name == VOID:
            self._show_voided(result)

    def _show_preview(self, preview: Preview) -> None:
        """A file read again keeps what was said of it meanwhile, and the keys where they are."""
        is_again = self._shown() is self.view and self.view.wanted_now().path == self._reading.path
        self.start.drop.say_error("")
        wanted = self.view.wanted_now() if is_again else self._reading
        self.view.show_preview(wanted, preview, self._choices)
        self._show(self.view, takes_keys=not is_again)

    def _show_brought(self, brought: Brought) -> None:
        wanted = self.view.wanted_now()
        self._kept.pop(wanted.path, None)
        months = self.view.preview.changes.months if self.view.preview else ()
        self.done.show_brought(brought, wanted.path.name, months, self._choices)
        self.show_allowed()
        self._show(self.done)
        if not self.isVisible():
            said = QCoreApplication.translate("imports", "已导入 {n} 行")
            self.toast.say(said.format(n=number(brought.outcome.added)))

    def _show_voided(self, rows: object) -> None:
        said = QCoreApplication.translate("imports", "已撤回整份：{n} 行作废，不再计入。")
        self.toast.say(said.format(n=number(int(str(rows)))), icon="undo-2")
        self._show(self.start)

    def _on_failed(self, name: str, error: object) -> None:
        """One sentence in its place; trouble of the machine or the program goes up."""
        self.view.set_busy(False)
        if not isinstance(error, UserError):
            assert isinstance(error, Exception)  # noqa: S101  (what a job fails with)
            raise error
        file = self._reading.path.name
        said = QCoreApplication.translate("imports", "“{file}”：{why}")
        words = said.format(file=file, why=sentence(error))
        if name == VOID:
            self.toast.say(sentence(error), icon="circle-alert")
        elif self._shown() is self.view:
            self.view.say_error(words)
        else:
            self._show(self.start)
            self.start.drop.say_error(words)

    def _on_stopped(self, name: str) -> None:
        """Taken back; an import that was faster is said to be there."""
        self.view.set_busy(False)
        if name != BRING:
            return
        if self._last_import() == self._newest:
            self.toast.say(QCoreApplication.translate("imports", "没有导入，什么都没写。"))
            return
        self._show(self.start)
        self.toast.say(QCoreApplication.translate("imports", "取消晚了一步，已经导入完了。"))

    def _last_import(self) -> UUID | None:
        newest = self.operations.read(lambda session: imports(session, most=1))
        return newest[0].id if newest else None

    def _say_merged(self) -> None:
        self.toast.say(QCoreApplication.translate("imports", "已合并成一位，来访都还在。"))

    def _shown(self) -> StartView | PreviewView | DoneView:
        views = (self.start, self.view, self.done)
        return views[self._stack.currentIndex()]

    def _show(self, view: QWidget, *, takes_keys: bool = True) -> None:
        self._stack.setCurrentWidget(view)
        self._say_context()
        if takes_keys and self.isVisible():
            self.take_focus()

    def _say_context(self) -> None:
        said = {
            self.start: QCoreApplication.translate("imports", "导入来访登记"),
            self.view: QCoreApplication.translate("imports", "导入来访登记 · 预览"),
            self.done: QCoreApplication.translate("imports", "导入来访登记 · 好了"),
        }
        self.set_context(said[self._shown()])

    def _may_import(self) -> bool:
        return allowed(self.operations, "import.visits")

    def _may_open(self) -> bool:
        return self._may_import() and self.work.name not in {BRING, VOID}
