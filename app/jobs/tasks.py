"""What the worker can do, by name; each module is read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from app.jobs.child import Work

Task = Callable[..., Any]
PURE = {
    "month_pdf": ("app.reports.month_pdf:month_pdf", "job.drawing"),
    "sheets_pdf": ("app.sheets.signin:signin_sheets", "job.drawing"),
    "register_pdf": ("app.sheets.register:register", "job.drawing"),
    "read_register": ("app.registers.read:read_register", "job.reading"),
    "describe_backup": ("app.backups:describe", "job.reading"),
    "verify_backup": ("app.backups:verify", "job.checking"),
}
"""Functions that need no database of ours: arguments in, result out."""


def task(name: str) -> Task:
    """The task called *name*, taking a ``Work`` and the order's arguments; KeyError: a bug."""
    if name in PURE:
        return partial(_pure, *PURE[name])
    return _TASKS[name]


def _pure(where: str, step: str, work: Work, **values: Any) -> Any:
    work.tell(step)
    module, function = where.split(":")
    return getattr(import_module(module), function)(**values)


def backup(work: Work, *, out: Path) -> Any:
    """A verified copy at *out*."""
    from app import backups  # noqa: PLC0415
    from app.context import Paths  # noqa: PLC0415

    tell = partial(work.tell, "job.copying")
    paths, key = Paths(work.place.folder), work.place.key
    return backups.backup(paths, out, key=key, progress=tell)


def auto_backup(work: Work, *, on_exit: bool = False) -> bool:
    """The day's own backup, when there is need of one."""
    from app import backups  # noqa: PLC0415

    work.tell("job.copying")
    with work.context() as context:
        tell = partial(work.tell, "job.copying")
        return backups.auto_backup(context, on_exit=on_exit, key=work.place.key, progress=tell)


def check(work: Work) -> Any:
    """Everything the program knows must be true."""
    from app.check import check as find  # noqa: PLC0415

    with work.context() as context:
        return find(context, key=work.place.key, progress=partial(work.tell, "job.checking"))


def fill_demo(work: Work) -> None:
    """A believable quarter."""
    from app.clock import business_day  # noqa: PLC0415
    from app.demo import fill  # noqa: PLC0415

    with work.context() as context:
        tell = partial(work.tell, "job.filling")
        fill(context, today=business_day(context.now()), progress=tell)


def preview_register(work: Work, *, wanted: Any) -> Any:
    """What a register would bring in."""
    from app.registers.preview import preview  # noqa: PLC0415

    with work.context() as context:
        return preview(context, wanted, tell=work.tell)


def bring_register(work: Work, *, wanted: Any, digest: bytes) -> Any:
    """Bring in the register that was previewed."""
    from app.registers.preview import bring  # noqa: PLC0415

    with work.context() as context:
        return bring(context, wanted, digest=digest, tell=work.tell)


def void_import(work: Work, *, import_id: UUID, reason: str) -> int:
    """Take an import back whole; returns how many rows of it stood."""
    from app.registers.publish import void_import as void  # noqa: PLC0415

    work.tell("register.voiding", 0, 1)
    with work.context() as context:
        return context.write("import.void", lambda s: void(s, import_id, reason=reason))


_TASKS: dict[str, Task] = {
    "backup": backup,
    "auto_backup": auto_backup,
    "check": check,
    "fill_demo": fill_demo,
    "preview_register": preview_register,
    "bring_register": bring_register,
    "void_import": void_import,
}
