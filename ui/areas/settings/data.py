"""数据: where the data are, the backups, and putting one back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from app import backups
from app.backups import BackupRow
from ui.areas.settings.section import AREA, Section
from ui.kit import formats
from ui.kit.card import Card, label
from ui.kit.i18n import tr_later
from ui.kit.list import Table
from ui.kit.table import Column, TableModel
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from ui.kit.operations import Operations

KINDS = {
    "auto": tr_later("settings", "每天自动"),
    "before-restore": tr_later("settings", "恢复之前留的"),
    "before-upgrade": tr_later("settings", "升级之前留的"),
}
MEGABYTE = 1_000_000


class DataSection(Section):
    """The folder, the backups in it, and what can be done with them.

    Signals:
        restore_wanted: a file to put in the place of the data; asked about already.
    """

    KEY = "data"
    TITLE = tr_later("settings", "数据和备份")
    READS = frozenset({"operations"})
    COLUMNS: Sequence[Column[Any]] = (
        Column(
            tr_later("settings", "什么时候"), lambda r: r.made_at, formats.day_and_clock,
            sample="2025-11-21 12:05",
        ),
        Column(
            tr_later("settings", "哪一种"),
            lambda r: r.kind,
            lambda kind: QCoreApplication.translate(AREA, KINDS[kind]),
            stretch=True,
        ),
        Column(
            tr_later("settings", "大小"), lambda r: r.size,
            lambda size: f"{size / MEGABYTE:,.1f} MB", sample="1,234.5 MB", right=True,
        ),
    )  # fmt: skip

    restore_wanted = Signal(object)

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.model: TableModel[BackupRow] = TableModel(AREA, self.COLUMNS)
        self.table = Table("data_backups", QCoreApplication.translate(AREA, "备份"))
        self.table.set_model(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.gap)
        column.addWidget(self._where())
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        self.model.set_rows(backups.backups(self.operations.context.paths))

    def take_focus(self) -> None:
        self.table.setFocus()

    def _where(self) -> Card:
        card = Card(QCoreApplication.translate(AREA, "数据文件夹"))
        folder = self.operations.context.paths.data
        card.body.addWidget(label(str(folder), wrap=True))
        return card
