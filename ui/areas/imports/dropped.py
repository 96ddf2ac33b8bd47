"""The file that was chosen, dropped or pasted, if it is one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.places import documents

MOST_PATH = 4096


def ask_file(parent: QWidget, chosen: Callable[[Path], object]) -> None:
    """Ask for a register; *chosen* gets its path."""
    dialog = QFileDialog(parent, QCoreApplication.translate("imports", "选一份登记册"), documents())
    dialog.setObjectName("imports_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            QCoreApplication.translate("imports", "登记册 (*.xlsx *.xls *.csv)"),
            QCoreApplication.translate("imports", "所有文件 (*)"),
        ]
    )
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def dropped_file(data: QMimeData) -> Path | None:
    """The first file on this machine among what is dragged."""
    local = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((path for path in local if path.is_file()), None)


def pasted_file(data: QMimeData | None) -> Path | None:
    """A file copied in a file manager, or the file that the copied text names."""
    if data is None:
        return None
    return dropped_file(data) or _named(data.text())


def _named(text: str) -> Path | None:
    told = text.strip().strip('"')
    if not told or len(told) > MOST_PATH or "\0" in told:
        return None
    url = QUrl(told)
    path = Path(url.toLocalFile() if url.isLocalFile() else told)
    return path if path.is_file() else None
