"""What a running program needs: a database, a clock, an actor. Opens every transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import Connection, Engine, bindparam, event, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.errors import EnvironmentFault, NotPermittedError, UserError
from app.folders import DATABASE
from app.permissions import Role, is_allowed
from db.base import new_id
from db.engine import Borrowed
from db.faults import fault_code
from db.models import Operation
from db.ready import Ready
from db.upsert import table_of

T = TypeVar("T")
Tables = frozenset[str]


def utc_now() -> datetime:
    """The machine's clock, timezone-aware."""
    return datetime.now(UTC)


def new_op_id() -> UUID:
    """An id for one act, made before its first try, so that a retry cannot do it twice."""
    return new_id()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a keeper, or a command line (no keeper id)."""

    name: str
    role: Role
    keeper_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """The write under way: what every row it writes is stamped with."""

    op_id: UUID
    seq: int
    station_id: UUID | None
    actor: Actor
    at: datetime
    source: str

    @property
    def stamp(self) -> dict[str, Any]:
        """Values of the ``Travels`` columns."""
        return {"station_id": self.station_id, "op_id": self.op_id, "changed_seq": self.seq}


@dataclass(frozen=True, slots=True)
class Paths:
    """Where this station's files are."""

    data: Path

    @property
    def database(self) -> Path:
        return self.data / DATABASE

    @property
    def backups(self) -> Path:
        return self.data / "backups"


def act_of(session: Session) -> Act:
    """The act *session* writes for; a read session has none (KeyError: a bug)."""
    act: Act = session.info["act"]
    return act


def ignore(_tables: Tables) -> None:
    """Nobody listens for changes."""


@dataclass(frozen=True, slots=True)
class Context:
    """The only door to the database.

    Args:
        engine: an open engine, see ``db.engine``.
        paths: the station's folder.
        actor: who writes.
        station_id: the station that owns what is written; None only while it is set up.
        now: the clock.
        source: ``desk``, ``import``, ``command`` or ``paper``.
        changed: told the tables that a write touched, once, after the commit.
    """

    engine: Engine
    paths: Paths
    actor: Actor
    station_id: UUID | None = None
    now: Callable[[], datetime] = utc_now
    source: str = "desk"
    changed: Callable[[Tables], None] = field(default=ignore)

    def __post_init__(self) -> None:
        if not event.contains(self.engine, "after_cursor_execute", _touched):
            event.listen(self.engine, "after_cursor_execute", _touched)

    def acting(self, **changes: Any) -> Context:
        """The same context with another actor, source, clock or listener."""
        return replace(self, **changes)

    def read(self, query: Callable[[Session], T]) -> T:
        """Run *query* on a snapshot of the database; a write inside it is refused by SQLite.

        Raises:
            EnvironmentFault: the disk or the file is in trouble.
        """
        try:
            with (
                Borrowed(self.engine, write=False, touched=None) as connection,
                connection.begin(),
                _Work(connection, autoflush=False) as session,
            ):
                return query(session)
        except (DBAPIError, OSError) as error:
            self._refuse(error)
            raise

    def write(self, operation: str, action: Callable[[Session], T], op_id: UUID | None = None) -> T:
        """Run *action* in one transaction, recorded as one row of ``operations``.

        Args:
            operation: its name in ``app.permissions.ALLOWED``.
            action: takes the session; never commits.
            op_id: made before the first try, so that a retry cannot happen twice.

        Raises:
            NotPermittedError: the actor's role may not do it.
            UserError: *action* refused, or ``operation.repeated``: *op_id* was done before.
                Nothing is kept.
            EnvironmentFault: the disk or the file is in trouble. Nothing is kept.
        """
        if not is_allowed(self.actor.role, operation):
            raise NotPermittedError("permission.denied", role=self.actor.role, operation=operation)
        touched: set[str] = set()
        try:
            with (
                Borrowed(self.engine, write=True, touched=touched) as connection,
                connection.begin(),
                _Work(connection, autoflush=False) as session,
            ):
                session.info["act"] = self._begin(connection, operation, op_id)
                result = action(session)
                session.flush()
        except (DBAPIError, OSError) as error:
            self._refuse(error)
            raise
        self.changed(frozenset(touched))
        return result

    def _refuse(self, error: Exception) -> None:
        """Raise the machine's trouble as ``EnvironmentFault``; let everything else pass."""
        code = fault_code(error, self.paths.data)
        if code is not None:
            raise EnvironmentFault(code, folder=str(self.paths.data)) from error

    def _begin(self, connection: Connection, operation: str, given: UUID | None) -> Act:
        op_id, at = given or new_id(), self.now()
        if given is not None and _DONE.value(connection, {"op": given}) is not None:
            raise UserError("operation.repeated")
        values = {
            "op_id": op_id,
            "station_id": self.station_id,
            "keeper_id": self.actor.keeper_id,
            "actor": self.actor.name,
            "entered_at": at,
            "name": operation,
            "source": self.source,
        }
        seq = _RECORD.value(connection, values)
        return Act(op_id, seq, self.station_id, self.actor, at, self.source)


class _Work(Session):
    """A session on a connection that has begun: handing that out begins nothing of its own."""

    def connection(self, *_arguments: Any, **_options: Any) -> Connection:
        return cast(Connection, self.bind)

    def close(self) -> None:
        if self.in_transaction():  # else it held nothing: no entity was asked for
            super().close()


_OPERATIONS = table_of(Operation)
_RECORD = Ready(
    insert(_OPERATIONS).returning(_OPERATIONS.c.seq),
    [column.name for column in _OPERATIONS.columns if column.name != "seq"],
)
_DONE = Ready(select(_OPERATIONS.c.seq).where(_OPERATIONS.c.op_id == bindparam("op")))
_WRITING = ("INSERT", "UPDATE", "DELETE", "REPLACE")


def _touched(
    connection: Connection, _cursor: Any, statement: str, _values: Any, context: Any, _many: object
) -> None:
    """Note the tables that the statements of a write touch, as the cursor saw them."""
    touched: set[str] | None = connection.get_execution_options().get("touched")
    if touched is None:
        return
    if context.isinsert or context.isupdate or context.isdelete:
        touched.add(context.compiled.statement.table.name)
    elif statement.lstrip().upper().startswith(_WRITING):
        touched.update(context.execution_options["changes"])  # raw SQL declares its own
