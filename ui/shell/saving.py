"""The day's own backup: made by the worker after the first write of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.backups import last_backup
from app.clock import business_day
from ui.kit.jobs import jobs_of
from ui.kit.operations import EVERYTHING

if TYPE_CHECKING:
    from datetime import date

    from ui.kit.operations import Operations

LATER_MS = 3000
"""The keeper who has just signed somebody in may be signing in the next."""


class Saving(QObject):
    """Watches for the first write of each day.

    Signals:
        saved: there is a new backup.
    """

    saved = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._day: date | None = None
        self._soon = QTimer(self, singleShot=True, interval=LATER_MS)
        self._soon.timeout.connect(self.save)
        operations.changed.connect(self._on_changed)

    def save(self) -> None:
        """Ask the worker for the day's backup."""
        jobs_of(self._operations).start(
            "auto_backup", {}, owner=self, done=self._on_saved, failed=self._on_failed
        )

    def _on_changed(self, tables: frozenset[str]) -> None:
        today = business_day(self._operations.context.now())
        if tables is EVERYTHING or today == self._day:
            return
        self._day = today
        last = last_backup(self._operations.context.paths)
        if last is None or business_day(last.made_at) != today:
            self._soon.start()

    def _on_saved(self, _made: bool) -> None:  # noqa: FBT001 - what the job gave
        self.saved.emit()

    def _on_failed(self, error: Exception) -> None:
        self._day = None  # the next write tries again
        raise error
