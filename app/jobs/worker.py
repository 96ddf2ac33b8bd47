"""The window's side: orders to the one worker process, and what it tells, without waiting."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from app.jobs.messages import (
    Answer,
    JobError,
    Order,
    Place,
    Progress,
    Ready,
    Stop,
    StoppedError,
)

PATIENCE_S = 1.0
"""How long a job that was taken back may tidy up before it is ended."""


@dataclass(frozen=True, slots=True)
class Done:
    """Job *number* gave *result*."""

    number: int
    result: Any


@dataclass(frozen=True, slots=True)
class Failed:
    """Job *number* ended in *error*: ``UserError``, ``EnvironmentFault`` or ``JobError``."""

    number: int
    error: Exception


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Job *number* was taken back; it left nothing."""

    number: int


Event = Progress | Done | Failed | Cancelled


class Worker:
    """One process that works off jobs in the order they were asked for.

    It is started by the first job (or ``warm``), stays for the next, and ends with this process,
    even when that is killed.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self._numbers = count(1)
        self._waiting: deque[Order] = deque()
        self._running: Order | None = None
        self._stopped: list[int] = []
        self._asked_at: float | None = None
        self._is_urged = False
        self._is_ready = False
        self._process: SpawnProcess | None = None
        self._pipe: Connection[Any, Any] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether ``poll`` will have something to tell."""
        return self._running is not None or bool(self._waiting) or bool(self._stopped)

    def warm(self) -> None:
        """Start the process before it is needed."""
        if self._process is None:
            self._start()

    def submit(self, name: str, arguments: dict[str, Any]) -> int:
        """Ask for the job *name* of ``app.jobs.tasks``; returns its number."""
        order = Order(next(self._numbers), name, arguments, self.place)
        self._waiting.append(order)
        self._hand_over()
        return order.number

    def cancel(self, number: int) -> None:
        """Take a job back; ``Cancelled`` follows, or its end if that came first."""
        if self._running is not None and self._running.number == number:
            if self._asked_at is None:
                self._asked_at = time.monotonic()
                self._send(Stop(number))
            return
        for order in [one for one in self._waiting if one.number == number]:
            self._waiting.remove(order)
            self._stopped.append(number)

    def poll(self) -> list[Event]:
        """What happened since the last look; never waits for the process."""
        events: list[Event] = [Cancelled(number) for number in self._stopped]
        self._stopped.clear()
        try:
            events += self._told()
        except (EOFError, OSError):
            events += self._lost()
        events += self._hurry()
        self._hand_over()
        return events

    def close(self) -> None:
        """End the process; a job under way is stopped and leaves nothing."""
        self._waiting.clear()
        if self._process is not None:
            if self._running is not None:
                self._process.terminate()
            elif self._pipe is not None:
                self._pipe.close()
            self._process.join(PATIENCE_S)
        self._lost()

    def _start(self) -> None:
        from app.jobs.child import serve  # noqa: PLC0415  (what it needs loads there, not here)

        spawn = get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(target=serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def _hand_over(self) -> None:
        if not self._waiting or self._running is not None:
            return
        self.warm()
        if self._is_ready:
            self._running = self._waiting.popleft()
            self._asked_at, self._is_urged = None, False
            self._send(self._running)

    def _send(self, message: Order | Stop) -> None:
        if self._pipe is not None:
            with contextlib.suppress(BrokenPipeError):  # the next poll finds out
                self._pipe.send(message)

    def _told(self) -> Iterator[Event]:
        while self._pipe is not None and self._pipe.poll(0):
            message = self._pipe.recv()
            if isinstance(message, Ready):
                self._is_ready = True
            elif isinstance(message, Progress):
                yield message
            elif isinstance(message, Answer):
                self._running = None
                if isinstance(message.error, JobError):
                    self._lost()  # it ends by itself; the next job gets another one
                yield _end(message)

    def _lost(self) -> list[Event]:
        """The process is gone or given up: nothing of it stays, nor of what it was making."""
        process, running, self._running = self._process, self._running, None
        asked, self._asked_at = self._asked_at, None
        self._process, self._is_ready = None, False
        if process is not None:
            process.kill()
            process.join()
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        if running is None:
            return []
        _sweep(running.arguments.get("out"))
        is_wanted = asked is None
        return [Failed(running.number, JobError("")) if is_wanted else Cancelled(running.number)]

    def _hurry(self) -> list[Event]:
        """A job that was taken back and does not end by itself: ask sharply, then end it."""
        if self._asked_at is None or self._running is None or self._process is None:
            return []
        waited = time.monotonic() - self._asked_at
        if waited > 3 * PATIENCE_S:
            return self._lost()
        if waited > PATIENCE_S and not self._is_urged:
            self._is_urged = True  # once: a second signal would meet it while it tidies up
            self._process.terminate()
        return []


def _end(answer: Answer) -> Event:
    if isinstance(answer.error, StoppedError):
        return Cancelled(answer.number)
    if answer.error is not None:
        return Failed(answer.number, answer.error)
    return Done(answer.number, answer.result)


def _sweep(out: object) -> None:
    """Remove what the one file writer left of *out* when it could not tidy up itself."""
    if isinstance(out, Path):
        for left in out.parent.glob(f".{out.name}.*"):
            left.unlink(missing_ok=True)
