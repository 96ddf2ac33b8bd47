"""Open the SQLite file. The only place that knows about the driver, pragmas and BEGIN."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
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
        execution_options={"idle": []},
        pool_size=2,
        poolclass=QueuePool,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "engine_disposed", _drop_idle)
    return engine


def sole_engine(engine: Engine) -> Engine:
    """Return an engine on the file of *engine* with a connection of its own, for staging.

    Its temporary tables may hold names: they stay in memory.
    """
    made = create_engine(
        "sqlite://",
        module=driver,
        pool=engine.pool.recreate(),
        hide_parameters=True,
        execution_options={"idle": []},
    )
    event.listen(made, "connect", lambda raw, _record: raw.execute("PRAGMA temp_store = MEMORY"))
    event.listen(made, "begin", _begin)
    event.listen(made, "engine_disposed", _drop_idle)
    return made


def _begin(connection: Connection) -> None:
    """Take the write lock only to write; staging writes to the connection's own tables."""
    options = connection.get_execution_options()
    write = options.get("write", False)
    changes = write or options.get("staging", False)
    raw = connection.connection
    cursor = raw.cursor()
    if raw.info.get("writes") is not changes:
        cursor.execute("PRAGMA query_only = OFF" if changes else "PRAGMA query_only = ON")
        raw.info["writes"] = changes
    begin = "BEGIN IMMEDIATE" if write else "BEGIN"
    try:
        cursor.execute(begin)
    except driver.Error as error:
        # What an event handler raises is not wrapped as the driver's errors are elsewhere.
        raise OperationalError(begin, None, error) from error


class Borrowed:
    """A connection for one transaction, kept open for the next: opening one costs a statement.

    Args:
        engine: an engine of ``open_engine``.
        options: execution options; ``write`` says how the transaction begins.
    """

    __slots__ = ("_connection", "_idle", "_options")

    def __init__(self, engine: Engine, **options: Any) -> None:
        self._idle = _idle(engine)
        self._options = options
        try:
            self._connection = self._idle.pop()
        except IndexError:
            self._connection = engine.connect()

    def __enter__(self) -> Connection:
        return self._connection.execution_options(**self._options)

    def __exit__(self, kind: object, *_rest: object) -> None:
        if kind is None:
            self._idle.append(self._connection)
        else:
            self._connection.close()


def _idle(engine: Engine) -> list[Connection]:
    """The engine's own list of connections that wait for their next transaction."""
    found: list[Connection] = engine.get_execution_options()["idle"]
    return found


def _drop_idle(engine: Engine) -> None:
    idle = _idle(engine)
    while idle:
        connection = idle.pop()
        connection.detach()
        connection.close()


def assert_safe(engine: Engine) -> None:
    """Raise ``UnsafeConnectionError`` unless a live connection has every pragma in force."""
    with engine.connect() as connection:
        for name, value in PRAGMAS.items():
            found = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            if found != value:
                raise UnsafeConnectionError(f"{name} is {found}, not {value}")


def checkpoint(engine: Engine) -> None:
    """Move what the WAL holds into the database file; called when nobody is typing."""
    with Borrowed(engine) as connection:
        connection.connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")


def data_version(engine: Engine) -> int:
    """A number that changes when another process has committed to the file."""
    with Borrowed(engine) as connection:
        return int(connection.connection.cursor().execute("PRAGMA data_version").fetchone()[0])
