"""Copies of the database file: made while it is in use, read without changing them, verified."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlcipher3 import dbapi2 as driver

from db.base import EPOCH
from db.engine import connect, give_key

PAGES = 2000
Progress = Callable[[int, int], None]
DriverError: type[Exception] = driver.Error


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a database file is; the parts that a copy must have in common with what it copies.

    ``operations`` is the number of the last write, ``last_*`` tell of it; ``visits`` counts
    rows of the register, void ones included. ``station_id`` is None before set-up.
    """

    revision: str
    instance: str
    station_id: UUID | None
    station_code: str
    station_name: str
    operations: int
    last_at: datetime | None
    last_name: str
    last_actor: str
    visits: int


def copy(
    source: Path,
    target: Path,
    *,
    key: bytes | None,
    progress: Progress,
    is_live: bool = True,
) -> FileFacts:
    """Copy the database at *source*, as it is at one moment, to *target*.

    Args:
        source: a database.
        target: an empty file; one plain file without a log beside it afterwards.
        key: of both.
        progress: told (pages done, pages in all); what it raises stops the copy.
        is_live: whether others may be writing to *source*; else it is read without being changed.

    Returns:
        What was copied, read in the same snapshot.
    """
    opened = connect(source, key=key) if is_live else open_unchanged(source, key=key)
    with closing(opened) as one, closing(connect(target, key=key)) as other:
        one.execute("PRAGMA query_only = ON")
        one.execute("BEGIN")  # one snapshot, or every write would start the copy again
        found = facts(one)
        other.execute("PRAGMA synchronous = OFF")  # whoever publishes the file flushes it once
        other.execute("PRAGMA journal_mode = OFF")  # and a copy cut short is thrown away

        def tell(_status: int, remaining: int, total: int) -> None:
            progress(total - remaining, total)

        one.backup(other, pages=PAGES, progress=tell)
        other.execute("PRAGMA journal_mode = DELETE")
    return found


def open_unchanged(path: Path, *, key: bytes | None) -> Any:
    """A bare connection that reads *path* and changes nothing, not even beside it.

    Only where a write-ahead log lies beside the file SQLite may add its index of that log.
    """
    log = path.with_name(f"{path.name}-wal")
    how = "mode=ro" if log.exists() else "mode=ro&immutable=1"
    connection = driver.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None)
    give_key(connection, key)
    return connection


def faults_in(path: Path, *, key: bytes | None) -> list[str]:
    """What SQLite's own checks find wrong with *path*; nothing for a sound file."""
    return damage_in(path, key=key) or _broken_keys_in(path, key)


def damage_in(path: Path, *, key: bytes | None) -> list[str]:
    """Findings of the integrity check; nothing for a sound file.

    On a connection of its own: one that has met damage cannot even end its transaction.
    """
    with closing(open_unchanged(path, key=key)) as connection:
        try:
            told = [row[0] for row in connection.execute("PRAGMA integrity_check(20)").fetchall()]
        except driver.Error as error:
            return [str(error)]
    return [line for line in told if line != "ok"]


def _broken_keys_in(path: Path, key: bytes | None) -> list[str]:
    with closing(open_unchanged(path, key=key)) as connection:
        return broken_keys(connection)


def broken_keys(connection: Any) -> list[str]:
    """Rows that refer to a row which is not there, as table, row (where it has a number), table."""
    broken = connection.execute("PRAGMA foreign_key_check").fetchmany(20)
    return [f"{table} {'' if row is None else row} -> {to}" for table, row, to, _ in broken]


def facts_of(path: Path, *, key: bytes | None) -> FileFacts:
    """What *path* is. Raises ``DriverError`` when it is no database of this program."""
    with closing(open_unchanged(path, key=key)) as connection:
        return facts(connection)


def facts(connection: Any) -> FileFacts:
    """What the file behind a bare connection is."""
    revision = _first(connection, "SELECT version_num FROM alembic_version", [""])[0]
    instance = _first(connection, "SELECT value FROM database_info WHERE key = 'instance'", [""])[0]
    station = _first(connection, "SELECT id, code, name FROM stations", [None, "", ""])
    last = _first(
        connection,
        "SELECT seq, entered_at, name, actor FROM operations ORDER BY seq DESC LIMIT 1",
        [0, None, "", ""],
    )
    visits = _first(
        connection,
        "SELECT coalesce(sum(entries), 0) FROM visit_month_totals WHERE dimension = 'total'",
        [0],
    )
    return FileFacts(
        revision=revision,
        instance=instance,
        station_id=UUID(bytes=station[0]) if station[0] else None,
        station_code=station[1],
        station_name=station[2],
        operations=last[0],
        last_at=None if last[1] is None else EPOCH + timedelta(milliseconds=last[1]),
        last_name=last[2],
        last_actor=last[3],
        visits=visits[0],
    )


def _first(connection: Any, query: str, otherwise: list[Any]) -> Any:
    return connection.execute(query).fetchone() or otherwise


def settle(path: Path, *, key: bytes | None) -> None:
    """Bring everything of *path* into the one file, with no log left beside it.

    The caller holds the folder alone; the last connection that closes removes the log.
    """
    with closing(connect(path, key=key, busy_ms=2000)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
