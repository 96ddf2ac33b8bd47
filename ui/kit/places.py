"""Where a file dialog opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> str:
    """The user's documents; home where the system names a folder that is not there."""
    told = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return told if Path(told).is_dir() else str(Path.home())
