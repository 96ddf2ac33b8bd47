"""Tell the machine's troubles (disk, lock, damage, key) from everything else."""

from __future__ import annotations

import errno
from pathlib import Path

SIGNS = (
    ("database or disk is full", "fault.disk_full"),
    ("disk i/o error", "fault.disk"),
    ("readonly database", "fault.read_only"),
    ("unable to open database file", "fault.read_only"),
    ("database is locked", "fault.locked"),
    ("malformed", "fault.damaged"),
    ("file is not a database", "fault.damaged"),
)
ERRNO = {
    errno.ENOSPC: "fault.disk_full",
    errno.EDQUOT: "fault.disk_full",
    errno.EROFS: "fault.read_only",
    errno.EACCES: "fault.read_only",
    errno.EPERM: "fault.read_only",
    errno.EIO: "fault.disk",
}

LEAST_FREE = 256 * 1024


def fault_code(error: BaseException, folder: Path | None = None) -> str | None:
    """The code of the environment fault that *error* is, or None when it is something else.

    Args:
        error: of the system, the driver or SQLAlchemy.
        folder: where the database is; tells a full disk from a failing one.
    """
    if isinstance(error, OSError):
        return ERRNO.get(error.errno or 0)
    # SQLAlchemy's error carries the driver's. It is not imported: the window's lock, taken
    # before anything is painted, stands on this file.
    text = str(getattr(error, "orig", error)).lower()
    code = next((code for sign, code in SIGNS if sign in text), None)
    return "fault.disk_full" if code == "fault.disk" and _is_full(folder) else code


def _is_full(folder: Path | None) -> bool:
    """SQLite tells a log's index that finds no room as a plain I/O error."""
    import shutil  # noqa: PLC0415  (only once something went wrong)

    return folder is not None and shutil.disk_usage(folder).free < LEAST_FREE
