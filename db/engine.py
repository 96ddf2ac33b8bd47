"""Open the SQLite file. The only place that knows about the driver, pragmas and BEGIN."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as driver

BUSY_MS = 100
CHECKPOINT_PAGES = 1000
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
}


class UnsafeConnectionError(Exception):
    """A live connection does not keep one of the promises in ``PRAGMAS``."""


def connect(path: Path, *, key: bytes | None = None, busy_ms: int = BUSY_MS) -> Any:
    """Return a bare driver connection in autocommit mode, with *key* given but no pragma set."""
    connection = driver.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=busy_ms / 1000
    )
    give_key(connection, key)
    return connection


def give_key(connection: Any, key: bytes | None) -> None:
    """Unlock an encrypted file; its first statement, whatever else follows."""
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")


def configured(path: Path, *, key: bytes | None, busy_ms: int, checkpoint_pages: int) -> Any:
    """A connection with every pragma the program relies on."""
    connection = connect(path, key=key, busy_ms=busy_ms)
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {checkpoint_pages}")
    connection.execute("PRAGMA cache_size = -16000")
    return connection


def open_engine(
    path: Path,
    *,
    key: bytes | None = None,
    busy_ms: int = BUSY_MS,
    checkpoint_pages: int = CHECKPOINT_PAGES,
) -> Engine:
    """Return an engine on the file at *path*.

    Args:
        path: database file; made when it does not exist.
        key: 32 bytes when the file is encrypted at rest, None for plain SQLite.
        busy_ms: how long a statement waits for another writer.
        checkpoint_pages: WAL pages after which a commit checkpoints; 0 leaves it to the caller,
            who then checkpoints when the desk is idle.
    """
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: configured(
            path, key=key, busy_ms=busy_ms, checkpoint_pages=checkpoint_pages
        ),
        hide_parameters=True,
        pool_size=2,
        poolclass=QueuePool,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    write = connection.get_execution_options().get("write", False)
    raw = connection.connection
    cursor = raw.cursor()
    if raw.info.get("writes") is not write:
        cursor.execute("PRAGMA query_only = OFF" if write else "PRAGMA query_only = ON")
        raw.info["writes"] = write
    cursor.execute("BEGIN IMMEDIATE" if write else "BEGIN")


def assert_safe(engine: Engine) -> None:
    """Raise ``UnsafeConnectionError`` unless a live connection has every pragma in force."""
    with engine.connect() as connection:
        for name, value in PRAGMAS.items():
            found = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            if found != value:
                raise UnsafeConnectionError(f"{name} is {found}, not {value}")


def checkpoint(engine: Engine) -> None:
    """Move what the WAL holds into the database file; called when nobody is typing."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
    finally:
        raw.close()


def data_version(engine: Engine) -> int:
    """A number that changes when another process has committed to the file."""
    raw = engine.raw_connection()
    try:
        return int(raw.cursor().execute("PRAGMA data_version").fetchone()[0])
    finally:
        raw.close()
