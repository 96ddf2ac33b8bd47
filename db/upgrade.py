"""Bring a database file to the schema this program expects, or leave it untouched.

``python -m db.upgrade check`` exits 0 when models and migrations agree.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from db.backup import DriverError, open_unchanged

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"


class DatabaseTooNewError(Exception):
    """The file was last opened by a newer version of the program."""


class NotOursError(Exception):
    """The file is a database, but not one of this program."""


def revision_of(connection: Connection) -> str | None:
    """The schema revision of a file, None when it is empty.

    Raises:
        NotOursError: it has tables, but no revision.
    """
    names = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    if "alembic_version" not in names:
        if names:
            raise NotOursError
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found)


def refuse_newer(path: Path, *, key: bytes | None) -> None:
    """Look at the revision of *path* before anything is opened for writing.

    Opening alone may change a file: its header says how it is journalled, and the last
    connection that closes empties the log into it.

    Raises:
        DatabaseTooNewError: not a byte was changed.
        NotOursError: it is a database of something else.
    """
    if not path.is_file():
        return
    with closing(open_unchanged(path, key=key)) as connection:
        try:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if not names:
                return
            if "alembic_version" not in names:
                raise NotOursError
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except DriverError:
            return  # what is wrong with it is told by those who open it
    if row is None:
        raise NotOursError
    if row[0] != HEAD and row[0] not in known_revisions():
        raise DatabaseTooNewError(row[0])


def upgrade(engine: Engine, before: Callable[[], object]) -> bool:
    """Upgrade *engine*'s file to ``HEAD``; *before* makes the backup when there is work.

    Returns:
        Whether anything was done. Alembic is imported only then.

    Raises:
        DatabaseTooNewError: nothing was changed, not a byte.
    """
    with engine.connect() as connection:
        found = revision_of(connection)
    if found == HEAD:
        return False
    if found is not None and found not in known_revisions():
        raise DatabaseTooNewError(found)
    if found is not None:
        before()
    with engine.connect().execution_options(write=True) as connection:
        _run(connection)
    engine.dispose()  # the pooled connection still has foreign_keys=OFF
    return True


def config() -> Config:
    """Alembic's configuration, made in code: there is no ini file."""
    from alembic.config import Config  # noqa: PLC0415  (0.2 s that a normal start does not need)

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return made


def known_revisions() -> set[str]:
    """Every revision this program can start from."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    return {one.revision for one in ScriptDirectory.from_config(config()).walk_revisions()}


def _run(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415

    connection.exec_driver_sql("COMMIT")  # a pragma is ignored inside a transaction
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        connection.rollback()
        raise RuntimeError(f"migration broke {len(broken)} foreign keys")
    connection.commit()


def _check() -> None:
    """Alembic's own comparison of the models with a freshly migrated file."""
    from alembic import command  # noqa: PLC0415

    from db.engine import open_engine  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "check.sqlite")
        upgrade(engine, lambda: None)
        with engine.connect() as connection:
            settings = config()
            settings.attributes["connection"] = connection
            command.check(settings)
        engine.dispose()


if __name__ == "__main__":
    if sys.argv[1:] != ["check"]:
        sys.exit("usage: python -m db.upgrade check")
    _check()
