"""The page's one job at a time: shown when it takes longer than a blink, taken back by Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from ui.kit.jobs import jobs_of
from ui.kit.messages import words

if TYPE_CHECKING:
    from app.jobs import Progress
    from ui.kit.operations import Operations
    from ui.kit.progress import ProgressStrip

SHOWN_AFTER_MS = 300


class Work(QObject):
    """Reads, brings in and takes back in the worker process.

    Signals:
        shown: the strip is about to be shown, or no more.
        done: a job gave its result (name, result).
        failed: a job was refused (name, error).
        stopped: a job was taken back (name).
    """

    shown = Signal(bool)
    done = Signal(str, object)
    failed = Signal(str, object)
    stopped = Signal(str)

    def __init__(self, operations: Operations, strip: ProgressStrip, owner: QObject) -> None:
        super().__init__(owner)
        self.name = ""
        self._operations = operations
        self._jobs = jobs_of(operations)
        self._strip = strip
        self._file = ""
        self._number = 0
        self._following: tuple[str, str, dict[str, Any]] | None = None
        self._patience = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._show)
        strip.hide()
        strip.cancelled.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        return bool(self.name)

    def start(self, name: str, file: str, **arguments: Any) -> None:
        """Start job *name* about *file*; one under way is taken back first."""
        if self.is_busy:
            self._following = (name, file, arguments)
            self.cancel()
            return
        self.name, self._file = name, file
        self._operations.look_outside()
        self._say("register.reading", 0, 1)
        self._patience.start()
        self._number = self._jobs.start(
            name,
            arguments,
            owner=self,
            done=lambda result: self._end(self.done, result),
            failed=lambda error: self._end(self.failed, error),
            stopped=lambda: self._end(self.stopped),
            progress=self._on_progress,
        )

    def cancel(self) -> None:
        """Take the job under way back."""
        if self.is_busy:
            self._jobs.cancel(self._number)

    def _end(self, how: Any, *what: object) -> None:
        """The worker may have written: whatever shows that is told before the page is."""
        name, self.name = self.name, ""
        self._operations.look_outside()
        self._patience.stop()
        self._strip.hide()
        self.shown.emit(False)  # noqa: FBT003  (a signal's value)
        following, self._following = self._following, None
        if following is None:
            how.emit(name, *what)
        else:
            self.start(following[0], following[1], **following[2])

    def _show(self) -> None:
        """What gives way is gone before the strip comes, or the window would grow by it."""
        self.shown.emit(True)  # noqa: FBT003  (a signal's value)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._strip.show()

    def _on_progress(self, progress: Progress) -> None:
        self._say(progress.step, progress.done, progress.total)

    def _say(self, step: str, done: int, total: int) -> None:
        said = QCoreApplication.translate("imports", "{step} {file}")
        left = QCoreApplication.translate("imports", "可以继续登记")
        what = said.format(step=words(step), file=self._file)
        self._strip.show_step(what, done, total, left)
