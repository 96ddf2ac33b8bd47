"""Put a backup in the place of the station's data, keeping what was there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.backups import BackupDetail, as_fault, describe, keep, silent, verify
from app.clock import local
from app.context import Actor, Context, Paths, utc_now
from app.errors import EnvironmentFault, UserError
from app.files import publish
from app.lock import exclusive_lock
from db.backup import DriverError, copy, faults_in, settle
from db.engine import open_engine
from db.models import DatabaseInfo
from db.upgrade import upgrade


@dataclass(frozen=True, slots=True)
class RestoredRow:
    """What was put in place, and where what stood there before is kept (None: nothing did)."""

    backup: BackupDetail
    kept: Path | None


def restore(
    folder: Path,
    file: Path,
    *,
    actor: Actor,
    source: str = "desk",
    now: Callable[[], datetime] = utc_now,
    key: bytes | None = None,
) -> RestoredRow:
    """Let *file* be the data of *folder*, as a database with a new instance id.

    Args:
        folder: the station's data folder; nobody may have it open, the caller included.
        file: a backup; only read.
        actor: who restores.
        source: ``desk`` or ``command``.
        now: the clock.
        key: of the backup and of the data.

    Raises:
        UserError: ``backup.no_file``, ``backup.not_ours``, ``backup.damaged``,
            ``backup.same_file``. Nothing was changed.
        EnvironmentFault: ``fault.in_use`` when a process has the folder open,
            ``fault.too_new``, disk full ... Nothing was changed.
    """
    found = describe(file, key=key)
    verify(file, key=key)
    paths = Paths(folder)
    if paths.database.exists() and file.samefile(paths.database):
        raise UserError("backup.same_file")
    held = exclusive_lock(folder)
    if held is None:
        raise EnvironmentFault("fault.in_use", folder=str(folder))
    with held:
        kept = _keep(paths, now(), key)

        def rename(engine: Engine) -> None:
            context = Context(engine, paths, actor, found.station_id, now, source)
            context.write("database.restore", _become_another)

        _publish(paths, file, key, rename)
    return RestoredRow(found, kept)


def _publish(paths: Paths, file: Path, key: bytes | None, rename: Callable[[Engine], None]) -> None:
    def fill(made: Path) -> None:
        copy(file, made, key=key, progress=silent, is_live=False)
        engine = open_engine(made, key=key)
        try:
            upgrade(engine, lambda: None)
            rename(engine)
        finally:
            engine.dispose()
        settle(made, key=key)

    def verified(made: Path) -> bool:
        return not faults_in(made, key=key)

    try:
        publish(paths.database, fill, verified)
    except (DriverError, DBAPIError) as error:
        raise as_fault(error, paths.data) from error


def _become_another(session: Session) -> None:
    """Two files with one instance id would both claim the same numbers later on."""
    statement = update(DatabaseInfo).where(DatabaseInfo.key == "instance")
    session.execute(statement.values(value=str(uuid4())))


def _keep(paths: Paths, at: datetime, key: bytes | None) -> Path | None:
    """Keep what is there now, sound or not, and leave no log that belongs to it."""
    if not paths.database.exists():
        return None
    try:
        kept = keep(paths, "before-restore", at, key=key)
        settle(paths.database, key=key)
    except (EnvironmentFault, DriverError) as error:
        if isinstance(error, EnvironmentFault) and error.code != "fault.damaged":
            raise
        kept = _keep_as_found(paths, at)
    for end in ("-wal", "-shm"):
        paths.database.with_name(paths.database.name + end).unlink(missing_ok=True)
    return kept


def _keep_as_found(paths: Paths, at: datetime) -> Path:
    """A damaged file is kept byte by byte with its log: somebody may still read rows from it."""
    folder = paths.backups / f"before-restore-{local(at):%Y%m%d-%H%M%S}-damaged"
    folder.mkdir(parents=True, exist_ok=True)
    for path in paths.data.glob(f"{paths.database.name}*"):
        _copy_file(path, folder / path.name)
    return folder


def _copy_file(path: Path, target: Path) -> None:
    def fill(made: Path) -> None:
        shutil.copyfile(path, made)

    def verified(made: Path) -> bool:
        return made.stat().st_size == path.stat().st_size

    publish(target, fill, verified)
