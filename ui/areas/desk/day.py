"""The day's register behind the page: its rows, its sums, and the acts that change them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app import people
from app.clock import business_day
from app.context import new_op_id
from app.errors import EnvironmentFault, UserError
from app.visits import Entry, Sums, correct, day_rows, day_sums, sign_in, visit_row, void
from ui.areas.desk import choices as catalogue
from ui.areas.desk.choices import Choices
from ui.areas.desk.rows import DeskRow, columns, look, repeated, waiting, written
from ui.kit.operations import Operations
from ui.kit.table import TableModel

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.people import PersonRow

T = TypeVar("T")
ROWS, MOST_ROWS = 50, 200
RETRY_MS = 400
LOCKED = "fault.locked"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody to be added in the act that signs them in."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Job:
    """One entry on its way: ``op_id`` and the true time are fixed before the first try."""

    op_id: UUID
    entry: Entry
    newcomer: Newcomer | None
    row: DeskRow

    def run(self, session: Session) -> UUID:
        """Write it; returns the visit's id."""
        if self.newcomer is None:
            return sign_in(session, self.entry)
        person = people.add(
            session,
            name=self.newcomer.name,
            phone=self.newcomer.phone,
            category_id=self.entry.category_id,
        )
        return sign_in(session, replace(self.entry, person_id=person))


class Day(QObject):
    """Today as the desk knows it.

    While another process writes, entries wait here with their op_id and true time, in order, and
    a timer tries again: never lost, never doubled.

    Signals:
        loaded: everything was read anew.
        figures: the sums moved.
        written: a row is in the register (``DeskRow``, whether at once or after waiting).
        repeated: a row does not count (``DeskRow``, whether at once or after waiting).
        blocked: a row waits (``DeskRow``).
        refused: nothing was written (``Job``, ``UserError``).
        failed: the machine is in trouble (``Job``, ``EnvironmentFault``).
    """

    loaded = Signal()
    figures = Signal()
    written = Signal(object, bool)
    repeated = Signal(object, bool)
    blocked = Signal(object)
    refused = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.choices = Choices((), (), is_english=False)
        self.sums = Sums()
        self.day = date.min
        self.model = TableModel("desk", columns(lambda: self.choices), self, look=look)
        self.is_writing = False
        self._queue: list[Job] = []
        self._done: list[DeskRow] = []
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    def now(self) -> datetime:
        return self.operations.context.now()

    def load(self) -> None:
        """Read today anew; rows that are in no register (waiting, not counted) stay."""
        today = business_day(self.now())
        kept = [row for row in self._rows() if row.state != "written" and today == self.day]
        self.day = today
        self.choices, rows, self.sums = self.operations.read(
            lambda s: (catalogue.load(s), day_rows(s, today, limit=ROWS), day_sums(s, today))
        )
        both = [written(row) for row in rows] + kept
        both.sort(key=lambda row: row.at, reverse=True)
        self.model.set_rows(both)
        self.loaded.emit()

    def has_turned(self) -> bool:
        """Whether midnight has passed since the rows were read."""
        return business_day(self.now()) != self.day

    def enter(
        self, entry: Entry, *, person: PersonRow | None = None, newcomer: Newcomer | None = None
    ) -> None:
        """Sign in now, or at the entry's own time; what becomes of it is told by a signal."""
        timed = entry if entry.at is not None else replace(entry, at=self.now())
        op_id = new_op_id()
        row = waiting(op_id, timed, person)
        if newcomer is not None:
            masked = people.mask(newcomer.phone)
            row = replace(row, name=newcomer.name, phone_masked=masked)
        self.submit(Job(op_id, timed, newcomer, row))

    def submit(self, job: Job) -> None:
        """Write *job*, or let it wait behind those that wait already."""
        if job in self._queue:
            self.try_again()
        elif self._queue:
            self._wait(job)
        else:
            self._attempt(job)

    def try_again(self) -> None:
        """Write those that wait, oldest first, until one is blocked."""
        while self._queue and self._attempt(self._queue[0]):
            self._queue.pop(0)
        if not self._queue:
            self._retry.stop()

    def waiting_count(self) -> int:
        """How many entries are not in the register yet."""
        return len(self._queue)

    def last(self) -> DeskRow | None:
        """The last entry that stands or waits: of this sitting, else the newest of the day."""
        if self._queue:
            return self._queue[-1].row
        while self._done and not self._still_stands(self._done[-1]):
            self._done.pop()
        if self._done:
            return self._done[-1]
        standing = [row for row in self._rows() if row.stands]
        return max(standing, key=lambda row: row.id, default=None)

    def void(self, row: DeskRow, reason: str) -> DeskRow:
        """Take *row* back; returns it as it is now. Raises as ``app.visits.void``."""
        gone = self._write("visit.void", lambda s: void(s, row.id, reason=reason))
        self._replace(row.id, gone)
        self._done = [one for one in self._done if one.id != row.id]
        return gone

    def correct(self, row: DeskRow, entry: Entry, reason: str) -> DeskRow:
        """Write *entry* in the place of *row*; returns it. Raises as ``app.visits.correct``."""
        made = self._write("visit.correct", lambda s: correct(s, row.id, entry, reason=reason))
        old = self.operations.read(lambda s: written(visit_row(s, row.id)))
        self._replace(row.id, old)
        self._insert(made)
        self._done.append(made)
        return made

    def drop_waiting(self, row: DeskRow) -> None:
        """Forget an entry that is not written yet."""
        self._queue = [job for job in self._queue if job.op_id != row.id]
        self._remove(row.id)

    def place_of(self, row_id: UUID) -> int:
        """Where the row stands in the list, -1 when it is not there."""
        return next((at for at, row in enumerate(self._rows()) if row.id == row_id), -1)

    def _attempt(self, job: Job) -> bool:
        """Try *job* once; whether it is settled, written or refused."""
        try:
            if self.has_turned():
                self.load()
            row = self._write("visit.sign_in", job.run, job.op_id)
        except EnvironmentFault as fault:
            self._on_fault(job, fault)
            return False
        except UserError as error:
            self._on_refusal(job, error)
            return True
        self._remove(job.op_id)
        self._insert(row)
        self._done.append(row)
        self.written.emit(row, job not in self._queue)
        return True

    def _write(
        self, operation: str, action: Callable[[Session], UUID], op_id: UUID | None = None
    ) -> DeskRow:
        """Write, and read the row and the new sums in the same transaction."""

        def act(session: Session) -> tuple[DeskRow, Sums]:
            visit_id = action(session)
            return written(visit_row(session, visit_id)), day_sums(session, self.day)

        with self._own_change():
            row, self.sums = self.operations.write(operation, act, op_id)
        self.figures.emit()
        return row

    @contextmanager
    def _own_change(self) -> Iterator[None]:
        """The page need not read anew what is shown by one row and its sums."""
        self.is_writing = True
        try:
            yield
        finally:
            self.is_writing = False

    def _on_fault(self, job: Job, fault: EnvironmentFault) -> None:
        if fault.code == LOCKED:
            if job not in self._queue:
                self._wait(job)
        else:
            self._retry.stop()
            self.failed.emit(job, fault)

    def _on_refusal(self, job: Job, error: UserError) -> None:
        self._remove(job.op_id)
        if error.code == "visit.repeated":
            row = repeated(job.row, int(str(error.values["minutes"])))
            self._insert(row)
            self.repeated.emit(row, job not in self._queue)
        elif error.code == "operation.repeated":
            self.load()  # it was written although the first try was told otherwise
        else:
            self.refused.emit(job, error)

    def _wait(self, job: Job) -> None:
        self._queue.append(job)
        self._insert(job.row)
        self._retry.start()
        self.blocked.emit(job.row)

    def _rows(self) -> Iterator[DeskRow]:
        return (self.model.row_at(at) for at in range(self.model.rowCount()))

    def _still_stands(self, row: DeskRow) -> bool:
        at = self.place_of(row.id)
        return at < 0 or self.model.row_at(at).stands

    def _insert(self, row: DeskRow) -> None:
        """Put *row* where its time belongs; a row of another day is not of this list."""
        if business_day(row.at) != self.day:
            return
        at = next((at for at, one in enumerate(self._rows()) if one.at <= row.at), None)
        self.model.insert_row(row, self.model.rowCount() if at is None else at)
        self.model.drop_rows_after(MOST_ROWS)

    def _replace(self, row_id: UUID, row: DeskRow) -> None:
        at = self.place_of(row_id)
        if at >= 0:
            self.model.replace_row(at, row)

    def _remove(self, row_id: UUID) -> None:
        at = self.place_of(row_id)
        if at >= 0:
            self.model.remove_row(at)
