"""Backups: verified copies of the station's data, made, listed, described, restored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from app.clock import business_day, local
from app.context import Context, Paths
from app.errors import EnvironmentFault, UserError
from app.files import publish
from db.backup import DriverError, FileFacts, Progress, copy, facts_of, faults_in
from db.faults import fault_code
from db.upgrade import HEAD, known_revisions

KEPT = 7
UNFINISHED_SECONDS = 24 * 60 * 60
_NAME = re.compile(r"(auto|before-restore|before-upgrade)-\d{8}(-\d{6})?\.sqlite")
_UNFINISHED = re.compile(rf"\.{_NAME.pattern}\.\w+(-journal)?")


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup in the station's folder, verified when it was made.

    ``kind``: ``auto``, ``before-restore`` or ``before-upgrade``; ``size`` in bytes.
    """

    path: Path
    kind: str
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class BackupDetail:
    """What a backup file is: whose, up to which write, how many rows of the register."""

    path: Path
    made_at: datetime
    size: int
    station_code: str
    station_name: str
    last_at: datetime | None
    last_name: str
    last_actor: str
    visits: int
    operations: int
    is_older: bool
    station_id: UUID | None


def silent(_done: int, _total: int) -> None:
    """Nobody follows the copy."""


def backup(
    paths: Paths, target: Path, *, key: bytes | None = None, progress: Progress = silent
) -> BackupDetail:
    """Write a verified copy of the station's data to *target*, whole or not at all.

    Args:
        paths: the station's folder; others may be writing to its database.
        target: the file to make or replace.
        key: the database's, see ``db.engine``; the copy has the same.
        progress: told (done, total); what it raises stops the copy and leaves nothing.

    Raises:
        EnvironmentFault: ``fault.damaged`` when the copy does not verify; disk full, read-only.
            What stood at *target* before still stands then.
    """
    copied: list[FileFacts] = []

    def fill(made: Path) -> None:
        copied.append(copy(paths.database, made, key=key, progress=progress))

    def verify(made: Path) -> bool:
        faults = faults_in(made, key=key)
        if faults:
            raise EnvironmentFault("fault.damaged", folder=str(paths.data))
        return facts_of(made, key=key) == copied[0]

    try:
        publish(target, fill, verify)
    except DriverError as error:
        raise as_fault(error, paths.data) from error
    return _detail(target, copied[0])


def auto_backup(
    context: Context,
    *,
    on_exit: bool = False,
    key: bytes | None = None,
    progress: Progress = silent,
) -> bool:
    """The day's own backup: made at the first write of a day, made anew on exit.

    One file a day, the last ``KEPT`` days; other files in the folder are never touched.

    Args:
        context: the station's context.
        on_exit: whether the day's backup is to be brought up to the last write.
        key: see ``backup``.
        progress: see ``backup``.

    Returns:
        Whether one was made; not when nothing was written since the last.
    """
    folder = context.paths.backups
    target = folder / f"auto-{business_day(context.now()):%Y%m%d}.sqlite"
    if target.exists() and not (on_exit and _is_behind(context, key)):
        return False
    if on_exit and not target.exists() and not _is_behind(context, key):
        return False
    folder.mkdir(exist_ok=True)
    backup(context.paths, target, key=key, progress=progress)
    _drop_old(context.paths)
    _drop_unfinished(target)
    return True


def backups(paths: Paths) -> list[BackupRow]:
    """The backups this program made in the station's folder, the newest first."""
    found = [(path, _NAME.fullmatch(path.name)) for path in paths.backups.glob("*.sqlite")]
    rows = [_row(path, match[1]) for path, match in found if match]
    return sorted(rows, key=lambda row: (row.made_at, row.path.name), reverse=True)


def last_backup(paths: Paths) -> BackupRow | None:
    """The newest backup in the station's folder."""
    return next(iter(backups(paths)), None)


def describe(file: Path, *, key: bytes | None = None) -> BackupDetail:
    """What *file* is, without changing it; SQLite's long checks are left to ``verify``.

    Raises:
        UserError: ``backup.no_file``, ``backup.not_ours``, ``backup.damaged``.
        EnvironmentFault: ``fault.too_new``.
    """
    if not file.is_file():
        raise UserError("backup.no_file", file=str(file))
    try:
        found = facts_of(file, key=key)
    except DriverError as error:
        code = "backup.damaged" if "malformed" in str(error) else "backup.not_ours"
        raise UserError(code, file=str(file)) from error
    if found.station_id is None:
        raise UserError("backup.not_ours", file=str(file))
    if found.revision != HEAD and found.revision not in known_revisions():
        raise EnvironmentFault("fault.too_new")
    return _detail(file, found)


def verify(file: Path, *, key: bytes | None = None) -> None:
    """Run SQLite's own checks over *file*. Raises ``backup.damaged``."""
    if faults_in(file, key=key):
        raise UserError("backup.damaged", file=str(file))


def keep(paths: Paths, kind: str, at: datetime, *, key: bytes | None = None) -> Path:
    """Make a verified backup beside the others before something large is done."""
    paths.backups.mkdir(exist_ok=True)
    target = paths.backups / f"{kind}-{local(at):%Y%m%d-%H%M%S}.sqlite"
    backup(paths, target, key=key)
    return target


def as_fault(error: Exception, folder: Path) -> Exception:
    """The environment fault that a driver's *error* is, or *error* itself."""
    code = fault_code(error, folder)
    return error if code is None else EnvironmentFault(code, folder=str(folder))


def _is_behind(context: Context, key: bytes | None) -> bool:
    """Whether something was written since the newest backup."""
    newest = last_backup(context.paths)
    if newest is None:
        return True
    database = facts_of(context.paths.database, key=key)
    saved = facts_of(newest.path, key=key)
    return (database.instance, database.operations) != (saved.instance, saved.operations)


def _drop_old(paths: Paths) -> None:
    automatic = sorted(paths.backups.glob("auto-*.sqlite"), reverse=True)
    for path in [one for one in automatic if _NAME.fullmatch(one.name)][KEPT:]:
        path.unlink()


def _drop_unfinished(newest: Path) -> None:
    """Copies that a power cut left half made hold names too, and room; one under way is younger."""
    before = newest.stat().st_mtime - UNFINISHED_SECONDS
    for path in newest.parent.glob(".*.sqlite.*"):
        if _UNFINISHED.fullmatch(path.name) and path.stat().st_mtime < before:
            path.unlink()


def _row(path: Path, kind: str) -> BackupRow:
    made_at, size = _made(path)
    return BackupRow(path, kind, made_at, size)


def _detail(path: Path, found: FileFacts) -> BackupDetail:
    made_at, size = _made(path)
    return BackupDetail(
        path=path,
        made_at=made_at,
        size=size,
        station_code=found.station_code,
        station_name=found.station_name,
        last_at=found.last_at,
        last_name=found.last_name,
        last_actor=found.last_actor,
        visits=found.visits,
        operations=found.operations,
        is_older=found.revision != HEAD,
        station_id=found.station_id,
    )


def _made(path: Path) -> tuple[datetime, int]:
    found = path.stat()
    return datetime.fromtimestamp(found.st_mtime, UTC), found.st_size
