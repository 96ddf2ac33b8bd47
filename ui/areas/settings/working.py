"""One slow job of a section at a time: shown, taken back with Esc, its trouble told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.errors import UserError
from app.jobs import Progress
from ui.kit.jobs import jobs_of
from ui.kit.messages import sentence
from ui.kit.messages import words as say
from ui.kit.progress import ProgressStrip

if TYPE_CHECKING:
    from ui.kit.operations import Operations


class Working(QObject):
    """Runs jobs and shows them in ``strip``.

    Signals:
        refused: why something was not done.
        ended: a job is over, however.
    """

    refused = Signal(str)
    ended = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.strip = ProgressStrip("database")
        self.strip.cancelled.connect(self.cancel)
        self.strip.hide()
        self._jobs = jobs_of(operations)
        self._number: int | None = None

    def start(self, name: str, arguments: dict[str, Any], done: Callable[[Any], object]) -> None:
        """Run job *name* and hand what it gives to *done*; a second one waits its turn."""
        if self._number is not None:
            self.refused.emit(QCoreApplication.translate("settings", "等手上这件做完再做。"))
            return

        def finish(result: Any) -> None:
            self._end()
            done(result)

        self._number = self._jobs.start(
            name,
            arguments,
            owner=self,
            done=finish,
            failed=self._on_failed,
            stopped=self._end,
            progress=self._on_progress,
        )

    def is_running(self) -> bool:
        return self._number is not None

    def cancel(self) -> None:
        """Take the job back; it leaves nothing."""
        if self._number is not None:
            self._jobs.cancel(self._number)

    def _on_progress(self, step: Progress) -> None:
        self.strip.show_step(say(step.step), step.done, step.total)
        self.strip.show()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, UserError):
            self.refused.emit(sentence(error))
        else:
            raise error  # the machine's trouble and a fault of ours have their own card

    def _end(self) -> None:
        self._number = None
        self.strip.hide()
        self.ended.emit()
