"""Set up a station in a folder that has none, or leave that folder as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from app import boot
from app.context import Actor
from app.lock import use_lock
from app.station import set_up


def found(
    folder: Path,
    *,
    is_trial: bool = False,
    actor: Actor = boot.SETUP,
    source: str = "desk",
    **values: Any,
) -> UUID:
    """Make a station in *folder*.

    Args:
        folder: the data folder; made when it does not exist.
        is_trial: the clock may be set by ``YIZHAN_NOW``; for trying out.
        actor: who is written down as having done it.
        source: ``desk`` or ``command``.
        values: arguments of ``app.station.set_up``.

    Returns:
        The station's id; the folder is closed again.

    Raises:
        UserError: as ``set_up``. What this had made in *folder* is gone then.
        EnvironmentFault: the same.
    """
    was_there, before = folder.is_dir(), _inside(folder)
    try:
        with use_lock(folder):
            return _made(folder, actor, source, is_trial_folder=is_trial, **values)
    except BaseException:
        for path in _inside(folder) - before:
            path.unlink(missing_ok=True)
        if not was_there and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        raise


def _made(folder: Path, actor: Actor, source: str, **values: Any) -> UUID:
    context = boot.open_context(folder, actor=actor, source=source)
    try:
        if values["is_trial_folder"]:
            context = replace(context, now=boot.trial_clock())
        return set_up(context, **values)
    finally:
        boot.close(context.engine)


def _inside(folder: Path) -> set[Path]:
    """Files of ours in *folder*: the database with what SQLite keeps beside it, and the locks."""
    return {*folder.glob("yizhan.sqlite*"), *folder.glob(".*.lock")}
