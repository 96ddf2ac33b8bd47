"""Taking a list out: asks where, writes it in short steps, says when it is there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from app.disclosures import log_export
from app.exports import Draft, Plan
from ui.kit.formats import number
from ui.kit.paged import Source
from ui.kit.places import documents
from ui.kit.progress import ProgressStrip

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.kit.operations import Operations
    from ui.kit.toast import Toast

STEP = 256
"""Rows written at once: some 25 ms."""

SHOWN_AFTER_MS = 300


@dataclass(frozen=True)
class Export:
    """What is to be taken out.

    Args:
        plan: columns and cells.
        source: the rows, read from the first on.
        part: which part of the list this is, in words; the log says it.
    """

    plan: Plan[Any]
    source: Source[Any]
    part: str


class Exporter(QObject):
    """One export at a time; *strip* shows how far it is, Esc or its button ends it.

    Signals:
        ended: it is there (the path), or it was given up (None).
    """

    ended = Signal(object)
    _written = Signal(object)

    def __init__(self, operations: Operations, strip: ProgressStrip, toast: Callable[[], Toast],
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._operations = operations
        self._strip = strip
        self._toast = toast
        self._widget = parent
        self._export: Export | None = None
        self._draft: Draft | None = None
        self._path = Path()
        self._place = 0
        self._before: Sequence[Any] = ()
        self._steps = QTimer(self, interval=0)
        self._steps.timeout.connect(self._step)
        self._patience = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._show_strip)
        self._written.connect(self._end)
        strip.hide()
        strip.cancelled.connect(self.cancel)
        escape = QShortcut(QKeySequence("Esc"), strip)
        escape.activated.connect(self.cancel)

    def is_busy(self) -> bool:
        return self._export is not None

    def ask(self, export: Callable[[], Export], name: str) -> None:
        """Ask for a file, *name* proposed, and write what *export* gives then."""
        if self.is_busy():
            return
        dialog = QFileDialog(self._widget, QCoreApplication.translate("kit", "导出到"), documents())
        dialog.setObjectName("export_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        excel = QCoreApplication.translate("kit", "Excel 表格 (*.xlsx)")
        dialog.setNameFilters([excel, QCoreApplication.translate("kit", "CSV 文字表 (*.csv)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("xlsx" if chosen == excel else "csv")
        )
        dialog.selectFile(f"{name}.xlsx")
        dialog.fileSelected.connect(lambda chosen: self.start(Path(chosen), export()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def start(self, path: Path, export: Export) -> None:
        """Write *export* to *path*; the window goes on meanwhile."""
        self._draft = Draft(path, export.plan.headings, title=export.plan.title)
        self._export, self._path, self._place, self._before = export, path, 0, ()
        self._patience.start()
        self._steps.start()

    def cancel(self) -> None:
        """Give up; nothing is left behind. A list that is whole already is finished."""
        if self._export is None or self._draft is None or not self._steps.isActive():
            return
        self._draft.drop()
        self._close()
        self.ended.emit(None)

    def _step(self) -> None:
        assert self._export is not None  # noqa: S101  (steps run while there is one)
        assert self._draft is not None  # noqa: S101
        try:
            rows = self._operations.read(self._next)
            # A row written at the top meanwhile pushes the last one down into this part.
            cells = [self._export.plan.cells(row) for row in rows if row not in self._before]
            self._draft.add(cells)
            self._before = rows
            if rows or not self._export.source.is_complete:
                self._say_how_far()
                return
            self._log()
        except BaseException:
            self._draft.drop()
            self._close()
            raise
        self._steps.stop()
        threading.Thread(target=self._write, args=(self._draft,)).start()

    def _next(self, session: Session) -> Sequence[Any]:
        assert self._export is not None  # noqa: S101
        source = self._export.source
        if self._place >= source.count and not source.is_complete:
            source.extend(session)
        rows = source.rows(session, self._place, min(STEP, source.count - self._place))
        self._place += len(rows)
        return rows

    def _log(self) -> None:
        """The log comes before the file: what left the station is never unlogged."""
        assert self._export is not None  # noqa: S101
        assert self._draft is not None  # noqa: S101
        what, rows, why = self._export.plan.what, self._draft.rows, self._export.part
        self._operations.write(
            "list.export", lambda session: log_export(session, what=what, rows=rows, why=why)
        )

    def _write(self, draft: Draft) -> None:
        """Packing and syncing take seconds and little of Python: they run beside the window."""
        try:
            draft.finish()
            draft.publish()
        except Exception as error:  # noqa: BLE001  (raised again where it is shown)
            draft.drop()
            self._written.emit(error)
        else:
            self._written.emit(None)

    def _end(self, error: Exception | None) -> None:
        path = self._path
        rows = self._draft.rows if self._draft else 0
        self._close()
        if error is not None:
            self.ended.emit(None)
            raise error
        said = QCoreApplication.translate("kit", "已导出 {rows} 行到 {file}")
        self._toast().say(
            said.format(rows=number(rows), file=path.name),
            act=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            act_words=QCoreApplication.translate("kit", "打开"),
        )
        self.ended.emit(path)

    def _close(self) -> None:
        self._steps.stop()
        self._patience.stop()
        self._strip.hide()
        self._export = self._draft = None

    def _show_strip(self) -> None:
        self._say_how_far()
        self._strip.show()

    def _say_how_far(self) -> None:
        if self._export is None or self._draft is None:
            return
        source = self._export.source
        said = QCoreApplication.translate("kit", "正在导出 {title} 第 {done} 行")
        total = source.count if source.is_complete else 0
        self._strip.show_step(
            said.format(title=self._export.plan.title, done=number(self._draft.rows)),
            self._draft.rows,
            total,
            hint=QCoreApplication.translate("kit", "可以继续做别的；做好了在这里说。"),
        )
