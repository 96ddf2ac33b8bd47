"""Who has the data folder open: locks the operating system drops when a process ends, however."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from app.errors import EnvironmentFault
from db.faults import fault_code

_BUSY = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_SLOTS = 256
"""``msvcrt`` knows no shared lock: there each holder takes a byte of its own."""

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int, *, shared: bool) -> bool:
        slots = range(_SLOTS) if shared else range(1)
        return any(_lock_bytes(handle, slot, 1 if shared else _SLOTS) for slot in slots)

    def _lock_bytes(handle: int, start: int, count: int) -> bool:
        os.lseek(handle, start, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, count)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        return True

else:
    import fcntl

    def _take(handle: int, *, shared: bool) -> bool:
        how = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        return True


class Lock:
    """A lock that is held until ``release``, the end of a ``with``, or the end of the process."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.release()

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def window_lock(folder: Path) -> Lock | None:
    """The lock of the one window on *folder*; None when another window has it.

    Raises:
        EnvironmentFault: the folder cannot be written.
    """
    return _lock(folder, ".window.lock", shared=False)


def use_lock(folder: Path) -> Lock:
    """The lock that every process holds while it has *folder* open.

    Raises:
        EnvironmentFault: ``fault.restoring`` while a backup is being restored there; the
            folder cannot be written.
    """
    held = _lock(folder, ".use.lock", shared=True)
    if held is None:
        raise EnvironmentFault("fault.restoring", folder=str(folder))
    return held


def exclusive_lock(folder: Path) -> Lock | None:
    """Nobody else has *folder* open while this is held; None when somebody has.

    Raises:
        EnvironmentFault: the folder cannot be written.
    """
    return _lock(folder, ".use.lock", shared=False)


def _lock(folder: Path, name: str, *, shared: bool) -> Lock | None:
    """The file's content says nothing: only the lock on it counts, so it is never removed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / name, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise _fault(error, folder) from error
    with contextlib.ExitStack() as stack:
        stack.callback(os.close, handle)
        if not _take(handle, shared=shared):
            return None
        stack.pop_all()
    return Lock(handle)


def _fault(error: OSError, folder: Path) -> Exception:
    code = fault_code(error)
    return error if code is None else EnvironmentFault(code, folder=str(folder))
