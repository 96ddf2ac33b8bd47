"""Papers drawn by the worker process, the newest one wanted; no key waits for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer

from ui.kit.jobs import jobs_of

if TYPE_CHECKING:
    from app.papers.paper import Printed
    from ui.kit.operations import Operations

SHOWN_AFTER_MS = 300


class _Wanted(NamedTuple):
    task: str
    arguments: dict[str, Any]
    then: Callable[[Printed], object]


class Drawing(QObject):
    """One paper at a time: what is asked for meanwhile waits, and only the last of it is drawn.

    Args:
        operations: whose worker draws.
        owner: the page; when it is gone nobody is called.
        busy: told True when a paper takes longer than a blink, False when that is over.
    """

    def __init__(
        self,
        operations: Operations,
        owner: QObject,
        busy: Callable[[bool], object] = lambda _is_busy: None,
    ) -> None:
        super().__init__(owner)
        self._jobs = jobs_of(operations)
        self._busy = busy
        self._number = 0
        self._next: _Wanted | None = None
        self._then: Callable[[Printed], object] | None = None
        self._patience = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._patience.timeout.connect(lambda: self._busy(True))  # noqa: FBT003 - a plain flag

    def is_busy(self) -> bool:
        """Whether a paper is still wanted."""
        return self._then is not None or self._next is not None

    def draw(self, task: str, arguments: dict[str, Any], then: Callable[[Printed], object]) -> None:
        """Draw with the job *task*, and give the paper to *then* unless another is asked for."""
        wanted = _Wanted(task, arguments, then)
        if self._number:
            self._then, self._next = None, wanted
        else:
            self._start(wanted)

    def give_up(self) -> None:
        """Nobody wants the paper any more."""
        self._then = self._next = None
        if self._number:
            self._jobs.cancel(self._number)
        self._rest()

    def _start(self, wanted: _Wanted) -> None:
        self._next, self._then = None, wanted.then
        self._patience.start()
        self._number = self._jobs.start(
            wanted.task,
            wanted.arguments,
            owner=self,
            done=self._done,
            failed=self._failed,
            stopped=self._ended,
        )

    def _done(self, printed: Printed) -> None:
        then, self._then = self._then, None
        self._ended()
        if then is not None:
            then(printed)

    def _failed(self, error: Exception) -> None:
        """The window tells it, like every trouble."""
        was_wanted, self._then = self._then is not None, None
        self._ended()
        if was_wanted:
            raise error

    def _ended(self) -> None:
        self._number = 0
        self._rest()
        if self._next is not None:
            self._start(self._next)

    def _rest(self) -> None:
        self._patience.stop()
        self._busy(False)  # noqa: FBT003 - a plain flag
