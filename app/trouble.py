"""A fault of the program: a reference number to read out, and a log without personal data."""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path

from app.folders import preferences_file
from db.base import new_id

MOST_BYTES = 256_000


def log_file() -> Path:
    """Where faults of the program are noted."""
    return preferences_file().with_name("trouble.log")


def note(error: BaseException, *, at: datetime) -> str:
    """Note the kind of *error* and where it rose; never its message, which may name somebody.

    Returns:
        The reference number, eight characters. It is given even when the log cannot be written.
    """
    reference = new_id().hex[-8:].upper()
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{reference} {at.isoformat(timespec='seconds')}\n{_where(error)}\n")
    except OSError:
        return reference  # the fault itself is what matters now, and it is still raised
    return reference


def _where(error: BaseException) -> str:
    """Kinds of the error and of what led to it, with file, line and function of every frame."""
    lines: list[str] = []
    found: BaseException | None = error
    while found is not None:
        lines.append(f"  {type(found).__module__}.{type(found).__qualname__}")
        frames = traceback.extract_tb(found.__traceback__)
        lines += [f"    {one.filename}:{one.lineno} {one.name}" for one in frames]
        found = found.__cause__ or found.__context__
    return "\n".join(lines)
