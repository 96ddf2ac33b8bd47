"""Inside the worker: one job after another, at low priority, for as long as the window lives."""

from __future__ import annotations

import _thread
import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Any, NoReturn

from app import boot, trouble
from app.context import Context, utc_now
from app.errors import EnvironmentFault, UserError
from app.jobs.messages import Answer, JobError, Order, Place, Progress, Ready, Stop, StoppedError
from app.jobs.tasks import task
from app.lock import use_lock

BUSY_MS = 5000
NICE = 10
BELOW_NORMAL = 0x4000
SHORTEST_S = 0.04
"""Between two reports: the window paints no faster."""


class Work:
    """What a task is given: where to work, and whom to tell."""

    def __init__(self, pipe: Connection[Any, Any], order: Order) -> None:
        self.place: Place = order.place
        self._pipe = pipe
        self._number = order.number
        self._last = 0.0

    def tell(self, step: str, done: int = 0, total: int = 0) -> None:
        """Report how far it is. Raises ``StoppedError`` once nobody wants it any more."""
        self._look()
        now = time.monotonic()
        if now - self._last >= SHORTEST_S or done == total:
            self._last = now
            self._pipe.send(Progress(self._number, step, done, total))

    @contextmanager
    def context(self) -> Iterator[Context]:
        """The station's context; the folder counts as open for as long as it lasts."""
        place = self.place
        with use_lock(place.folder):
            context = boot.open_context(
                place.folder,
                actor=place.actor,
                source=place.source,
                busy_ms=BUSY_MS,
                key=place.key,
            )
            try:
                yield context
            finally:
                boot.close(context.engine)

    def _look(self) -> None:
        while self._pipe.poll(0):
            message = self._pipe.recv()
            if isinstance(message, Stop) and message.number == self._number:
                raise StoppedError


def serve(pipe: Connection[Any, Any]) -> None:
    """Work off orders until the pipe closes: the window is gone then, however it went."""
    lower_priority()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is the window's affair
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(EOFError, OSError, StoppedError):
        pipe.send(Ready())
        while True:
            message = pipe.recv()
            if isinstance(message, Order):
                _work_off(pipe, message)


def lower_priority() -> None:
    """Let typing win: this process works with what is left over."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), BELOW_NORMAL)
    else:
        os.nice(NICE)


def _work_off(pipe: Connection[Any, Any], order: Order) -> None:
    try:
        answer = Answer(order.number, task(order.name)(Work(pipe, order), **order.arguments))
    except (UserError, EnvironmentFault, StoppedError) as error:
        answer = Answer(order.number, error=error)
    except (EOFError, BrokenPipeError):
        raise  # the window is gone
    except Exception as error:
        reference = trouble.note(error, at=utc_now())
        pipe.send(Answer(order.number, error=JobError(reference)))
        raise  # a process that has a bug in it is not used again
    pipe.send(answer)


def _stop(_number: int, _frame: object) -> NoReturn:
    raise StoppedError


def _end_with_parent() -> None:
    """A window that was killed takes its worker along; open files are tidied first."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        _thread.interrupt_main(signal.SIGTERM)
        time.sleep(5)
        os._exit(1)
