"""数据: where the data are, the backups, putting one back, and checking everything."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import backups
from app.backups import BackupDetail, BackupRow
from app.check import FindingRow
from app.clock import local
from ui.areas.settings.restoring import ask_restore
from ui.areas.settings.section import AREA, Section
from ui.areas.settings.working import Working
from ui.kit import formats
from ui.kit.allowing import allowed
from ui.kit.button import Button
from ui.kit.card import Card, label
from ui.kit.empty import EmptyState
from ui.kit.flow import FlowLayout
from ui.kit.i18n import tr_later
from ui.kit.list import Table
from ui.kit.messages import language
from ui.kit.messages import words as say
from ui.kit.table import Column, TableModel
from ui.kit.tokens import SPACE
from ui.kit.veil import Veil

if TYPE_CHECKING:
    from ui.kit.operations import Operations

KINDS = {
    "auto": tr_later("settings", "每天自动"),
    "before-restore": tr_later("settings", "恢复之前留的"),
    "before-upgrade": tr_later("settings", "升级之前留的"),
}
MEGABYTE = 1_000_000
RESTORE = "database.restore"
BACKUPS: Sequence[Column[BackupRow]] = (
    Column(
        tr_later("settings", "什么时候"),
        lambda r: r.made_at,
        formats.day_and_clock,
        sample="2025-11-21 12:05",
    ),
    Column(
        tr_later("settings", "哪一种"),
        lambda r: r.kind,
        lambda kind: QCoreApplication.translate(AREA, KINDS[kind]),
        stretch=True,
    ),
    Column(
        tr_later("settings", "大小"),
        lambda r: r.size,
        lambda size: f"{size / MEGABYTE:,.1f} MB",
        sample="1,234.5 MB",
        right=True,
    ),
)
FINDINGS: Sequence[Column[FindingRow]] = (
    Column(tr_later("settings", "哪里不对"), lambda r: r.says(language()), stretch=True),
)


class DataSection(Section):
    """The folder, the backups in it, and what can be done with them.

    Signals:
        restore_wanted: a file to put in the place of the data; asked about already.
    """

    KEY = "data"
    TITLE = tr_later("settings", "数据和备份")
    READS = frozenset({"operations"})

    restore_wanted = Signal(object)

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.work = Working(operations)
        self.work.refused.connect(self.refused)
        self.work.ended.connect(self.refresh)
        self.model: TableModel[BackupRow] = TableModel(AREA, BACKUPS)
        self.table = Table("data_backups", QCoreApplication.translate("settings", "备份"))
        self.table.set_model(self.model)
        self.table.set_empty(
            EmptyState(
                "shield-check",
                QCoreApplication.translate("settings", "还没有备份"),
                QCoreApplication.translate(
                    "settings", "每天第一次登记后自动备一份，也可以现在就备。"
                ),
            )
        )
        self.table.opened.connect(lambda at: self.ask(self.model.row_at(at).path))
        self.findings: TableModel[FindingRow] = TableModel(AREA, FINDINGS)
        self.found = Table("data_findings", QCoreApplication.translate("settings", "检查结果"))
        self.found.set_model(self.findings)
        self.found.hide()
        self._veil: Veil | None = None
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes a running job back before it goes back to the sections."""
        if event.key() == Qt.Key.Key_Escape and self.work.is_running():
            self.work.cancel()
            return
        super().keyPressEvent(event)

    def refresh(self) -> None:
        self.model.set_rows(backups.backups(self.operations.context.paths))

    def take_focus(self) -> None:
        self.table.setFocus()

    def back_up(self) -> None:
        """Bring the day's backup up to the last write."""
        made = QCoreApplication.translate("settings", "备份好了，验证过。")
        none = QCoreApplication.translate("settings", "没有新的登记，上一份备份就是最新的。")
        self.work.start(
            "auto_backup", {"on_exit": True}, lambda new: self.said.emit(made if new else none)
        )

    def save_elsewhere(self) -> None:
        """Ask for a file, on a stick for instance, and write a verified copy there."""
        day = local(self.operations.context.now())
        dialog = self._dialog(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"yizhan-{day:%Y%m%d}.sqlite")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def restore_elsewhere(self) -> None:
        """Ask for a file to restore."""
        dialog = self._dialog(QFileDialog.AcceptMode.AcceptOpen)
        dialog.fileSelected.connect(lambda name: self.ask(Path(name)))
        dialog.open()

    def restore_marked(self) -> None:
        """Ask about the marked backup."""
        at = self.table.current_row()
        if at >= 0:
            self.ask(self.model.row_at(at).path)

    def ask(self, file: Path) -> None:
        """Show what *file* is, and ask once: nothing takes a restore back but another one."""
        if not allowed(self.operations, RESTORE):
            self.refused.emit(say("permission.denied"))
            return
        self.work.start("describe_backup", {"file": file}, self._ask_about)

    def check(self) -> None:
        """Recount everything; what differs is listed."""
        self.work.start("check", {}, self._on_checked)

    def _ask_about(self, found: BackupDetail) -> None:
        if self._veil is None:
            self._veil = Veil(self.window())
        ask_restore(self._veil, found, lambda: self.restore_wanted.emit(found.path))

    def _on_checked(self, found: list[FindingRow]) -> None:
        self.findings.set_rows(found)
        self.found.setVisible(bool(found))
        if found:
            self.refused.emit(say("check.found", count=len(found)))
        else:
            self.said.emit(say("check.sound"))

    def _save(self, name: str) -> None:
        words = QCoreApplication.translate("settings", "备份好了，验证过：{file}").format(file=name)
        self.work.start("backup", {"out": Path(name)}, lambda _made: self.said.emit(words))

    def _dialog(self, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self)
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(QCoreApplication.translate("settings", "备份 (*.sqlite)"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _open_folder(self) -> None:
        folder = str(self.operations.context.paths.data)
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.gap)
        column.addWidget(self._where())
        column.addWidget(self._buttons())
        column.addWidget(self.work.strip)
        column.addWidget(self.found, 1)
        column.addWidget(self.table, 1)

    def _where(self) -> Card:
        card = Card(QCoreApplication.translate("settings", "数据文件夹"))
        line = QHBoxLayout()
        line.addWidget(label(str(self.operations.context.paths.data), wrap=True), 1)
        look = Button(QCoreApplication.translate("settings", "打开文件夹"), icon="folder-open")
        look.setObjectName("data_open_folder")
        look.clicked.connect(self._open_folder)
        line.addWidget(look)
        card.body.addLayout(line)
        return card

    def _buttons(self) -> QWidget:
        now = QCoreApplication.translate("settings", "立刻备份")
        copy = QCoreApplication.translate("settings", "另存一份")
        back = QCoreApplication.translate("settings", "恢复这一份")
        other = QCoreApplication.translate("settings", "从别处恢复")
        check = QCoreApplication.translate("settings", "检查数据")
        row = QWidget()
        flow = FlowLayout(row)
        for name, button, act in (
            ("now", Button(now, kind="primary", icon="shield-check"), self.back_up),
            ("copy", Button(copy, icon="save"), self.save_elsewhere),
            ("restore", Button(back, kind="danger", icon="history"), self.restore_marked),
            ("other", Button(other, icon="folder-open"), self.restore_elsewhere),
            ("check", Button(check, icon="clipboard-check"), self.check),
        ):
            button.setObjectName(f"data_{name}")
            button.clicked.connect(act)
            flow.addWidget(button)
        return row
