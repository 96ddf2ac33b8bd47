"""The one writer of files outside the database: all of it, or nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.errors import EnvironmentFault
from db.faults import fault_code


def write_file(path: Path, data: bytes) -> Path:
    """Write *data* so that *path* is either what it was or all of *data*, and on the disk.

    Raises:
        EnvironmentFault: disk full, folder not writable, or what was read back differs.
    """

    def fill(made: Path) -> None:
        made.write_bytes(data)

    def verify(made: Path) -> bool:
        return made.read_bytes() == data

    return publish(path, fill, verify)


def publish(path: Path, fill: Callable[[Path], None], verify: Callable[[Path], bool]) -> Path:
    """Let *fill* make a temporary file beside *path*; put it there once *verify* says so.

    Temp in the same folder, fsync, reopen and verify, replace, fsync the folder (design.md).

    Raises:
        EnvironmentFault: ``fault.disk_full``, ``fault.read_only`` or ``fault.disk``.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        made = Path(name)
        try:
            fill(made)
            _sync(made)
            if not verify(made):
                raise EnvironmentFault("fault.disk", folder=str(path.parent))
            made.replace(path)
        finally:
            made.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        code = fault_code(error)
        if code is None:
            raise
        raise EnvironmentFault(code, folder=str(path.parent)) from error
    return path


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no handle on a folder to flush; NTFS journals the rename
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
