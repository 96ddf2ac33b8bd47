"""Slow work from a page: started, followed and taken back without holding up a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from app.jobs import Event, Progress, Worker
    from ui.kit.operations import Operations

LOOK_MS = 40
WARM_MS = 2000


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Who waits for a job, and what to call when it ends."""

    done: Callable[[Any], object]
    failed: Callable[[Exception], object]
    stopped: Callable[[], object] | None
    progress: Callable[[Progress], object] | None


class Jobs(QObject):
    """The pages' way to the one worker process.

    Signals:
        busy_changed: whether anything is under way.
    """

    busy_changed = Signal(bool)

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.setObjectName("jobs")
        self._operations = operations
        self._worker: Worker | None = None
        self._wanted: dict[int, _Wanted] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(  # noqa: PLR0913  (who asks, what for, and the four ends it can have)
        self,
        name: str,
        arguments: dict[str, Any],
        *,
        owner: QObject,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
        stopped: Callable[[], object] | None = None,
        progress: Callable[[Progress], object] | None = None,
    ) -> int:
        """Start the job *name* of ``app.jobs.tasks``.

        Args:
            name: the task.
            arguments: its keyword values; they travel to another process.
            owner: when it is gone nobody is called any more; the job goes on.
            done: takes what the job gave.
            failed: takes ``UserError``, ``EnvironmentFault`` or ``JobError``.
            stopped: called after ``cancel``.
            progress: takes how far it is, at most 25 times a second.

        Returns:
            The job's number, for ``cancel``.
        """
        from app.jobs import Place  # noqa: PLC0415  (a window that has no job loads none of it)

        context = self._operations.context
        worker = self._the_worker()
        worker.place = Place(context.paths.data, context.actor, context.source)
        number = worker.submit(name, arguments)
        self._wanted[number] = _Wanted(done, failed, stopped, progress)
        owner.destroyed.connect(lambda: self._wanted.pop(number, None))
        if not self._timer.isActive():
            self._timer.start()
            self.busy_changed.emit(True)  # noqa: FBT003 - a signal's value
        return number

    def cancel(self, number: int) -> None:
        """Take a job back; it leaves nothing behind."""
        if self._worker is not None:
            self._worker.cancel(number)

    def warm(self) -> None:
        """Start the process once the desk is ready: the first paper will not wait for it."""
        QTimer.singleShot(WARM_MS, self, lambda: self._the_worker().warm())

    def close(self) -> None:
        """End the process; what was under way is stopped."""
        self._timer.stop()
        self._wanted.clear()
        if self._worker is not None:
            self._worker.close()

    def _the_worker(self) -> Worker:
        from app.jobs import Place, Worker  # noqa: PLC0415

        if self._worker is None:
            context = self._operations.context
            self._worker = Worker(Place(context.paths.data, context.actor, context.source))
        return self._worker

    def _look(self) -> None:
        worker = self._the_worker()
        for event in worker.poll():
            self._tell(event)
        if not worker.is_busy:
            self._timer.stop()
            self.busy_changed.emit(False)  # noqa: FBT003 - a signal's value

    def _tell(self, event: Event) -> None:
        from app.jobs import Done, Failed, Progress  # noqa: PLC0415

        wanted = self._wanted.get(event.number)
        if not isinstance(event, Progress):
            self._wanted.pop(event.number, None)
        if wanted is None:
            return
        if isinstance(event, Progress):
            if wanted.progress is not None:
                wanted.progress(event)
        elif isinstance(event, Done):
            wanted.done(event.result)
        elif isinstance(event, Failed):
            wanted.failed(event.error)
        elif wanted.stopped is not None:
            wanted.stopped()


def jobs_of(operations: Operations) -> Jobs:
    """The one ``Jobs`` of the window that *operations* belongs to."""
    found = operations.findChild(Jobs, "jobs")
    return found if found is not None else Jobs(operations)
