"""Rows put aside in memory on one connection, then copied into the file by one statement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, Engine, MetaData, Table, delete, insert, literal, select
from sqlalchemy.schema import CreateTable

from db.engine import Borrowed
from db.ready import Ready, Values


class Staged:
    """Rows of *table* made ready where nobody sees them and nobody waits for them.

    Filling takes no lock: the rows lie in a temporary table of the connection, in memory, since
    they may name people. Copying them in costs a fifth of inserting them one by one.

    Args:
        table: where the rows shall go.
        given: columns that are the same in all rows and known only when they are copied.
    """

    def __init__(self, table: Table, given: Iterable[str] = ()) -> None:
        self._table, self._given = table, tuple(given)
        columns = [Column(c.name, c.type) for c in table.columns if c.name not in self._given]
        self._aside = Table(f"staged_{table.name}", MetaData(), *columns, prefixes=["TEMPORARY"])
        self._put = Ready(insert(self._aside))

    def put(self, engine: Engine, rows: Iterable[Values]) -> None:
        """Put *rows* aside, in place of any put before.

        Args:
            engine: one made by ``db.engine.sole_engine``; the same that will copy.
            rows: values of every column that is not given later.
        """
        with (
            Borrowed(engine, write=False, staging=True, touched=set()) as connection,
            connection.begin(),
        ):
            connection.execute(CreateTable(self._aside, if_not_exists=True))
            connection.execute(delete(self._aside))
            self._put.run_many(connection, rows)

    def copy(self, connection: Connection, **given: Any) -> None:
        """Copy what was put aside into the table, in the order it was put."""
        table, aside = self._table, self._aside
        told = [literal(given[name], table.c[name].type) for name in self._given]
        rows = select(*aside.columns, *told)
        names = [column.name for column in aside.columns] + list(self._given)
        connection.execute(insert(table).from_select(names, rows))
