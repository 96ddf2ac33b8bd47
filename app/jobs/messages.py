"""What passes between the window and its worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.context import Actor


class StoppedError(Exception):
    """The person took the job back; raised inside it, so that it cleans up behind itself."""


class JobError(Exception):
    """The program failed inside a job; ``reference`` is in the log, "" when the process died."""

    def __init__(self, reference: str) -> None:
        super().__init__(reference)
        self.reference = reference


@dataclass(frozen=True, slots=True)
class Place:
    """Whose folder a job works in, and for whom. ``key``: see ``db.engine``."""

    folder: Path
    actor: Actor
    source: str = "desk"
    key: bytes | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker listens: nothing large is sent before, since the pipe would hold up the window."""


@dataclass(frozen=True, slots=True)
class Order:
    """One job on its way to the worker."""

    number: int
    name: str
    arguments: dict[str, Any]
    place: Place


@dataclass(frozen=True, slots=True)
class Stop:
    """Job *number* is not wanted any more."""

    number: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far job *number* is: ``step`` is a code of ``app.words``, ``total`` 0 when unknown."""

    number: int
    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The end of job *number*: what it gave, or why it did not."""

    number: int
    result: Any = None
    error: Exception | None = None
