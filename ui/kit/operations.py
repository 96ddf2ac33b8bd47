"""How pages reach the business: short reads and writes now, and one change signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.context import Actor, Context

T = TypeVar("T")
POLL_MS = 1000
IDLE_MS = 3000
EVERYTHING: frozenset[str] = frozenset({"*"})


class Operations(QObject):
    """The pages' only door to the business.

    Signals:
        changed: names of the tables a write touched; ``EVERYTHING`` when another process wrote.
        actor_changed: another keeper is on duty.
    """

    changed = Signal(frozenset)
    actor_changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context.acting(changed=self._written)
        self._outside: int | None = None
        self._poll = QTimer(self)
        self._poll.timeout.connect(self.look_outside)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._tidy)

    def start_watching(self) -> None:
        """Notice within two seconds what another process writes; checkpoint when idle."""
        self.look_outside()
        self._poll.start(POLL_MS)

    def read(self, query: Callable[[Session], T]) -> T:
        """Run *query* on a snapshot; see ``Context.read``."""
        return self.context.read(query)

    def write(self, operation: str, action: Callable[[Session], T], op_id: UUID | None = None) -> T:
        """Run *action* as the keeper on duty; see ``Context.write`` for what it raises."""
        return self.context.write(operation, action, op_id)

    def act_as(self, actor: Actor) -> None:
        """Put another keeper on duty."""
        self.context = self.context.acting(actor=actor)
        self.actor_changed.emit()

    def look_outside(self) -> None:
        """Tell the pages when another process has written since the last look."""
        from app.boot import outside_version  # noqa: PLC0415  (SQLAlchemy loads after first paint)

        now = outside_version(self.context)
        if self._outside is not None and now != self._outside:
            self.changed.emit(EVERYTHING)
        self._outside = now

    def close(self) -> None:
        """Stop the timers and the jobs; nothing is read or written after this."""
        self._poll.stop()
        self._idle.stop()
        jobs: Any = self.findChild(QObject, "jobs")
        if jobs is not None:
            jobs.close()

    def _written(self, tables: frozenset[str]) -> None:
        self._idle.start()
        self.changed.emit(tables)

    def _tidy(self) -> None:
        from app.boot import checkpoint  # noqa: PLC0415

        checkpoint(self.context)


def concerns(tables: frozenset[str], reads: frozenset[str]) -> bool:
    """Whether a page that *reads* these tables is stale after a change of *tables*."""
    return tables is EVERYTHING or "*" in tables or bool(tables & reads)
