"""Tell the machine's troubles (disk, lock, damage, key) from everything else."""

from __future__ import annotations

import errno

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


def fault_code(error: BaseException) -> str | None:
    """The code of the environment fault that *error* is, or None when it is something else."""
    if isinstance(error, OSError):
        return ERRNO.get(error.errno or 0)
    # SQLAlchemy's error carries the driver's. It is not imported: the window's lock, taken
    # before anything is painted, stands on this file.
    text = str(getattr(error, "orig", error)).lower()
    return next((code for sign, code in SIGNS if sign in text), None)
