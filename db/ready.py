"""Statements of the hot paths: compiled by SQLAlchemy once, then run at the driver's cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NoReturn

from sqlalchemy import Connection, Date, Delete, Dialect, Insert, Select, Update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

Values = Mapping[str, Any]
Processor = Callable[[Any], Any] | None


class Ready:
    """A Core statement whose values are all ``bindparam`` names or columns of an insert.

    A sign-in runs a dozen statements, and Core's own execute costs more than SQLite needs for
    them. Values and rows pass the same types as with Core; lists (``IN``) are not for here.

    Args:
        statement: select, insert, upsert, update or delete; a write may return columns.
        columns: of an insert, when not every column is given.
    """

    __slots__ = (
        "_columns", "_dialect", "_fixed", "_given", "_read", "_sql", "_statement", "_table",
        "_typed",
    )  # fmt: skip

    def __init__(
        self,
        statement: Select[*tuple[Any, ...]] | Insert | Update | Delete,
        columns: Iterable[str] = (),
    ) -> None:
        self._statement = statement
        self._columns = list(columns) or None
        self._table = "" if isinstance(statement, Select) else str(statement.table.description)
        self._dialect: Dialect | None = None
        self._sql = ""
        self._fixed: tuple[Any, ...] = ()
        self._given: list[tuple[int, str]] = []
        self._typed: list[tuple[int, Callable[[Any], Any]]] = []
        self._read: list[tuple[int, Callable[[Any], Any]]] = []

    def rows(self, connection: Connection, values: Values) -> list[Any]:
        """Every row of the answer, as tuples."""
        found = self._run(connection, values).fetchall()
        return [self._taken(row) for row in found] if self._read else list(found)

    def first(self, connection: Connection, values: Values) -> Any:
        """The first row of the answer, None when there is none."""
        found = self._run(connection, values).fetchall()
        return self._taken(found[0]) if found else None

    def value(self, connection: Connection, values: Values) -> Any:
        """The first column of the first row, None when there is none."""
        found = self.first(connection, values)
        return None if found is None else found[0]

    def run(self, connection: Connection, values: Values) -> None:
        """Write what *values* say."""
        self._run(connection, values)

    def run_many(self, connection: Connection, rows: Iterable[Values]) -> None:
        """Write once for each of *rows*."""
        self._prepare(connection)
        self._send(connection, [self._bound(row) for row in rows], many=True)

    def _run(self, connection: Connection, values: Values) -> Any:
        self._prepare(connection)
        return self._send(connection, self._bound(values), many=False)

    def _send(self, connection: Connection, bound: list[Any], *, many: bool) -> Any:
        cursor = connection.connection.cursor()
        try:
            return (cursor.executemany if many else cursor.execute)(self._sql, bound)
        except connection.dialect.loaded_dbapi.Error as error:
            self._raise(connection, error)

    def _prepare(self, connection: Connection) -> None:
        if self._table:
            connection.get_execution_options()["touched"].add(self._table)
        if self._dialect is not connection.dialect:
            self._compile(connection.dialect)

    def _compile(self, dialect: Dialect) -> None:
        made: Any = self._statement.compile(dialect=dialect, column_keys=self._columns)
        self._sql = str(made)
        binds = [made.binds[name] for name in made.positiontup or ()]
        self._fixed = tuple(None if bind.required else bind.value for bind in binds)
        self._given = [(at, bind.key) for at, bind in enumerate(binds) if bind.required]
        bindings = [_binding(bind.type, dialect) for bind in binds]
        self._typed = [(at, process) for at, process in enumerate(bindings) if process]
        processors = [
            column.type.dialect_impl(dialect).result_processor(dialect, None)
            for column in self._statement.exported_columns
        ]
        self._read = [(at, process) for at, process in enumerate(processors) if process]
        self._dialect = dialect

    def _bound(self, values: Values) -> list[Any]:
        bound = list(self._fixed)
        for at, name in self._given:
            bound[at] = values[name]
        for at, process in self._typed:
            bound[at] = process(bound[at])
        return bound

    def _taken(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        taken = list(row)
        for at, process in self._read:
            taken[at] = process(taken[at])
        return tuple(taken)

    def _raise(self, connection: Connection, error: Exception) -> NoReturn:
        """As SQLAlchemy would: callers know its errors, not the driver's."""
        dialect = connection.dialect
        base = dialect.loaded_dbapi.Error
        raise DBAPIError.instance(
            self._sql, (), error, base, hide_parameters=True, dialect=dialect
        ) from error


def _binding(type_: TypeEngine[Any], dialect: Dialect) -> Processor:
    if isinstance(type_, Date):
        return date.isoformat  # the text the dialect makes, without its format string
    return type_.dialect_impl(dialect).bind_processor(dialect)
